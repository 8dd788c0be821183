"""A player is judged by the sound it takes."""

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.trial import Sign, Trial
from tests.ringer.fakes import FakeTake


def begin() -> tuple[SimulatedClock, FakeTake, Trial]:
    clock, take = SimulatedClock(), FakeTake()
    return clock, take, Trial(take, clock)


def test_it_counts_as_heard_only_when_sound_was_taken() -> None:
    _, take, trial = begin()
    assert trial.verdict().sign is Sign.WAITING
    take.take(0.09)
    assert trial.verdict().sign is Sign.WAITING
    take.take(0.02)
    assert trial.verdict().sign is Sign.HEARD


def test_a_player_that_takes_nothing_is_given_up_after_three_seconds() -> None:
    clock, _, trial = begin()
    clock.advance(2.9)
    assert trial.verdict().sign is Sign.WAITING
    clock.advance(0.1)
    assert trial.verdict() == (Sign.FAILED, "took no sound for 3 seconds")


def test_a_player_that_stalls_is_given_up_after_two_seconds() -> None:
    clock, take, trial = begin()
    for _ in range(10):
        clock.advance(1)
        take.take(1)
        assert trial.verdict().sign is Sign.HEARD
    clock.advance(1.9)
    assert trial.verdict().sign is Sign.HEARD
    clock.advance(0.1)
    assert trial.verdict() == (Sign.FAILED, "took no sound for 2 seconds")


def test_a_player_that_slept_with_the_computer_is_not_blamed() -> None:
    clock, take, trial = begin()
    take.take(1)
    trial.verdict()
    clock.sleep(3600)
    assert trial.verdict().sign is Sign.HEARD


def test_a_bottomless_pit_is_not_a_loudspeaker() -> None:
    clock, take, trial = begin()
    clock.advance(0.5)
    take.take(100)
    assert trial.verdict().sign is Sign.FAILED


def test_an_error_is_passed_on() -> None:
    _, take, trial = begin()
    take.fail("connection refused")
    assert trial.verdict() == (Sign.FAILED, "connection refused")


def test_an_end_without_a_sound_is_a_failure() -> None:
    _, take, trial = begin()
    take.end()
    assert trial.verdict().sign is Sign.FAILED


def test_an_end_after_the_sound_is_an_end() -> None:
    _, take, trial = begin()
    take.take(1)
    take.end()
    assert trial.verdict().sign is Sign.ENDED


def test_a_muted_output_takes_sound_that_nobody_hears() -> None:
    _, take, trial = begin()
    take.take(1)
    take.progress.unheard = "muted"
    assert trial.verdict() == (Sign.UNHEARD, "muted")
    take.end()
    assert trial.verdict() == (Sign.UNHEARD, "muted")
