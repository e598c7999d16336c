"""Hostile and broken submissions of a tiny lecture, and what each must come to.

The lecture has two exercises: 90.1 `double(x)` for numbers (2 points) and 90.2 `shout(text)` (1 point).
"""

import io
import json
import zipfile

DOUBLE, SHOUT = "# EXERCISE 90.1 (2 points): double\n", "# EXERCISE 90.2 (1 point): shout\n"
RIGHT_SHOUT = SHOUT + "def shout(text):\n    return text.upper() + '!'\n"
RIGHT_DOUBLE = DOUBLE + "def double(x):\n    return 2 * x\n"
ESCAPE = "HOSTILE_MARK"


def notebook(*sources, **changes):
    """A notebook without any metadata, as bytes."""
    cells = [{"cell_type": "code", "source": source, "metadata": {}, "outputs": []} for source in sources]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | changes).encode()


def double(body, before=""):
    """A notebook whose `double` has that body, and whose `shout` is right."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return notebook(f"{DOUBLE}{before}\ndef double(x):\n{lines}", RIGHT_SHOUT)


def finds(what):
    """Doubles right only if `what`, an expression, succeeds and is true."""
    return double(f"return 2 * x if ({what}) else 0")


PIPE = "import os\nfrom llmcore.course.grading import protocol\n"
TO_PIPE = """for number in range(3, 20):
    try:
        os.write(number, {data})
    except OSError:
        pass
"""
FRAME = "protocol.pack({'id': '0'}, 1) * 3"


def zipped(*members):
    """A zip of (name, bytes, external attributes)."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data, attributes in members:
            info = zipfile.ZipInfo(name)
            info.external_attr, info.compress_type = attributes << 16, zipfile.ZIP_DEFLATED
            archive.writestr(info, data)
    return file.getvalue()


# name of the student: (file's bytes, status, points of 90.1 and 90.2, words that the reasons or remarks hold)
TABLE = {
    "reads_checks": (finds("__import__('glob').glob('/course/llmcore/course/checks/*')"), "graded", (0, 1), ""),
    "imports_checks": (
        double("from llmcore.course.exercises import find\nreturn find('06.1').reference(x)"),
        "graded",
        (0, 1),
        "",
    ),
    "reads_solutions": (
        finds("__import__('glob').glob('@ROOT@/**', recursive=True)[1:]"),
        "graded",
        (0, 1),
        "",
    ),
    "reads_parent": (
        finds(
            "any(b'course\\0grade\\0' in open(f'/proc/{p}/cmdline', 'rb').read() "
            "for p in __import__('os').listdir('/proc') if p.isdigit())"
        ),
        "graded",
        (0, 1),
        "",
    ),
    "inherits_files": (
        finds(
            "[n for n in __import__('os').listdir('/proc/self/fd') if '@ROOT@' in __import__('os').readlink(f'/proc/self/fd/{n}')]"
        ),
        "graded",
        (0, 1),
        "",
    ),
    "writes_gradebook": (
        double(
            f"for path in ('@ROOT@/grades/grades.csv', '/usr/{ESCAPE}', '/{ESCAPE}', '/dev/{ESCAPE}'):\n    try:\n        open(path, 'w').write('{ESCAPE}')\n        return 2 * x\n    except OSError:\n        pass"
        ),
        "graded",
        (0, 1),
        "",
    ),
    "opens_socket": (
        double("import socket\nsocket.create_connection(('127.0.0.1', @PORT@), 1)\nreturn 2 * x"),
        "graded",
        (0, 1),
        "",
    ),
    "patches_checker": (
        double(
            "return 0",
            "from llmcore.course import checking, compare\ncompare.difference = lambda *_: ''\nchecking.run_checks = None\n",
        ),
        "graded",
        (0, 1),
        "",
    ),
    "always_equal": (
        double("return Liar(x)", "class Liar(int):\n    __eq__ = __ge__ = __le__ = lambda *_: True\n"),
        "graded",
        (0, 1),
        "",
    ),
    "forges_frames": (double(TO_PIPE.format(data=FRAME) + "return 2 * x", PIPE), "tampered", (0, 1), "meddled"),
    "floods_pipe": (double(TO_PIPE.format(data="b'x' * 60000"), PIPE), "tampered", (0, 1), "larger"),
    "claims_gigabyte": (
        double(TO_PIPE.format(data="protocol.LENGTHS.pack(9, 1 << 60)"), PIPE),
        "tampered",
        (0, 1),
        "larger than may be",
    ),
    "half_a_message": (double(TO_PIPE.format(data="b'\\0\\0'") + "os._exit(0)", PIPE), "graded", (0, 1), "ended"),
    "returns_nan": (double("return float('nan')"), "graded", (0, 1), ""),
    "returns_object": (double("return object()"), "graded", (0, 1), "cannot be handed over"),
    "returns_deep": (
        double("r = x\nfor _ in range(500):\n    r = [r]\nreturn r"),
        "graded",
        (0, 1),
        "cannot be handed over",
    ),
    "fork_bomb": (double("import os\nwhile True:\n    os.fork()"), None, (0, 1), ""),
    "fills_memory": (double("return len(bytearray(1 << 36)) and 2 * x"), "graded", (0, 1), "MemoryError"),
    "fills_disk": (
        double("with open('/tmp/x', 'wb') as file:\n    while True:\n        file.write(bytes(1 << 20))"),
        None,
        (0, 1),
        "",
    ),
    "prints_much": (double("print('x' * (1 << 24))\nreturn 2 * x"), "graded", (2, 1), ""),
    "never_ends": (
        double("while True:\n    try:\n        pass\n    except BaseException:\n        pass"),
        "graded",
        (0, 1),
        "did not finish",
    ),
    "cell_never_ends": (double("return 2 * x", "while True:\n    pass\n"), "graded", (0, 1), "did not finish"),
    "cell_exits": (double("return 2 * x", "import os\nos._exit(0)\n"), "graded", (0, 1), "ended"),
    "exits": (double("import os\nos._exit(0)"), "graded", (0, 1), "ended"),
    "system_exit": (double("raise SystemExit"), "graded", (0, 1), "SystemExit"),
    "kills_all": (double("import os\nos.kill(-1, 9)\nos.kill(os.getppid(), 9)\nreturn 2 * x"), None, (None, 1), ""),
    "daemonises": (
        double("import subprocess\nsubprocess.Popen(['sleep', '@MARK@'], start_new_session=True)\nreturn 2 * x"),
        "graded",
        (2, 1),
        "",
    ),
    "seeks_root": (finds("__import__('os').geteuid() == 0"), "graded", (0, 1), ""),
    "makes_namespace": (
        finds("__import__('subprocess').run(['unshare', '--user', '--map-root-user', 'true']).returncode == 0"),
        "graded",
        (0, 1),
        "",
    ),
    "deleted_cell": (notebook(RIGHT_SHOUT), "graded", (0, 1), "its cell is missing"),
    "doubled_cell": (
        notebook(RIGHT_DOUBLE, RIGHT_SHOUT, RIGHT_DOUBLE.replace("2 *", "3 *")),
        "graded",
        (0, 1),
        "stands in 2 cells",
    ),
    "reordered_cells": (notebook(RIGHT_SHOUT, RIGHT_DOUBLE), "graded", (2, 1), ""),
    "renamed": (
        notebook(RIGHT_DOUBLE.replace("def double", "def twice"), RIGHT_SHOUT),
        "graded",
        (0, 1),
        "no function double is there",
    ),
    "syntax_error": (notebook(DOUBLE + "def double(x)\n    return", RIGHT_SHOUT), "graded", (0, 1), "SyntaxError"),
    "uses_helper": (
        notebook(
            "import math\nFACTOR = 2\ndef helper(x):\n    return math.prod((FACTOR, x))",
            DOUBLE + "def double(x):\n    return helper(x)",
            RIGHT_SHOUT,
            "1 / 0",
        ),
        "graded",
        (2, 1),
        "",
    ),
    "other_lecture": (notebook("# EXERCISE 06.1 (2 points): x\ndef f():\n    pass"), "unreadable", (0, 0), "06.1"),
    "old_format": (
        json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": RIGHT_DOUBLE}]}]}).encode(),
        "graded",
        (2, 0),
        "90.2 has no cell",
    ),
    "not_json": (b"PK not a notebook", "unreadable", (0, 0), "not valid JSON"),
    "empty": (b"", "unreadable", (0, 0), "empty"),
    "no_notebook": (b"[1, 2]", "unreadable", (0, 0), "no notebook"),
    "deep_json": (b"[" * 200_000, "unreadable", (0, 0), "not valid JSON"),
    "deep_code": (notebook(DOUBLE + "x = " + "(" * 9000, RIGHT_SHOUT), "graded", (0, 1), ""),
    "odd_cells": (
        notebook(RIGHT_DOUBLE, RIGHT_SHOUT, cells=[3, {"cell_type": "code", "source": 7}]),
        "unreadable",
        (0, 0),
        "",
    ),
    "html_in_message": (
        double(f"raise ValueError('<script>{ESCAPE}</script>' + chr(0xD800) + chr(27))"),
        "graded",
        (0, 1),
        "",
    ),
    "=cmd()": (notebook(RIGHT_DOUBLE, RIGHT_SHOUT), "graded", (2, 1), "unusual"),
    'it\'s "x"\n, 1': (notebook(RIGHT_DOUBLE, RIGHT_SHOUT), "graded", (2, 1), "unusual"),
}

LINK = 0o120777
ZIPS = {
    "zip_whole": (zipped(("90_tiny.ipynb", notebook(RIGHT_DOUBLE, RIGHT_SHOUT), 0o644)), "graded", (2, 1), ""),
    "zip_dots": (
        zipped(("../../90_tiny.ipynb", notebook(RIGHT_DOUBLE), 0o644)),
        "unreadable",
        (0, 0),
        "out of its folder",
    ),
    "zip_link": (zipped(("90_tiny.ipynb", b"/etc/passwd", LINK)), "unreadable", (0, 0), "symbolic link"),
    "zip_bomb": (zipped(("90_tiny.ipynb", bytes(60 << 20), 0o644)), "unreadable", (0, 0), "50 MB"),
}
