"""All faults that a random session is made of."""

from tests.faults.chaos import computer_acts, history_acts, program_acts
from tests.faults.chaos.act import ACTS

__all__ = ["ACTS", "NAMES"]

ROOMS = (computer_acts, history_acts, program_acts)  # each adds its own
NAMES = tuple(sorted(ACTS))  # a seed means the same wherever a fault is written
