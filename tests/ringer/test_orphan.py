"""A ringer that rings alone is patient, and starts the program once."""

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
    return (folder / "starts").read_text().split()


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


def test_a_start_that_failed_is_tried_again_a_minute_later(tmp_path: Path, clock: SimulatedClock) -> None:
    """As where the screen is gone, and somebody logs in again."""
    restart = Restart(starts(tmp_path, code=2), clock, {})
    for _ in range(5):
        start(restart)
        clock.advance(20)
    assert noted(tmp_path) == ["1000", "1060"]


def test_a_program_that_dies_at_every_start_is_started_no_more_than_once_a_minute(
    tmp_path: Path, clock: SimulatedClock
) -> None:
    restart = Restart(starts(tmp_path), clock, {RESTARTED_AT: str(clock.boot() - 10)})
    start(restart)
    assert restart._started is None
    clock.advance(50)
    start(restart)
    assert noted(tmp_path) == ["1050"]


@pytest.mark.parametrize("command", [[], ["/nowhere/easeful"]])
def test_nothing_to_start_is_no_error(command: list[str], clock: SimulatedClock) -> None:
    restart = Restart(command, clock, {RESTARTED_AT: "rubbish"})
    for _ in range(2):
        clock.advance(100)
        restart.see_to_it()
