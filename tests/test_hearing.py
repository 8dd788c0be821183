"""A session that cannot be heard says so, once, and takes it back when it can be heard again."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel

from easeful.core.plan import Chime
from easeful.ringer.reply import Reply, Said
from tests.person import MINUTE, Person
from tests.screen_reader import ScreenReader

SILENT, LATER = "No sound can be heard.", "No sound can be heard. Watch the time."


def test_a_chime_that_was_not_heard_is_told_and_one_that_was_takes_it_back(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.start_heat()
    assert not anna.sees(SILENT)
    anna.sounds.has_output = False
    anna.wait(5 * MINUTE)
    assert anna.sounds.chimes[-1] is Chime.CHECK
    assert (LATER, False) in screen_reader.heard
    anna.press("It looks fine")
    anna.wait(1)
    assert anna.sees(LATER)
    anna.sounds.has_output = True
    anna.wait(5 * MINUTE)
    anna.press("It looks fine")
    anna.wait(1)
    assert not anna.sees(SILENT)


def test_an_output_that_goes_and_comes_is_told_once_each(anna: Person, screen_reader: ScreenReader) -> None:
    anna.start_heat()
    for _ in range(2):
        anna.bell.tell(Reply(Said.NO_SOUND, why="no sound output can be heard"))
        anna.wait(2)
    assert anna.sees(LATER)
    assert screen_reader.heard.count((LATER, False)) == 1
    anna.bell.tell(Reply(Said.SOUND))
    anna.wait(2)
    assert not anna.sees(SILENT)


def test_a_bell_that_is_heard_again_ends_what_rings_instead(anna: Person) -> None:
    anna.let_time_run_out()
    anna.bell.fall_silent()
    anna.wait(2)
    assert anna.sees(SILENT)
    assert anna.sounds.rings_instead
    anna.bell.tell(Reply(Said.RINGING, by="pulse"))
    anna.wait(2)
    assert not anna.sees(SILENT)
    assert not anna.sounds.rings_instead


def test_while_it_rings_a_chime_proves_nothing(anna: Person) -> None:
    anna.let_time_run_out()
    anna.bell.fall_silent()
    anna.wait(2)
    anna.program.effects.hearing.note_chime(heard=True)
    assert anna.sees(SILENT)


def test_the_next_session_begins_without_the_warning_of_the_last(anna: Person) -> None:
    anna.start_heat()
    anna.bell.fall_silent()
    anna.wait(2)
    anna.press("Stop heat", "Skip", "Heat", "Upper back")
    if anna.sees_button("None of these"):
        anna.press("None of these")
    anna.press("Towel is in place – start")
    assert not anna.sees(SILENT)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", [QSize(1180, 780), QSize(800, 600)])
def test_the_warning_is_wholly_in_view_without_scrolling(anna: Person, text_size: int, size: QSize) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(size)
    anna.start_heat()
    anna.bell.fall_silent()
    anna.wait(2)
    anna.settle()
    (warning,) = (label for label in anna.window.findChildren(QLabel) if label.text() == LATER and label.isVisible())
    assert warning.visibleRegion().boundingRect() == warning.rect()


def test_a_chime_that_a_muted_output_played_takes_no_warning_back(anna: Person) -> None:
    anna.start_heat()
    anna.bell.fall_silent()
    anna.wait(5 * MINUTE)
    assert anna.sounds.chimes[-1] is Chime.CHECK
    anna.press("It looks fine")
    anna.wait(1)
    assert anna.sees(LATER)


def test_a_bell_that_never_says_that_it_rings_is_not_believed(anna: Person) -> None:
    anna.bell.is_mute = True
    anna.let_time_run_out()
    anna.wait(5)
    assert not anna.sounds.rings_instead
    anna.wait(3)
    assert anna.sounds.rings_instead
    assert anna.sees(SILENT)
    anna.bell.tell(Reply(Said.RINGING, by="pulse"))
    anna.wait(2)
    assert not anna.sounds.rings_instead


def test_a_bell_that_lives_again_is_not_believed_before_it_is_heard(anna: Person) -> None:
    anna.let_time_run_out()
    anna.bell.is_broken = True
    anna.wait(6)
    assert anna.sounds.rings_instead
    anna.bell.is_broken = False
    anna.wait(6)
    assert anna.sounds.rings_instead
    anna.bell.tell(Reply(Said.RINGING, by="pulse"))
    anna.wait(2)
    assert not anna.sounds.rings_instead
