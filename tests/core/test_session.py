"""Heat and ice from the towel to the record, with the computer awake."""

from datetime import timedelta

import pytest

from easeful.core.pack import Method
from easeful.core.place import Area, Place, Side
from easeful.core.plan import CueKind
from easeful.core.record import record_of
from easeful.core.session import Reason, State
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside

START, CHECK, LAST, END = CueKind.START, CueKind.SKIN_CHECK, CueKind.LAST_MINUTES, CueKind.END


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (10, [(0, START), (300, CHECK), (480, LAST), (600, END)]),
        (15, [(0, START), (300, CHECK), (600, CHECK), (780, LAST), (900, END)]),
        (20, [(0, START), (300, CHECK), (600, CHECK), (900, CHECK), (1080, LAST), (1200, END)]),
    ],
)
def test_a_whole_session_tells_each_thing_once_and_rings_at_its_end(
    clock: SimulatedClock, minutes: int, told: list[tuple[int, CueKind]]
) -> None:
    started = clock.now()
    pack = Bedside(clock, minutes)
    for check in (at for at, kind in told if kind is CHECK):
        pack.wait_until(0, check + 20)
        assert pack.session.state is State.SKIN_CHECK
        pack.skin_is_fine()
        assert pack.session.state is State.RUNNING
    pack.wait_until(minutes - 1, 59)
    assert not pack.rings
    pack.let_pass(1)
    assert pack.rings
    assert pack.heard == told

    pack.let_pass(30)
    assert pack.session.overrun(clock) == 30
    record = pack.take_off()
    checks = sum(kind is CHECK for _, kind in told)
    assert (record.reason, record.planned, record.actual) == (Reason.DONE, minutes * 60, minutes * 60 + 30)
    assert (record.overrun, record.late, record.slept) == (30, 0, 0)
    assert (record.checks_answered, record.checks_total) == (checks, checks)
    assert (record.started_at, record.ended_at) == (started, started + timedelta(minutes=minutes, seconds=30))


def test_the_record_keeps_what_was_chosen(clock: SimulatedClock) -> None:
    knee = Place(Area.KNEE, Side.LEFT)
    record = Bedside(clock, 16, Method.ICE, knee).take_off()
    assert (record.tool, record.place, record.planned, record.app_version) == ("ice", knee, 960, "0.1.0")


def test_stopping_early_logs_the_real_minutes(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(3, 12)
    record = pack.take_off()
    assert (record.reason, record.actual, record.overrun) == (Reason.STOPPED, 192, 0)
    assert (record.checks_answered, record.checks_total) == (0, 0)
    assert not pack.session.pack_is_on


def test_a_session_that_is_over_stays_as_it_is(clock: SimulatedClock) -> None:
    pack = Bedside(clock)
    pack.wait_until(4)
    record = pack.take_off()
    over = pack.session
    clock.advance(5000)
    assert over.tick(clock) == (over, ())
    for pressed in (over.take_off, over.looks_fine, over.not_sure):
        assert pressed(clock) is over
    assert record_of(over, 0, "0.1.0") == record


def test_a_pack_that_is_on_has_no_record(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 10)
    with pytest.raises(ValueError, match="off"):
        record_of(pack.session, 0, "0.1.0")
    pack.wait_until(10)
    with pytest.raises(ValueError, match="off"):
        record_of(pack.session, 0, "0.1.0")


def test_an_unanswered_check_rings_after_a_minute(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(5, 59)
    assert (pack.session.answer_left(clock), pack.rings) == (1, False)
    pack.let_pass(1)
    assert pack.rings
    assert pack.heard[-1] == (360, END)

    pack.let_pass(90)
    assert pack.session.overrun(clock) == 90
    record = pack.take_off()
    clock.advance(500)
    assert pack.session.overrun(clock) == 90
    assert (record.reason, record.actual, record.overrun) == (Reason.NO_ANSWER, 450, 90)
    assert (record.checks_answered, record.checks_total) == (0, 1)


def test_not_being_sure_stops_no_clock(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(5, 30)
    pack.skin_is_doubtful()
    assert pack.session.unsure
    assert (pack.session.state, pack.session.answer_left(clock)) == (State.SKIN_CHECK, 30)
    pack.let_pass(30)
    assert pack.rings
    assert not pack.session.unsure


def test_after_a_doubt_the_skin_may_still_be_fine(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5, 30)
    pack.skin_is_doubtful()
    pack.skin_is_fine()
    assert (pack.session.unsure, pack.session.answer_left(clock)) == (False, 0)
    pack.wait_until(9, 59)
    assert pack.session.state is State.RUNNING


def test_stopping_from_a_check_is_told_apart(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5, 10)
    record = pack.take_off()
    assert (record.reason, record.actual) == (Reason.SKIN, 310)
    assert (record.checks_answered, record.checks_total) == (0, 1)


def test_without_a_check_there_is_nothing_to_answer(clock: SimulatedClock) -> None:
    pack = Bedside(clock)
    pack.wait_until(2)
    before = pack.session
    pack.skin_is_fine()
    pack.skin_is_doubtful()
    assert pack.session is before


def test_fine_comes_too_late_when_its_minute_is_over(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(5)
    clock.advance(61)  # the window hangs, then the press comes before the next tick
    pack.skin_is_fine()
    pack.look()
    assert pack.rings
    assert pack.take_off().reason is Reason.NO_ANSWER


def test_stop_after_the_end_counts_the_overrun_although_nobody_ticked(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 10)
    pack.wait_until(5)
    pack.skin_is_fine()
    pack.wait_until(9)
    clock.advance(60 + 200)
    record = pack.take_off()
    assert (record.reason, record.overrun, record.late, record.actual) == (Reason.LATE, 200, 200, 800)


def test_the_next_check_and_the_bell_of_the_ringer(clock: SimulatedClock) -> None:
    clock.sleep(100)  # earlier today: boot and awake clock differ from now on
    pack = Bedside(clock, 15)
    began = clock.boot()
    assert (pack.session.next_check, pack.session.guard_boot) == (300, began + 360)
    pack.wait_until(5, 20)
    assert (pack.session.next_check, pack.session.guard_boot) == (600, began + 360)
    pack.skin_is_fine()
    assert (pack.session.next_check, pack.session.guard_boot) == (600, began + 660)
    pack.wait_until(10, 5)
    pack.skin_is_fine()
    assert (pack.session.next_check, pack.session.guard_boot) == (None, None)
    assert pack.session.end_boot == began + 900
