"""When skin has rested, how often a place had a pack today, and when to look at it once more."""

from collections.abc import Iterable
from datetime import datetime, timedelta, tzinfo

from easeful.core.pack import (
    AFTER_CHECK_LAPSES_MINUTES,
    AFTER_CHECK_MINUTES,
    MOST_A_DAY,
    REST_MINUTES,
    Method,
)
from easeful.core.place import Place
from easeful.core.record import Record, Skin

REST = timedelta(minutes=REST_MINUTES)
LOOK_AFTER = timedelta(minutes=AFTER_CHECK_MINUTES)
LOOK_LAPSES = timedelta(minutes=AFTER_CHECK_LAPSES_MINUTES)


def packs(records: Iterable[Record]) -> list[Record]:
    """The sessions on skin among the records: also one whose tool cannot be read, for it had a place."""
    return [record for record in records if record.place is not None]


def rested_at(records: Iterable[Record], place: Place, now: datetime) -> datetime | None:
    """When the skin of `place` has rested from its last pack, or None when it has already.

    An end that lies in the future (the clock was set back) counts as now: the whole rest is due.
    """
    ends = [
        min(record.ended_at, now)
        for record in packs(records)
        if record.place is not None and record.place.shares_skin(place)
    ]
    until = max(ends, default=now - REST) + REST
    return until if until > now else None


def resting(records: Iterable[Record], now: datetime) -> list[tuple[Place, datetime]]:
    """The places that are resting, the last to be free first."""
    known = packs(records)
    places = {record.place for record in known if record.place is not None}
    rests = [(place, until) for place in places if (until := rested_at(known, place, now))]
    return sorted(rests, key=lambda rest: rest[1], reverse=True)


def packs_today(records: Iterable[Record], method: Method, place: Place, now: datetime, zone: tzinfo | None) -> int:
    """How many packs of this method the place had on the person's own day (`zone` None: the computer's)."""
    today = now.astimezone(zone).date()
    return sum(
        record.tool == method
        and record.place is not None
        and record.place.shares_skin(place)
        and record.started_at.astimezone(zone).date() == today
        for record in packs(records)
    )


def is_past_daily_notice(
    records: Iterable[Record], method: Method, place: Place, now: datetime, zone: tzinfo | None = None
) -> bool:
    """Whether one more today would be more than is usual for this place."""
    return packs_today(records, method, place, now, zone) >= MOST_A_DAY[method]


def look_is_coming(record: Record, now: datetime) -> bool:
    """Whether its skin will soon have to be looked at; not for long when the clock was set back meanwhile."""
    return record.skin_later is None and abs(now - record.ended_at) < LOOK_AFTER


def look_due(records: Iterable[Record], now: datetime) -> Record | None:
    """The session whose skin waits for its look 15 minutes later; the latest, when there are several."""
    waiting = [
        record
        for record in packs(records)
        if record.skin_later is None and LOOK_AFTER <= now - record.ended_at < LOOK_LAPSES
    ]
    return max(waiting, key=lambda record: record.ended_at, default=None)


def skin_warning(records: Iterable[Record], place: Place, now: datetime) -> Skin | None:
    """What the last pack on this skin has left: HURT until a later one left it well, PINK for a day, else None."""
    earlier = [record for record in packs(records) if record.place is not None and record.place.shares_skin(place)]
    last = max(earlier, key=lambda record: record.ended_at, default=None)
    if last is None:
        return None
    if Skin.HURT in (last.skin, last.skin_later):
        return Skin.HURT
    is_fresh = now - last.ended_at < timedelta(days=1)
    return Skin.PINK if is_fresh and last.skin_later is Skin.PINK else None
