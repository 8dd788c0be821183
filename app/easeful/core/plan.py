"""What will happen in a session, as frozen data that is decided before it starts."""

from dataclasses import dataclass
from enum import StrEnum

from easeful.core.pack import ANSWER_SECONDS, CHECKS_MINUTES, Method, SessionLength
from easeful.core.place import Place

LAST_MINUTES = 2  # announced once, so that nobody is surprised by the end


class Chime(StrEnum):
    """The sounds of this program; each is a file in audio/chimes."""

    START = "start"
    CHECK = "check"
    END = "end"
    DONE = "done"
    LOOK = "look"
    LINE = "line"
    IDEA = "idea"


class CueKind(StrEnum):
    """What a cue is about; words, chime and announcement follow from it."""

    START = "start"
    SKIN_CHECK = "skin_check"
    LAST_MINUTES = "last_minutes"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """Something to say, `at` seconds into the session."""

    at: float
    kind: CueKind


@dataclass(frozen=True, slots=True)
class ContactPlan:
    """A pack on the skin: its length, its cues in order, and how long a check may wait (seconds)."""

    method: Method
    place: Place
    length: float
    cues: tuple[Cue, ...]
    answer: float = ANSWER_SECONDS

    @property
    def minutes(self) -> int:
        """The length in minutes."""
        return round(self.length / 60)

    @property
    def checks(self) -> tuple[float, ...]:
        """When the skin is looked at, in seconds after the start."""
        return tuple(cue.at for cue in self.cues if cue.kind is CueKind.SKIN_CHECK)


def plan_pack(method: Method, place: Place, length: SessionLength) -> ContactPlan:
    """The plan of a heat or ice session, with the skin checks that fall before its end."""
    end = length.minutes * 60.0
    checks = (minute * 60.0 for minute in CHECKS_MINUTES if minute * 60 < end)
    cues = (
        Cue(0.0, CueKind.START),
        *(Cue(at, CueKind.SKIN_CHECK) for at in checks),
        Cue(end - LAST_MINUTES * 60, CueKind.LAST_MINUTES),
        Cue(end, CueKind.END),
    )
    return ContactPlan(method, place, end, tuple(sorted(cues, key=lambda cue: cue.at)))
