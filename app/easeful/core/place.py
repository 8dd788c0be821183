"""Where a pack may go: the areas offered, their sides, and which places share skin."""

from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """Areas that are offered. Eyes and the front and side of the neck never are (content 1.3)."""

    LOWER_BACK = "lower_back"
    UPPER_BACK = "upper_back"
    BACK_OF_NECK = "back_of_neck"
    SHOULDER = "shoulder"
    HIP = "hip"
    KNEE = "knee"
    ELBOW = "elbow"
    WRIST = "wrist"
    HAND = "hand"
    THIGH = "thigh"
    LOWER_LEG = "lower_leg"
    ANKLE = "ankle"
    FOOT = "foot"


class Side(StrEnum):
    """Which of a pair; `WHOLE` for the areas in the middle of the body."""

    WHOLE = ""
    LEFT = "left"
    RIGHT = "right"
    BOTH = "both"


MIDDLE = frozenset({Area.LOWER_BACK, Area.UPPER_BACK, Area.BACK_OF_NECK})
BACK = MIDDLE


@dataclass(frozen=True, slots=True)
class Place:
    """One place on the body: `Place(Area.KNEE, Side.LEFT)`."""

    area: Area = Area.LOWER_BACK
    side: Side = Side.WHOLE

    def __post_init__(self) -> None:
        """Raise ValueError when a side is missing from a pair, or given to the middle."""
        if (self.area in MIDDLE) is not (self.side is Side.WHOLE):
            message = f"{self.area} cannot have the side {self.side.value!r}"
            raise ValueError(message)

    @property
    def key(self) -> str:
        """The place as one word, as it is stored: `knee:left`, `lower_back:`."""
        return f"{self.area}:{self.side}"

    def shares_skin(self, other: "Place") -> bool:
        """Whether a pack on one warms or cools skin of the other."""
        if self.area is not other.area:
            return False
        return self.side is other.side or Side.BOTH in (self.side, other.side)


PLACES = tuple(Place(area, side) for area in Area for side in Side if (area in MIDDLE) is (side is Side.WHOLE))


def place_from_key(key: str) -> Place:
    """The place that `Place.key` wrote; ValueError when it is none."""
    area, _, side = key.partition(":")
    return Place(Area(area), Side(side))
