"""What is logged of a breathing session, and what it means for the next one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from easeful.core.breath import Breath, Pattern
from easeful.core.breath_record import Hindrance, breathing_records, hindrance, minutes_of
from easeful.core.record import Record
from easeful.core.session import Reason
from easeful.core.simulated_clock import SimulatedClock
from tests.core.breather import Breather
from tests.patterns import PATTERNS

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
LONG_OUT, FOUR78 = PATTERNS["long_out"], PATTERNS["four78"]


def earlier(ago: timedelta, pattern: Pattern = LONG_OUT, tool: str = "breathe") -> Record:
    at = NOW - ago
    return Record(
        id=str(at),
        tool=tool,
        place=None,
        started_at=at,
        ended_at=at,
        planned=300,
        actual=0,
        reason=Reason.STOPPED,
        variant=pattern.key,
    )


def test_a_whole_session_is_logged(clock: SimulatedClock) -> None:
    person, started = Breather(clock, LONG_OUT, 2), clock.now()
    person.session = replace(person.session, pain_before=6)
    person.to_the_end(1)
    assert person.record == Record(
        id=person.session.id,
        tool="breathe",
        place=None,
        started_at=started,
        ended_at=started + timedelta(seconds=160),
        planned=120,
        actual=120,
        reason=Reason.DONE,
        pain_before=6,
        app_version="0.2.0",
        variant="long_out",
        title="Longer out-breath",
        cycles=12,
        paused=0,
    )
    clock.advance(500)
    assert person.record.ended_at == started + timedelta(seconds=160)


@pytest.mark.parametrize(
    ("at", "reason", "actual", "cycles"),
    [
        (5, Reason.STOPPED, 0, 0),
        (25, Reason.STOPPED, 5, 0),
        (30, Reason.STOPPED, 10, 1),
        (139, Reason.STOPPED, 119, 11),
        (140, Reason.DONE, 120, 12),
        (150, Reason.DONE, 120, 12),
    ],
)
def test_stopping_logs_the_real_seconds_and_the_whole_breaths(
    clock: SimulatedClock, at: float, reason: Reason, actual: float, cycles: int
) -> None:
    person = Breather(clock, LONG_OUT, 2)
    person.wait_until(at)
    record = person.stop()
    assert (record.reason, record.actual, record.cycles, record.paused) == (reason, actual, cycles, 0)
    assert record.ended_at - record.started_at == timedelta(seconds=at)


def test_a_breath_that_is_breathed_again_counts_once(clock: SimulatedClock) -> None:
    person = Breather(clock, LONG_OUT, 2)
    person.wait_until(37)
    person.pause()
    person.let_pass(50)
    person.go_on()
    person.to_the_end(1)
    record = person.record
    assert (record.actual, record.cycles, record.paused, record.reason) == (120, 12, 52, Reason.DONE)
    assert record.ended_at - record.started_at == timedelta(seconds=160 + 7 + 52)


def test_the_planned_seconds_are_those_of_whole_breaths(clock: SimulatedClock) -> None:
    assert Breather(clock, PATTERNS["easy"], 3).record.planned == 26 * 7
    assert Breather(clock, FOUR78, 2).record.planned == 76


def test_only_breathing_counts_as_breathing() -> None:
    heat, breath = earlier(DAY, tool="heat"), earlier(DAY)
    assert breathing_records([heat, breath]) == [breath]


@pytest.mark.parametrize(
    ("key", "first", "later"),
    [
        ("easy", (2, 3), (2, 3, 5, 10)),
        ("long_out", (2, 3), (2, 3, 5, 10, 15, 20)),
        ("long_out_2", (2, 3), (2, 3, 5, 10, 15)),
        ("sigh", (2, 3), (2, 3, 5)),
        ("box", (2, 3), (2, 3, 5)),
        ("four78", (2,), (2,)),
    ],
)
def test_the_first_session_ever_is_short(key: str, first: tuple[int, ...], later: tuple[int, ...]) -> None:
    assert minutes_of(PATTERNS[key], []) == first
    assert minutes_of(PATTERNS[key], [earlier(DAY, tool="heat")]) == first
    assert minutes_of(PATTERNS[key], [earlier(DAY)]) == later


@pytest.mark.parametrize("key", ["easy", "long_out", "even", "pursed", "belly", "sigh"])
def test_most_patterns_may_always_be_begun(key: str) -> None:
    records = [earlier(timedelta(minutes=number), PATTERNS[key]) for number in range(20)]
    for known in ([], records):
        assert hindrance(PATTERNS[key], known, NOW, wants_holds=False) is None


@pytest.mark.parametrize(("ago", "found"), [(None, "later"), (6.99 * DAY, "later"), (7 * DAY, None)])
def test_the_slow_out_breath_comes_a_week_after_the_first_session(ago: timedelta | None, found: str | None) -> None:
    records = [earlier(timedelta(hours=1)), earlier(100 * DAY, tool="ice")] + ([earlier(ago)] if ago else [])
    assert hindrance(PATTERNS["long_out_2"], records, NOW, wants_holds=False) == found


@pytest.mark.parametrize("key", ["box", "four78"])
def test_holds_come_only_to_whom_wants_them(key: str) -> None:
    assert hindrance(PATTERNS[key], [], NOW, wants_holds=False) is Hindrance.HOLDS
    assert hindrance(PATTERNS[key], [], NOW, wants_holds=True) is None


@pytest.mark.parametrize("breath", [Breath(4, 6, hold=1), Breath(4, 6, hold_out=0.5)])
def test_a_hold_in_a_persons_own_pattern_is_a_hold(breath: Breath) -> None:
    own = Pattern("mine", "Mine", breath, is_own=True)
    assert hindrance(own, [], NOW, wants_holds=False) is Hindrance.HOLDS
    assert hindrance(own, [], NOW, wants_holds=True) is None


@pytest.mark.parametrize(
    ("hours_ago", "found"),
    [([1], None), ([1, 2], "enough_today"), ([1, 13.9], "enough_today"), ([1, 14.1], None), ([24, 25, 26], None)],
)
def test_four_seven_eight_is_for_twice_a_day(hours_ago: list[float], found: str | None) -> None:
    records = [earlier(timedelta(hours=hours), FOUR78) for hours in hours_ago]
    others = [earlier(timedelta(minutes=number)) for number in range(5)]
    # Noon UTC is two in the afternoon in Berlin: the day began fourteen hours ago.
    assert hindrance(FOUR78, [*others, *records], NOW, wants_holds=True, zone=BERLIN) == found
