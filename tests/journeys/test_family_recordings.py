"""A family member's recording plays instead of the voice, and nothing of it is lost by a press."""

import pytest
from PySide6.QtCore import Qt

from easeful.core.guided import Reader
from easeful.guide_ports import Examined
from tests.journeys.writing import Recorder, titles, write_porch


def test_a_recording_plays_instead_of_the_voice(recorder: Recorder) -> None:
    anna, song = recorder.anna, recorder.attach()
    assert anna.sees("With a recording: daughter.mp3")
    song.unlink()
    anna.press("By the lake", "Begin")
    (file, at), session = anna.recordings.played[0], anna.program.guide_runner.session
    assert (file.read_bytes(), at) == (b"sound", pytest.approx(0, abs=1))
    assert (session.reader, session.times.seconds) == (Reader.RECORDING, 600)
    anna.wait(5)
    anna.recordings.moved(300.0)
    assert session.times.starts[anna.program.guide_runner.session.line] <= 300
    anna.press("Pause")
    assert not anna.recordings.plays
    anna.press("Go on")
    assert anna.recordings.played[-1][1] == pytest.approx(300, abs=1)
    anna.recordings.ended()
    anna.settle()
    assert anna.sees("How are you now?")


@pytest.mark.parametrize(
    ("name", "why_not", "told"),
    [
        ("song.mp3", "silent", "song.mp3: nothing can be heard in it."),
        ("song.mp3", "garbage", "song.mp3: it cannot be played."),
        ("song.exe", "", "song.exe: use a wav, mp3, ogg, flac or m4a file."),
    ],
)
def test_a_recording_that_cannot_be_used_is_refused_in_one_sentence(
    recorder: Recorder, name: str, why_not: str, told: str
) -> None:
    recorder.anna.recordings.found = Examined(10.0, why_not)
    recorder.attach(name)
    assert recorder.anna.sees(told)
    assert recorder.anna.keeper.guides.mark_of("lake").attached is None


def test_a_recording_that_fails_leaves_the_voice(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.press("By the lake", "Begin")
    anna.wait(5)
    anna.recordings.failed()
    anna.wait(20)
    assert anna.sees("The recording cannot be played. The voice reads instead.")
    assert anna.reading.texts


def test_a_recording_goes_with_the_next_start_when_no_guide_plays_it_any_more(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    folder = anna.folder / "recordings"
    anna.press("Use the voice: By the lake", "Undo")
    assert anna.sees("With a recording: daughter.mp3")
    anna.press("Use the voice: By the lake")
    assert len(list(folder.iterdir())) == 1, "nothing is deleted by a press"
    anna.quit()
    anna.start()
    assert list(folder.iterdir()) == []


def test_the_recording_of_a_deleted_guide_goes_with_the_next_start(recorder: Recorder) -> None:
    anna = recorder.anna
    write_porch(anna)
    recorder.attach()
    recorder.attach("aunt.ogg", "Our porch")
    anna.press("Delete: Our porch")
    folder = anna.folder / "recordings"
    assert len(list(folder.iterdir())) == 2
    anna.quit()
    anna.start()
    assert [file.name.split("-")[0] for file in folder.iterdir()] == ["lake"]


def test_erasing_everything_takes_the_recordings_too(recorder: Recorder) -> None:
    anna = recorder.anna
    write_porch(anna)
    recorder.attach()
    assert list((anna.folder / "recordings").iterdir())
    assert anna.program.erase_everything() == ()
    assert list((anna.folder / "recordings").iterdir()) == []
    assert titles(anna) == []


def test_a_recording_that_fails_without_a_voice_leaves_the_captions(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.press("By the lake", "Begin")
    anna.wait(5)
    anna.reading.be_gone()
    anna.recordings.failed()
    assert anna.program.guide_runner.session.reader is Reader.CAPTIONS
    assert anna.sees("The recording cannot be played. Read along instead.")


def test_an_answer_that_comes_late_is_shown_where_the_person_is_by_then(recorder: Recorder) -> None:
    anna = recorder.anna
    anna.recordings.is_slow = True
    recorder.attach()
    assert anna.sees("Listening to the recording. One moment.")
    anna.press("Go back")
    assert not anna.sees("10 minutes, as recorded")
    anna.recordings.answer()
    assert anna.sees("10 minutes, as recorded")


def test_why_a_recording_cannot_be_used_is_said_wherever_the_person_is_by_then(recorder: Recorder) -> None:
    anna = recorder.anna
    anna.recordings.is_slow, anna.recordings.found = True, Examined(0.0, "garbage")
    recorder.attach()
    anna.press("Home")
    anna.recordings.answer()
    assert anna.sees("daughter.mp3: it cannot be played.")


def test_a_second_recording_waits_until_the_first_was_listened_to(recorder: Recorder) -> None:
    anna = recorder.anna
    anna.recordings.is_slow = True
    recorder.attach()
    recorder.attach("aunt.ogg", "A garden bench")
    assert anna.sees("One moment. The program still listens to the other recording.")
    anna.recordings.answer()
    assert anna.sees("The recording plays for: By the lake")
    assert anna.keeper.guides.mark_of("garden").attached is None


def test_after_a_recording_was_added_the_keyboard_is_on_the_row_of_its_guide(recorder: Recorder) -> None:
    recorder.attach()
    anna = recorder.anna
    assert anna.window.focusWidget() is anna.find("By the lake")
    anna.press("Use the voice: By the lake", "Undo")
    assert anna.window.focusWidget() is anna.find("By the lake")


def test_nothing_is_attached_to_a_guide_after_everything_was_erased(recorder: Recorder) -> None:
    anna = recorder.anna
    anna.recordings.is_slow = True
    recorder.attach()
    anna.program.erase_everything()
    anna.recordings.answer()
    assert anna.keeper.guides.mark_of("lake").attached is None


def test_the_volume_of_a_recording_follows_the_setting_and_nothing_begins_anew(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.press("By the lake", "Begin")
    anna.program.preferences.change("guide_volume", 35)
    assert anna.recordings.volume == 35
    assert len(anna.recordings.played) == 1


def test_while_a_recording_plays_only_its_volume_can_be_chosen(recorder: Recorder) -> None:
    anna = recorder.anna
    recorder.attach()
    anna.press("By the lake", "Begin")
    assert not anna.sees_button("Speed: 1")
    anna.type_keys(Qt.Key.Key_Minus)
    assert anna.program.preferences.now.guide_pace == 1
    anna.press("Voice: Recording")
    assert anna.sees("A recording plays instead of the voice.")
    assert not anna.sees_button("Alice")
    assert not anna.sees_button("Test the voice")
    assert len(anna.sliders()) == 1
