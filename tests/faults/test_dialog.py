"""Fault 31: the skin check and the end come while the program's own file dialog is open."""

import pytest

from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.ringer.rig import until

MINUTE = 60
CALLS = ((5, "Look at your skin", "It looks fine"), (11, "Take the pack\noff now", "It is off"))


@pytest.mark.fault(31, "the dialog for a guide from a file is open when the skin check comes, and when the end comes")
def test_a_dialog_that_lies_over_everything(computer: Computer, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    computer.give_window_manager()
    ear, program = computer.listen(), computer.start()
    program.start_heat()
    for minutes, words, answer in CALLS:
        program.press("Imagine", "More, and my own")
        program.do("press_soon", "From a file")
        assert until(lambda: program.do("dialogs") == 1)
        clock.go_on(minutes * MINUTE)
        assert program.shows(words)
        assert until(lambda: program.do("dialogs") == 0)
        program.do("let_go")
        program.press(answer)
    assert ear.becomes_silent()
    assert program.state() is None
    saw("closed both times, and the answers could be pressed")
