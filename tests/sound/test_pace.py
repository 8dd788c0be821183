"""Where a stream is at a moment, told by looks at an output that takes samples in steps, drifts, and stands still."""

import pytest

from easeful.sound.pace import Pace

RATE = 48_000
LOOK = 0.047


class Output:
    """Takes samples in steps, by a clock of its own, and loses time when it stands still."""

    def __init__(self, step: int, parts_per_million: float = 0.0) -> None:
        self._step = step
        self._rate = RATE * (1 + parts_per_million / 1e6)
        self.lost = 0.0

    def exactly(self, moment: float) -> float:
        return (moment - self.lost) * self._rate

    def taken(self, moment: float) -> int:
        return int(self.exactly(moment) / self._step) * self._step


def watch(pace: Pace, output: Output, first: float, seconds: float) -> float:
    """Look again and again; returns the moment of the last look."""
    looks = round(seconds / LOOK)
    for number in range(looks):
        pace.note(first + number * LOOK, output.taken(first + number * LOOK))
    return first + (looks - 1) * LOOK


def off(pace: Pace, output: Output, moment: float) -> float:
    """How many milliseconds the sample is off that is named for a moment."""
    sample = pace.sample_at(moment)
    assert sample is not None
    return 1000 * (sample - output.exactly(moment)) / RATE


def test_before_the_first_look_nothing_is_known() -> None:
    assert Pace(RATE).sample_at(5.0) is None


@pytest.mark.parametrize("step_ms", [5, 10, 15, 20, 21, 30, 50])
def test_the_steps_of_the_output_do_not_blur_the_moment(step_ms: int) -> None:
    pace, output = Pace(RATE), Output(RATE * step_ms // 1000)
    last = watch(pace, output, 100.0, 5)
    assert abs(off(pace, output, last + 0.5)) < 2


@pytest.mark.parametrize("parts_per_million", [-300, -50, 50, 300])
def test_a_sound_card_that_runs_wrong_is_followed_for_twenty_minutes(parts_per_million: float) -> None:
    pace, output = Pace(RATE), Output(1440, parts_per_million)
    at = 50.0
    for _ in range(20):
        at = watch(pace, output, at, 60)
        assert abs(off(pace, output, at + 0.5)) < 2.5


def test_a_stream_that_stood_still_is_followed_within_a_second() -> None:
    pace, output = Pace(RATE), Output(1440)
    at = watch(pace, output, 100.0, 5)
    output.lost = 0.08
    watch(pace, output, at, 0.9)
    assert abs(off(pace, output, at + 1.0)) < 3


def test_looks_that_came_late_do_not_count() -> None:
    pace, output = Pace(RATE), Output(1440)
    at = watch(pace, output, 100.0, 3)
    for number in range(5):
        pace.note(at + number * LOOK, output.taken(at + number * LOOK - 0.2))
    assert abs(off(pace, output, at + 0.3)) < 2
