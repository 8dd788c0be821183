"""The whole history, saved as a table that somebody else may open."""

import csv
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from easeful.ui.telling_foot import TellingFoot
from tests.clipping import clipped
from tests.person import Person

SAVE = "Save as a table"


def heat(anna: Person, place: str = "Lower back") -> None:
    anna.start_heat(place=place)
    anna.wait(60)
    anna.press("Stop heat", "Skip")


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def history(anna: Person, tmp_path: Path, choose: Callable[[Path], None]) -> Path:
    """Two sessions in the history, which is in view, and the file that is chosen for its table."""
    path = tmp_path / "for the doctor.csv"
    heat(anna)
    heat(anna, "Upper back")
    anna.press("History")
    choose(path)
    return path


def test_every_session_has_a_row_the_newest_first(anna: Person, history: Path) -> None:
    anna.press(SAVE)
    assert anna.sees("Saved: for the doctor.csv. Anyone who opens that file can read it.")
    upper, lower = table(history)
    assert (upper["Place"], lower["Place"]) == ("Upper back", "Lower back")
    assert (lower["What"], lower["Planned minutes"], lower["Minutes"]) == ("Heat", "15", "1")
    assert (lower["Date"], lower["Why it ended"]) == ("2026-05-12", "Stopped early.")


def test_a_spreadsheet_knows_the_letters_and_only_the_owner_reads_it(anna: Person, history: Path) -> None:
    anna.press(SAVE)
    assert history.read_bytes().startswith(b"\xef\xbb\xbfDate,")
    assert os.name == "nt" or history.stat().st_mode & 0o777 == 0o600


def test_a_note_that_is_half_written_is_in_it_and_is_no_formula(anna: Person, history: Path) -> None:
    anna.open_session("Heat, lower back")
    anna.write("=1+1, better")
    anna.press(SAVE)
    assert table(history)[1]["Note"] == "'=1+1, better"
    assert anna.keeper.records()[1].note == "=1+1, better"


def test_more_sessions_than_are_in_view_are_saved(anna: Person, history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("easeful.activities.history.page.SHOWN_AT_ONCE", 1)
    anna.press("Home", "History", SAVE)
    assert anna.sees_button("Show more")
    assert len(table(history)) == 2


def test_a_place_that_cannot_be_written_keeps_its_file_and_is_told(
    anna: Person, history: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError

    history.write_bytes(b"the table of last month")
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    anna.press(SAVE)
    assert anna.sees("It could not be saved there.")
    assert history.read_bytes() == b"the table of last month"


def test_whoever_changes_her_mind_is_told_nothing(anna: Person, history: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *words: asked.append(words[2]) or ("", "")))
    anna.press(SAVE)
    assert [Path(name).name for name in asked] == ["Easeful history 2026-05-12.csv"]
    assert not any(foot.isVisible() for foot in anna.window.findChildren(TellingFoot))


def test_what_was_said_of_a_table_is_gone_on_the_next_visit(anna: Person, history: Path) -> None:
    anna.press(SAVE, "Home", "History")
    assert not anna.sees("Saved:")


def test_it_is_offered_only_while_there_are_sessions(anna: Person) -> None:
    anna.press("History")
    assert not anna.sees_button(SAVE)
    heat(anna)
    anna.press("History")
    assert anna.sees_button(SAVE)
    anna.open_session("Heat, lower back")
    anna.press("Delete this session")
    assert not anna.sees_button(SAVE)
    anna.press("Undo")
    assert anna.sees_button(SAVE)


def test_the_keyboard_comes_to_it_after_the_sessions(anna: Person, history: Path) -> None:
    anna.find(SAVE).setFocus()
    anna.type_keys(Qt.Key.Key_Backtab)
    focused = anna.window.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("Heat, lower back")


@pytest.mark.parametrize("text_size", [100, 150, 200])
def test_nothing_is_clipped_and_what_came_of_it_is_in_view(anna: Person, history: Path, text_size: int) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(800, 600)
    anna.settle()
    anna.press(SAVE)
    assert clipped(anna.window) == []
    foot = next(foot for foot in anna.window.findChildren(TellingFoot) if foot.isVisible())
    assert foot.mapTo(anna.window, foot.rect().bottomLeft()).y() < anna.window.height()
