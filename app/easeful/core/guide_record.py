"""What is logged of a guide, where it was left, and what stands in the way of one."""

from datetime import timedelta
from enum import StrEnum

from easeful.core.clock import Clock
from easeful.core.guide import Caution, Guide, Kind
from easeful.core.guide_mark import Place
from easeful.core.guided import LEAD, GuideSession
from easeful.core.pack import Method
from easeful.core.record import Record
from easeful.core.session import ContactSession, Reason

IMAGINE, EASE = "imagine", "ease"
IMAGINED = frozenset({Kind.IMAGERY, Kind.HYPNOSIS})
NEAR_END = 30.0  # seconds before its end: then a guide is through, and is begun anew
MOST_OF_IT = 0.5  # of what comes before its last words; with less, the person only leapt to its end


class Hindrance(StrEnum):
    """Why a guide cannot be begun now."""

    WARMTH = "warmth"  # pictures of warmth would hide that a pack is too hot
    HYPNOSIS = "hypnosis"
    TENSING = "tensing"


def tool_of(guide: Guide) -> str:
    """Under which of the two names a guide is offered and logged."""
    return IMAGINE if guide.kind in IMAGINED else EASE


def record_of_guide(session: GuideSession, clock: Clock, app_version: str) -> Record:
    """The record of the session as it stands now."""
    return Record(
        id=session.id,
        tool=tool_of(session.guide),
        place=None,
        started_at=session.time.started_at,
        ended_at=session.time.started_at + timedelta(seconds=session.time.lasted(clock)),
        planned=session.times.end,
        actual=0.0 if session.line == LEAD else session.played(clock),  # before the first line nothing was heard
        reason=Reason.DONE if is_heard(session, clock) else Reason.STOPPED,
        pain_before=session.pain_before,
        bother_before=session.bother_before,
        app_version=app_version,
        variant=session.guide.key,
        title=session.guide.title,
        paused=session.time.paused_for(clock),
    )


def is_heard(session: GuideSession, clock: Clock) -> bool:
    """Whether it came to its last words, and most of it was listened to."""
    to_hear = session.times.starts[session.last] - session.start
    return is_through(session, clock) and session.played(clock) >= MOST_OF_IT * to_hear


def is_through(session: GuideSession, clock: Clock) -> bool:
    """Whether it came to its last words."""
    return session.line == session.last and (
        not session.is_said or session.length(clock) - session.elapsed(clock) < NEAR_END
    )


def place_of(session: GuideSession, clock: Clock) -> Place | None:
    """Where it is left; None at its beginning, and at its last words."""
    if session.line in (LEAD, 0) or is_through(session, clock):
        return None
    return Place(session.times.script.minutes, session.line, session.times.starts[session.line])


def hindrance(
    guide: Guide, pack: ContactSession | None, *, wants_hypnosis: bool, wants_tensing: bool
) -> Hindrance | None:  # fmt: skip
    """Why a guide cannot be begun now, or None; `pack` is the session of a pack that is on."""
    if Caution.WARMTH in guide.cautions and pack is not None and pack.plan.method is Method.HEAT:
        return Hindrance.WARMTH
    if Caution.HYPNOSIS in guide.cautions and not wants_hypnosis:
        return Hindrance.HYPNOSIS
    if Caution.TENSING in guide.cautions and not wants_tensing:
        return Hindrance.TENSING
    return None
