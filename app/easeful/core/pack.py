"""The clinical values of a heat or ice session; every number is from the project's content reference."""

from dataclasses import dataclass
from enum import StrEnum


class Method(StrEnum):
    """What the pack does."""

    HEAT = "heat"
    ICE = "ice"


METHODS = frozenset(Method)

# Minutes. FDA 1997, NOF and the Hong Kong Elderly Health Service give 15 to 20; NHS MPFT 10 to 15, never above 20.
MINUTES = (15, 16, 17, 18, 19, 20)
DEFAULT_MINUTES = 15
SHORTER_MINUTES = 10  # bony places, thin skin, age 75 and over
LONGEST_MINUTES = 20

CHECKS_MINUTES = (5, 10, 15)  # a pharmacy page checks at 5; FDA: "check skin often"
ANSWER_SECONDS = 60  # no answer: the alarm, then the end
AFTER_CHECK_MINUTES = 15  # Hong Kong Elderly Health Service: redness and numbness should be gone
AFTER_CHECK_LAPSES_MINUTES = 120  # then the rest is over too, and the question has no more use
REST_MINUTES = 120  # same area; Hong Kong, NHS MPFT and Sherwood Forest: at least 2 hours
MOST_A_DAY = {Method.HEAT: 3, Method.ICE: 6}  # same area; NHS MPFT 3 for heat; 2 hours apart for cold


@dataclass(frozen=True, slots=True)
class SessionLength:
    """A length that may be chosen: 10, or 15 to 20 minutes in steps of one."""

    minutes: int = DEFAULT_MINUTES

    def __post_init__(self) -> None:
        """Raise ValueError for any other number: nothing above 20 exists."""
        if self.minutes not in (SHORTER_MINUTES, *MINUTES):
            message = f"A session takes 10, or 15 to 20 minutes, not {self.minutes}."
            raise ValueError(message)

    @property
    def longer(self) -> "SessionLength | None":
        """One minute more (15 after 10), or None at 20."""
        return self._step(+1)

    @property
    def shorter(self) -> "SessionLength | None":
        """One minute less, or None at 15 and at 10."""
        return self._step(-1)

    def _step(self, by: int) -> "SessionLength | None":
        if self.minutes == SHORTER_MINUTES:
            return SessionLength(DEFAULT_MINUTES) if by > 0 else None
        minutes = self.minutes + by
        return SessionLength(minutes) if minutes in MINUTES else None
