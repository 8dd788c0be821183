"""The settings page: what is tried and erased is told on the page, and nothing moves under the hand."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

from easeful.activities.settings.look import LookCard
from easeful.core.settings import Settings
from easeful.ui.widgets.option import Option
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


def chosen_motion(anna: Person) -> list[str]:
    return [option.text() for option in anna.window.findChildren(Option) if option.isVisible() and option.isChecked()]


def motion_option(anna: Person, words: str) -> Option:
    return next(option for option in anna.window.findChildren(Option) if option.isVisible() and option.text() == words)


def test_motion_is_chosen_at_once_and_stays_chosen(anna: Person) -> None:
    anna.press("Settings")
    assert chosen_motion(anna) == ["As computer"]
    for word, value in [("Less", "less"), ("Full", "full"), ("As computer", "system"), ("Less", "less")]:
        motion_option(anna, word).click()
        assert anna.program.preferences.now.motion == value
        assert chosen_motion(anna) == [word]
    anna.quit()
    anna.start()
    anna.press("Settings")
    assert chosen_motion(anna) == ["Less"]


def test_the_page_follows_motion_that_is_changed_elsewhere(anna: Person) -> None:
    anna.press("Settings")
    anna.program.preferences.change("motion", "full")
    assert chosen_motion(anna) == ["Full"]
    anna.program.preferences.start_anew(Settings())
    assert chosen_motion(anna) == ["As computer"]


def test_motion_is_chosen_with_the_keyboard_alone(anna: Person) -> None:
    anna.press("Settings")
    tab_to(anna, motion_option(anna, "As computer"))
    for key, value in [
        (Qt.Key.Key_Left, "less"),
        (Qt.Key.Key_Left, "full"),
        (Qt.Key.Key_Right, "less"),
        (Qt.Key.Key_Right, "system"),
    ]:
        anna.type_keys(key)
        assert anna.program.preferences.now.motion == value
    anna.type_keys(Qt.Key.Key_Tab)
    assert not isinstance(anna.window.focusWidget(), Option)


def test_tab_comes_to_what_is_chosen_wherever_it_was_chosen(anna: Person) -> None:
    anna.press("Settings")
    anna.program.preferences.change("text_size", 125)
    anna.program.preferences.change("theme", "contrast")
    anna.program.preferences.change("motion", "less")
    anna.press("Home", "Settings")
    tab_to(anna, anna.find("125 %"))
    stops = []
    for _ in range(2):
        anna.type_keys(Qt.Key.Key_Tab)
        stops.append(str(anna.window.focusWidget().property("text")))
    assert stops == ["High contrast", "Less"]


def tab_to(person: Person, target: QWidget) -> None:
    """Press Tab until this has the keyboard."""
    seen: list[QWidget | None] = []
    while person.window.focusWidget() is not target:
        person.type_keys(Qt.Key.Key_Tab)
        seen.append(person.window.focusWidget())
        assert len(seen) < 40, f"Tab never reaches {target}"


def test_all_that_is_seen_is_in_view_without_scrolling(anna: Person) -> None:
    anna.window.resize(1180, 780)
    anna.press("Settings")
    page, (card,) = anna.program.window.page, anna.window.findChildren(LookCard)
    assert isinstance(page, ScrollPage)
    bottom = card.mapTo(page.content, QPoint(0, card.heightForWidth(card.width()))).y()
    assert bottom + page.column.contentsMargins().bottom() <= 780  # the folder's name beside it may be any length


@pytest.mark.parametrize("size", [QSize(1180, 780), QSize(800, 600)], ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
def test_the_motions_stand_in_a_row_or_a_column_and_no_words_break(anna: Person, text_size: int, size: QSize) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.press("Settings")
    options = [option for option in anna.window.findChildren(Option) if option.isVisible()]
    assert len(options) == 3
    assert len({option.x() for option in options}) + len({option.y() for option in options}) == 4
    for option in options:
        assert option.width() >= option.sizeHint().width()
        assert option.height() == option.heightForWidth(10_000)
