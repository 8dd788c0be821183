"""The end of a window is the end of everything that ticked for it."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from tests.person import Person


def timers() -> set[QTimer]:
    """All there are, of whatever was made in this process."""
    return {thing for thing in gc.get_objects() if isinstance(thing, QTimer) and isValid(thing)}


def ticking() -> set[QTimer]:
    """Those that would fire."""
    return {timer for timer in timers() if timer.isActive()}


def owner_of(timer: QTimer) -> str:
    """What it belongs to, and its time."""
    return f"{timer.parent()!r}, {timer.interval()} ms"


def test_nothing_ticks_when_the_window_is_gone(make_person: Callable[..., Person]) -> None:
    before = timers()  # other tests may have left some at rest
    anna = make_person()
    anna.let_time_run_out()
    anna.let_go()
    anna.press("It is off", "Save")
    anna.start_heat(place="Upper back")
    anna.program.sounds_runner.start(15)
    anna.start_breathing()
    program = anna.program
    assert {program.second_look._timer, program.runner._timer, program.sounds_runner._timer} <= ticking()
    anna.quit()
    assert [owner_of(timer) for timer in ticking() - before] == []
