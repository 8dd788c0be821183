"""A computer that sleeps, and clocks that people and summer time move: the end comes all the same."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from easeful.core.plan import CueKind
from easeful.core.session import Reason, State
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside

YEAR_2000 = (datetime(2000, 1, 1, tzinfo=UTC) - datetime(2026, 5, 12, 12, 0, tzinfo=UTC)).total_seconds()


def test_eight_minutes_of_sleep_are_eight_minutes_of_heat(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(1)
    before = pack.session.remaining(clock)
    pack.wake_after(480)
    assert before - pack.session.remaining(clock) == 480
    assert pack.session.slept(clock) == 480
    assert pack.session.state is State.SKIN_CHECK
    assert pack.heard[-1] == (540, CueKind.SKIN_CHECK)
    pack.skin_is_fine()
    assert pack.take_off().slept == 480


def test_several_missed_checks_are_one_question(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(2)
    pack.wake_after(15 * 60)
    assert [kind for _, kind in pack.heard] == [CueKind.START, CueKind.SKIN_CHECK]
    pack.skin_is_fine()
    pack.wait_until(20)
    record = pack.take_off()
    assert pack.session.missed == (300, 600)
    assert (record.checks_answered, record.checks_total) == (1, 3)


@pytest.mark.parametrize("asleep", [3600, 50_000])
def test_an_end_that_was_slept_through_rings_at_once_and_tells_how_late(clock: SimulatedClock, asleep: int) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(2)
    pack.wake_after(asleep)
    late = 120 + asleep - 900
    assert pack.rings
    assert pack.heard[1:] == [(120 + asleep, CueKind.END)]
    assert (pack.session.late, pack.session.overrun(clock)) == (late, late)

    pack.let_pass(10)
    record = pack.take_off()
    assert (record.reason, record.late, record.slept) == (Reason.LATE, late, asleep)
    assert (record.planned, record.actual, record.overrun) == (900, 130 + asleep, late + 10)


@pytest.mark.parametrize(("late", "reason"), [(0, Reason.DONE), (60, Reason.DONE), (61, Reason.LATE)])
def test_a_minute_past_the_end_still_counts_as_in_time(clock: SimulatedClock, late: int, reason: Reason) -> None:
    pack = Bedside(clock, 10)
    pack.wait_until(4)
    pack.wake_after(360 + late)
    assert (pack.session.reason, pack.session.late) == (reason, late)


@pytest.mark.parametrize("asleep", [100, 5000])
def test_a_check_that_was_slept_over_is_late_from_its_own_minute_on(clock: SimulatedClock, asleep: int) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5)
    pack.wake_after(asleep)
    record = pack.take_off()
    assert (record.reason, record.late, record.overrun) == (Reason.NO_ANSWER, asleep - 60, asleep - 60)


def test_a_check_asked_late_gives_the_next_one_no_new_minute(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(4)
    pack.wake_after(350)
    assert pack.session.state is State.SKIN_CHECK
    pack.skin_is_doubtful()
    pack.wait_until(10)
    assert (pack.session.check, pack.session.unsure) == (600, True)
    assert pack.heard[-1] == (600, CueKind.SKIN_CHECK)
    pack.wait_until(10, 49)
    assert not pack.rings
    pack.let_pass(1)
    assert pack.rings
    assert pack.session.missed == (300, 600)


def test_an_end_that_comes_before_the_answer_is_due_is_the_end(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 16)
    for minute in (5, 10):
        pack.wait_until(minute)
        pack.skin_is_fine()
    pack.wait_until(14)
    pack.wake_after(90)
    assert pack.session.state is State.SKIN_CHECK
    pack.wait_until(16)
    assert pack.take_off().reason is Reason.DONE


@pytest.mark.parametrize("jump", [-3600, 3600, YEAR_2000], ids=["hour back", "hour on", "year 2000"])
def test_a_moved_wall_clock_changes_nothing(clock: SimulatedClock, jump: float) -> None:
    started = clock.now()
    pack = Bedside(clock, 10)
    pack.wait_until(5)
    pack.skin_is_fine()
    left = pack.session.remaining(clock)
    clock.jump_wall(jump)
    pack.look()
    assert pack.session.remaining(clock) == left
    pack.wait_until(9, 59)
    assert not pack.rings
    pack.let_pass(1)
    assert pack.rings
    record = pack.take_off()
    assert (record.actual, record.slept, record.reason) == (600, 0, Reason.DONE)
    assert (record.ended_at - record.started_at).total_seconds() == 600
    assert record.started_at == started


BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("start", "first_day", "last_day"),
    [
        (datetime(2026, 10, 25, 0, 50, tzinfo=UTC), date(2026, 10, 25), date(2026, 10, 25)),
        (datetime(2026, 3, 29, 0, 50, tzinfo=UTC), date(2026, 3, 29), date(2026, 3, 29)),
        (datetime(2026, 5, 12, 21, 50, tzinfo=UTC), date(2026, 5, 12), date(2026, 5, 13)),
        (datetime(2028, 2, 28, 22, 50, tzinfo=UTC), date(2028, 2, 28), date(2028, 2, 29)),
        (datetime(2028, 2, 29, 22, 50, tzinfo=UTC), date(2028, 2, 29), date(2028, 3, 1)),
    ],
    ids=["summer time ends", "summer time begins", "midnight", "into a leap day", "out of a leap day"],
)
def test_twenty_minutes_are_twenty_minutes_on_the_right_day(start: datetime, first_day: date, last_day: date) -> None:
    clock = SimulatedClock(start)
    pack = Bedside(clock, 20)
    for minute in (5, 10, 15):
        pack.wait_until(minute)
        pack.skin_is_fine()
    pack.wait_until(20)
    record = pack.take_off()
    assert (record.actual, record.reason) == (1200, Reason.DONE)
    assert record.started_at.astimezone(BERLIN).date() == first_day
    assert record.ended_at.astimezone(BERLIN).date() == last_day
    assert (record.ended_at - record.started_at).total_seconds() == 1200
