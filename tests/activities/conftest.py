"""Somebody who sits in front of a breathing session."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from easeful.core.simulated_clock import SimulatedClock
from tests.activities.sitting import Sitting


@pytest.fixture
def make_sitting(clock: SimulatedClock, qapp: QApplication) -> Iterator[Callable[..., Sitting]]:
    """Makes sessions with a face, at their first breath, and ends them with the story."""
    sittings: list[Sitting] = []

    def make(**words: object) -> Sitting:
        sittings.append(Sitting(clock, **words))
        return sittings[-1]

    yield make
    for sitting in sittings:
        sitting.leave()


@pytest.fixture
def orb(make_sitting: Callable[..., Sitting]) -> Sitting:
    """A circle in the size of the design, which goes on."""
    sitting = make_sitting()
    sitting.sit()
    return sitting
