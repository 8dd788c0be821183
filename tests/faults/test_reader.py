"""A screen reader reads while everything changes: the window lives."""

import os
import sys
from collections.abc import Iterator
from itertools import cycle
from subprocess import Popen
from threading import Event

import pytest

from tests.faults import scrolling_window
from tests.faults.computer import ROOT, Computer
from tests.faults.conftest import Saw
from tests.faults.reader import Reader, needs_pyatspi
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import until

SECONDS = 120
BARE_SECONDS = 20
PACE = 0.15  # seconds between two things that a person does
PAGES = 8
DISTRACT, HISTORY = 5, 6
FILTERS = 4
NOTICE = "A notice that comes and goes."
# What is pressed on each page that Ctrl and its number open: editors, sheets and lists are opened and closed.
TOURS: dict[int, tuple[tuple[str, ...], ...]] = {
    3: (("More ways to breathe", "Make your own", "Cancel", "Go back"),),
    4: (("More, and my own", "Write one", "Cancel", "Go back"), ("Voice and sound", "Go back")),
    5: (("More, and my own", "Add one", "Cancel", "Go back"), ("Why these?",), ("Show me three others",)),
}


@pytest.fixture
def reading(computer: Computer) -> Iterator[Computer]:
    """A computer on which a screen reader can read."""
    needs_pyatspi()
    computer.give_accessibility()
    computer.give_window_manager()
    return computer


@pytest.mark.parametrize(("kind", "lives"), [("qt", False), ("ours", True), ("field", True)])
def test_which_scrolling_window_lives(reading: Computer, saw: Saw, kind: str, lives: bool) -> None:
    """When the first fails, Qt is mended: `ui/widgets/scroller.py` may give way to Qt's own scroll area."""
    path = os.pathsep.join((str(ROOT / "app"), str(ROOT)))
    command = [sys.executable, "-m", scrolling_window.__name__, kind]
    with Popen(command, env={**reading.environment, "PYTHONPATH": path}) as window:
        reader = Reader(reading.environment, scrolling_window.NAME)
        try:
            assert until(lambda: window.poll() is not None, BARE_SECONDS) is not lives
            assert not lives or reader.end() > 1000
        finally:
            reader.close()
            window.kill()


def test_the_window_lives_while_it_is_read(reading: Computer, saw: Saw) -> None:
    reading.give_sound()
    program = reading.start()
    program.start_heat()
    program.press("Stop heat", "Skip")
    program.start_heat("Upper back")
    reader = Reader(reading.environment, "easeful")
    try:
        end, changes = now() + SECONDS, 0
        for page in cycle(range(1, PAGES + 1)):
            if now() > end:
                break
            changes += visit(program, page)
        assert program.state() == "running"
        read = reader.end()
    finally:
        reader.close()
    assert read > 100 * SECONDS
    saw(f"{read} objects read in {SECONDS} s, while {changes} pages, editors, lists and notices came and went")


def visit(program: Started, page: int) -> int:
    """Open a page by its key, and everything on it that opens and closes; how much that was."""
    changes = 1
    program.do("type", "Ctrl", page)
    rest()
    for tour in TOURS.get(page, ()):
        for words in tour:
            program.press(words)
            rest()
            changes += 1
    program.do("tell", NOTICE)
    rest()
    program.do("take_back", NOTICE)
    if page == DISTRACT:
        for _ in range(2):  # which opens a list, and closes it
            program.do("press_filter", changes % FILTERS)
            rest()
    if page == HISTORY:
        program.do("press_row")
        rest()
        program.press("Delete this session", "Undo")
    return changes + 1


def rest() -> None:
    """Until a person does the next thing."""
    Event().wait(PACE)
