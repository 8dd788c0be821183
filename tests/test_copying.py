"""The day's copy is made when nobody waits for anything: not at the start, and not while a session is on."""

import pytest

from tests.person import MINUTE, Person

HOUR = 60 * MINUTE


def copies(person: Person) -> int:
    return len(list((person.folder / "backups").glob("easeful-*.db")))


def test_it_is_made_some_seconds_after_the_start_and_then_once_a_day(anna: Person) -> None:
    anna.wait(9)
    assert copies(anna) == 0
    anna.wait(1)
    assert copies(anna) == 1
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    anna.wait(HOUR)
    assert copies(anna) == 1
    anna.clock.advance(12 * HOUR)
    anna.wait(HOUR)
    assert copies(anna) == 2


def test_it_waits_until_the_pack_is_off_also_while_it_rings(anna: Person) -> None:
    anna.let_time_run_out()
    anna.wait(3 * MINUTE)
    assert copies(anna) == 0
    anna.press("It is off")
    anna.wait(MINUTE)
    assert copies(anna) == 1


def test_it_does_not_disturb_a_breath(anna: Person) -> None:
    anna.start_breathing()
    anna.wait(MINUTE)
    assert copies(anna) == 0
    anna.program.breath_runner.stop()
    anna.wait(MINUTE)
    assert copies(anna) == 1


@pytest.mark.parametrize("runner", ["guide_runner", "idea_runner"])
def test_it_does_not_disturb_other_sessions(anna: Person, runner: str) -> None:
    assert anna.program._is_resting()
    getattr(anna.program, runner).session = object()
    assert not anna.program._is_resting()


def test_it_does_not_disturb_quiet_sounds(anna: Person) -> None:
    anna.program.sounds_runner.start(15)
    anna.wait(5 * MINUTE)
    assert copies(anna) == 0
    anna.wait(12 * MINUTE)
    assert copies(anna) == 1
