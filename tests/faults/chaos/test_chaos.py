"""Random sessions: whatever happens to the program, no end is missed and no record is lost; and the rig sees both."""

import os
import signal
from pathlib import Path

import pytest

from tests.faults.chaos.acts import ACTS, NAMES
from tests.faults.chaos.plan import FEWEST, FOR_EVER, LENGTH, MOST, Plan, Step, plan_of
from tests.faults.chaos.smallest import smallest
from tests.faults.chaos.story import play
from tests.faults.chaos.world import World
from tests.faults.computer import Computer

SEEDS = range(30)


@pytest.fixture
def bare(short_folder: Path, screen: dict[str, str], library: Path | None) -> Computer:
    """A computer to which the session gives everything."""
    return Computer(short_folder, screen, library)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_random_session(bare: Computer, seed: int) -> None:
    outcome = play(plan_of(seed, NAMES), bare)
    assert not outcome.wrong, f"{outcome.plan}\n  ! {outcome.wrong}\nagain: sh scripts/bench chaos --seed {seed}"


def forget_without_a_word(world: World, step: Step) -> None:
    """What the program must never let happen: every witness is gone, and the rig believes that they are there."""
    world.end_all()
    for file in world.disk.outside.rglob("*"):
        if file.suffix in {".db", ".armed", ".db-wal", ".db-shm"}:
            file.unlink()
    world.alive.start()


def lose_a_record(world: World, step: Step) -> None:
    """The history of other days is gone, its copies as well; the bell knows of the pack."""
    world.end_all()
    for file in world.disk.outside.rglob("*.db*"):
        file.unlink()
    world.alive.start()


def hold_the_clock(world: World, step: Step) -> None:
    """Time goes by of which the program hears nothing."""
    world.pass_by(60.0, lambda _: None)


def end_the_bell_as_well(world: World, step: Step) -> None:
    """What the program must never let happen: with its window, its ringer is gone."""
    ringers = world.alive.ringers()
    world.alive.end_window(signal.SIGTERM)
    for pid in ringers:
        os.kill(pid, signal.SIGKILL)


def say_what_is_wrong(world: World, step: Step) -> None:
    """In the window that its ringer has brought back."""
    with world.alive.window_killed():
        pass
    assert world.alive.comes_back()
    with Path(f"/proc/{world.alive.program.pid}/fd/2").open("a") as terminal:
        terminal.write("ValueError: something\n")


@pytest.mark.parametrize(
    ("sabotage", "seen"),
    [
        (forget_without_a_word, "the pack is forgotten"),
        (lose_a_record, "records lost"),
        (hold_the_clock, "s left, really"),
        (end_the_bell_as_well, "a missed end"),
        (say_what_is_wrong, "in the log: ValueError: something"),
    ],
)
def test_what_must_not_happen_is_seen(
    bare: Computer, monkeypatch: pytest.MonkeyPatch, sabotage: object, seen: str
) -> None:
    monkeypatch.setitem(ACTS, "sabotage", sabotage)
    step = Step(LENGTH - 100.0, "sabotage", 0.0, FOR_EVER)
    outcome = play(Plan(0, (step,), earlier=False, answers=True), bare)
    assert seen in outcome.wrong


def test_a_seed_is_always_the_same_session() -> None:
    plans = [plan_of(seed, NAMES) for seed in range(200)]
    assert plans == [plan_of(seed, NAMES) for seed in range(200)]
    assert {len(plan.steps) for plan in plans} == set(range(FEWEST, MOST + 1))
    assert {step.name for plan in plans for step in plan.steps} == set(NAMES)
    assert all(list(plan.steps) == sorted(plan.steps) for plan in plans)


def test_a_failing_session_is_made_as_small_as_it_can_be() -> None:
    steps = tuple(Step(float(number), name, 0.0, 1.0) for number, name in enumerate("abcd"))
    plan = Plan(1, steps, earlier=True, answers=False)

    def fails(one: Plan) -> bool:
        return {"b", "d"} <= {step.name for step in one.steps}

    small = smallest(plan, fails)
    assert [step.name for step in small.steps] == ["b", "d"]
    assert not small.earlier
    assert small.answers
