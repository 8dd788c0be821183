"""What is logged of a session: made once, when the pack is off, and completed by what the person adds."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from easeful.core.one_line import LONGEST_LINE, is_one_line
from easeful.core.place import Place
from easeful.core.session import ContactSession, Reason

PAIN = range(11)  # whole numbers 0 to 10, eleven points (Farrar 2001)
LONGEST_NOTE = 2000
DISTRACT = "distract"  # the tool of an idea that was done
PACK = "pack"  # the tool of a session of which nothing is known but that a pack was on


class Skin(StrEnum):
    """How the skin looks afterwards."""

    AS_BEFORE = "as_before"
    PINK = "pink"
    HURT = "hurt"  # blisters, patchy or numb


class Helped(StrEnum):
    """Whether an idea helped, as the person said."""

    YES = "yes"
    A_BIT = "a_bit"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Record:
    """One session as it is remembered. Durations in seconds, times in UTC.

    `actual` is the whole time the pack was on (or that somebody breathed, listened or did an idea), `overrun` the part
    of it past the end, `late` how long after its end the end was noticed, `slept` how long the computer slept
    meanwhile, `paused` how long it paused. `variant` is the key of what was done, such as a breathing pattern's,
    `title` its name then. The bother is how much the pain bothers: like the pain, 0 to 10. `helped` is what was said
    of an idea.
    """

    id: str
    tool: str
    place: Place | None
    started_at: datetime
    ended_at: datetime
    planned: float
    actual: float
    reason: Reason
    overrun: float = 0.0
    late: float = 0.0
    slept: float = 0.0
    checks_answered: int = 0
    checks_total: int = 0
    pain_before: int | None = None
    pain_after: int | None = None
    skin: Skin | None = None
    skin_later: Skin | None = None
    note: str = ""
    went_on: tuple[str, ...] = ()
    app_version: str = ""
    variant: str = ""
    title: str = ""
    cycles: int = 0
    paused: float = 0.0
    bother_before: int | None = None
    bother_after: int | None = None
    helped: Helped | None = None

    def __post_init__(self) -> None:
        """Raise ValueError for pain or bother outside 0 to 10, an overlong note, or a variant or title of two lines."""
        for number in (self.pain_before, self.pain_after, self.bother_before, self.bother_after):
            if number is not None and number not in PAIN:
                message = f"Pain and bother are whole numbers from 0 to 10, not {number}."
                raise ValueError(message)
        if len(self.note) > LONGEST_NOTE:
            message = f"A note holds up to {LONGEST_NOTE} characters."
            raise ValueError(message)
        if not (is_one_line(self.variant) and is_one_line(self.title)):
            message = f"A variant and a title are one line of up to {LONGEST_LINE} characters."
            raise ValueError(message)


def record_of(session: ContactSession, slept: float, app_version: str) -> Record:
    """The record of a closed session; ValueError while the pack is still on."""
    if session.off is None or session.end is None or session.reason is None:
        message = "Only a session whose pack is off has a record."
        raise ValueError(message)
    return Record(
        id=session.id,
        tool=session.plan.method.value,
        place=session.plan.place,
        started_at=session.start.at,
        ended_at=session.start.at + timedelta(seconds=session.off),
        planned=session.plan.length,
        actual=session.off,
        reason=session.reason,
        overrun=max(0.0, session.off - session.end),
        late=session.late,
        slept=slept,
        checks_answered=len(session.fine),
        checks_total=sum(1 for at in session.plan.checks if at <= session.off),
        pain_before=session.pain_before,
        went_on=session.went_on,
        app_version=app_version,
    )
