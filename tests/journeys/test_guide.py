"""A guide from the library to the history: read aloud, captioned, paused, left and gone on with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from easeful.activities.imagine.captions import Captions
from easeful.core.guide import LEAD_SECONDS
from easeful.core.guided import Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.plan import Chime
from easeful.core.session import Reason
from tests.journeys.writing import write
from tests.person import MINUTE, Person
from tests.screen_reader import ScreenReader


def listen(anna: Person, lines: int) -> None:
    """Let the voice read so many lines, a second each."""
    until = anna.program.guide_runner.session.line + lines
    while anna.program.guide_runner.session.line < until:
        anna.wait(1)
        if anna.reading.speaks:
            anna.reading.end()
    anna.settle()


def caption(anna: Person) -> str:
    return next(view for view in anna.window.findChildren(Captions) if view.isVisible()).accessibleName()


def begin(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(LEAD_SECONDS + 1)
    anna.settle()


def line(anna: Person, at: int) -> str:
    return anna.program.guide_runner.session.times.script.lines[at].text


def test_a_guide_is_read_line_by_line_with_its_caption(anna: Person) -> None:
    begin(anna)
    assert anna.reading.texts == [line(anna, 0)]
    assert caption(anna) == line(anna, 0)
    anna.wait(8)
    assert len(anna.reading.lines) == 1, "the next line waits for the end of this one"
    anna.reading.end()
    anna.wait(5)
    assert anna.reading.texts == [line(anna, 0), line(anna, 1)]
    assert caption(anna) == line(anna, 1)


def test_to_its_end_and_into_the_history(anna: Person) -> None:
    begin(anna)
    while anna.program.guide_runner.session is not None:
        anna.wait(1)
        if anna.reading.speaks:
            anna.reading.end()
    anna.settle()
    assert anna.sees("How are you now?")
    assert anna.sees("Stand up slowly, and hold on to something.")
    anna.press("4, moderate", "Save")
    (record,) = anna.keeper.records()
    assert (record.tool, record.variant, record.title, record.reason) == ("imagine", "lake", "By the lake", Reason.DONE)
    assert record.actual == pytest.approx(10 * MINUTE, rel=0.05)
    assert record.pain_after == 4
    assert anna.keeper.guides.mark_of("lake").left_at is None
    anna.press("History")
    assert anna.sees("By the lake")


def test_pain_and_how_much_it_bothers_are_asked_before_and_after(anna: Person) -> None:
    anna.press("Imagine", "Pain now not noted")
    scales = [button for button in anna.buttons() if button.accessibleName().startswith("6")]
    assert len(scales) == 2, "one for the pain, one for how much it bothers"
    for scale in scales:
        scale.click()
    anna.press("Keep", "Begin")
    listen(anna, 3)
    anna.press("Stop")
    for scale in [button for button in anna.buttons() if button.accessibleName().startswith("3")]:
        scale.click()
    anna.press("Save")
    (record,) = anna.keeper.records()
    assert (record.pain_before, record.bother_before) == (6, 6)
    assert (record.pain_after, record.bother_after) == (3, 3)
    anna.press("History")
    anna.open_session("By the lake")
    assert anna.sees("It bothered you 6 before, 3 after.")


def test_pause_is_silent_and_the_line_is_said_again(anna: Person) -> None:
    begin(anna)
    anna.press("Pause")
    assert anna.program.guide_runner.session.mood is Mood.PAUSED
    assert anna.reading.times_hushed
    anna.wait(30)
    assert len(anna.reading.lines) == 1
    anna.press("Go on")
    assert anna.reading.texts == [line(anna, 0)] * 2


def test_the_keys_pause_leap_and_stop(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    runner, at = anna.program.guide_runner, anna.program.guide_runner.session.line
    anna.type_keys(Qt.Key.Key_Space)
    assert runner.session.mood is Mood.PAUSED
    anna.type_keys(Qt.Key.Key_Space)
    anna.type_keys(Qt.Key.Key_Right)
    assert runner.session.line == at + 1
    anna.type_keys(Qt.Key.Key_Left)
    assert runner.session.line == at
    anna.type_keys(Qt.Key.Key_PageDown)
    assert runner.session.line in runner.session.times.script.parts
    anna.type_keys(Qt.Key.Key_Escape)
    assert runner.session is None
    assert anna.sees("How are you now?")


@pytest.mark.parametrize("words", ["Pause", "Eyes closed", "Sound: Off"])
def test_the_arrow_keys_leap_wherever_the_keyboard_is(anna: Person, words: str) -> None:
    begin(anna)
    listen(anna, 2)
    runner, at = anna.program.guide_runner, anna.program.guide_runner.session.line
    anna.find(words).setFocus(Qt.FocusReason.TabFocusReason)
    anna.type_keys(Qt.Key.Key_Right)
    assert runner.session.line == at + 1
    anna.type_keys(Qt.Key.Key_Left)
    assert runner.session.line == at


def test_in_a_list_the_arrow_keys_are_the_lists(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    at = anna.program.guide_runner.session.line
    anna.press("Sound: Off")
    slider = anna.sliders()[0]
    before = slider.value()
    slider.setFocus(Qt.FocusReason.TabFocusReason)
    anna.type_keys(Qt.Key.Key_Left)
    assert anna.program.guide_runner.session.line == at
    assert slider.value() < before


def test_after_a_press_with_the_mouse_space_still_pauses(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    anna.press("Next")
    at = anna.program.guide_runner.session.line
    anna.type_keys(Qt.Key.Key_Space)
    session = anna.program.guide_runner.session
    assert (session.mood, session.line) == (Mood.PAUSED, at)


def test_without_a_voice_there_are_captions_and_a_soft_chime_at_each_line(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.press("Imagine")
    anna.reading.be_gone()
    assert anna.sees("This computer has no voice. Read along; Help says how to get one.")
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
    anna.reading.be_gone()
    assert anna.program.guide_runner.session.reader is Reader.CAPTIONS
    assert anna.sees("This computer has no voice")
    before = anna.program.guide_runner.session.line
    anna.wait(30)
    assert anna.program.guide_runner.session.line > before


def test_another_page_pauses_it_and_home_offers_to_go_on(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert anna.program.guide_runner.session.time.why is Pause.AWAY
    assert anna.sees("Your guide pauses: By the lake")
    anna.press("Go on listening", "Go on")
    assert anna.program.guide_runner.session.mood is Mood.RUNNING


def test_a_sleep_pauses_it_and_says_so(anna: Person) -> None:
    begin(anna)
    anna.sleep(3600)
    assert anna.program.guide_runner.session.time.why is Pause.SLEPT
    assert caption(anna) == "Paused. Your computer slept. Nothing is lost."


def test_after_a_sleep_a_leap_shows_its_line(anna: Person) -> None:
    begin(anna)
    anna.clock.sleep(600)
    anna.wait(1)
    anna.press("Next")
    assert caption(anna) == line(anna, 1)


def test_where_it_was_left_is_kept_when_the_program_closes(anna: Person) -> None:
    begin(anna)
    listen(anna, 12)
    at = anna.program.guide_runner.session.line
    anna.program.guide_runner.leave()
    anna.quit()
    anna.start()
    assert [record.reason for record in anna.keeper.records()] == [Reason.STOPPED]
    anna.press("Imagine")
    left_at = anna.keeper.guides.mark_of("lake").left_at
    assert left_at is not None
    assert left_at.line == at
    anna.press(next(button.text() for button in anna.buttons() if button.text().startswith("Go on from")))
    anna.settle()
    assert anna.reading.texts == [line(anna, at)]


def test_after_a_crash_its_minutes_and_its_place_are_known(anna: Person) -> None:
    begin(anna)
    listen(anna, 15)
    anna.press("Pause")
    anna.crash()
    anna.start()
    assert anna.sees("Your last session was cut short. Its minutes are in the history.")
    (record,) = anna.keeper.records()
    assert record.actual > MINUTE
    assert anna.keeper.guides.mark_of("lake").left_at is not None


def test_eyes_closed_darkens_the_scene_and_keeps_the_caption(anna: Person) -> None:
    begin(anna)
    anna.press("Eyes closed")
    assert caption(anna) == line(anna, 0)
    assert anna.sees_button("Show the scene")
    assert anna.keeper.settings.guide_dark


@pytest.mark.parametrize(("card", "title"), [("Imagine", "Imagine"), ("Ease", "Ease")])
def test_both_cards_of_home_lead_to_their_library(anna: Person, card: str, title: str) -> None:
    (button,) = (each for each in anna.buttons() if each.text() == card and each.height() > 120)
    button.click()
    anna.settle()
    assert title in set(anna.reads().split("\n"))


def test_nothing_is_kept_of_a_guide_of_which_nothing_was_said(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(1)
    anna.press("Stop")
    assert anna.keeper.records() == []
    assert isinstance(anna.window.focusWidget(), QWidget)
    assert anna.sees_button("Begin")


def test_a_key_for_the_speed_the_voice_and_the_sound(anna: Person) -> None:
    begin(anna)
    anna.type_keys(Qt.Key.Key_Minus, Qt.Key.Key_Minus)
    assert anna.program.guide_runner.session.pace == 0.9
    anna.type_keys(Qt.Key.Key_Plus)
    assert anna.keeper.settings.guide_pace == 0.95
    anna.type_keys(Qt.Key.Key_V)
    assert anna.sees_button("No voice, captions only")
    anna.type_keys(Qt.Key.Key_Escape)
    assert not anna.sees_button("No voice, captions only")
    assert anna.program.guide_runner.session is not None, "Escape closed the list alone"
    anna.program.window.page.player.take_focus()
    anna.type_keys(Qt.Key.Key_S)
    assert anna.sees("Quiet sounds behind the voice")


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


def test_the_keyboard_comes_to_the_voices_first_and_its_ring_is_seen_on_the_night(anna: Person) -> None:
    begin(anna)
    ring, player = anna.window.focus_ring, anna.program.window.page.player
    night, day = player.controls.pause._theme.colour("focus"), anna.program.theme.colour("focus")
    QTest.keyClick(anna.window.windowHandle(), Qt.Key.Key_Tab)
    assert ring._colour() == night != day
    player.take_focus()
    anna.type_keys(Qt.Key.Key_V)
    assert anna.window.focusWidget().text() == "Alice"
    assert ring._colour() == day
