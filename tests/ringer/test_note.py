"""A note says that a ringer is armed, and taking it away hushes an orphan."""

import json
import os
import stat
from pathlib import Path

import pytest

from easeful.ringer.hush import hush_orphans
from easeful.ringer.note import Note

CONTENT = {"end": 900.0, "guard": None, "volume": 0.5}
SOMEBODY_ELSE = 1


def note_in(folder: Path) -> Path:
    return folder / f"ringer-{os.getpid()}.armed"


def test_a_note_tells_what_for_and_whose_and_is_private(tmp_path: Path) -> None:
    Note(str(tmp_path), owner=77).write(CONTENT)
    assert json.loads(note_in(tmp_path).read_text()) == {"owner": 77, **CONTENT}
    if os.name == "posix":
        assert stat.S_IMODE(note_in(tmp_path).stat().st_mode) == 0o600


def test_a_shorter_note_replaces_a_longer_one_whole(tmp_path: Path) -> None:
    note = Note(str(tmp_path), owner=77)
    note.write({"end": 123456789.125, "guard": 123456788.5, "volume": 0.25})
    note.write({"end": 1.0})
    assert json.loads(note_in(tmp_path).read_text()) == {"owner": 77, "end": 1.0}


def test_a_note_is_gone_only_when_someone_took_it(tmp_path: Path) -> None:
    note = Note(str(tmp_path), owner=77)
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


def test_a_note_that_cannot_be_written_yet_hushes_nobody(tmp_path: Path) -> None:
    folder = tmp_path / "later"
    note = Note(str(folder), owner=77)
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
    Note(str(tmp_path), owner=77).write(CONTENT)
    assert treasure.read_text() == "precious"


def test_hushing_takes_the_notes_of_others_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "ringer-11.armed").write_text(json.dumps({"owner": SOMEBODY_ELSE}))
    (tmp_path / "ringer-12.armed").write_text("half a no")
    (tmp_path / "ringer-13.armed").write_bytes(b"[" * 100_000)
    (tmp_path / "ringer-14.armed").write_text("[]")
    (tmp_path / "ringer-15.armed").write_text(json.dumps({"owner": os.getpid()}))
    (tmp_path / "history.sqlite").write_text("precious")
    assert hush_orphans(tmp_path) == 4
    assert sorted(path.name for path in tmp_path.iterdir()) == ["history.sqlite", "ringer-15.armed"]


def test_hushing_in_a_folder_that_is_not_there_hushes_nobody(tmp_path: Path) -> None:
    assert hush_orphans(tmp_path / "nowhere") == 0
    file = tmp_path / "file"
    file.touch()
    assert hush_orphans(file) == 0
