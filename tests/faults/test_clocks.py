"""Faults 3 and 4: the wall clock is set, the zone changes, the hour is doubled, the day turns."""

from datetime import UTC, datetime, timedelta
from time import CLOCK_REALTIME, clock_gettime

import pytest

from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import newest
from tests.faults.stalls import Stalls
from tests.faults.true_time import now

HOUR, MINUTE = 3600, 60
BERLIN = "Europe/Berlin"
SUMMER_ENDS = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 2:50 in Berlin; ten minutes later it is 2:00 again
LEAP_DAY = datetime(2028, 2, 29, 22, 50, tzinfo=UTC)  # 23:50 in Berlin


def seconds_to(moment: datetime) -> float:
    """How far the wall clock is from a moment."""
    return moment.timestamp() - clock_gettime(CLOCK_REALTIME)


@pytest.mark.fault(3, "the wall clock 1 h back, 1 h on, in the year 2000; another zone after a crash")
def test_a_wall_clock_that_is_set(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    program = computer.start(TZ=BERLIN)
    program.start_heat()
    before, began, off = program.do("state")["remaining"], now(), []
    for jump in (-HOUR, 2 * HOUR, seconds_to(datetime(2000, 1, 1, tzinfo=UTC)), 26 * 365 * 24 * HOUR):
        clock.jump_wall(jump)
        assert program.reaches("running")
        off.append(program.do("state")["remaining"] - (before - (now() - began)))
    program.kill_with_its_ringers()
    program = computer.start(TZ="Pacific/Auckland")
    assert program.sees("Easeful was closed while a pack was on.")
    off.append(program.do("state")["remaining"] - (before - (now() - began)))
    assert max(map(abs, off)) < 0.2 + stalls.longest
    program.press("Stop heat")
    record, passed = newest(computer.data), now() - began
    assert record.actual == pytest.approx(passed, abs=0.5 + stalls.longest)
    assert min(record.planned, record.actual, record.overrun, record.late, record.slept) >= 0
    saw(f"the time left off by at most {max(map(abs, off)):.2f} s, {record.actual:.0f} s stored")


@pytest.mark.fault(4, "20 minutes over the end of summer time, and over midnight on 29 February 2028")
@pytest.mark.parametrize(
    ("start", "shown"),
    [(SUMMER_ENDS, "2026-10-25T02:50:00+02:00"), (LEAP_DAY, "2028-02-29T23:50:00+01:00")],
    ids=["summer ends", "leap day"],
)
def test_an_hour_that_comes_twice_and_a_day_that_turns(
    computer: Computer, stalls: Stalls, saw: Saw, start: datetime, shown: str
) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    clock.jump_wall(seconds_to(start))
    program = computer.start(TZ=BERLIN)
    program.press("Home", "Heat", "Lower back", "None of these")
    program.press(*["One minute more"] * 5, "Towel is in place – start")
    clock.go_on(20 * MINUTE - 3)
    assert program.reaches("skin_check")
    left = program.do("state")["remaining"]
    assert program.reaches("time_is_up")
    assert left == pytest.approx(2.5, abs=1.0 + stalls.longest)
    program.press("It is off")
    record = newest(computer.data)
    assert record.planned == 20 * MINUTE
    assert record.actual == pytest.approx(20 * MINUTE, abs=3 + stalls.longest)
    begun = datetime.fromisoformat(shown)
    assert abs(record.started_at - begun) < timedelta(seconds=30 + stalls.longest)
    assert record.started_at.utcoffset() == begun.utcoffset()
    assert record.ended_at - record.started_at < timedelta(minutes=20, seconds=5 + stalls.longest)
    program.press("History")
    assert program.sees(f"{begun:%-d %B}") or program.sees("Today")
    saw(f"{record.actual / MINUTE:.1f} minutes, begun on {record.started_at:%Y-%m-%d at %H:%M}")
