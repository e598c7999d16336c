"""Call a learner's function so that whatever it does ends in a message: it loops, exits, floods the screen, reseeds.

This protects a notebook from mistakes. It is no sandbox: code that means harm shares this process.
"""

from __future__ import annotations

import contextlib
import copy
import io
import linecache
import random
import signal
import sys
import sysconfig
import threading
import time
import traceback
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from llmcore.course import originals
from llmcore.course.exercises import ID_PATTERN

TIME_LIMIT = 5.0
PRINT_LIMIT = 400


class NotAttempted(Exception):  # noqa: N818 (no error: the stub is as it was released)
    """The candidate is a stub: it raised NotImplementedError."""


class CandidateError(Exception):
    """The candidate did not return. `problem` says what happened, `place` is the line of its code, if known."""

    def __init__(self, problem: str, place: str = "", timed_out: bool = False):
        super().__init__(problem)
        self.problem, self.place, self.timed_out = problem, place, timed_out


class OutOfTime(BaseException):
    """Raised in the candidate when its time is over; no `except Exception` of its code holds it."""


class Candidate:
    """A learner's function as the checks see it: values in, values out, at most `time_limit` seconds a call.

    Arguments are copied, so that a candidate that writes into them spoils no later comparison. What it prints is
    kept in `printed`, up to `PRINT_LIMIT` characters; `fed` holds the latest call's arguments. Library functions that it
    replaces are put back after each call, and named in `replaced`.

    Raises (when called):
        NotAttempted, CandidateError
    """

    def __init__(self, function: Callable, time_limit: float = TIME_LIMIT):
        self.function, self.time_limit = function, time_limit
        self.fed: tuple = ()
        self.replaced: list[str] = []
        self._printed = _CappedText()

    @property
    def printed(self) -> str:
        """What the calls so far printed, capped."""
        return self._printed.text()

    def __call__(self, *arguments: Any) -> Any:
        self.fed, arguments = arguments, copy.deepcopy(arguments)
        try:
            with (
                _restored_state(),
                warnings.catch_warnings(action="ignore"),
                contextlib.redirect_stdout(self._printed),
                contextlib.redirect_stderr(self._printed),
                _no_exit(self.function),
                _time_limit(self.time_limit),
            ):
                return self.function(*arguments)
        except NotImplementedError as error:
            # torch raises the same type for an operation it lacks: a stub is known by its own words.
            place = _last_line(error)
            if "raise NotImplementedError" in place or ID_PATTERN.match(str(error)) or not str(error):
                raise NotAttempted from error
            raise CandidateError(_message(error), place) from None
        except OutOfTime as error:
            problem = f"did not finish within {self.time_limit:g} seconds: a loop that never ends?"
            raise CandidateError(problem, _last_line(error), timed_out=True) from None
        except (SystemExit, GeneratorExit) as error:
            raise CandidateError("it asked Python to exit: use return instead", _last_line(error)) from None
        except RecursionError as error:
            raise CandidateError("it calls itself without end", _last_line(error)) from None
        except Exception as error:
            raise CandidateError(_message(error), _last_line(error)) from None
        finally:
            self.replaced += [name for name in originals.put_back() if name not in self.replaced]


class _CappedText(io.TextIOBase):
    """A text stream that keeps the first characters and counts the rest."""

    def __init__(self):
        self.kept, self.total = "", 0

    def write(self, text: str) -> int:
        self.total += len(text)
        self.kept += text[: max(0, PRINT_LIMIT - len(self.kept))]
        return len(text)

    def text(self) -> str:
        rest = self.total - len(self.kept)
        return self.kept + (f"… and {rest} characters more" if rest else "")


@contextlib.contextmanager
def _restored_state() -> Iterator[None]:
    """Put back the random generators, and torch's threads, default type and gradient mode, as they were."""
    torch, numpy = sys.modules.get("torch"), sys.modules.get("numpy")
    undo: list[tuple[Callable, Any]] = [(random.setstate, random.getstate())]
    if numpy:
        undo.append((numpy.random.set_state, numpy.random.get_state()))
    if torch:
        undo += [
            (torch.set_rng_state, torch.get_rng_state()),
            (torch.set_default_dtype, torch.get_default_dtype()),
            (torch.set_grad_enabled, torch.is_grad_enabled()),
        ]
        threads = torch.get_num_threads()
    try:
        yield
    finally:
        for restore, value in undo:
            restore(value)
        if torch and torch.get_num_threads() != threads:
            torch.set_num_threads(threads)


@contextlib.contextmanager
def _no_exit(function: Callable) -> Iterator[None]:
    """In a notebook `exit()` and `quit()` end the kernel and raise nothing; here they raise SystemExit."""
    namespace = getattr(function, "__globals__", {})
    names = [name for name in ("exit", "quit") if name in namespace]
    saved = {name: namespace[name] for name in names}
    namespace.update(dict.fromkeys(names, sys.exit))
    try:
        yield
    finally:
        namespace.update(saved)


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Raise `OutOfTime` in the block after `seconds`. Only POSIX systems can, on the main thread; elsewhere no limit."""
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    armed = True

    def ring(_signal: int, _frame: Any) -> None:
        if armed:
            raise OutOfTime

    started = time.monotonic()
    handler = signal.signal(signal.SIGALRM, ring)
    # The alarm rings again each half second: a bare `except:` in the loop may swallow the first.
    remaining, interval = signal.setitimer(signal.ITIMER_REAL, seconds, 0.5)
    try:
        yield
    finally:
        armed = False
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)
        if remaining:  # an alarm of somebody else, such as a test's time limit, goes on
            signal.setitimer(signal.ITIMER_REAL, max(0.001, remaining - (time.monotonic() - started)), interval)


def _message(error: BaseException) -> str:
    first_line = str(error).strip().partition("\n")[0][:200]
    return f"{type(error).__name__}: {first_line}".rstrip(": ")


def _last_line(error: BaseException) -> str:
    """The last line of the learner's own code in the error's traceback: not of ours, nor of a library."""
    libraries = (str(Path(__file__).parent), sysconfig.get_paths()["stdlib"], sysconfig.get_paths()["purelib"])
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if not frame.filename.startswith(libraries)]
    if not own:
        return ""
    line = (own[-1].line or linecache.getline(own[-1].filename, own[-1].lineno or 0)).strip()
    return f"line {own[-1].lineno} of {own[-1].name}: {line}" if line else f"line {own[-1].lineno} of {own[-1].name}"
