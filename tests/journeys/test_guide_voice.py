"""The voice of a guide: which there is, which is wanted, and what happens without one."""

import pytest
from PySide6.QtCore import Qt

from easeful.core.guided import Reader
from easeful.core.paces import FASTEST_PACE
from easeful.core.plan import Chime
from tests.journeys.listening import begin, caption, line, listen
from tests.journeys.writing import write
from tests.person import Person
from tests.screen_reader import ScreenReader


def test_without_a_voice_there_are_captions_and_a_soft_chime_at_each_line(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.press("Imagine")
    anna.reading.be_gone()
    assert anna.sees("Read along; for a voice, ")
    anna.press("Begin")
    anna.wait(30)
    anna.settle()
    at = anna.program.guide_runner.session.line
    assert at >= 2
    assert anna.reading.texts == []
    assert anna.sounds.chimes == [Chime.LINE] * (at + 1)
    assert caption(anna) == line(anna, at)
    assert line(anna, at) in [heard.words for heard in screen_reader.heard]


def test_a_voice_that_fails_in_the_middle_leaves_the_captions(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    anna.reading.be_gone()
    assert anna.program.guide_runner.session.reader is Reader.CAPTIONS
    assert anna.sees("The voice has stopped. Read along; under Voice it can try again.")
    before = anna.program.guide_runner.session.line
    anna.wait(30)
    assert anna.program.guide_runner.session.line > before


def test_another_voice_and_pace_hold_from_the_next_line_on(anna: Person) -> None:
    begin(anna)
    anna.find("Voice: Best").click()
    anna.settle()
    anna.press("Bert", "Done")
    anna.type_keys(Qt.Key.Key_Minus)
    listen(anna, 1)
    assert (anna.reading.lines[0].voice, anna.reading.lines[0].pace) == ("", 110)
    assert (anna.reading.lines[-1].voice, anna.reading.lines[-1].pace) == ("Bert", pytest.approx(0.95 * 110))
    assert anna.sees_button("Voice: Bert")


def test_the_voice_is_awake_only_while_imagine_is_open(anna: Person) -> None:
    assert anna.reading.is_resting
    anna.press("Imagine")
    assert not anna.reading.is_resting
    anna.press("History")
    assert anna.reading.is_resting
    anna.press("Imagine", "Begin")
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert anna.reading.is_resting
    anna.press("Go on listening")
    assert not anna.reading.is_resting


def test_until_the_voices_are_known_none_is_marked(anna: Person) -> None:
    anna.reading.names = None
    anna.press("Imagine", "Voice and sound")
    assert anna.sees("Looking for the voices of this computer.")
    assert not anna.find("No voice, captions only").isChecked()
    anna.reading.names = ("Alice",)
    anna.reading.told()
    assert anna.find("Alice").isChecked()
    assert not anna.sees("Looking for the voices of this computer.")


@pytest.mark.parametrize("place", ["before", "during"])
def test_a_guide_in_another_language_has_the_voices_of_that_language(anna: Person, place: str) -> None:
    anna.reading.foreign["de"] = ("Gerda",)
    write(anna, "---\ntitle: Am See\nlanguage: de\n---\n\nSetzen Sie sich bequem hin. [pause 8]\n")
    anna.press("Am See")
    if place == "before":
        anna.press("Voice and sound")
    else:
        anna.press("Begin", "Voice: Best")
    assert anna.sees_button("Gerda")
    assert not anna.sees_button("Alice")
    anna.press("Test the voice")
    assert anna.reading.lines[-1].text == "Setzen Sie sich bequem hin."
    assert anna.reading.lines[-1].language == "de"


def test_a_voice_that_failed_is_not_named_any_more_and_may_try_again(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    assert anna.sees_button("Voice: Best")
    anna.reading.break_down()
    assert anna.sees_button("Voice: None")
    anna.reading.is_resting = True
    anna.press("Voice: None")
    assert not anna.reading.is_resting, "who looks at the voices wants one"
    lost = "The voice has stopped."
    assert anna.sees(lost)
    anna.reading.be_sought()
    assert anna.sees("Looking for the voices of this computer.")
    anna.reading.come_back()
    assert not anna.sees(lost)
    assert anna.sees_button("Voice: Best")
    assert anna.program.guide_runner.session.reader is Reader.VOICE


def test_the_test_is_no_faster_than_what_is_read(anna: Person) -> None:
    write(anna, "---\ntitle: Quick\npace: 160\n---\n\nSit down. [pause 8]\nGo on. [pause 5]\n")
    anna.program.preferences.change("guide_pace", 1.25)
    anna.press("Quick", "Voice and sound", "Test the voice")
    assert anna.reading.lines[-1].pace == FASTEST_PACE


def test_nobody_who_reads_along_has_a_voice_started(anna: Person) -> None:
    anna.program.preferences.change("guide_speaks", False)
    begin(anna)
    assert anna.reading.asked_for == []


def test_what_was_told_of_a_lost_voice_goes_with_its_guide(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    anna.reading.break_down()
    assert anna.sees("The voice has stopped.")
    anna.press("Stop")
    assert not anna.sees("The voice has stopped.")
