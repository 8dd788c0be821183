"""Who waits for an end is told in time that nothing can be heard, and when it can be again."""

from threading import Event

import pytest

from easeful.ringer.lookout import Lookout
from easeful.ringer.player import PlayerError
from easeful.ringer.pulse_link import HungError
from tests.ringer.bedside import Bedside
from tests.ringer.rig import until


class ScriptedOutputs:
    """Outputs that the test plugs in, mutes and lets fail."""

    def __init__(self) -> None:
        self.heard: bool | None = True
        self.fails = self.hangs = False
        self.times_asked = self.times_closed = self.times_woken = 0

    def __call__(self, _stop: Event) -> "ScriptedOutputs":
        return self

    def can_be_heard(self) -> bool | None:
        self.times_asked += 1
        if self.hangs:
            raise HungError("the sound server does not answer")
        if self.fails:
            raise PlayerError("connection refused")
        return self.heard

    def close(self) -> None:
        self.times_closed += 1

    def wake(self) -> None:
        self.times_woken += 1


@pytest.fixture
def outputs(monkeypatch: pytest.MonkeyPatch) -> ScriptedOutputs:
    monkeypatch.setattr("easeful.ringer.lookout.LOOK", 0.01)
    return ScriptedOutputs()


def asked_again(outputs: ScriptedOutputs) -> bool:
    """Let it be asked twice more: the second answer is surely to a question asked after this."""
    enough = outputs.times_asked + 2
    return until(lambda: outputs.times_asked >= enough)


def news_after_a_look(lookout: Lookout, outputs: ScriptedOutputs) -> bool | None:
    assert asked_again(outputs)
    found: list[bool | None] = []
    until(lambda: found.append(lookout.news()) or found[-1] is not None, limit=0.1)
    return found[-1]


def test_a_loss_is_news_once_and_so_is_its_end(outputs: ScriptedOutputs) -> None:
    lookout = Lookout(outputs.wake, outputs)
    lookout.begin()
    assert news_after_a_look(lookout, outputs) is True
    outputs.heard = False
    assert news_after_a_look(lookout, outputs) is False
    assert news_after_a_look(lookout, outputs) is None
    outputs.heard = True
    assert news_after_a_look(lookout, outputs) is True
    lookout.end()
    assert outputs.times_woken == 3  # also when it was heard first


def test_a_server_that_goes_is_a_loss_and_one_that_never_was_is_none(outputs: ScriptedOutputs) -> None:
    lookout = Lookout(outputs.wake, outputs)
    outputs.fails = True
    lookout.begin()
    assert news_after_a_look(lookout, outputs) is None
    outputs.fails = False
    assert news_after_a_look(lookout, outputs) is True
    outputs.fails = True
    assert news_after_a_look(lookout, outputs) is False
    lookout.end()


def test_a_server_that_hangs_is_a_loss_also_when_it_never_answered(outputs: ScriptedOutputs) -> None:
    lookout = Lookout(outputs.wake, outputs)
    outputs.hangs = True
    lookout.begin()
    assert news_after_a_look(lookout, outputs) is False
    lookout.end()


def test_after_its_end_it_asks_no_more_and_tells_nothing(outputs: ScriptedOutputs) -> None:
    lookout = Lookout(outputs.wake, outputs)
    lookout.begin()
    assert asked_again(outputs)
    lookout.end()
    assert until(lambda: outputs.times_closed == 1)
    outputs.heard = False
    asked = outputs.times_asked
    assert lookout.news() is None
    assert not until(lambda: outputs.times_asked > asked, limit=0.05)


def test_it_looks_while_armed_and_neither_while_ringing_nor_when_silenced(bedside: Bedside) -> None:
    assert not bedside.lookout.looks
    bedside.arm(60)
    assert bedside.lookout.looks
    bedside.duty.be_silent()
    assert not bedside.lookout.looks
    bedside.arm(60)
    bedside.pass_time(61)
    assert bedside.voice.ringing
    assert not bedside.lookout.looks


def test_what_it_sees_is_told(bedside: Bedside) -> None:
    bedside.arm(60)
    bedside.heard()
    bedside.lookout.sees = False
    bedside.pass_time(1)
    assert bedside.heard() == [{"say": "no sound", "why": "no sound output can be heard"}]
    bedside.lookout.sees = True
    bedside.pass_time(1)
    assert bedside.heard() == [{"say": "sound"}]
