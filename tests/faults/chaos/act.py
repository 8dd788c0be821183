"""A fault that a random session may be made of."""

from collections.abc import Callable
from typing import TypeVar

from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import World

T = TypeVar("T")
Act = Callable[[World, Step], None]
ACTS: dict[str, Act] = {}


def act(function: Act) -> Act:
    """One more fault, under its function's name."""
    ACTS[function.__name__] = function
    return function


def chosen(step: Step, kinds: tuple[T, ...]) -> T:
    """The kind that this step's chance means."""
    return kinds[min(len(kinds) - 1, int(step.chance * len(kinds)))]
