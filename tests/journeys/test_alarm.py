"""The end must be heard: the bell, what stands in for it, and what is told when neither can."""

from PySide6.QtWidgets import QSlider

from easeful.core.settings import gain_of
from easeful.ringer.reply import Reply, Said
from easeful.ui.notice_bar import Notice
from tests.person import MINUTE, Person
from tests.screen_reader import ScreenReader


def test_a_broken_bell_is_told_and_the_window_rings_instead(anna: Person) -> None:
    anna.press("Heat", "None of these")
    anna.bell.is_broken = True
    anna.press("Towel is in place – start")
    anna.wait(1)
    assert anna.sees("The bell could not start. Keep this window open.")
    anna.sleep(15 * MINUTE)
    assert anna.sounds.rings_instead
    anna.press("It is off")
    assert not anna.sounds.rings_instead


def test_a_bell_that_dies_while_it_rings_is_replaced_until_it_comes_back(anna: Person) -> None:
    anna.let_time_run_out()
    anna.bell.is_broken = True
    anna.wait(5)
    assert anna.sounds.rings_instead
    anna.bell.is_broken = False
    anna.bell.tell(Reply(Said.RINGING, by="pulse"))
    anna.wait(5)
    assert not anna.sounds.rings_instead


def test_a_bell_that_dies_before_the_end_is_told_and_not_rung_for_yet(anna: Person) -> None:
    anna.start_heat()
    anna.bell.is_broken = True
    anna.wait(6)
    assert anna.sees("The bell could not start. Keep this window open.")
    assert not anna.sounds.rings_instead


def test_a_bell_that_is_not_heard_is_replaced_until_the_pack_is_off(anna: Person) -> None:
    anna.let_time_run_out()
    anna.wait(10)
    assert not anna.sounds.rings_instead
    assert anna.sees("The chime repeats until you answer.")
    anna.bell.fall_silent()
    anna.wait(2)
    assert anna.sounds.rings_instead
    assert anna.sees("No sound can be heard.")
    assert not anna.sees("The chime repeats until you answer.")
    anna.press("It is off")
    assert not anna.sounds.rings_instead


def test_a_bell_that_is_not_heard_is_told_until_the_next_session(anna: Person) -> None:
    anna.start_heat()
    anna.bell.fall_silent()
    anna.wait(2)
    assert anna.sees("No sound can be heard. Watch the time.")
    anna.press("Stop heat", "Skip", "Heat", "Go on anyway", "Towel is in place – start")
    anna.wait(2)
    assert not anna.sees("No sound can be heard. Watch the time.")


def test_the_bell_is_looked_after_every_five_seconds_while_a_pack_is_on(anna: Person) -> None:
    anna.wait(MINUTE)
    assert anna.bell.times_watched == 0
    anna.start_heat()
    anna.wait(MINUTE)
    assert anna.bell.times_watched == 12
    anna.press("Stop heat")
    anna.wait(MINUTE)
    assert anna.bell.times_watched == 12


def test_the_end_is_repeated_often_for_ten_minutes_and_then_every_five(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.let_time_run_out()
    repeated_at = []
    for second in range(1, 21 * MINUTE + 1):
        screen_reader.heard.clear()
        anna.wait(1)
        if screen_reader.heard:
            repeated_at.append(second)
            assert screen_reader.heard == [("Take the pack off now.", True)]
    assert repeated_at == [*range(30, 601, 30), 900, 1200]


def test_each_repeat_brings_the_window_forward(anna: Person) -> None:
    anna.let_time_run_out()
    for _ in range(3):
        anna.window.hide()
        anna.wait(29)
        assert not anna.window.isVisible()
        anna.wait(1)
        assert anna.window.isVisible()


def test_nothing_is_repeated_once_the_pack_is_off(anna: Person, screen_reader: ScreenReader) -> None:
    anna.let_time_run_out()
    anna.wait(45)
    anna.press("It is off")
    screen_reader.heard.clear()
    anna.window.hide()
    anna.wait(14 * MINUTE)
    assert screen_reader.heard == []
    assert not anna.window.isVisible()


def set_volume(person: Person, volume: int) -> None:
    """Move the slider of the settings."""
    person.press("Settings")
    sliders = person.window.findChildren(QSlider)
    next(slider for slider in sliders if slider.accessibleName() == "Chime volume").setValue(volume)
    person.settle()


def test_another_volume_reaches_a_bell_that_is_armed(anna: Person) -> None:
    anna.start_heat()
    before = (anna.bell.end, anna.bell.guard)
    set_volume(anna, 40)
    assert anna.bell.gain == gain_of(40)
    assert (anna.bell.end, anna.bell.guard) == before


def test_another_volume_does_not_silence_a_bell_that_rings(anna: Person) -> None:
    anna.let_time_run_out()
    anna.program.preferences.change("volume", 40)
    assert anna.bell.rings
    assert anna.bell.told[-1] == "bell rings"


def test_another_volume_arms_nothing_without_a_pack(anna: Person) -> None:
    anna.start_heat()
    anna.press("Stop heat", "Skip")
    set_volume(anna, 40)
    assert anna.bell.end is None


def test_the_computer_that_may_fall_asleep_is_told(anna: Person) -> None:
    anna.desk.can_hold = False
    anna.start_heat()
    anna.wait(1)
    assert anna.sees("Your computer may fall asleep.")


def test_the_end_is_called_even_when_what_had_the_keyboard_is_gone(anna: Person) -> None:
    notice = Notice("Look once more.", "info", (("All right", lambda: None),))
    anna.program.window.foot.tell(notice)
    anna.start_heat()
    anna.find("All right").setFocus()
    anna.wait(5 * MINUTE)
    anna.program.window.foot.withdraw(notice)
    anna.settle()
    anna.wait(MINUTE)
    assert anna.sees_button("It is off")
