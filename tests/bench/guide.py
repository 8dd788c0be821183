"""What is heard of a guide, and what it costs: speech, silence, and each quiet sound behind it at its loudest.

The guide is read by the real parts of the program, with a real voice and a null output whose monitor is recorded.
The goals: a sound is 20 dB under the voice or more, and all of it takes 5 % of a core at most. Needs Xvfb, PulseAudio
and speech-dispatcher with espeak-ng.
"""

import itertools
import math
import sys
from array import array
from statistics import fmean

from easeful.core.settings import QUIET_SOUNDS
from tests.bench._cost import run_shown
from tests.bench._recording import Recorder, Recording
from tests.bench._screen import virtual_screen
from tests.bench._servers import own_servers

SECONDS = float(sys.argv[1]) if len(sys.argv) > 1 else 45.0
TAIL, AIR = 0.8, 0.4  # seconds: espeak-ng says that it has ended so much later; and that a sound needs to settle
UNDER, CORE = 20.0, 5.0  # the goals: decibels, and per cent of a core
RISE = 8.0  # seconds until a quiet sound is there
PLAYS = """
import json, sys, time
from PySide6.QtCore import QTimer
from easeful.core.guided import Reader
from tests.bench._listening import READY, open_program
sound, seconds = sys.argv[1], float(sys.argv[2])
settings = {"guide_minutes": 5, "sounds_on": sound != "none", "rain": 0}
settings |= {} if sound == "none" else {sound: 100}
application, program = open_program("imagine", settings)
told = []
runner = program.guide_runner
runner.said.connect(lambda _: told.append(("said", time.monotonic())))
hear_end = runner.hear_end
def note_end(line):
    told.append(("silenced", time.monotonic()))
    hear_end(line)
runner.hear_end = note_end
def begin():
    page = program.window.page
    page.library.button.click()
    assert runner.session is not None and runner.session.reader is Reader.VOICE, "there is no voice"
def look():
    print(json.dumps(told), flush=True)
QTimer.singleShot(round(1000 * READY), begin)
QTimer.singleShot(8000, lambda: print("begun", flush=True))
QTimer.singleShot(8000 + round(1000 * seconds), look)
application.exec()
"""


def decibels(samples: array) -> float:
    """The level of some samples under full scale."""
    return 10 * math.log10(max(1e-12, fmean(sample * sample for sample in samples) / 32768**2))


def pieces(recording: Recording, told: list[tuple[str, float]]) -> dict[str, list[float]]:
    """The levels of what was heard while a line was said, and in the silences between."""
    first, last = told[0][1], told[-1][1]
    line = recording.moments_between(first, last)
    levels: dict[str, list[float]] = {"said": [], "silenced": []}
    for (fact, start), (_, end) in itertools.pairwise(told):
        late = start + (TAIL if fact == "silenced" else AIR)
        soon = end - (AIR if fact == "silenced" else TAIL)
        if soon - late > AIR and start > first + RISE:
            samples = recording.samples[round(line.sample_at(late)) : round(line.sample_at(soon))]
            levels[fact].append(decibels(samples))
    return levels


def measure(sound: str, environment: dict[str, str]) -> None:
    """Play a guide with a quiet sound behind it, and print what was heard."""
    with Recorder(environment) as recorder:
        shown = run_shown(PLAYS, sound, str(SECONDS), seconds=SECONDS, environment=environment)
    levels = pieces(recorder.recording(), shown.told)
    speech, behind = fmean(levels["said"]), max(levels["silenced"])
    verdict = "kept" if speech - behind >= UNDER and shown.core <= CORE else "MISSED"
    print(
        f"{sound:8} speech {speech:6.1f} dBFS, loudest silence {behind:7.1f} dBFS, {speech - behind:5.1f} dB under it; "
        f"window, voice and sound {shown.core:.1f} % of a core; {len(levels['said'])} lines; {verdict}"
    )


def run() -> None:
    """Without a sound, then with each."""
    with own_servers() as servers, virtual_screen() as screen:
        for sound in sys.argv[2:] or ("none", *QUIET_SOUNDS):
            measure(sound, servers | {name: screen[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")})


if __name__ == "__main__":
    run()
