"""A program that was killed, or a computer that was restarted, finds the pack that is still on."""

import pytest

from easeful.core.found import given_up
from easeful.core.plan import CueKind
from easeful.core.record import record_of
from easeful.core.session import Reason, State
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside

END = CueKind.END


class ForgetfulClock(SimulatedClock):
    """A computer that gives itself the same name after every restart."""

    def boot_id(self) -> str:
        return "always the same"


def test_killed_and_started_again_it_goes_on(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(2)
    clock.advance(100)
    pack.find_again()
    assert (pack.session.state, pack.session.remaining(clock)) == (State.RUNNING, 900 - 220)
    assert len(pack.heard) == 1


def test_killed_over_its_end_it_rings_when_found(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(2)
    clock.advance(3600)
    pack.find_again()
    assert pack.rings
    assert pack.heard[-1] == (3720, END)
    record = pack.take_off()
    assert (record.reason, record.late, record.slept) == (Reason.LATE, 2820, 0)


def test_killed_with_a_check_open_its_minute_goes_on(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5, 10)
    clock.advance(49)
    pack.find_again()
    assert (pack.session.state, pack.session.answer_left(clock)) == (State.SKIN_CHECK, 1)
    pack.let_pass(1)
    assert pack.rings
    assert pack.session.reason is Reason.NO_ANSWER


def test_killed_while_it_rings_it_rings_again_and_keeps_its_overrun(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 10)
    pack.wait_until(5)
    pack.skin_is_fine()
    pack.wait_until(10)
    clock.advance(300)
    pack.find_again()
    assert pack.rings
    assert pack.session.overrun(clock) == 300
    assert pack.take_off().reason is Reason.DONE


def test_after_a_restart_of_the_computer_the_pack_is_still_on(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(5)
    pack.skin_is_fine()
    pack.wait_until(7)
    clock.reboot(120)
    pack.find_again()
    assert (pack.session.state, pack.session.remaining(clock)) == (State.RUNNING, 1200 - 540)
    pack.wait_until(10)
    pack.skin_is_fine()
    pack.wait_until(15)
    pack.skin_is_fine()
    pack.wait_until(20)
    record = pack.take_off()
    assert (record.reason, record.actual, record.checks_answered) == (Reason.DONE, 1200, 3)


def test_after_a_restart_the_end_may_be_long_past(clock: SimulatedClock) -> None:
    started = clock.now()
    pack = Bedside(clock, 15)
    pack.wait_until(2)
    clock.reboot(3600)
    pack.find_again()
    assert pack.rings
    assert pack.session.late == 120 + 3600 - 900
    pack.let_pass(5)
    record = pack.take_off()
    assert (record.reason, record.actual, record.started_at) == (Reason.LATE, 3725, started)


def test_a_check_that_was_open_before_a_restart_is_still_open(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(5, 10)
    clock.reboot(49)
    pack.find_again()
    assert (pack.session.state, pack.session.answer_left(clock)) == (State.SKIN_CHECK, 1)
    pack.let_pass(1)
    assert pack.rings
    assert pack.session.reason is Reason.NO_ANSWER


def test_the_time_the_computer_was_off_counts_as_slept(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5)
    pack.skin_is_fine()
    clock.reboot(200)
    pack.find_again()
    assert pack.session.slept(clock) == 200


@pytest.mark.parametrize("jump", [-600, -3600, -800_000_000])
def test_a_wall_clock_that_went_back_over_a_restart_means_the_time_is_up(clock: SimulatedClock, jump: float) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(2)
    clock.reboot(60)
    clock.jump_wall(jump)
    pack.find_again()
    assert pack.rings
    assert pack.take_off().actual >= 1200


def test_a_restart_takes_at_least_as_long_as_the_computer_has_been_on_since(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(2)
    clock.reboot(60)
    clock.advance(300)
    clock.jump_wall(-400)  # 80 seconds after the start by the wall, yet the computer has been on for 305
    pack.find_again()
    assert pack.session.remaining(clock) <= 1200 - 305


@pytest.mark.parametrize("jump", [-200, -3600, 3600], ids=["minutes back", "hour back", "hour on"])
def test_a_wall_clock_moved_before_a_restart_was_noticed(clock: SimulatedClock, jump: float) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(1)
    clock.jump_wall(jump)
    pack.wait_until(4)
    clock.reboot(60)
    pack.find_again()
    assert (pack.session.state, pack.session.remaining(clock)) == (State.SKIN_CHECK, 1200 - 300)


def test_a_wall_clock_that_is_corrected_a_little_is_not_worth_a_word(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    before = pack.session
    clock.jump_wall(-2)
    pack.let_pass(30)
    assert pack.session is before


def test_a_boot_clock_that_went_back_is_a_restart_under_the_same_name() -> None:
    clock = ForgetfulClock()
    pack = Bedside(clock, 15)
    pack.wait_until(5)
    pack.skin_is_fine()
    clock.reboot(120)
    pack.find_again()
    assert pack.session.remaining(clock) == 900 - 420
    pack.let_pass(480)
    assert pack.rings


def test_two_restarts_in_one_session(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 20)
    pack.wait_until(1)
    for _ in range(2):
        clock.reboot(30)
        pack.find_again()
    assert pack.session.remaining(clock) == 1200 - 120


def test_one_that_a_later_session_overtook_is_closed_when_it_was_last_seen(clock: SimulatedClock) -> None:
    pack = Bedside(clock, 15)
    pack.wait_until(5)
    pack.skin_is_fine()
    clock.advance(86_400)
    record = record_of(given_up(pack.session), 0.0, "0.1.0")
    assert (record.actual, record.overrun, record.reason) == (300, 0, Reason.LATE)
