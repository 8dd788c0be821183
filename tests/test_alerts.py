"""Each rung of the ladder stands by itself, and when the pack is off the bell is put away."""

import pytest
from pytestqt.exceptions import capture_exceptions

from easeful.core.pack import Method, SessionLength
from easeful.core.place import Place
from easeful.core.plan import plan_pack
from tests.person import Person
from tests.screen_reader import ScreenReader

PLAN = plan_pack(Method.HEAT, Place(), SessionLength(15))
AWAY = "bell put away"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The moment in which the bell falls silent is over with the next turn of the event loop."""
    monkeypatch.setattr("easeful.alerts.REST_AFTER_MS", 0)


def test_the_bell_is_silenced_first_and_then_put_away(anna: Person) -> None:
    anna.let_time_run_out()
    assert AWAY not in anna.bell.told
    anna.press("It is off")
    assert anna.bell.told[-2:] == ["bell silent", AWAY]


def test_what_an_earlier_bell_told_is_not_heard_in_the_next_session(anna: Person) -> None:
    anna.start_heat()
    anna.bell.fall_silent()
    anna.press("Stop heat", "Skip")
    anna.program.runner.start(PLAN)
    anna.wait(5)
    assert not anna.sounds.rings_instead


def test_a_bell_that_is_armed_again_is_not_put_away(anna: Person) -> None:
    anna.program.runner.start(PLAN)
    anna.program.runner.take_off()
    anna.program.runner.start(PLAN)
    anna.settle()
    assert AWAY not in anna.bell.told
    assert anna.bell.end is not None


def test_each_session_rings_once_and_also_the_second_rings(anna: Person) -> None:
    for rung in (1, 2):
        anna.program.runner.start(PLAN)
        anna.wait(6 * 60)
        assert anna.bell.told.count("bell rings") == rung
        anna.clock.jump_wall(3600)
        anna.wait(5)
        assert anna.bell.told.count("bell rings") == rung
        anna.program.runner.take_off()
        anna.settle()


RUNGS = {
    "bell": lambda person: (person.bell, "ring"),
    "window": lambda person: (person.program.window, "come_forward"),
    "announcement": lambda person: (person.program.window, "announce"),
    "notification": lambda person: (person.desk, "notify"),
    "keep awake": lambda person: (person.desk, "hold"),
}


def fail(*_words: object, **_more: object) -> None:
    raise RuntimeError("planted")


@pytest.mark.parametrize("broken", RUNGS)
def test_a_rung_that_breaks_leaves_all_others(
    anna: Person, screen_reader: ScreenReader, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setattr(*RUNGS[broken](anna), fail)
    with capture_exceptions() as exceptions:
        anna.let_time_run_out()
    assert {str(error) for _, error, _ in exceptions} == {"planted"}
    rung = {
        "bell": anna.bell.rings,
        "window": anna.sees("Take the pack\noff now"),
        "announcement": ("Take the pack off now.", True) in screen_reader.heard,
        "notification": "Time is up. Please look at your pack." in anna.desk.shown,
        "keep awake": anna.desk.is_held,
    }
    assert {name for name, done in rung.items() if not done} <= {broken}
    anna.press("It is off")
    assert len(anna.keeper.records()) == 1
