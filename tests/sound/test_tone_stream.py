"""A stream on an output that drifts, stops, wakes late or goes: each tone at its moment, and the truth about it."""

from array import array
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from typing import Any

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.mixer import Cue, Mixer
from easeful.sound.tone_stream import AHEAD_SECONDS, PATH_SECONDS, RATE, ToneStream
from tests.sound.fake_sink import Hardware

TONE = array("h", [1001] * (RATE // 2))


class Stage:
    """A stream on a fake output, and what it says."""

    def __init__(self, hardware: Hardware) -> None:
        self.hardware, self.clock = hardware, hardware.clock
        self.said: list[str] = []
        self.stream = ToneStream(self.clock, Mixer(RATE, lambda _: TONE), self._hear)
        self.ordered: list[float] = []

    def _hear(self, message: dict[str, Any]) -> None:
        self.said.append(message["say"])

    def order(self, seconds: float) -> None:
        """Order a tone that is to be heard so many seconds from now."""
        self.ordered.append(self.clock.awake() + seconds)
        self.stream.order(Cue(self.ordered[-1], "in", 1.0))

    def go_on(self, seconds: float) -> None:
        end = self.clock.awake() + seconds
        while self.clock.awake() < end:
            self.clock.advance(self.stream.beat())

    @property
    def late(self) -> list[float]:
        """How many milliseconds each tone came later than it was ordered."""
        heard = [moment + PATH_SECONDS for moment in self.hardware.moments]
        return [1000 * (moment - at) for moment, at in zip(heard, self.ordered, strict=True)]


@pytest.fixture
def hardware(clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch, qapp: object) -> Hardware:
    hardware = Hardware(clock)
    hardware.install(monkeypatch)
    return hardware


@pytest.fixture
def stage(hardware: Hardware) -> Stage:
    """A stream that has been open for some seconds."""
    stage = Stage(hardware)
    stage.stream.open()
    stage.go_on(3)
    return stage


@pytest.mark.parametrize("parts_per_million", [-200, 0, 50, 200])
def test_for_twenty_minutes_each_tone_is_heard_at_its_moment(hardware: Hardware, parts_per_million: float) -> None:
    hardware.parts_per_million = parts_per_million
    stage = Stage(hardware)
    stage.stream.open()
    stage.go_on(3)
    for _ in range(240):
        stage.order(2)
        stage.go_on(5)
    assert len(stage.late) == 240
    assert abs(median(stage.late)) < 35, "no more than a step of the output"
    assert max(abs(late - median(stage.late)) for late in stage.late) < 3


@pytest.mark.parametrize("seconds", [0.0, 0.3, 2.0])
def test_an_output_that_wakes_late_bends_nothing(hardware: Hardware, seconds: float) -> None:
    hardware.wakes_after = seconds
    stage = Stage(hardware)
    stage.stream.open()
    stage.order(4)
    stage.go_on(5)
    assert abs(stage.late[0]) < 35


def test_a_tone_that_follows_a_still_stand_is_at_its_moment_again(stage: Stage) -> None:
    stage.order(2)
    stage.go_on(5)
    stage.hardware.stand_still(0.09)
    stage.order(2)
    stage.go_on(5)
    assert abs(stage.late[1] - stage.late[0]) < 3


def test_a_tone_that_is_due_while_the_output_sleeps_is_dropped_not_late(hardware: Hardware) -> None:
    hardware.wakes_after = 2.0
    stage = Stage(hardware)
    stage.stream.open()
    stage.order(1)
    stage.go_on(6)
    assert hardware.onsets == []


@pytest.mark.parametrize("kept", [0.5, 0.6, 1.3])
def test_a_process_that_was_kept_from_running_is_at_its_moment_again(stage: Stage, kept: float) -> None:
    stage.order(2)
    stage.go_on(5)
    stage.clock.advance(kept)
    stage.order(0.65)
    stage.go_on(5)
    assert abs(stage.late[1] - stage.late[0]) < 35


def test_a_computer_that_slept_goes_on(stage: Stage) -> None:
    stage.order(2)
    stage.clock.sleep(3600)
    stage.go_on(5)
    assert abs(stage.late[0]) < 35
    assert "trouble" not in stage.said


@pytest.mark.parametrize(("seconds", "is_heard"), [(0.6, True), (0.35, True), (0.1, False), (-1.0, False)])
def test_what_is_ordered_too_late_is_not_heard(stage: Stage, seconds: float, is_heard: bool) -> None:
    stage.order(seconds)
    stage.go_on(3)
    assert bool(stage.hardware.onsets) is is_heard
    if is_heard:
        assert stage.late[0] < 250


def test_a_hush_lets_the_tone_fade_in_small_steps_and_forgets_the_rest(stage: Stage) -> None:
    stage.order(1)
    stage.order(1.8)
    stage.go_on(1.1)
    stage.stream.hush()
    stage.go_on(0.11)
    volumes = stage.hardware.volumes
    assert volumes[-1] == 0.0
    assert all(0 < earlier - later < 0.2 for earlier, later in pairwise(volumes))
    stage.go_on(3)
    assert len(stage.hardware.onsets) == 1


def test_after_a_hush_the_next_tone_is_whole_and_at_its_moment(stage: Stage) -> None:
    stage.order(1)
    stage.go_on(1.1)
    stage.stream.hush()
    stage.order(0.9)
    stage.go_on(2)
    assert stage.hardware.onsets[1][1] == 1.0
    assert abs(stage.late[1] - stage.late[0]) < 3


def test_a_tone_that_follows_a_hush_at_once_is_whole(stage: Stage) -> None:
    stage.order(1)
    stage.go_on(1.1)
    stage.stream.hush()
    stage.order(0.4)
    stage.go_on(2)
    assert [volume for _, volume in stage.hardware.onsets] == [1.0, 1.0]


def test_a_tone_that_was_written_and_not_yet_heard_is_hushed_too(stage: Stage) -> None:
    stage.order(AHEAD_SECONDS)
    stage.go_on(0.2)
    stage.stream.hush()
    stage.go_on(3)
    assert [volume for _, volume in stage.hardware.onsets] == [0.0]
    assert stage.hardware.volumes[-1] == 1.0


def test_a_hush_in_silence_changes_no_volume(stage: Stage) -> None:
    stage.order(2)
    stage.stream.hush()
    stage.go_on(3)
    assert stage.hardware.volumes == [1.0]
    assert stage.hardware.onsets == []


def test_while_samples_are_taken_it_says_so_every_two_seconds(stage: Stage) -> None:
    before = len(stage.said)
    stage.go_on(20)
    assert set(stage.said) == {"sounds"}
    assert len(stage.said) - before in range(9, 12)


def test_an_output_that_takes_no_more_is_told_within_two_seconds(stage: Stage) -> None:
    stage.hardware.stand_still(60)
    stage.go_on(2)
    assert stage.said[-1] == "trouble"
    stage.go_on(20)
    assert stage.said.count("trouble") == 1


def test_an_output_that_never_takes_anything_is_told(hardware: Hardware) -> None:
    hardware.wakes_after = 60
    stage = Stage(hardware)
    stage.stream.open()
    stage.go_on(3)
    assert stage.said == []
    stage.go_on(2)
    assert stage.said == ["trouble"]


def no_output(hardware: Hardware) -> None:
    hardware.device = ""


def closed(hardware: Hardware) -> None:
    hardware.can_open = False


@pytest.mark.parametrize("fault", [no_output, closed], ids=lambda fault: fault.__name__)
def test_an_output_that_is_not_there_is_told_at_once(hardware: Hardware, fault: Callable[[Hardware], None]) -> None:
    fault(hardware)
    stage = Stage(hardware)
    stage.stream.open()
    assert stage.said == ["trouble"]
    stage.go_on(10)
    assert stage.said == ["trouble"]


@pytest.mark.parametrize("device", ["headphones", ""])
def test_when_another_output_is_the_one_to_use_that_is_told(stage: Stage, device: str) -> None:
    stage.stream.check_device()
    assert "trouble" not in stage.said
    stage.hardware.device = device
    stage.stream.check_device()
    assert stage.said[-1] == "trouble"
