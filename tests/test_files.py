"""Files are whole or absent, and bad ones are named."""

import errno
import os
from pathlib import Path

import pytest

from llmcore.errors import InputError
from llmcore.files import atomic_open, atomic_path, read_json, read_jsonl, sha256, write_json, write_jsonl


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_appears_only_when_its_block_ends(tmp_path):
    target = tmp_path / "new" / "file.txt"
    with atomic_open(target) as file:
        file.write("whole ü")
        assert not target.exists()
    assert target.read_text(encoding="utf-8") == "whole ü"
    assert names(target.parent) == ["file.txt"]


def test_a_failure_leaves_the_old_file_and_nothing_else(tmp_path):
    target = tmp_path / "file.bin"
    target.write_bytes(b"old")
    with pytest.raises(RuntimeError, match="half-way"), atomic_open(target, "wb") as file:
        file.write(b"new")
        raise RuntimeError("half-way")
    assert target.read_bytes() == b"old"
    assert names(tmp_path) == ["file.bin"]


def test_json_rows_that_fail_half_way_leave_nothing(tmp_path):
    def rows():
        yield {"a": 1}
        raise RuntimeError("half-way")

    with pytest.raises(RuntimeError):
        write_jsonl(tmp_path / "rows.jsonl", rows())
    assert names(tmp_path) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_is_named_and_leaves_nothing(tmp_path, monkeypatch, number):
    def full(descriptor):
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(InputError, match=r"value\.json: the disk is full; free some space"):
        write_json(tmp_path / "value.json", {"a": 1})
    assert names(tmp_path) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_writing_to_a_device_that_is_full(tmp_path):
    target = tmp_path / "file.txt"
    with pytest.raises(InputError, match="the disk is full"), atomic_path(target) as temporary:
        temporary.symlink_to("/dev/full")
        temporary.write_bytes(b"x" * 100_000)
    assert names(tmp_path) == []


def test_other_system_errors_stay_what_they_are(tmp_path):
    with pytest.raises(PermissionError), atomic_path(tmp_path / "file"):
        raise PermissionError(errno.EACCES, "denied")


def test_json_round_trip_and_its_faults(tmp_path):
    value = {"ö": [1, 2.5, None], "nested": {"a": "b"}}
    write_json(tmp_path / "value.json", value)
    assert read_json(tmp_path / "value.json") == value
    with pytest.raises(InputError, match="no such file"):
        read_json(tmp_path / "missing.json")
    for content in (b'{"a": 1', b"\xff\xfe{}", b""):
        (tmp_path / "bad.json").write_bytes(content)
        with pytest.raises(InputError, match=r"bad\.json: not valid JSON"):
            read_json(tmp_path / "bad.json")


def test_json_lines_round_trip_and_the_bad_line_is_named(tmp_path):
    path = tmp_path / "rows.jsonl"
    rows = [{"text": "a\nb"}, {"text": "ß"}]
    assert write_jsonl(path, rows) == 2
    assert read_jsonl(path) == rows
    path.write_text('{"a": 1}\n{"a": \n', encoding="utf-8")
    with pytest.raises(InputError, match=r"rows\.jsonl:2: not valid JSON"):
        read_jsonl(path)
    path.write_text('{"a": 1}\n{"a": 2}\n[3]\n', encoding="utf-8")
    with pytest.raises(InputError, match=r"rows\.jsonl:3: expected a JSON object, found list"):
        read_jsonl(path)
    with pytest.raises(InputError, match="no such file"):
        read_jsonl(tmp_path / "missing.jsonl")


def test_sha256_is_the_published_value_for_abc(tmp_path):
    (tmp_path / "abc").write_bytes(b"abc")
    # FIPS 180-2, appendix B.1
    assert sha256(tmp_path / "abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
