"""What happens in one random session: a few faults, each with its moment, decided by a seed alone."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

LENGTH = 900.0  # seconds: heat as it is offered
CHECKS = (300.0, 600.0)
FEWEST, MOST = 1, 4
AFTER_THE_END = 120.0
NEAR = 10.0
LONGEST = 900.0  # seconds that a fault lasts
FOR_EVER = 1e6  # until the end was rung and everything is put right


class Step(NamedTuple):
    """One fault: `at` seconds into the session, for so many seconds; `chance` from 0 to 1 chooses its kind."""

    at: float
    name: str
    chance: float
    lasts: float

    def __str__(self) -> str:
        """As a line of a report."""
        lasts = "until all is over" if self.lasts == FOR_EVER else f"{self.lasts:.1f} s"
        return f"at {self.at:6.1f} s: {self.name} (kind {self.chance:.3f}, lasts {lasts})"


class Plan(NamedTuple):
    """One session. `earlier` is whether another was ended before it, `answers` whether skin checks are answered."""

    seed: int
    steps: tuple[Step, ...]
    earlier: bool
    answers: bool

    def __str__(self) -> str:
        """As a report shows it."""
        words = f"earlier session: {self.earlier}, checks answered: {self.answers}"
        return "\n  ".join([f"seed {self.seed}, {words}", *map(str, self.steps)])


def plan_of(seed: int, names: Sequence[str]) -> Plan:
    """The session of this seed, made of faults with these names."""
    dice = Random(seed)  # noqa: S311 - not a secret
    steps = [_step(dice, names) for _ in range(dice.randint(FEWEST, MOST))]
    return Plan(seed, tuple(sorted(steps)), earlier=dice.random() < 0.3, answers=dice.random() < 0.85)


def _step(dice: Random, names: Sequence[str]) -> Step:
    return Step(round(_moment(dice), 1), dice.choice(names), round(dice.random(), 3), _how_long(dice))


def _moment(dice: Random) -> float:
    """Anywhere, but more often where something is about to happen."""
    match dice.randrange(5):
        case 0:
            return dice.choice(CHECKS) + dice.uniform(-NEAR, NEAR)
        case 1:
            return LENGTH + dice.uniform(-NEAR, NEAR)
        case 2:
            return LENGTH + dice.uniform(0.0, AFTER_THE_END)
        case _:
            return dice.uniform(2.0, LENGTH)


def _how_long(dice: Random) -> float:
    match dice.randrange(4):
        case 0:
            return FOR_EVER
        case 1:
            return round(dice.uniform(1.0, NEAR), 1)
        case _:
            return round(dice.uniform(NEAR, LONGEST), 1)
