"""Texts from elsewhere: those that need a caution first, those that are too much, and those that are half written."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPlainTextEdit

from easeful.activities.imagine.editor import WAIT_MS
from easeful.content.text_file import MOST_BYTES, MOST_LINES
from tests.journeys.listening import listen
from tests.journeys.writing import TEXT, open_more, titles, write
from tests.person import Person
from tests.timers import fire

TWENTY = "---\ntitle: Our porch\n---\n\n" + "".join(f"This is line {number} of it. [pause 8]\n" for number in range(20))


def field(anna: Person) -> QPlainTextEdit:
    return next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())


@pytest.fixture
def bring(anna: Person, choose: Callable[[Path], None], tmp_path: Path) -> Callable[[str, str], None]:
    """Brings in a file of this name, with this text."""

    def bring(name: str, text: str) -> None:
        (tmp_path / name).write_text(text)
        choose(tmp_path / name)
        open_more(anna)
        anna.press("From a file")

    return bring


@pytest.mark.parametrize("kind", ["hypnosis", "tensing"])
def test_a_caution_comes_first_though_the_text_asks_for_none(anna: Person, kind: str) -> None:
    write(anna, f"---\ntitle: Deep calm\nkind: {kind}\n---\n\nSit down. [pause 8]\nGo on. [pause 5]\n")
    anna.press("Deep calm", "Begin")
    assert anna.sees("Is this for you?")
    assert anna.program.guide_runner.session is None


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("long.txt", "Words.\n" + "\n" * (MOST_LINES - 2) + "More.\n", "My guide"),
        ("large.txt", "Words." + " " * (MOST_BYTES - 12) + "More.\n", "My guide"),
        (" .txt", "Words.\n", "My guide"),
        ("From Ann.txt", "Words.\n", "From Ann"),
        ("with.txt", TEXT, "Our porch"),
    ],
)
def test_what_was_added_can_be_read(
    anna: Person, bring: Callable[[str, str], None], name: str, text: str, title: str
) -> None:
    bring(name, text)
    assert anna.sees(f"Added: {name}")
    assert titles(anna) == [title]
    assert anna.program.guides.left_out() == ()


def test_a_text_that_cannot_be_read_is_named_and_can_be_mended_or_taken_away(anna: Person) -> None:
    anna.keeper.guides.save("own-1", "---\ntitle: Grandma\nkind: nap\n---\nHello.\n")
    anna.keeper.guides.save("own-2", "[pause 8]\n")
    anna.press("Imagine")
    assert anna.sees("Grandma: Line 3: “kind” is one of")
    assert anna.sees("My guide: Line 1: A pause stands after the line that it follows.")
    anna.press("More, and my own")
    anna.press("Delete: My guide", "Change: Grandma")
    assert anna.sees("Line 3: “kind” is one of")
    field(anna).setPlainText(field(anna).toPlainText().replace("nap", "scan"))
    (timer,) = (timer for timer in anna.window.findChildren(QTimer) if timer.interval() == WAIT_MS)
    fire(timer)
    anna.press("Save")
    assert anna.sees("Saved: Grandma")
    assert titles(anna) == ["Grandma"]
    assert anna.program.guides.left_out() == ()


def test_a_file_that_is_given_away_has_the_name_of_its_guide(
    anna: Person, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked = []
    monkeypatch.setattr(
        "easeful.ui.file_dialogs.QFileDialog.getSaveFileName",
        staticmethod(lambda *words: asked.append(words[2]) or (str(tmp_path / "given.md"), "")),
    )
    write(anna, TEXT.replace("Our porch", "Our porch: 1/2?"))
    anna.press("Export: Our porch: 1/2?")
    assert [Path(name).name for name in asked] == ["Our porch 12.md"]


def test_what_was_half_written_comes_back_with_its_own_text_and_no_other(anna: Person) -> None:
    open_more(anna)
    anna.press("Write one")
    field(anna).setPlainText("An hour of work.\n")
    anna.press("Cancel", "Copy: By the lake")
    assert "title: Copy of By the lake" in field(anna).toPlainText()
    field(anna).setPlainText("A lake of my own.\n")
    anna.press("Cancel", "Copy: A garden bench")
    assert "title: Copy of A garden bench" in field(anna).toPlainText()
    anna.press("Cancel", "Write one")
    assert field(anna).toPlainText() == "An hour of work.\n"
    anna.press("Save", "Write one")
    assert "An hour of work." not in field(anna).toPlainText()


def test_a_text_that_was_changed_begins_anew(anna: Person) -> None:
    write(anna, TWENTY)
    anna.press("Our porch", "Begin")
    anna.wait(5)
    listen(anna, 10)
    anna.press("Stop", "Skip", "Imagine")
    assert anna.reads().count("Go on from")
    open_more(anna)
    anna.press("Change: Our porch")
    field(anna).setPlainText(TEXT)
    anna.press("Save", "Our porch")
    assert not anna.reads().count("Go on from")


def test_a_guide_that_was_deleted_by_mistake_goes_on_where_it_was(anna: Person) -> None:
    write(anna, TWENTY)
    anna.press("Our porch", "Begin")
    anna.wait(5)
    listen(anna, 10)
    anna.press("Stop", "Skip")
    open_more(anna)
    anna.press("Delete: Our porch", "Undo", "Our porch")
    assert anna.reads().count("Go on from")
