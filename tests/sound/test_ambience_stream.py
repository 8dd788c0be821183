"""The stream of quiet sounds on an output that wakes late, stops or goes: softly there, softly away, and the truth."""

from array import array
from itertools import pairwise
from typing import Any

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.ambience_mix import AmbienceMix
from easeful.sound.ambience_samples import RATE
from easeful.sound.ambience_stream import AHEAD_SECONDS, AmbienceStream
from tests.sound.fake_sink import Hardware

LEVEL = 8000
LOOP = array("h", [LEVEL] * RATE)


class Stage:
    """A stream on a fake output, and what it says."""

    def __init__(self, hardware: Hardware) -> None:
        self.hardware, self.clock = hardware, hardware.clock
        self.said: list[str] = []
        self.is_stalled = False
        self.stream = AmbienceStream(self.clock, AmbienceMix(lambda name: LOOP if name == "rain" else None), self._hear)

    def _hear(self, message: dict[str, Any]) -> None:
        self.said.append(message["say"])
        self.is_stalled = message.get("stalled", self.is_stalled)

    def go_on(self, seconds: float) -> None:
        end = self.clock.awake() + seconds
        while self.clock.awake() < end:
            self.clock.advance(self.stream.beat())

    @property
    def left(self) -> array:
        """All that the left ear has heard, the volume of the output aside."""
        return array("h", bytes(self.hardware.heard))[::2]

    def volumes(self, since: int) -> list[float]:
        return self.hardware.volumes[since:]


@pytest.fixture
def hardware(clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Hardware:
    hardware = Hardware(clock, RATE, channels=2)
    hardware.install(monkeypatch)
    return hardware


@pytest.fixture
def stage(hardware: Hardware) -> Stage:
    """A stream in which it rains."""
    stage = Stage(hardware)
    stage.stream.open()
    stage.stream.play({"rain": 0.5})
    stage.go_on(6)
    return stage


def test_it_rises_slowly_then_stays(stage: Stage) -> None:
    assert 0 < stage.left[RATE] < 0.1 * LEVEL
    assert max(abs(later - earlier) for earlier, later in pairwise(stage.left)) <= 2
    assert stage.left[-1] == LEVEL // 2


def test_while_another_sound_is_chosen_the_rise_goes_on(hardware: Hardware) -> None:
    stage = Stage(hardware)
    stage.stream.open()
    for gain in (0.3, 0.4, 0.5):
        stage.stream.play({"rain": gain})
        stage.go_on(1)
    stage.go_on(2)
    assert stage.left[-1] == LEVEL // 2


def test_a_change_is_heard_after_what_the_output_holds(stage: Stage) -> None:
    stage.stream.play({"rain": 1.0})
    stage.go_on(AHEAD_SECONDS + 0.5)
    assert stage.left[-1] == LEVEL


def test_it_makes_room_for_a_voice_in_a_fifth_of_a_second_and_comes_back_slower(stage: Stage) -> None:
    stage.stream.duck(0.3)
    stage.go_on(0.22)
    down = stage.volumes(0)
    assert down[-1] == pytest.approx(0.3)
    assert all(0 < earlier - later < 0.08 for earlier, later in pairwise(down))
    stage.stream.duck(1.0)
    stage.go_on(1.0)
    assert stage.hardware.volumes[-1] < 0.9
    stage.go_on(0.6)
    up = stage.volumes(len(down))
    assert up[-1] == 1.0
    assert all(0 < later - earlier < 0.02 for earlier, later in pairwise(up))
    assert len(stage.left) > 7.3 * RATE, "it plays on meanwhile"


def test_a_voice_that_goes_on_meanwhile_is_met_where_it_is(stage: Stage) -> None:
    for gain in (0.3, 1.0, 0.3, 1.0):
        stage.stream.duck(gain)
        stage.go_on(0.1)
    assert all(abs(later - earlier) < 0.08 for earlier, later in pairwise(stage.hardware.volumes))


def test_it_fades_out_in_the_time_that_was_given(stage: Stage) -> None:
    heard = len(stage.left)
    stage.stream.fade(5.0)
    stage.go_on(5.1)
    fading = stage.left[heard:]
    assert max(abs(later - earlier) for earlier, later in pairwise(fading)) <= 2
    assert 0.15 * LEVEL / 2 < fading[round(2.5 * RATE)] < 0.5 * LEVEL / 2
    assert fading[-1] == 0


def test_what_is_played_while_it_fades_comes_back(stage: Stage) -> None:
    stage.stream.fade(5.0)
    stage.go_on(2)
    stage.stream.play({"rain": 0.5})
    stage.go_on(5)
    assert stage.left[-1] == LEVEL // 2


def test_a_hush_is_silent_soon_and_what_is_played_then_rises(stage: Stage) -> None:
    stage.stream.duck(0.5)
    stage.stream.hush()
    stage.go_on(0.17)
    assert stage.hardware.volumes[-1] == 0.0
    stage.stream.duck(0.4)
    stage.go_on(1)
    assert stage.hardware.volumes[-1] == 0.0
    stage.stream.play({"rain": 0.5})
    stage.go_on(2)
    assert stage.hardware.volumes[-1] == pytest.approx(0.4)


def test_while_samples_are_taken_it_says_so_every_two_seconds(stage: Stage) -> None:
    before = len(stage.said)
    stage.go_on(20)
    assert set(stage.said) == {"sounds"}
    assert len(stage.said) - before in range(9, 12)


def test_where_nothing_that_was_asked_for_can_be_heard_that_is_said(hardware: Hardware) -> None:
    stage = Stage(hardware)
    stage.stream.open()
    stage.stream.play({"thunder": 0.5})
    stage.go_on(3)
    assert set(stage.said) == {"mute"}
    stage.stream.play({"thunder": 0.5, "rain": 0.5})
    stage.go_on(3)
    assert stage.said[-1] == "sounds"


def test_an_output_that_takes_no_more_is_told_within_two_seconds_and_once(stage: Stage) -> None:
    stage.hardware.stand_still(60)
    stage.go_on(2)
    assert stage.said[-1] == "trouble"
    assert stage.is_stalled
    stage.go_on(20)
    assert stage.said.count("trouble") == 1


def test_a_voice_that_speaks_meanwhile_does_not_hide_that_it_stands_still(stage: Stage) -> None:
    stage.hardware.stand_still(60)
    for gain in (0.3, 1.0) * 2:
        stage.stream.duck(gain)
        stage.go_on(0.5)
    assert stage.said[-1] == "trouble"


def test_an_output_that_wakes_late_is_no_trouble_one_that_never_does_is(hardware: Hardware) -> None:
    hardware.wakes_after = 2.5
    stage = Stage(hardware)
    stage.stream.open()
    stage.stream.play({"rain": 0.5})
    stage.go_on(5)
    assert set(stage.said) == {"sounds"}
    hardware.wakes_after = 60
    stage = Stage(hardware)
    stage.stream.open()
    stage.go_on(5)
    assert stage.said == ["trouble"]


def test_without_an_output_it_is_told_at_once(hardware: Hardware) -> None:
    hardware.device = ""
    stage = Stage(hardware)
    stage.stream.open()
    stage.stream.play({"rain": 0.5})
    stage.go_on(10)
    assert stage.said == ["trouble"]
    assert not stage.is_stalled


def test_when_another_output_is_the_one_to_use_that_is_told(stage: Stage) -> None:
    stage.stream.check_device()
    assert "trouble" not in stage.said
    stage.hardware.device = "headphones"
    stage.stream.check_device()
    assert stage.said[-1] == "trouble"
