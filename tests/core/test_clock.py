"""The clock that tests move by hand, and the one of this computer."""

from datetime import UTC, datetime, timedelta

from easeful.core.clock import SystemClock
from easeful.core.simulated_clock import SimulatedClock


def readings(clock: SimulatedClock) -> tuple[float, float, datetime]:
    return clock.boot(), clock.awake(), clock.now()


def test_awake_time_moves_every_clock(clock: SimulatedClock) -> None:
    boot, awake, now = readings(clock)
    clock.advance(90)
    assert readings(clock) == (boot + 90, awake + 90, now + timedelta(seconds=90))


def test_sleep_leaves_the_awake_clock_behind(clock: SimulatedClock) -> None:
    boot, awake, now = readings(clock)
    clock.sleep(90)
    assert readings(clock) == (boot + 90, awake, now + timedelta(seconds=90))


def test_setting_the_wall_clock_moves_nothing_else(clock: SimulatedClock) -> None:
    boot, awake, now = readings(clock)
    clock.jump_wall(-3600)
    assert readings(clock) == (boot, awake, now - timedelta(hours=1))


def test_a_restart_begins_boot_time_anew_under_a_new_name(clock: SimulatedClock) -> None:
    _, _, now = readings(clock)
    name = clock.boot_id()
    clock.reboot(300)
    assert readings(clock) == (5, 5, now + timedelta(seconds=300))
    assert clock.boot_id() != name


def test_the_simulated_wall_clock_is_utc_whatever_it_was_given() -> None:
    summer = datetime.fromisoformat("2026-05-12T14:00:00+02:00")
    assert SimulatedClock(summer).now().isoformat() == "2026-05-12T12:00:00+00:00"


def test_the_computers_clocks_go_forward_and_agree() -> None:
    clock = SystemClock()
    boot, awake = clock.boot(), clock.awake()
    again = [clock.boot() for _ in range(1000)]
    assert [boot, *again] == sorted([boot, *again])
    assert clock.awake() >= awake
    assert clock.boot() >= clock.awake() - 1  # sleep can only be added to it
    assert clock.now().tzinfo is UTC
    assert clock.boot_id() == SystemClock().boot_id() != ""
