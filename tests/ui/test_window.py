"""The window comes forward from wherever it is, and lets a screen reader speak."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from easeful.activities import find_activities
from easeful.core.simulated_clock import SimulatedClock
from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.window import Window, size_on
from tests.person import put_away
from tests.screen_reader import Heard, ScreenReader


class StackedWindow(Window):
    """A window among others; notes what it asks of the platform, which need not be able to do it."""

    def __init__(self, clock: SimulatedClock) -> None:
        super().__init__(Theme(RESOURCES), clock, find_activities())
        self.asked: list[str] = []

    def raise_(self) -> None:
        self.asked.append("raise")

    def activateWindow(self) -> None:
        self.asked.append("activate")


@pytest.fixture
def window(clock: SimulatedClock, qapp: QApplication) -> Iterator[StackedWindow]:
    window = StackedWindow(clock)
    window.show()
    qapp.processEvents()
    yield window
    put_away(window)


@pytest.mark.parametrize("leave", [QWidget.hide, QWidget.showMinimized, QWidget.show])
def test_it_comes_forward_from_wherever_it_is(
    window: StackedWindow, qapp: QApplication, leave: Callable[[QWidget], object]
) -> None:
    leave(window)
    qapp.processEvents()
    window.come_forward()
    qapp.processEvents()
    assert window.isVisible()
    assert not window.isMinimized()


@pytest.mark.parametrize("platform", ["xcb", "wayland", "windows", "cocoa"])
def test_it_is_raised_and_activated_where_windows_lie_on_each_other(
    window: StackedWindow, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    window.come_forward()
    assert window.asked == ["raise", "activate"]


@pytest.mark.parametrize("platform", ["offscreen", "minimal"])
def test_where_they_do_not_it_is_only_shown(
    window: StackedWindow, monkeypatch: pytest.MonkeyPatch, platform: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    window.come_forward()
    assert window.asked == []


def test_it_comes_back_as_large_as_it_was(window: StackedWindow, qapp: QApplication) -> None:
    window.showMaximized()
    window.showMinimized()
    qapp.processEvents()
    window.come_forward()
    qapp.processEvents()
    assert window.isMaximized()


def test_what_it_announces_is_heard_politely_unless_it_is_urgent(
    window: StackedWindow, screen_reader: ScreenReader
) -> None:
    window.announce("Started.")
    window.announce("Take the pack off now.", assertive=True)
    assert screen_reader.heard == [Heard("Started."), Heard("Take the pack off now.", is_assertive=True)]


@pytest.mark.parametrize(
    ("screen", "size"),
    [((1920, 1080), (1180, 780)), ((1366, 768), (1180, 728)), ((1024, 768), (1016, 728)), ((600, 400), (640, 480))],
)
def test_the_window_is_no_larger_than_the_screen(
    monkeypatch: pytest.MonkeyPatch, screen: tuple[int, int], size: tuple[int, int]
) -> None:
    monkeypatch.setattr("easeful.ui.window.WITHOUT_STACK", ())
    assert size_on(QSize(*screen)) == QSize(*size)
