"""Guides that a person writes, brings, copies, hides and gives away."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit

from easeful.activities.imagine.editor import WAIT_MS
from tests.journeys.writing import TEXT, open_more, titles, write_porch
from tests.person import Person
from tests.timers import fire


def test_one_is_written_chosen_and_read(anna: Person) -> None:
    write_porch(anna)
    anna.press("Our porch", "Begin")
    anna.wait(6)
    assert anna.reading.texts == ["Sit on the porch."]


def test_it_is_there_after_a_restart(anna: Person) -> None:
    write_porch(anna)
    anna.quit()
    anna.start()
    open_more(anna)
    assert anna.sees_button("Our porch")


def test_a_text_with_a_fault_cannot_be_saved_and_the_line_is_named(anna: Person) -> None:
    open_more(anna)
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText("Sit down. [pause -5]")
    anna.press("Save")
    assert not anna.find("Save").isEnabled()
    assert anna.sees("Line 1: “[pause -5]”: a pause has 0.5 to 120 seconds.")
    assert titles(anna) == []


def test_the_running_time_is_shown_while_one_writes(anna: Person) -> None:
    open_more(anna)
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText("Sit down. [pause 120]\nWait. [pause 120]\n")
    (timer,) = (timer for timer in anna.window.findChildren(QTimer) if timer.interval() == WAIT_MS)
    fire(timer)
    assert anna.sees("It takes 4 minutes.")


def test_a_length_that_the_text_cannot_fill_is_named_and_not_offered(anna: Person) -> None:
    text = "---\ntitle: Our porch\nminutes: 20\n---\n\nSit down. [pause 60]\nStand up slowly. [pause 5]\n"
    open_more(anna)
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText(text)
    (timer,) = (timer for timer in anna.window.findChildren(QTimer) if timer.interval() == WAIT_MS)
    fire(timer)
    assert anna.sees("There is too little for 20 minutes. Write more, or longer pauses.")
    assert anna.sees("It takes 4 minutes.")
    anna.press("Save", "Our porch")
    assert anna.sees("4 minutes")
    anna.press("Begin")
    assert anna.program.guide_runner.time()[1] == pytest.approx(4 * 60 + 20 + 4, abs=4)


def test_one_is_changed_and_deleted_and_brought_back(anna: Person) -> None:
    write_porch(anna)
    anna.press("Change: Our porch")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText(TEXT.replace("Our porch", "My porch"))
    anna.press("Save")
    assert titles(anna) == ["My porch"]
    anna.press("Delete: My porch")
    assert titles(anna) == []
    anna.press("Undo")
    assert titles(anna) == ["My porch"]


def test_one_is_brought_from_a_file_and_given_away_as_one(
    anna: Person, choose: Callable[[Path], None], tmp_path: Path
) -> None:
    brought, given = tmp_path / "porch.txt", tmp_path / "given.md"
    brought.write_text("Sit on the porch.\n\nHear the birds.\n", "utf-8")
    choose(brought)
    open_more(anna)
    anna.press("From a file")
    assert anna.sees("Added: porch.txt")
    choose(given)
    anna.press(f"Export: {titles(anna)[0]}")
    assert titles(anna) == ["porch"]
    assert given.read_text("utf-8").endswith(brought.read_text("utf-8"))


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"\xff\xfea\x00", "porch.md: It is not plain text in UTF-8."),
        (b"Sit <b>down</b>.", "porch.md: Line 1: It has mark-up, “<b>”. Write plain words."),
        (b"a\n" * 100_000, "porch.md: It has more than 2,000 lines."),
    ],
)
def test_a_file_that_cannot_be_read_says_why_in_one_sentence(
    anna: Person, choose: Callable[[Path], None], tmp_path: Path, content: bytes, why: str
) -> None:
    path = tmp_path / "porch.md"
    path.write_bytes(content)
    choose(path)
    open_more(anna)
    anna.press("From a file")
    assert anna.sees(why)
    assert titles(anna) == []
    anna.press("Go back")
    assert anna.sees_button("Begin")


def test_what_was_written_is_there_again_when_its_page_was_left(anna: Person) -> None:
    open_more(anna)
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText(TEXT)
    anna.press("Home")
    open_more(anna)
    anna.press("Write one", "Save")
    assert titles(anna) == ["Our porch"]
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    assert "Our porch" not in field.toPlainText(), "what was kept is no draft any more"


def test_a_hidden_guide_is_out_of_the_library_until_it_is_wanted_again(anna: Person) -> None:
    open_more(anna)
    anna.press("Hide: By the lake", "Go back")
    assert not anna.sees_button("By the lake")
    anna.press("More, and my own", "By the lake")
    assert anna.sees_button("By the lake")
    assert not anna.keeper.guides.mark_of("lake").is_hidden


def test_a_copy_of_a_bundled_guide_begins_one_of_ones_own(anna: Person) -> None:
    open_more(anna)
    anna.press("Copy: By the lake", "Save")
    assert titles(anna) == ["Copy of By the lake"]
    assert anna.program.guides.own()[0].forms == (5, 10, 15)


def test_nothing_of_a_guide_that_pauses_is_left_when_everything_is_erased(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(30)
    anna.press("Pause")
    anna.program.erase_everything()
    assert anna.program.guide_runner.session is None
    anna.program.guide_runner.leave()
    anna.quit()
    anna.start()
    assert anna.keeper.records() == []
