"""This machine's documentation: names of Python modules go in, one document a module comes out.

Python's own `pydoc` writes the documentation of any module as a page. A server in a process of its own
(`documentation_server`) gives the pages of the modules asked for, and of no others; our crawler collects them, obeying
the server's robots.txt, which keeps it from the addresses that would import something else or show a file; our
extraction makes text of them. These are real pages that nobody here wrote, in quantity and without a network. They
differ from machine to machine with Python's version and the packages installed, so nothing graded depends on them.
"""

from __future__ import annotations

import contextlib
import dataclasses
import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

from llmcore.corpus.crawl import Limits, crawl
from llmcore.corpus.documents import Document
from llmcore.corpus.extract import extract_documents
from llmcore.corpus.readers.rejects import Rejects
from llmcore.corpus.readers.rows import text_problem
from llmcore.errors import InputError

HOST = "documentation.example"
IMPORT_SECONDS = 20.0  # for one module; torch takes a few on a slow disk
START_SECONDS = 300.0  # for all of them
LIMITS = Limits(seconds=60.0, wire_bytes=20_000_000, body_bytes=20_000_000)

# Modules whose import does nothing but define things: no window, no connection, no file written, no message. Left out
# are `antigravity` and `this`, which act, `idlelib` and `turtledemo`, which want a display, and tests.
STANDARD_LIBRARY = """
abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd code codecs collections
collections.abc colorsys compileall concurrent.futures configparser contextlib contextvars copy copyreg csv ctypes
dataclasses datetime decimal difflib dis doctest email email.charset email.contentmanager email.generator email.header
email.headerregistry email.message email.mime.text email.parser email.policy email.utils enum errno fileinput filecmp
fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib gzip hashlib heapq hmac html html.parser http
http.client http.cookiejar http.cookies http.server imaplib importlib importlib.abc importlib.metadata
importlib.resources importlib.util inspect io ipaddress itertools json json.decoder json.encoder keyword linecache
locale logging logging.config logging.handlers lzma mailbox marshal math mimetypes mmap modulefinder multiprocessing
multiprocessing.connection multiprocessing.managers multiprocessing.pool multiprocessing.shared_memory netrc numbers
operator os os.path pathlib pdb pickle pickletools pkgutil platform plistlib poplib pprint profile pstats py_compile
pyclbr pydoc queue quopri random re reprlib runpy sched secrets select selectors shelve shlex shutil signal smtplib
socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig tabnanny
tarfile tempfile textwrap threading time timeit token tokenize trace traceback tracemalloc types typing unicodedata
unittest unittest.case unittest.mock urllib.error urllib.parse urllib.request urllib.response urllib.robotparser uuid
venv warnings wave weakref webbrowser wsgiref.handlers wsgiref.headers wsgiref.simple_server wsgiref.util xml.dom
xml.dom.minidom xml.dom.pulldom xml.etree.ElementTree xml.sax xml.sax.handler xmlrpc.client xmlrpc.server zipapp
zipfile zipimport zlib zoneinfo
""".split()  # noqa: SIM905  (a list would take a line a name)
# Parts of our own dependencies whose pages are not mostly the inherited methods of their classes, told again and again.
PACKAGES = """
filelock fsspec fsspec.spec jinja2 lxml.etree lxml.html matplotlib.artist matplotlib.colors matplotlib.figure networkx
numpy numpy.fft numpy.lib.format numpy.linalg numpy.ma numpy.polynomial numpy.random packaging.version protego pyarrow
pyarrow.compute pyarrow.dataset pyarrow.parquet regex requests safetensors.torch torch.autograd torch.fft torch.linalg
torch.nn.functional torch.nn.init torch.optim.lr_scheduler torch.special torch.utils.data tqdm trafilatura urllib3
warcio.archiveiterator warcio.warcwriter yaml zstandard
""".split()  # noqa: SIM905  (a list would take a line a name)
ALLOWED_MODULES = (*STANDARD_LIBRARY, *PACKAGES)


def check_modules(modules: Sequence[str]) -> None:
    """Refuse an empty list, and modules that are not on the allow-list."""
    if not modules:
        raise InputError("corpus.sources", "modules names none", "name some, or leave it out")
    if not_allowed := sorted(set(modules) - set(ALLOWED_MODULES)):
        remedy = "take modules of llmcore.corpus.readers.documentation.ALLOWED_MODULES: importing others may do harm"
        raise InputError("corpus.sources", f"module {not_allowed[0]!r} is not on the allow-list", remedy)


def read_documentation(
    rejects: Rejects,
    *,
    source: str = "documentation",
    language: str = "en",
    modules: Sequence[str] = ALLOWED_MODULES,
    import_seconds: float = IMPORT_SECONDS,
) -> Iterator[Document]:
    """Yield the documentation of each module that can be imported here; the others are counted in `rejects`.

    Raises:
        InputError: a module is not on the allow-list, or the server does not start.
    """
    check_modules(modules)
    with tempfile.TemporaryDirectory() as folder, serve_documentation(modules, import_seconds) as (port, left_out):
        for name, problem in left_out.items():
            rejects.add("documentation", name, problem)
        names = {f"http://{HOST}/{name}.html": name for name in modules if name not in left_out}
        if not names:
            return
        archive, servers = Path(folder) / "pages.warc.gz", {HOST: ("127.0.0.1", port)}
        report = crawl(f"http://{HOST}/", archive, connect_to=servers, limits=LIMITS)
        for url, reason in report.refusals:  # most are links that lead out of what is served
            if url in names:
                rejects.add("documentation", names[url], reason, damage=True)
        for page in extract_documents(archive, source):
            if page.url not in names:  # the list of the modules
                continue
            if problem := text_problem(page.text):
                rejects.add("documentation", names[page.url], problem)
            else:
                yield dataclasses.replace(page, id=f"{source}:{names[page.url]}", language=language)


@contextlib.contextmanager
def serve_documentation(modules: Sequence[str], import_seconds: float) -> Iterator[tuple[int, dict[str, str]]]:
    """The port of a server of these modules' pages, and why some of them are not there."""
    script = Path(__file__).with_name("documentation_server.py")
    # -P: a file called random.py in the working directory is not the module of that name.
    command = [sys.executable, "-P", str(script), str(import_seconds), *dict.fromkeys(modules)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, encoding="utf-8", **pipes) as process:
        watchdog = threading.Timer(START_SECONDS, process.kill)
        watchdog.start()
        try:
            line = process.stdout.readline()
            if not line:
                problem = (
                    f"the server did not start within {START_SECONDS:g} s, or died of one of {len(modules)} modules"
                )
                raise InputError("documentation", problem, "name fewer modules, to find the one")
            answer = json.loads(line)
            watchdog.cancel()
            yield answer["port"], answer["left_out"]
        finally:
            watchdog.cancel()
            process.kill()
