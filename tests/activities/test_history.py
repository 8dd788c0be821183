"""The history: rows that say that they open, and a note that is not lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from easeful.activities.history.row import SessionRow
from easeful.core.record import Record
from easeful.core.session import Reason
from tests.person import Person


@pytest.fixture
def history(anna: Person) -> Person:
    """Two sessions in the history, which is in view."""
    for place in ("Lower back", "Upper back"):
        anna.start_heat(place=place)
        anna.wait(60)
        anna.press("Stop heat", "Skip")
    anna.press("History")
    return anna


def note_of(anna: Person, place: str) -> str:
    return next(record.note for record in anna.keeper.records() if str(record.place and record.place.area) == place)


def test_a_row_says_that_it_opens_and_that_it_is_open(history: Person) -> None:
    history.open_session("Heat, lower back")
    rows = {row.accessibleName().split(".")[0]: row for row in history.window.findChildren(SessionRow)}
    assert rows["Heat, lower back"].accessibleDescription() == "Open"
    assert rows["Heat, upper back"].accessibleDescription() == "Opens the note, and Delete"
    history.open_session("Heat, upper back")
    assert rows["Heat, lower back"].accessibleDescription() == "Opens the note, and Delete"


def test_the_keyboard_opens_a_row_and_finds_its_note_next(history: Person) -> None:
    row = next(row for row in history.window.findChildren(SessionRow) if "upper back" in row.accessibleName())
    row.setFocus()
    history.type_keys(Qt.Key.Key_Return, Qt.Key.Key_Tab)
    assert isinstance(history.window.focusWidget(), QPlainTextEdit)
    history.type_keys(Qt.Key.Key_Tab)
    assert history.window.focusWidget() is history.find("Save note")
    history.type_keys(Qt.Key.Key_Tab)
    assert history.window.focusWidget() is history.find("Delete this session")


LEAVING: dict[str, Callable[[Person], object]] = {
    "another page": lambda anna: anna.press("Home"),
    "another session": lambda anna: anna.open_session("Heat, upper back"),
    "the same row": lambda anna: anna.open_session("Heat, lower back"),
    "help": lambda anna: anna.program.help(),
    "the window closes": lambda anna: anna.window.close(),
    "the computer logs out": lambda _anna: QApplication.instance().aboutToQuit.emit(),  # type: ignore[union-attr]
    "a call": lambda anna: anna.program.window.calls.call(QPlainTextEdit()),
}


@pytest.mark.parametrize("leave", LEAVING.values(), ids=LEAVING.keys())
def test_a_note_that_is_half_written_is_kept(history: Person, leave: Callable[[Person], object]) -> None:
    history.open_session("Heat, lower back")
    history.write("slept well aft")
    assert note_of(history, "lower_back") == ""
    leave(history)
    history.settle()
    assert note_of(history, "lower_back") == "slept well aft"
    assert note_of(history, "upper_back") == ""


def test_a_note_that_was_kept_is_in_the_row_and_in_the_field_again(history: Person) -> None:
    history.open_session("Heat, lower back")
    history.write("slept well")
    history.press("Home", "History")
    assert history.sees("slept well")
    history.open_session("Heat, lower back")
    field = next(field for field in history.window.findChildren(QPlainTextEdit) if field.isVisible())
    assert field.toPlainText() == "slept well"


def test_nothing_waits_for_a_session_that_was_deleted_while_its_note_was_written(history: Person) -> None:
    history.open_session("Heat, lower back")
    history.write("was pleas")
    history.press("Delete this session", "Home")
    assert len(history.keeper.records()) == 1
    assert not history.keeper.pending


def test_delete_and_undo_bring_the_half_written_note_back(history: Person) -> None:
    history.open_session("Heat, lower back")
    history.write("was pleas")
    history.press("Delete this session", "Undo")
    assert note_of(history, "lower_back") == "was pleas"


def test_looking_at_a_session_changes_nothing(history: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history.keeper, "amend", lambda *_a, **_k: pytest.fail("nothing was written"))
    history.open_session("Heat, lower back")
    history.press("Home")


def test_what_was_opened_is_brought_into_view(history: Person) -> None:
    history.window.resize(800, 480)
    history.settle()
    row = next(row for row in history.window.findChildren(SessionRow) if "lower back" in row.accessibleName())
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    history.settle()
    delete = history.find("Delete this session")
    assert delete.mapTo(history.window, delete.rect().bottomLeft()).y() < history.window.height()


@pytest.mark.parametrize("reason", [Reason.SKIN, Reason.NO_ANSWER])
def test_why_it_stopped_is_told_once(history: Person, reason: Reason) -> None:
    plain = history.keeper.records()[0]
    stopped = Record(
        "stopped",
        "ice",
        plain.place,
        plain.started_at,
        plain.ended_at,
        900,
        300,
        reason,
        checks_answered=0,
        checks_total=1,
    )
    history.keeper.close(stopped)
    history.press("Home", "History")
    history.open_session("Ice, upper back")
    seen = [label.text() for label in history.window.findChildren(QLabel) if label.isVisible()]
    rows = [row.accessibleName() for row in history.window.findChildren(SessionRow) if row.isVisible()]
    assert "\n".join(seen + rows).lower().count("skin check") == 1
