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


def starts(folder: Path) -> list[str]:
    """A command that notes each start, and the moment it was told."""
    script = f"import os; open({str(folder / 'starts')!r}, 'a').write(os.environ[{RESTARTED_AT!r}] + '\\n')"
    return [sys.executable, "-S", "-c", script]


def noted(folder: Path) -> list[str]:
    return (folder / "starts").read_text().split()


def test_the_program_is_started_once_and_told_when(tmp_path: Path, clock: SimulatedClock) -> None:
    restart = Restart(starts(tmp_path), clock, {})
    restart.start_once()
    process = restart._started
    process.wait(10)
    clock.advance(600)
    restart.start_once()
    assert restart._started is process
    assert noted(tmp_path) == ["1000"]


def test_a_program_that_dies_at_every_start_is_started_no_more_than_once_a_minute(
    tmp_path: Path, clock: SimulatedClock
) -> None:
    restart = Restart(starts(tmp_path), clock, {RESTARTED_AT: str(clock.boot() - 10)})
    restart.start_once()
    assert restart._started is None
    clock.advance(50)
    restart.start_once()
    restart._started.wait(10)
    assert noted(tmp_path) == ["1050"]


@pytest.mark.parametrize("command", [[], ["/nowhere/easeful"]])
def test_nothing_to_start_is_no_error(command: list[str]) -> None:
    Restart(command, SimulatedClock(), {RESTARTED_AT: "rubbish"}).start_once()
