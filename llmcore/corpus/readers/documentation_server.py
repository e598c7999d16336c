"""Serves modules' documentation on loopback: pydoc's HTTP server, for a list of modules and for nothing else.

A process of its own, run as a script by `llmcore.corpus.readers.documentation`: documenting a module means importing
it, and what that does (threads, warnings, prints, a crash) must not happen to the process that reads. Names of modules
come as arguments, after the seconds that the import of one may take. What comes out, on standard output, is one line
of JSON: the port, and why modules were left out. It serves until its standard input is closed.

Only the standard library is imported here, and nothing of ours, so that it starts at once.
"""

from __future__ import annotations

import html
import importlib
import io
import json
import os
import pydoc
import sys
import threading
import warnings


def import_problem(name: str, seconds: float) -> str:
    """Import a module; why that failed, or nothing. One that takes longer than `seconds` goes on in its thread."""
    problems = [f"not imported within {seconds:g} s"]

    def work() -> None:
        try:
            importlib.import_module(name)
            problems[0] = ""
        except BaseException as error:  # a module may raise anything, SystemExit too
            problems[0] = f"{type(error).__name__}: {error}"

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    return problems[0]


def pages_of(modules: list[str]):
    """The function that pydoc's server asks for each address: path and content type in, text out."""
    by_path = {f"/{name}.html": name for name in modules}

    def robots() -> str:
        allowed = "".join(f"Allow: {path}$\n" for path in ("/", *by_path))
        return f"User-agent: *\n{allowed}Disallow: /\n"

    def page(path: str, content_type: str = "text/html") -> str:
        if path == "/robots.txt":
            return robots()
        if path == "/":
            links = "".join(f'<li><a href="{html.escape(link)}">{name}</a></li>' for link, name in by_path.items())
            opening = f"<p>The documentation of {len(by_path)} Python modules of this machine, as pydoc writes it.</p>"
            return pydoc.html.page("Modules", f"{opening}<ul>{links}</ul>")
        if path not in by_path:  # pydoc's own pages would import whatever is asked for, and show any file
            return pydoc.html.page("Not served", "<p>No such page.</p>")
        name = by_path[path]
        module = sys.modules[name]
        return pydoc.html.page(pydoc.describe(module), pydoc.html.document(module, name))

    return page


def main(seconds: str, *names: str) -> None:
    warnings.simplefilter("ignore")
    answer, sys.stdout = sys.stdout, io.StringIO()  # modules may print
    left_out = {name: problem for name in names if (problem := import_problem(name, float(seconds)))}
    server = pydoc._start_server(pages_of([name for name in names if name not in left_out]), "127.0.0.1", 0)
    print(json.dumps({"port": server.docserver.server_port, "left_out": left_out}), file=answer, flush=True)
    sys.stdin.read()
    os._exit(0)  # threads of modules that are still importing must not hold it up


if __name__ == "__main__":
    main(*sys.argv[1:])
