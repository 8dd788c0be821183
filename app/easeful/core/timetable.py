"""When each line of a guide begins, so that it takes the length that was chosen: silences stretch, the voice never."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from easeful.core.guide import LEAD_SECONDS, Guide, Line, Script, speech_seconds, words_a_minute

LEAST_STRETCH, MOST_STRETCH = 0.3, 4.0  # of a written silence
TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class Timetable:
    """The seconds that each line takes to say and the silence after it, and in `starts` the second it begins.

    `seconds` is what the whole is to take; `starts` has one more entry than there are lines: the end.
    """

    script: Script
    speech: tuple[float, ...]
    pauses: tuple[float, ...]
    starts: tuple[float, ...]
    seconds: float

    @property
    def end(self) -> float:
        """Seconds that the whole really takes, where the silences cannot be stretched or shortened enough."""
        return self.starts[-1]

    def pause_after(self, line: int, at: float, drift: float) -> float:
        """Seconds of silence after a line that ended at the second `at`, so that the rest comes out.

        `drift` is how much longer the voice really takes than was expected.
        """
        this, rest = self.script.lines[line], self.script.lines[line:]
        left = self.seconds - at - drift * sum(self.speech[line + 1 :])
        return this.pause if this.is_exact else this.pause * stretch(left, rest)


def stretch(left: float, lines: Sequence[Line]) -> float:
    """How much the silences after these lines are stretched, so that with the exact ones they fill so many seconds."""
    exact = sum(line.pause for line in lines if line.is_exact)
    free = sum(line.pause for line in lines if not line.is_exact)
    return min(MOST_STRETCH, max(LEAST_STRETCH, (left - exact) / free)) if free else 1.0


def plan_reading(script: Script, pace: float) -> Timetable:
    """The timetable of a script that is read at a pace in words a minute."""
    speech = [speech_seconds(line, pace) for line in script.lines]
    natural = LEAD_SECONDS + sum(speech) + sum(line.pause for line in script.lines)
    seconds = natural if script.minutes is None else script.minutes * 60.0
    factor = stretch(seconds - LEAD_SECONDS - sum(speech), script.lines)
    pauses = [line.pause * (1.0 if line.is_exact else factor) for line in script.lines]
    return _timetable(script, speech, pauses, seconds)


def lengths(guide: Guide, share: float = 1.0) -> dict[int, float]:
    """The seconds that each form really takes at a share (0.75 to 1.25) of the guide's own pace."""
    pace = words_a_minute(guide, share)
    return {form: plan_reading(guide.script(form), pace).end for form in guide.forms}


def is_met(form: int, seconds: float) -> bool:
    """Whether a form of so many minutes takes them, to within 5 %."""
    return abs(seconds / (60.0 * form) - 1) <= TOLERANCE


def plan_recording(script: Script, seconds: float) -> Timetable:
    """The timetable of a recording of so many seconds: each line where it lies by its share of the words and pauses."""
    speech = [speech_seconds(line, script.pace) for line in script.lines]
    written = [line.pause for line in script.lines]
    factor = seconds / (LEAD_SECONDS + sum(speech) + sum(written))
    return _timetable(script, [factor * one for one in speech], [factor * one for one in written], seconds, factor)


def _timetable(
    script: Script, speech: Sequence[float], pauses: Sequence[float], seconds: float, factor: float = 1.0
) -> Timetable:
    lengths = (said + pause for said, pause in zip(speech, pauses, strict=True))
    starts = tuple(accumulate(lengths, initial=factor * LEAD_SECONDS))
    return Timetable(script, tuple(speech), tuple(pauses), starts, seconds)
