"""Fault 35: what is chosen by an assistive technology is what happens, and each thing is what it is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import newest
from tests.faults.reader import PYTHON, needs_pyatspi
from tests.ringer.rig import TURN, until

ACTING = Path(__file__).with_name("act_program.py")
TRIES = 40  # of a third of a second
RADIO, BUTTON, NUMBER = "radio button", "push button", "spin button"
DONE = "ice on the left knee for 10 minutes, a theme, a cue, a guide, a session's row, all by accessible actions alone"


@pytest.fixture
def read(computer: Computer) -> Iterator[Computer]:
    """A computer on which an assistive technology acts."""
    needs_pyatspi()
    computer.give_accessibility()
    computer.give_sound()
    return computer


def act(computer: Computer, *steps: tuple[str, ...]) -> None:
    """Have an assistive technology do the first action of each, or set its value, as soon as it can be done."""
    for step in steps:
        command = (PYTHON, str(ACTING), "easeful", *step)
        assert until(lambda command=command: computer.run(*command).stdout == "done", TRIES * TURN), step


@pytest.mark.fault(35, DONE)
def test_what_is_chosen_is_what_runs_and_is_recorded(read: Computer, saw: Saw) -> None:
    program = read.start()
    program.do("open", "heat")
    act(
        read,
        (RADIO, "Ice"),
        (RADIO, "Knee"),
        (RADIO, "Left"),
        ("check box", "Shorter: 10"),
        (BUTTON, "None of these"),
        (BUTTON, "Cloth is in place – start"),
    )
    assert program.reaches("running")
    assert program.sees("Ice on your left knee")
    assert 590 < program.do("state")["remaining"] <= 600
    act(read, (BUTTON, "Stop ice"))
    assert until(lambda: program.state() is None)
    record = newest(read.data)
    assert (record.tool, record.place.key, record.planned) == ("ice", "knee:left", 600.0)
    saw("that is what ran and was recorded")


@pytest.mark.fault(35, DONE)
def test_minutes_that_are_set_are_what_runs(read: Computer, saw: Saw) -> None:
    program = read.start()
    program.do("open", "heat")
    act(read, (BUTTON, "None of these"), (NUMBER, "How long?", "18"), (BUTTON, "Towel is in place – start"))
    assert program.reaches("running")
    assert 1070 < program.do("state")["remaining"] <= 1080
    saw("18 minutes, set as a value, ran")


@pytest.mark.fault(35, DONE)
def test_other_choices_count_as_well(read: Computer, saw: Saw) -> None:
    program = read.start()
    program.start_heat()
    program.press("Stop heat", "Skip")
    for page, step, setting, value in (
        ("settings", (RADIO, "Dark"), "theme", "dark"),
        ("breathe", (RADIO, "Voice"), "breath_cues", "voice"),
        ("imagine", (RADIO, "By the lake"), "imagine_guide", "lake"),
        ("imagine", (RADIO, "A quiet beach"), "imagine_guide", "beach"),
    ):
        program.do("open", page)
        act(read, step)
        assert until(lambda name=setting, value=value: program.do("setting", name) == value), step
    program.do("open", "history")
    act(read, (BUTTON, program.do("name_of_row")))
    assert until(lambda: program.do("offers", "Delete this session"))
    saw("settings changed, the row opened")
