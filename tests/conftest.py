"""What every story starts from: a clock moved by hand, and how hard hypothesis looks."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper
from tests.person import Person
from tests.screen_reader import ScreenReader

ON_A_SERVER = bool(os.environ.get("CI"))
# No deadline: a busy computer must not turn a right answer into a failure.
settings.register_profile("fast", deadline=None, max_examples=60, derandomize=ON_A_SERVER)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("fast")


@pytest.fixture
def clock() -> SimulatedClock:
    """Noon UTC on 12 May 2026, some minutes after the computer started."""
    return SimulatedClock()


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder whose name leaves room for the name of a socket."""
    with tempfile.TemporaryDirectory(prefix="easeful-") as folder:
        yield Path(folder)


@pytest.fixture
def make_person(tmp_path: Path, clock: SimulatedClock, qapp: QApplication) -> Iterator[Callable[..., Person]]:
    """A person with a folder of her own; `has_read` the statement, or not."""
    people: list[Person] = []
    qapp.setStyleSheet("")  # a theme that another story wore is not worn here
    folder = tmp_path / "data"

    def make(*, has_read: bool = True) -> Person:
        if has_read:
            keeper = Keeper(folder, clock, lambda: None)
            keeper.change_setting("statement_read", 1)
            keeper.change_setting("theme", "light")
            keeper.leave()
        people.append(Person(folder, clock))
        return people[-1]

    yield make
    for person in people:
        person.quit()


@pytest.fixture
def anna(make_person: Callable[..., Person]) -> Person:
    """Somebody who has started the program before."""
    return make_person()


@pytest.fixture
def screen_reader(monkeypatch: pytest.MonkeyPatch) -> ScreenReader:
    """Hears everything that is announced in this story."""
    reader = ScreenReader()
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(reader.hear))
    return reader
