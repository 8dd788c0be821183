"""A window that is looked at asks for nothing: no page may lay itself out again and again."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from easeful.activities import find_activities
from tests.person import Person

SETTLED = 30  # turns of the event loop after which a page must be at rest


class Counter(QObject):
    """Counts what a window asks of the event loop."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.UpdateRequest, QEvent.Type.Resize):
            self.asked += 1
        return False


def asked_at_rest() -> int:
    """How many layouts, resizes and paints are asked for while nothing happens."""
    for _ in range(SETTLED):
        QCoreApplication.processEvents()
    counter = Counter()
    application = QCoreApplication.instance()
    assert application is not None
    application.installEventFilter(counter)
    for _ in range(SETTLED):
        QCoreApplication.processEvents()
    application.removeEventFilter(counter)
    return counter.asked


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("key", [activity.key for activity in find_activities()])
def test_each_page_comes_to_rest(anna: Person, key: str, text_size: int) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.program.window.open(key)
    assert asked_at_rest() == 0


@pytest.mark.parametrize("text_size", [100, 200])
def test_a_running_pack_comes_to_rest_on_every_screen(anna: Person, text_size: int) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.start_heat()
    assert asked_at_rest() == 0
    anna.press("Home")
    assert asked_at_rest() == 0
    anna.wait(300)
    assert asked_at_rest() == 0
    anna.wait(60)
    assert asked_at_rest() == 0
    anna.press("It is off")
    assert asked_at_rest() == 0
