"""Runs `llmcore` commands in processes forked from one that has imported everything: importing torch takes seconds.

For each line of standard input, the JSON list `[log, *arguments]`, it prints the process id and, when the process has
ended, its exit status (minus the signal that killed it). What the command prints goes to the file `log`.
"""

import json
import os
import sys

import llmcore.pipeline  # noqa: F401
from llmcore.cli import main
from llmcore.stages import code_fingerprint


def work(log: str, arguments: list[str]) -> None:
    descriptor = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    for stream in (1, 2):
        os.dup2(descriptor, stream)
    sys.stdout.reconfigure(line_buffering=True)
    status = 1  # of an exception, whose traceback goes to the log as it would to a terminal
    try:
        status = main(arguments)
    finally:
        sys.stdout.flush()
        if sys.exc_info()[0] is not None:
            sys.excepthook(*sys.exc_info())
        os._exit(status)


if __name__ == "__main__":
    code_fingerprint(["."])
    for line in sys.stdin:
        log, *arguments = json.loads(line)
        child = os.fork()
        if child == 0:
            work(log, arguments)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
