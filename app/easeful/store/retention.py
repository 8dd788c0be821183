"""Which copies are worth their room: of the last days one each, and of the last weeks one each."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAYS, WEEKS = 7, 4


def worth_keeping(made_at: Iterable[datetime], now: datetime) -> set[datetime]:
    """The times (UTC) of the copies to keep, of those that there are: `now` is when the last one was made.

    Days and weeks without a copy do not count, so that no pause and no wrong clock makes one old. A copy of a later
    time than `now` tells of a wrong clock, then or now; which, nobody knows. So neither side takes the other's room.
    """
    times = set(made_at)
    later = {at for at in times if at > now}
    return _newest_of_each(times - later) | _newest_of_each(later)


def _newest_of_each(times: set[datetime]) -> set[datetime]:
    return _newest(times, datetime.date, DAYS) | _newest(times, _week, WEEKS)


def _newest(times: set[datetime], period: Callable[[datetime], Hashable], count: int) -> set[datetime]:
    last = {period(at): at for at in sorted(times)}
    return set(sorted(last.values())[-count:])


def _week(at: datetime) -> tuple[int, int]:
    year, week, _ = at.isocalendar()
    return year, week
