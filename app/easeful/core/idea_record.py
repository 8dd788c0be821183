"""What is logged of an idea that was done, and what the history says of ideas."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from easeful.core.clock import Clock
from easeful.core.idea_session import IdeaSession
from easeful.core.record import DISTRACT, Helped, Record
from easeful.core.session import Reason

LEAST_SECONDS = 10.0  # with less, an idea was opened and not done
NOTABLE_DROP = 1  # points of pain that count; content reference 4.2
PAIN_HOLDS = timedelta(hours=1)  # how long a noted pain decides what is shown
Noted = tuple[datetime, int | None]  # a moment (UTC), and the pain then


class Effect(StrEnum):
    """What came of an idea."""

    HELPED = "helped"
    HELPED_A_BIT = "helped_a_bit"
    PAIN_WAS_LOWER = "pain_was_lower"  # nobody was asked, or answered


class LastTime(NamedTuple):
    """When an idea was done last (UTC), and what came of it; None for nothing."""

    at: datetime
    effect: Effect | None = None


def record_of_idea(session: IdeaSession, clock: Clock, app_version: str) -> Record:
    """The record of the session as it stands now; with 0 seconds where nothing was done."""
    elapsed = session.elapsed(clock)
    is_done = session.rings_after is None or elapsed >= session.rings_after
    return Record(
        id=session.id,
        tool=DISTRACT,
        place=None,
        started_at=session.time.started_at,
        ended_at=session.time.started_at + timedelta(seconds=session.time.lasted(clock)),
        planned=session.rings_after or 0.0,
        actual=elapsed if elapsed >= LEAST_SECONDS else 0.0,
        reason=Reason.DONE if is_done else Reason.STOPPED,
        pain_before=session.pain_before,
        app_version=app_version,
        variant=session.idea.key,
        title=session.idea.title,
        paused=session.time.paused_for(clock),
    )


def last_times(records: Iterable[Record]) -> Mapping[str, LastTime]:
    """When each idea was done last, by its key."""
    found: dict[str, LastTime] = {}
    for record in records:
        if record.tool == DISTRACT and (record.variant not in found or found[record.variant].at < record.ended_at):
            found[record.variant] = LastTime(record.ended_at, effect_of(record))
    return found


def effect_of(record: Record) -> Effect | None:
    """What came of it: as the person said, or else by the pain that was noted before and after."""
    if record.helped is not None:
        return {Helped.YES: Effect.HELPED, Helped.A_BIT: Effect.HELPED_A_BIT, Helped.NO: None}[record.helped]
    before, after = record.pain_before, record.pain_after
    is_lower = before is not None and after is not None and before - after >= NOTABLE_DROP
    return Effect.PAIN_WAS_LOWER if is_lower else None


def pains_in(records: Iterable[Record]) -> Iterator[Noted]:
    """Every pain in the records, with its moment."""
    for record in records:
        yield record.started_at, record.pain_before
        yield record.ended_at, record.pain_after


def pain_lately(noted: Iterable[Noted], now: datetime) -> int | None:
    """The pain, 0 to 10, that was noted last within the hour; None where none was."""
    lately = [(at, pain) for at, pain in noted if pain is not None and abs(now - at) <= PAIN_HOLDS]
    return max(lately, default=(now, None))[1]
