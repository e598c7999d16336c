"""Start a worker where it can reach nothing: bubblewrap (namespaces, read-only binds), resource limits, a wall clock.

Inside there is the Python environment and `llmcore` without its checks, both read-only, and a small folder in memory:
no network, no other process, no submission, no gradebook, no home. Real root, whom no process limit binds, becomes an
unprivileged user inside. Needs Linux with bubblewrap (https://github.com/containers/bubblewrap), setpriv and prlimit.
"""

from __future__ import annotations

import contextlib
import dataclasses
import os
import secrets
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import llmcore
from llmcore.course.grading import protocol
from llmcore.errors import InputError

COURSE = Path(llmcore.__file__).resolve().parent
INSIDE = "/course"
END_LIMIT = 5.0  # seconds for a namespace to end
REMEDY = (
    "install bubblewrap (apt install bubblewrap) and allow user namespaces (on Ubuntu: sysctl "
    "kernel.apparmor_restrict_unprivileged_userns=0), or grade on Linux in a container; --sandbox=none runs "
    "submissions without protection"
)


@dataclasses.dataclass(frozen=True)
class Limits:
    """What a submission may use: seconds, bytes, processes."""

    start: float = 60.0
    cell: float = 20.0
    call: float = 5.0
    submission: float = 120.0
    cpu_seconds: int = 120
    memory: int = 4 << 30
    file_size: int = 32 << 20
    folder: int = 64 << 20
    processes: int = 32
    open_files: int = 128


class WorkerEnded(Exception):  # noqa: N818 (no error of ours)
    """The worker's process is gone."""


class OutOfTime(Exception):  # noqa: N818 (no error of ours)
    """The worker did not answer in time."""


def command(sandbox: str, limits: Limits, hidden: tuple[Path, ...] = ()) -> list[str]:
    """The command that starts a worker; `hidden` folders are covered where they lie in a folder that is bound."""
    python = [sys.executable, "-P", "-s", "-u", "-B", "-m", "llmcore.course.grading.worker"]
    limited = [
        *("prlimit", f"--as={limits.memory}", f"--cpu={limits.cpu_seconds}", f"--fsize={limits.file_size}"),
        *(f"--nproc={limits.processes}", f"--nofile={limits.open_files}", "--core=0", *python),
    ]
    if sandbox == "none":
        return limited if shutil.which("prlimit") else python
    root = os.geteuid() == 0
    user = str(61_000 + os.getpid() % 4000) if root else "65534"  # a user of its own, so that limits are not shared
    unshared = ["--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try"]
    if root:
        capabilities = ["--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID", "--cap-add", "CAP_SETPCAP"]
        drop = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups", "--no-new-privs"]
        # The inner one makes the last user namespace: in one of its own, a submission could mount memory without limit.
        last = ["bwrap", "--unshare-user", "--disable-userns", "--die-with-parent", "--dev-bind", "/", "/", "--"]
        unshared += capabilities
        limited = [*drop, "--bounding-set=-all", "--inh-caps=-all", *last, *limited]
    else:
        unshared += ["--unshare-user", "--disable-userns", "--uid", user, "--gid", user]
    options = [*unshared, "--die-with-parent", "--new-session", "--clearenv", "--hostname", "grading"]
    return ["bwrap", *options, *_environment(), *_mounts(limits, hidden), *_last_in_line(), *limited]


def _environment() -> list[str]:
    variables = _variables()
    return [part for name, value in variables.items() for part in ("--setenv", name, value)]


def _variables() -> dict[str, str]:
    threads = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    plain = {"PATH": "/usr/bin:/bin", "HOME": "/tmp", "LANG": "C.UTF-8", "PYTHONPATH": INSIDE, "MPLCONFIGDIR": "/tmp"}
    return plain | threads | {"LLMCORE_PROFILE": "smoke", "PYTHONHASHSEED": "0"}


def _mounts(limits: Limits, hidden: tuple[Path, ...]) -> list[str]:
    """Folders in memory first, then read-only binds, then what must be covered again."""
    mounts = ["--perms", "0755", "--size", str(1 << 20), "--tmpfs", "/", "--proc", "/proc", "--dev", "/dev"]
    for place in ("/tmp", "/dev/shm"):
        mounts += ["--perms", "1777", "--size", str(limits.folder), "--tmpfs", place]
    bound = {Path("/usr"), *(Path(path).resolve() for path in (sys.base_prefix, sys.prefix))}
    parents = {parent for path in [*bound, Path(INSIDE) / "llmcore"] for parent in path.parents} - {Path("/")}
    for path in sorted(parents):  # otherwise they are made for their owner only
        mounts += ["--perms", "0755", "--dir", str(path)]
    for path in sorted(bound):
        mounts += ["--ro-bind", str(path), str(path)]
    for name in ("bin", "lib", "lib64", "sbin"):
        system = Path("/") / name
        if system.is_symlink():
            mounts += ["--symlink", str(system.readlink()), str(system)]
        elif system.is_dir():
            mounts += ["--ro-bind", str(system), str(system)]
    mounts += ["--ro-bind", str(COURSE), f"{INSIDE}/llmcore"]
    mounts += ["--tmpfs", f"{INSIDE}/llmcore/course/checks"]
    for path in (COURSE / "course" / "checks", *hidden):
        if any(path.is_relative_to(one) for one in bound):
            mounts += ["--tmpfs", str(path)]
    return mounts


def _last_in_line() -> list[str]:
    """Both are writable, and without bounds, unless mounted anew; the working folder; whom the kernel ends first."""
    return ["--remount-ro", "/", "--remount-ro", "/dev", "--chdir", "/tmp", "--", "choom", "-n", "1000", "--"]


def probe(sandbox: str, limits: Limits, hidden: tuple[Path, ...] = ()) -> None:
    """Start one worker and ask it for nothing.

    Raises:
        InputError: it does not start; the message holds its own words and the remedy.
    """
    if sandbox != "none":
        missing = [name for name in ("bwrap", "setpriv", "prlimit", "choom") if not shutil.which(name)]
        if missing:
            raise InputError("sandbox", f"{', '.join(missing)} not found", REMEDY)
    worker = Worker(command(sandbox, limits, hidden))
    try:
        worker.ask({"op": "start", "torch": False}, limits.start)
    except (WorkerEnded, OutOfTime, protocol.ProtocolError):
        worker.close()
        words = worker.words.strip().splitlines()
        raise InputError("sandbox", f"it does not start ({words[-1] if words else 'no message'})", REMEDY) from None
    finally:
        worker.close()


class Worker:
    """A worker's process and the pipe to it. `close` ends it and all that it started; `words` then says what it said."""

    def __init__(self, arguments: list[str]):
        inside = arguments[0] == "bwrap"
        environment = None if inside else os.environ | _variables() | {"PYTHONPATH": str(COURSE.parent)}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        self.process = subprocess.Popen(arguments, env=environment, start_new_session=True, bufsize=0, **pipes)
        self.words = ""
        self.reader, self.writer = self.process.stdout.fileno(), self.process.stdin.fileno()
        os.set_blocking(self.reader, False)
        os.set_blocking(self.writer, False)

    def ask(self, message: dict[str, Any], seconds: float, value: Any = None) -> tuple[dict[str, Any], Any]:
        """Send a request, return the reply to it.

        Raises:
            OutOfTime, WorkerEnded, ProtocolError: each leaves the worker unfit for another request.
        """
        deadline, number = time.monotonic() + seconds, secrets.token_hex(8)
        self._send(protocol.pack(message | {"id": number}, value), deadline)
        reply, answer = protocol.unpack(lambda size: self._receive(size, deadline))
        if reply.get("id") != number:
            raise protocol.ProtocolError("an answer to a question that was not asked")
        return reply, answer

    def _send(self, data: bytes, deadline: float) -> None:
        view = memoryview(data)
        while view:
            self._wait([], [self.writer], deadline)
            try:
                view = view[os.write(self.writer, view) :]
            except BlockingIOError:
                continue
            except OSError as error:
                raise WorkerEnded from error

    def _receive(self, size: int, deadline: float) -> bytes:
        chunks = []
        while size:
            self._wait([self.reader], [], deadline)
            chunk = os.read(self.reader, min(size, 1 << 20))
            if not chunk:
                raise WorkerEnded
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)

    def _wait(self, readers: list[int], writers: list[int], deadline: float) -> None:
        left = deadline - time.monotonic()
        if left <= 0 or not any(select.select(readers, writers, [], left)):
            raise OutOfTime

    def _drain(self, deadline: float) -> None:
        """Wait until all that held the pipe are gone: the kernel ends a namespace in its own time."""
        with contextlib.suppress(OutOfTime, WorkerEnded):
            while True:
                self._receive(1 << 16, deadline)

    def close(self) -> None:
        """End the process, and with it its namespace (without a sandbox: its process group)."""
        if self.process.returncode is not None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        self._drain(time.monotonic() + END_LIMIT)
        os.set_blocking(self.process.stderr.fileno(), False)
        self.words = (self.process.stderr.read(2000) or b"").decode(errors="replace")
        for pipe in (self.process.stdin, self.process.stdout, self.process.stderr):
            pipe.close()
