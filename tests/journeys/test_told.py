"""What is told without a look at the window: chimes, a screen reader, and the desktop's notifications."""

import re

from easeful.core.place import Area
from easeful.core.plan import Chime
from easeful.ui.words import area_words
from tests.person import MINUTE, Person
from tests.screen_reader import Heard, ScreenReader

LOOK = Heard("Look at your skin. You have one minute. With no answer, this session ends.", is_assertive=True)
SKIN, UP = "Time to look at your skin.", "Time is up. Please look at your pack."
PRIVATE = {word for area in Area for word in area_words(area).lower().split()} | {"left", "right", "both", "pain"}


def test_a_screen_reader_says_each_step_and_interrupts_for_skin_and_end(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.start_heat()
    assert screen_reader.heard == [Heard("Started.")]
    for _ in range(2):
        anna.wait(5 * MINUTE)
        assert screen_reader.heard[-1] == LOOK
        anna.press("It looks fine")
    anna.wait(3 * MINUTE)
    assert screen_reader.heard[-1] == Heard("2 minutes left.")
    anna.wait(2 * MINUTE)
    assert screen_reader.heard[-1] == Heard("Take the pack off now.", is_assertive=True)
    anna.press("It is off")
    assert len(screen_reader.heard) == 5


def test_a_screen_reader_says_once_how_long_the_computer_slept(anna: Person, screen_reader: ScreenReader) -> None:
    anna.start_heat()
    anna.wait(MINUTE)
    screen_reader.heard.clear()
    anna.sleep(3 * MINUTE)
    anna.wait(30)
    assert screen_reader.heard == [Heard("Your computer slept 3 minutes. The time went on.")]


def test_each_chime_sounds_once_at_its_moment_and_at_the_volume_that_is_set(anna: Person) -> None:
    anna.program.preferences.change("volume", 40)
    anna.start_heat()
    assert anna.sounds.played == [(Chime.START, 40)]
    anna.wait(5 * MINUTE + 10)
    assert anna.sounds.chimes == [Chime.START, Chime.CHECK]
    anna.press("I am not sure", "It looks fine")
    anna.wait(MINUTE)
    anna.press("Stop heat")
    assert anna.sounds.chimes == [Chime.START, Chime.CHECK, Chime.DONE]
    anna.wait(20 * MINUTE)
    assert anna.sounds.chimes == [Chime.START, Chime.CHECK, Chime.DONE, Chime.LOOK]
    assert {volume for _, volume in anna.sounds.played} == {40}


def test_at_the_end_the_bell_rings_without_a_chime_over_it(anna: Person) -> None:
    anna.let_time_run_out()
    anna.wait(MINUTE)
    assert anna.bell.rings
    assert anna.sounds.chimes == [Chime.START, Chime.CHECK]


def test_the_desktop_tells_of_a_skin_check_and_of_the_end_once_each(anna: Person) -> None:
    anna.start_heat()
    assert anna.desk.shown == []
    anna.wait(5 * MINUTE)
    assert anna.desk.shown == [SKIN]
    anna.press("I am not sure")
    assert anna.desk.shown == [SKIN]
    anna.wait(MINUTE)
    assert anna.desk.shown == [SKIN, UP]
    anna.wait(MINUTE)
    anna.press("It is off")
    assert anna.desk.shown == [SKIN, UP]


def test_what_the_desktop_shows_to_everybody_names_neither_place_nor_pain(anna: Person) -> None:
    anna.press("Heat", "Knee", "Left", "None of these", "Pain now not noted", "6, moderate", "Keep")
    anna.press("Towel is in place – start")
    anna.wait(6 * MINUTE)
    shown = " ".join(anna.desk.words).lower()
    assert "time is up" in shown
    assert not PRIVATE & set(re.findall(r"\w+", shown))


def test_what_the_desktop_shows_goes_when_it_was_answered(anna: Person) -> None:
    anna.start_heat()
    anna.wait(5 * MINUTE)
    assert anna.desk.on_screen == "Time to look at your skin."
    anna.press("It looks fine")
    assert anna.desk.on_screen == ""
