"""A page keeps the width of what it holds when its scroll bar comes and goes."""

import pytest
from PySide6.QtWidgets import QApplication

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text
from tests.person import Person

WORDS = "Rest the pack on you. Do not sit or lie on it. Look at your skin when the chime sounds."


def settle() -> None:
    for _ in range(8):
        QApplication.processEvents()


@pytest.mark.parametrize("width", [620, 1064])
@pytest.mark.parametrize("text_size", [100, 200])
def test_the_scroll_bar_takes_no_room_from_the_page(qtbot: object, width: int, text_size: int) -> None:
    theme = Theme(RESOURCES)
    theme.wear("light", text_size)
    page = ScrollPage(theme)
    qtbot.addWidget(page)  # type: ignore[attr-defined]
    texts = [Text(theme, WORDS) for _ in range(6)]
    for text in texts:
        page.column.addWidget(text)
    page.resize(width, 4000)
    page.show()
    settle()
    needed = page.content.heightForWidth(page.content.width())
    found = set()
    for height in (needed + 1, needed, needed - 1, needed - 30, needed, needed + 1):
        page.resize(width, height)
        settle()
        assert page.bar.isVisible() is (height < needed)
        found.add((texts[0].width(), texts[0].height(), texts[0].x()))
    assert len(found) == 1


def test_the_scroll_bar_never_touches_what_the_page_holds(anna: Person) -> None:
    anna.press("Settings")
    for size in ((640, 480), (800, 600), (1180, 500)):
        anna.window.resize(*size)
        anna.settle()
        page = anna.program.window.page
        assert isinstance(page, ScrollPage)
        assert page.bar.isVisible()
        assert page.column.contentsMargins().right() >= 8


@pytest.mark.parametrize("size", [(1180, 780), (800, 600)], ids=["design", "small"])
@pytest.mark.parametrize("text_size", [100, 200])
def test_a_page_is_no_longer_than_what_it_holds(anna: Person, text_size: int, size: tuple[int, int]) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(*size)
    for place in ("Lower back", "Upper back"):
        anna.start_heat(place=place)
        anna.press("Stop heat", "Skip")
    for name in ("Home", "History", "Settings", "Help"):
        anna.press(name)
        page = anna.program.window.page
        assert isinstance(page, ScrollPage)
        needed = page.content.heightForWidth(page.content.width())
        assert page.content.height() == max(needed, page.view.height()), name
