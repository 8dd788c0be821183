"""A note says that a ringer is armed, and taking it away hushes an orphan."""

import errno
import json
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from easeful.ringer.hush import ArmedNote, hush, hush_orphans, new_owner, read_notes
from easeful.ringer.note import Note

CONTENT = {"end": 900.0, "guard": None, "volume": 0.5}
SOMEBODY_ELSE = f"{os.getpid()}-abcd"  # an earlier run may have had the number of this one
OURS = new_owner()

needs_proc = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells the words of a process")


def note_in(folder: Path) -> Path:
    return folder / f"ringer-{os.getpid()}.armed"


def test_a_note_tells_what_for_and_whose_and_is_private(tmp_path: Path) -> None:
    Note([str(tmp_path)], owner="77").write(CONTENT)
    assert json.loads(note_in(tmp_path).read_text()) == {"owner": "77", **CONTENT}
    if os.name == "posix":
        assert stat.S_IMODE(note_in(tmp_path).stat().st_mode) == 0o600


def test_a_shorter_note_replaces_a_longer_one_whole(tmp_path: Path) -> None:
    note = Note([str(tmp_path)], owner="77")
    note.write({"end": 123456789.125, "guard": 123456788.5, "volume": 0.25})
    note.write({"end": 1.0})
    assert json.loads(note_in(tmp_path).read_text()) == {"owner": "77", "end": 1.0}


def test_a_note_is_gone_only_when_someone_took_it(tmp_path: Path) -> None:
    note = Note([str(tmp_path)], owner="77")
    note.write(CONTENT)
    assert not note.gone()
    note_in(tmp_path).unlink()
    assert note.gone()
    note.keep()
    assert not note.gone()
    note.remove()
    assert not note_in(tmp_path).exists()
    note.keep()
    assert not note_in(tmp_path).exists()


def test_a_folder_that_is_gone_hushes_nobody_and_the_note_goes_to_the_other(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    note = Note([str(first), str(second)], owner="77")
    note.write(CONTENT)
    first.rename(tmp_path / "away")
    assert not note.gone()
    assert note_in(second).exists()
    note_in(second).unlink()
    assert note.gone()


def test_a_folder_that_does_not_answer_hushes_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = Note([str(tmp_path)], owner="77")
    note.write(CONTENT)
    with monkeypatch.context() as patched:
        patched.setattr(os, "stat", refuse)
        assert not note.gone()
    note_in(tmp_path).unlink()
    assert note.gone()


def refuse(*_: object, **__: object) -> None:
    """As a disk that was pulled out."""
    raise OSError(errno.EIO, "Input/output error")


def test_on_a_full_disk_the_older_note_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = Note([str(tmp_path)], owner="77")
    note.write(CONTENT)
    monkeypatch.setattr(os, "write", lambda _file, text: len(text) // 2)
    note.write({"end": 1.0})
    assert json.loads(note_in(tmp_path).read_text()) == {"owner": "77", **CONTENT}
    assert [path.name for path in tmp_path.iterdir()] == [note_in(tmp_path).name]


def test_where_the_first_folder_takes_none_it_is_in_the_second(tmp_path: Path) -> None:
    first, second = tmp_path / "nowhere", tmp_path / "spare"
    second.mkdir()
    note = Note([str(first), str(second)], owner="77")
    note.write(CONTENT)
    assert note_in(second).exists()
    assert not note.gone()
    note_in(second).unlink()
    assert note.gone()
    note.keep()
    note.remove()
    assert list(second.iterdir()) == []


def test_a_note_that_cannot_be_written_yet_hushes_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    note = Note([str(folder)], owner="77")
    note.write(CONTENT)
    assert not note.gone()
    folder.mkdir()
    assert not note.gone()
    assert note_in(folder).exists()


@pytest.mark.skipif(os.name != "posix", reason="symbolic links need a privilege on Windows")
def test_a_note_is_not_written_through_a_link(tmp_path: Path) -> None:
    treasure = tmp_path / "history"
    treasure.write_text("precious")
    note_in(tmp_path).symlink_to(treasure)
    Note([str(tmp_path)], owner="77").write(CONTENT)
    assert treasure.read_text() == "precious"


def test_hushing_takes_the_notes_of_others_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "ringer-11.armed").write_text(json.dumps({"owner": SOMEBODY_ELSE}))
    (tmp_path / "ringer-12.armed").write_text("half a no")
    (tmp_path / "ringer-13.armed").write_bytes(b"[" * 100_000)
    (tmp_path / "ringer-14.armed").write_text("[]")
    (tmp_path / "ringer-15.armed").write_text(json.dumps({"owner": OURS}))
    (tmp_path / "history.sqlite").write_text("precious")
    assert hush_orphans([tmp_path], OURS) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["history.sqlite", "ringer-15.armed"]


def test_hushing_in_a_folder_that_is_not_there_hushes_nobody(tmp_path: Path) -> None:
    assert hush_orphans([tmp_path / "nowhere"]) == 0
    file = tmp_path / "file"
    file.touch()
    assert hush_orphans([file]) == 0


def test_a_note_tells_the_next_program_what_it_knows(tmp_path: Path) -> None:
    Note([str(tmp_path)], owner=SOMEBODY_ELSE).write({**CONTENT, "witness": "heat"})
    assert read_notes([tmp_path]) == [ArmedNote(note_in(tmp_path), os.getpid(), 900.0, "heat")]


@pytest.mark.parametrize(
    ("text", "end"),
    [
        (b"", None),
        (b"half a no", None),
        (b"[" * 100_000, None),
        (b"\xff\xfe", None),
        (b'{"end": NaN, "witness": 7}', None),
        (b'{"end": true}', None),
        (b'{"end": 1' + b"0" * 400 + b"}", None),
        (b'{"end": 1e300}', None),
        (b'{"end": 5}', 5),
    ],
)
def test_whatever_a_note_holds_it_is_a_note(tmp_path: Path, text: bytes, end: float | None) -> None:
    path = tmp_path / "ringer-11.armed"
    path.write_bytes(text)
    assert read_notes([tmp_path]) == [ArmedNote(path, 11, end)]


def test_ones_own_note_is_no_orphans(tmp_path: Path) -> None:
    Note([str(tmp_path)], owner=OURS).write(CONTENT)
    assert read_notes([tmp_path], OURS) == []
    assert len(read_notes([tmp_path], new_owner())) == 1


def test_a_note_that_is_spared_stays(tmp_path: Path) -> None:
    for number in (11, 12):
        (tmp_path / f"ringer-{number}.armed").write_text("{}")
    assert hush_orphans([tmp_path], OURS, {tmp_path / "ringer-11.armed"}) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["ringer-11.armed"]


@contextmanager
def a_process(*words: str) -> Iterator[subprocess.Popen[bytes]]:
    """One with these words on its command line, until it is ended."""
    command = [sys.executable, "-S", "-c", "print('up', flush=True); input()", *words]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"up\n"
        yield process
        process.kill()


@needs_proc
@pytest.mark.parametrize(
    ("words", "content", "is_alive"),
    [
        (["easeful.ringer", "--owner", SOMEBODY_ELSE], {"owner": SOMEBODY_ELSE}, True),
        (["easeful.ringer", "--owner", "1234"], {"owner": 1234}, True),  # as an earlier version wrote it
        (["easeful.ringer", "--owner", OURS], {"owner": SOMEBODY_ELSE}, False),  # one of ours has its number
        (["easeful.ringer", "--owner", OURS], {}, True),
        (["music", SOMEBODY_ELSE], {"owner": SOMEBODY_ELSE}, False),
    ],
)
def test_it_is_known_whether_its_ringer_lives(
    tmp_path: Path, words: list[str], content: dict[str, object], *, is_alive: bool
) -> None:
    with a_process(*words) as process:
        (tmp_path / f"ringer-{process.pid}.armed").write_text(json.dumps(content))
        (note,) = read_notes([tmp_path], OURS)
        assert note.is_alive is is_alive
    (note,) = read_notes([tmp_path], OURS)
    assert not note.is_alive


@needs_proc
@pytest.mark.parametrize(("word", "is_hushed"), [("easeful.ringer", True), ("music", False)])
def test_where_a_note_cannot_be_taken_away_the_ringer_is_asked_to_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str, *, is_hushed: bool
) -> None:
    """As on a disk that has turned read-only. What has its number by now and is no ringer is left alone."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(Path, "unlink", refuse)
    with a_process(word) as process:
        assert hush(ArmedNote(tmp_path / "ringer-1.armed", process.pid)) is is_hushed
        if not is_hushed:
            process.kill()
        assert process.wait(10) == (-signal.SIGTERM if is_hushed else -signal.SIGKILL)
