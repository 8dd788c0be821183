"""The day's copy is made when nobody waits for anything: not at the start, and not while a session is on."""

from types import SimpleNamespace

import pytest

from easeful.core.mind_time import Mood
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


@pytest.mark.parametrize("runner", ["breath_runner", "guide_runner", "idea_runner"])
def test_it_does_not_disturb_what_goes_on_and_is_not_stopped_by_what_pauses(anna: Person, runner: str) -> None:
    assert anna.program._is_resting()
    for mood, rests in ((Mood.RUNNING, False), (Mood.PAUSED, True)):
        getattr(anna.program, runner).session = SimpleNamespace(mood=mood)
        assert anna.program._is_resting() is rests


def test_what_is_left_open_for_an_hour_is_not_waited_for(anna: Person) -> None:
    anna.let_time_run_out()
    anna.wait(50 * MINUTE)
    assert copies(anna) == 0
    anna.wait(10 * MINUTE)
    assert copies(anna) == 1
    assert anna.session is not None


def test_it_does_not_disturb_quiet_sounds(anna: Person) -> None:
    anna.program.sounds_runner.start(15)
    anna.wait(5 * MINUTE)
    assert copies(anna) == 0
    anna.wait(12 * MINUTE)
    assert copies(anna) == 1
