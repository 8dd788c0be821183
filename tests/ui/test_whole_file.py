"""A file that the person saves somewhere: all of it is there, or what was there before."""

import errno
import os
import stat
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

import pytest

from easeful.ui.whole_file import write_whole


def refuse(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, "no room")


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.write_bytes(b"an older and longer one")
    assert write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such rights")
def test_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    path.touch(0o644)
    assert write_whole(path, b"new")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize(("owner", "name"), [(tempfile, "mkstemp"), (os, "fsync"), (Path, "replace")])
def test_where_it_cannot_be_written_the_older_one_is_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, name: str
) -> None:
    path = tmp_path / "history.csv"
    path.write_bytes(b"older")
    monkeypatch.setattr(owner, name, refuse)
    assert not write_whole(path, b"new")
    monkeypatch.undo()
    assert path.read_bytes() == b"older"
    assert list(tmp_path.iterdir()) == [path], "nothing half is left behind"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    assert not write_whole(tmp_path / "gone" / "history.csv", b"new")


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "history.csv").mkdir()
    assert not write_whole(tmp_path / "history.csv", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["history.csv"]
