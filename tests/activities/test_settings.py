"""The settings page: what is tried and erased is told on the page, and nothing moves under the hand."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.tile import Tile
from tests.person import Person


def places(anna: Person) -> dict[str, QRect]:
    """Where every button lies in the page, wherever it is scrolled to."""
    page = anna.program.window.page
    assert isinstance(page, ScrollPage)
    buttons = [button for button in anna.buttons() if page.content.isAncestorOf(button)]
    return {name_of(button): QRect(button.mapTo(page.content, QPoint(0, 0)), button.size()) for button in buttons}


def name_of(button: QWidget) -> str:
    return button.accessibleName() or str(button.property("text"))


@pytest.mark.parametrize("has_output", [True, False])
@pytest.mark.parametrize("size", [QSize(1180, 780), QSize(800, 600)], ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 125, 200])
def test_a_test_tells_what_came_of_it_and_moves_nothing(
    anna: Person, text_size: int, size: QSize, has_output: bool
) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.sounds.has_output = has_output
    anna.press("Settings")
    before = places(anna)
    anna.press("Test the chime")
    assert anna.sees("The chime was played.") is has_output
    assert anna.sees("No sound could be played here.") is not has_output
    assert places(anna) == before
    anna.press("Test the bell")
    assert anna.sees("The bell rang.") is has_output
    assert anna.sees("The bell could not ring here.") is not has_output
    assert places(anna) == before
    anna.press("Home", "Settings")
    assert anna.sees("The end also shows on screen.")


def test_what_was_erased_is_told_on_the_page_until_it_is_left(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "Settings", "Erase everything")
    assert not anna.sees("Erased")
    anna.press("Erase everything")
    assert anna.sees("Everything you noted in Easeful is gone.")
    focused = anna.window.focusWidget()
    assert focused is not None
    assert focused.property("text") == "Erased"
    anna.press("History", "Settings")
    assert not anna.sees("Erased")


def test_what_could_not_be_erased_is_not_told_as_erased(anna: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip", "Settings", "Erase everything")
    monkeypatch.setattr(anna.keeper, "erase_everything", lambda: ("easeful.db",))
    anna.press("Erase everything")
    assert anna.sees("Not everything could be erased")
    assert not anna.sees("Everything you noted in Easeful is gone.")


@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
def test_the_text_sizes_stand_in_one_row(anna: Person, text_size: int) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.press("Settings")
    tiles = [tile for tile in anna.window.findChildren(Tile) if tile.text().endswith("%")]
    assert len({tile.y() for tile in tiles}) == 1
    assert len({tile.x() for tile in tiles}) == 4
