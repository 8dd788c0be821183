"""A guide by the keyboard: every key of the player, wherever the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from easeful.activities.imagine.drawer import Drawer
from easeful.core.mind_time import Mood
from tests.journeys.listening import begin, listen
from tests.person import Person

DARK = 60  # of 255
ROOM_ROUND_IT = 160  # px, with the button below it


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


def test_the_keyboard_comes_to_the_voices_first_and_its_ring_is_seen_on_the_night(anna: Person) -> None:
    begin(anna)
    ring, player = anna.window.focus_ring, anna.program.window.page.player
    night, day = player.controls.pause._theme.colour("focus"), anna.program.theme.colour("focus")
    QTest.keyClick(anna.window.windowHandle(), Qt.Key.Key_Tab)
    assert ring._colour() == night != day
    player.take_focus()
    anna.type_keys(Qt.Key.Key_V)
    assert anna.window.focusWidget().text() == "Alice"
    assert ring._colour() == night


def test_a_sheet_does_not_dazzle_eyes_that_rest(anna: Person) -> None:
    begin(anna)
    anna.type_keys(Qt.Key.Key_V)
    sheet = next(each for each in anna.window.findChildren(Drawer) if each.isVisible())
    seen = sheet.grab().toImage()
    lights = sorted(
        seen.pixelColor(x, y).lightness() for x in range(0, seen.width(), 4) for y in range(0, seen.height(), 4)
    )
    assert lights[len(lights) // 2] < DARK
    assert sheet.geometry().height() < sheet.content.sizeHint().height() + ROOM_ROUND_IT, "no higher than what it shows"
