"""What is remembered, changed, erased, and what happens when the disk refuses."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.person import Person
from tests.store.shelf import AS_NEWER


def test_a_damaged_history_is_set_aside_and_told(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.quit()
    database = anna.folder / "easeful.db"
    database.write_bytes(b"noise" * 4000)
    anna.start()
    anna.press("I have read this", "Continue")
    assert anna.sees("Your history could not be read.")
    assert [path.read_bytes()[:5] for path in anna.folder.glob("easeful.damaged-*.db")] == [b"noise"]
    anna.start_heat()
    assert anna.session is not None


def test_a_history_that_another_file_took_the_place_of_is_joined_with_it_and_told(anna: Person, tmp_path: Path) -> None:
    shutil.copy(anna.folder / "easeful.db", tmp_path / "as-it-was.db")
    anna.start_heat()
    (tmp_path / "as-it-was.db").replace(anna.folder / "easeful.db")
    assert not anna.sees("Another file took the place of your history")
    anna.press("Stop heat")
    assert anna.sees("Another file took the place of your history")
    anna.press("All right", "Skip")
    anna.crash()
    anna.start()
    assert [record.tool for record in anna.keeper.records()] == ["heat"]


def test_a_newer_history_is_left_alone_and_the_session_goes_on_unsaved(anna: Person) -> None:
    anna.quit()
    database = anna.folder / "easeful.db"
    with closing(sqlite3.connect(database)) as disk:
        for statement in AS_NEWER:
            disk.execute(statement)
    before = database.read_bytes()
    anna.start()
    anna.press("I have read this", "Continue")
    assert anna.sees("was written by a newer Easeful. It is left as it is.")
    anna.start_heat()
    anna.wait(1)
    assert anna.sees("This session is not saved yet.")
    anna.press("Stop heat", "Skip", "History")
    assert anna.sees("Heat, lower back")
    anna.quit()
    assert database.read_bytes() == before


def test_a_note_is_changed_and_a_session_deleted_and_brought_back(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "History")
    anna.open_session("Heat, lower back")
    anna.write("was pleasant")
    anna.press("Save note")
    assert anna.keeper.records()[0].note == "was pleasant"
    assert anna.sees("was pleasant")
    anna.open_session("Heat, lower back")
    anna.press("Delete this session")
    assert anna.keeper.records() == []
    assert anna.sees("No sessions yet.")
    anna.press("Undo")
    assert anna.keeper.records()[0].note == "was pleasant"


def test_erase_everything_asks_once_more_and_then_leaves_nothing(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "Settings", "Erase everything")
    anna.press("Keep my notes")
    assert len(anna.keeper.records()) == 1
    anna.press("Erase everything", "Erase everything")
    assert anna.keeper.records() == []
    anna.quit()
    anna.start()
    assert anna.keeper.records() == []


@pytest.fixture
def open_first_time(make_person: Callable[..., Person]) -> Person:
    return make_person(has_read=False)


def test_the_statement_is_asked_once(open_first_time: Person) -> None:
    bert = open_first_time
    assert bert.sees("It is not medical care.")
    assert not bert.find("Continue").isEnabled()
    bert.press("I have read this", "Continue")
    assert bert.sees("What would feel good right now?")
    bert.quit()
    bert.start()
    assert not bert.sees("It is not medical care.")


def test_a_note_that_waits_for_the_disk_is_told_and_tried_again(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    with closing(sqlite3.connect(anna.folder / "easeful.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        anna.press("4, moderate", "Save")
        assert anna.sees("Not saved yet. Easeful keeps it and tries again.")
        other.execute("ROLLBACK")
    anna.wait(5)
    assert not anna.keeper.pending


def test_what_was_chosen_after_a_pack_is_kept_when_the_page_is_left(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "4, moderate", "As before", "History")
    assert anna.sees("Pain 4 after")
    assert anna.sees("Skin as before.")
    anna.press("Heat & ice")
    assert anna.find("4, moderate").isChecked()
    anna.press("Skip")
    (record,) = anna.keeper.records()
    assert (record.pain_after, record.skin) == (None, None), "skipping takes it back"


def test_what_was_chosen_and_then_skipped_is_not_kept(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "4, moderate", "Skip")
    (record,) = anna.keeper.records()
    assert record.pain_after is None


def test_enter_in_the_note_saves(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat")
    anna.write("calm")
    anna.type_keys(Qt.Key.Key_Return)
    assert anna.keeper.records()[0].note == "calm"
    assert anna.sees_button("Breathe for 3 minutes")
