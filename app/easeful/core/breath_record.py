"""What is logged of a breathing session, and what the history means for the next one."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo
from enum import StrEnum

from easeful.core.breath import FIRST_MINUTES, MINUTES, Level, Pattern
from easeful.core.breathing import BreathSession
from easeful.core.clock import Clock
from easeful.core.record import Record
from easeful.core.session import Reason

TOOL = "breathe"
LATER_AFTER = timedelta(days=7)  # content reference 2.1, `long_out_2`
FIRST_TRIES = 3  # sessions for which sitting or lying is asked for in view


class Hindrance(StrEnum):
    """Why a pattern cannot be begun now."""

    HOLDS = "holds"
    LATER = "later"
    ENOUGH_TODAY = "enough_today"


def breathed(session: BreathSession, clock: Clock) -> float:
    """Seconds of paced breathing so far, without settling and returning."""
    course = session.course
    return max(0.0, min(session.elapsed(clock), course.breathed) - course.begins)


def record_of_breathing(session: BreathSession, clock: Clock, app_version: str) -> Record:
    """The record of the session as it stands now."""
    at = session.elapsed(clock)
    return Record(
        id=session.id,
        tool=TOOL,
        place=None,
        started_at=session.time.started_at,
        ended_at=session.time.started_at + timedelta(seconds=session.time.lasted(clock)),
        planned=session.planned,
        actual=breathed(session, clock),
        reason=Reason.DONE if session.course.is_breathed(at) else Reason.STOPPED,
        pain_before=session.pain_before,
        app_version=app_version,
        variant=session.pattern.key,
        title=session.pattern.name,
        cycles=session.course.whole_cycles(at),
        paused=session.time.paused_for(clock),
    )


def breathing_records(records: Iterable[Record]) -> list[Record]:
    """The breathing sessions among the records."""
    return [record for record in records if record.tool == TOOL]


def minutes_of(pattern: Pattern, records: Iterable[Record]) -> tuple[int, ...]:
    """The lengths in minutes that may be chosen; the first session ever takes at most three."""
    longest = pattern.longest_minutes if breathing_records(records) else min(pattern.longest_minutes, FIRST_MINUTES)
    return tuple(minutes for minutes in MINUTES if minutes <= longest)


def hindrance(
    pattern: Pattern, records: Iterable[Record], now: datetime, *, wants_holds: bool, zone: tzinfo | None = None
) -> Hindrance | None:
    """Why the pattern cannot be begun now, or None. `zone` None is the computer's time zone."""
    known = breathing_records(records)
    holds = pattern.level is Level.HOLDS or (pattern.breath is not None and pattern.breath.holds)
    if holds and not wants_holds:
        return Hindrance.HOLDS
    if pattern.level is Level.LATER and all(now - record.started_at < LATER_AFTER for record in known):
        return Hindrance.LATER
    today = now.astimezone(zone).date()
    done = [record for record in known if record.started_at.astimezone(zone).date() == today]
    often = sum(record.variant == pattern.key for record in done)
    return Hindrance.ENOUGH_TODAY if pattern.most_a_day is not None and often >= pattern.most_a_day else None
