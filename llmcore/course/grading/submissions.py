"""Find the submissions in what a learning-management system exports, and read them without trusting a byte.

A folder or a zip of `lastname_12345_06_attention.ipynb` (one file a student), of a folder each, or of a zip each.
Out come `Submission`s: student, lecture, the notebook's bytes, or the problem that kept them from being read. Links
are not followed, nothing is unpacked to disk, sizes are capped while reading.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import re
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from llmcore.errors import InputError

FILE_LIMIT, ZIP_LIMIT, MEMBER_LIMIT = 50 << 20, 200 << 20, 2000  # bytes, bytes, files
NAME = re.compile(
    r"(?:(?P<student>.+?)_)??(?P<lecture>\d\d)_[a-z][a-z0-9_]*?(?P<copy>-\d+|\s*\(\d+\))?\.ipynb", re.DOTALL
)
PLAIN_STUDENT = re.compile(r"[\w@+][\w@.+ -]{0,63}")


@dataclasses.dataclass(frozen=True)
class Submission:
    """One student's notebook of one lecture. `problem` says why `data` is empty; `remarks` say what was odd."""

    student: str
    lecture: str
    path: str
    data: bytes = b""
    problem: str = ""
    remarks: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class Found:
    """A file before its place in the class is known: path parts within SUBMISSIONS, its bytes or its problem."""

    parts: tuple[str, ...]
    data: bytes = b""
    problem: str = ""


def find_submissions(source: str | Path, lecture: str = "") -> list[Submission]:
    """The submissions in a folder or a zip, one a student and lecture, sorted; only those of `lecture` if given.

    Raises:
        InputError: there is no such folder or zip.
    """
    source = Path(source)
    if source.is_dir():
        found = _in_folder(source)
    elif source.is_file() and zipfile.is_zipfile(source):
        found = _in_zip(source.read_bytes(), ())
    else:
        raise InputError(source, "no folder and no zip", "name the folder or zip that the submissions lie in")
    named = [_named(one, lecture) for one in found]
    chosen: dict[tuple[str, str], list[tuple[tuple, Submission]]] = {}
    for rank, submission in named:
        if not lecture or submission.lecture in (lecture, ""):
            chosen.setdefault((submission.student, submission.lecture), []).append((rank, submission))
    return [_latest(candidates) for _, candidates in sorted(chosen.items())]


def slug(student: str) -> str:
    """A file name for what is written about a student: the id where that is plain, else made safe and distinct."""
    safe = re.sub(r"[^A-Za-z0-9_.-]", "_", student)[:60].lstrip(".")
    return safe if safe == student else f"{safe}-{hashlib.sha256(student.encode()).hexdigest()[:8]}"


def _in_folder(folder: Path) -> Iterator[Found]:
    for top, folders, files in os.walk(folder):  # follows no link
        folders.sort()
        for name in sorted([*files, *(one for one in folders if (Path(top) / one).is_symlink())]):
            path = Path(top) / name
            parts = path.relative_to(folder).parts
            if name.endswith((".ipynb", ".zip")) or path.is_symlink():
                data, problem = _read(path, ZIP_LIMIT if name.endswith(".zip") else FILE_LIMIT)
                if problem or name.endswith(".ipynb"):
                    yield Found(parts, data, problem)
                else:
                    yield from _in_zip(data, (*parts[:-1], name.removesuffix(".zip")))


def _read(path: Path, limit: int) -> tuple[bytes, str]:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError as error:
        return b"", "a symbolic link" if path.is_symlink() else f"cannot be read ({error.strerror})"
    with open(descriptor, "rb") as file:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            return b"", "no plain file"
        if status.st_size > limit:
            return b"", f"{status.st_size >> 20} MB, where {limit >> 20} MB are allowed"
        return file.read(limit), ""


def _in_zip(data: bytes, prefix: tuple[str, ...]) -> Iterator[Found]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        yield Found((*prefix, ""), problem="a damaged zip")
        return
    if len(members) > MEMBER_LIMIT and prefix:
        yield Found((*prefix, ""), problem=f"a zip of {len(members):,} files")
        return
    whole, left = False, ZIP_LIMIT if prefix else 1 << 40
    for member in members:
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if path.suffix != ".ipynb" or "__MACOSX" in path.parts:
            continue
        whole, parts = True, (*prefix, *(part for part in path.parts if part not in ("..", "/")))
        if ".." in path.parts or path.is_absolute():
            yield Found(parts, problem="a zip member that points out of its folder")
        elif stat.S_ISLNK(member.external_attr >> 16):
            yield Found(parts, problem="a symbolic link")
        else:
            found = _read_member(archive, member, parts, min(left, FILE_LIMIT))
            left -= len(found.data)
            yield found
    if prefix and not whole:
        yield Found((*prefix, ""), problem="a zip without a notebook")


def _read_member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, parts: tuple[str, ...], limit: int) -> Found:
    """Read at most `limit` bytes, whatever the zip's directory claims."""
    try:
        with archive.open(member) as file:
            data = file.read(limit + 1)
    except Exception as error:  # whatever a hostile archive makes zipfile raise
        return Found(parts, problem=f"a damaged zip ({type(error).__name__})")
    if len(data) > limit:
        return Found(parts, problem=f"more than {limit >> 20} MB when unpacked")
    return Found(parts, data)


def _named(found: Found, asked: str) -> tuple[tuple, Submission]:
    """Whose and of which lecture it is, and its rank among the same student's copies."""
    match = NAME.fullmatch(found.parts[-1])
    lecture = match["lecture"] if match else asked
    student = (match and match["student"]) or (found.parts[0] if len(found.parts) > 1 else "")
    student = student or Path(found.parts[-1]).stem
    clean = "".join(one if one.isprintable() and one not in "/\\" else "_" for one in student)
    clean = clean.encode("utf-8", "replace").decode()[:100]
    remarks = () if PLAIN_STUDENT.fullmatch(student) else ("an unusual student id",)
    problem = found.problem or ("" if lecture else "its name names no lecture: NN_name.ipynb")
    copy = int(re.sub(r"\D", "", match["copy"])) if match and match["copy"] else 0
    return (copy, found.parts), Submission(clean, lecture, "/".join(found.parts), found.data, problem, remarks)


def _latest(candidates: list[tuple[tuple, Submission]]) -> Submission:
    """Of several, the one with the highest copy number; a remark says that there were more."""
    chosen = max(candidates, key=lambda pair: pair[0])[1]
    if len(candidates) == 1:
        return chosen
    return dataclasses.replace(
        chosen, remarks=(*chosen.remarks, f"{len(candidates)} submissions: {chosen.path!r} counts")
    )
