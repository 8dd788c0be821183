"""A ringer that rings alone is patient, and sees to it that the program runs."""

import sys
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.orphan import RESTARTED_AT, Restart, Stage, stage_at

MINUTE = 60


@pytest.mark.parametrize(
    ("rung_for", "stage"),
    [
        (0, Stage.RING),
        (10 * MINUTE - 1, Stage.RING),
        (10 * MINUTE, Stage.REST),
        (14 * MINUTE + 29, Stage.REST),
        (14 * MINUTE + 30, Stage.RING),
        (15 * MINUTE - 1, Stage.RING),
        (15 * MINUTE, Stage.REST),
        (130 * MINUTE - 1, Stage.RING),
        (130 * MINUTE, Stage.OVER),
        (2000 * MINUTE, Stage.OVER),
    ],
)
def test_first_without_pause_then_thirty_seconds_in_every_five_minutes(rung_for: float, stage: Stage) -> None:
    assert stage_at(rung_for) is stage


def test_in_the_later_hours_it_rings_a_tenth_of_the_time() -> None:
    later = [stage_at(second) for second in range(10 * MINUTE, 130 * MINUTE)]
    assert later.count(Stage.RING) == len(later) / 10


TWICE_A_MINUTE = ["1000", "1005", "1060", "1065", "1120", "1125"]


def starts(folder: Path, code: int = 0) -> list[str]:
    """A command that notes the moment it was told at each start, and ends with this code."""
    note = f"import os; open({str(folder / 'starts')!r}, 'a').write(os.environ[{RESTARTED_AT!r}] + '\\n')"
    return [sys.executable, "-S", "-c", f"{note}; raise SystemExit({code})"]


def start(restart: Restart) -> None:
    """Have it see to the program, and wait until what it started has ended."""
    restart.see_to_it()
    if restart._started is not None:
        restart._started.wait(10)


def noted(folder: Path) -> list[str]:
    """What each start was told."""
    return (folder / "starts").read_text().splitlines()


def lasts(folder: Path) -> list[str]:
    """When each start was, as it was told."""
    return [words.split()[-1] for words in noted(folder)]


def test_the_program_is_started_and_told_when_and_not_again_when_it_ended_well(
    tmp_path: Path, clock: SimulatedClock
) -> None:
    restart = Restart(starts(tmp_path), clock, {})
    start(restart)
    clock.advance(600)
    start(restart)
    assert noted(tmp_path) == ["1000"]


def test_while_it_runs_it_is_not_started_again(clock: SimulatedClock) -> None:
    restart = Restart([sys.executable, "-S", "-c", "input()"], clock, {})
    restart.see_to_it()
    process = restart._started
    clock.advance(600)
    restart.see_to_it()
    assert restart._started is process
    process.kill()
    process.wait()


def test_a_program_that_came_back_and_then_said_farewell_is_started_without_a_pause(
    tmp_path: Path, clock: SimulatedClock
) -> None:
    restart = Restart(starts(tmp_path), clock, {RESTARTED_AT: "999 1000"})
    restart.trust()
    start(restart)
    assert noted(tmp_path) == ["1000"]


def test_a_start_that_failed_is_tried_again_twice_a_minute(tmp_path: Path, clock: SimulatedClock) -> None:
    """As where the screen is gone, and somebody logs in again."""
    restart = Restart(starts(tmp_path, code=2), clock, {})
    for _ in range(150):
        start(restart)
        clock.advance(1)
    assert lasts(tmp_path) == TWICE_A_MINUTE


def test_a_program_that_dies_at_every_start_is_started_no_more_than_twice_a_minute(
    tmp_path: Path, clock: SimulatedClock
) -> None:
    """Each start has a ringer of its own, which knows of the earlier ones from its environment."""
    earlier: dict[str, str] = {}
    for _ in range(150):
        restart = Restart(starts(tmp_path), clock, earlier)
        start(restart)
        if restart._started is not None:
            earlier = {RESTARTED_AT: noted(tmp_path)[-1]}
        clock.advance(1)
    assert lasts(tmp_path) == TWICE_A_MINUTE


@pytest.mark.parametrize("command", [[], ["/nowhere/easeful"]])
def test_nothing_to_start_is_no_error(command: list[str], clock: SimulatedClock) -> None:
    restart = Restart(command, clock, {RESTARTED_AT: "rubbish"})
    for _ in range(2):
        clock.advance(100)
        restart.see_to_it()
