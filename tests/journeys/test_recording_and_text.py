"""A recording beside the text of its guide: which captions go with it, where it goes on, what is heard behind it."""

import pytest
from PySide6.QtCore import Qt

from easeful.ambience_effects import UNDER_VOICE, VOICE_LEVEL, WITHOUT_VOICE
from easeful.core.guided import Reader
from easeful.core.settings import gain_of
from easeful.guide_ports import Examined
from tests.journeys.listening import begin, listen
from tests.journeys.writing import Recorder
from tests.person import Person


@pytest.mark.parametrize(("seconds", "form"), [(290.0, 5), (640.0, 10), (900.0, 15), (3600.0, 15)])
def test_the_captions_are_those_of_the_form_that_is_nearest(recorder: Recorder, seconds: float, form: int) -> None:
    anna = recorder.anna
    anna.program.preferences.change("guide_minutes", 5)
    anna.recordings.found = Examined(seconds)
    recorder.attach()
    anna.press("By the lake", "Begin")
    assert anna.program.guide_runner.session.times.script.minutes == form
    assert anna.program.guide_runner.session.times.seconds == seconds


def test_with_a_recording_a_guide_begins_anew(recorder: Recorder) -> None:
    anna = recorder.anna
    begin(anna)
    listen(anna, 12)
    anna.press("Stop", "Skip", "Imagine")
    assert anna.reads().count("Go on from")
    recorder.attach()
    anna.press("By the lake")
    assert not anna.reads().count("Go on from")


def lose(anna: Person) -> None:
    for file in (anna.folder / "recordings").iterdir():
        file.unlink()


@pytest.mark.parametrize("presses", [("Begin",), ("Begin", "Pause", "Go on")])
def test_a_file_that_is_gone_leaves_a_voice_with_all_its_controls(recorder: Recorder, presses: tuple[str, ...]) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.press("By the lake", *presses[:-1])
    if len(presses) > 1:
        anna.recordings.moved(10.0)
    lose(anna)
    anna.press(presses[-1])
    anna.wait(6)
    assert anna.sees("The recording cannot be played. The voice reads instead.")
    assert anna.program.guide_runner.session.reader is Reader.VOICE
    assert len(anna.reading.texts) == len(set(anna.reading.texts)) == 1
    anna.type_keys(Qt.Key.Key_Minus)
    assert anna.sees_button("Speed: 0.95")


def test_sounds_are_as_loud_behind_captions_whatever_was_lost(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.program.preferences.change("sounds_on", True)
    anna.program.preferences.change("guide_speaks", False)
    lose(anna)
    anna.press("By the lake", "Begin")
    assert anna.program.guide_runner.session.reader is Reader.CAPTIONS
    assert anna.ambience.share == pytest.approx(WITHOUT_VOICE * gain_of(70))


@pytest.mark.parametrize("level", [VOICE_LEVEL, -14.0, -30.0, -47.0])
def test_sounds_are_as_far_under_a_recording_as_under_the_voice(recorder: Recorder, level: float) -> None:
    anna = recorder.anna
    anna.recordings.found = Examined(600.0, level=level)
    recorder.attach()
    anna.program.preferences.change("sounds_on", True)
    anna.press("By the lake", "Begin")
    factor = 10 ** ((level - VOICE_LEVEL) / 20)
    assert anna.ambience.share == pytest.approx(UNDER_VOICE * factor * gain_of(70))
