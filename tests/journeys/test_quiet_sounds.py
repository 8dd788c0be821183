"""Quiet sounds: alone until their time is over, or far under the voice of a guide."""

import pytest
from PySide6.QtCore import Qt

from easeful.ambience_effects import UNDER_CUES, UNDER_VOICE, gains_of
from easeful.core.guide import LEAD_SECONDS
from easeful.core.settings import Settings, gain_of
from tests.person import MINUTE, Person


def begin_guide(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(LEAD_SECONDS + 1)
    anna.settle()


def play_alone(anna: Person) -> None:
    anna.press("Home", "Quiet sounds", "Play")


def test_they_are_off_behind_a_guide_until_they_are_wanted(anna: Person) -> None:
    begin_guide(anna)
    assert anna.ambience.gains == {}
    anna.program.preferences.change("sounds_on", True)
    assert set(anna.ambience.gains) == {"rain"}


def test_behind_the_voice_they_stay_far_under_it_and_follow_its_volume(anna: Person) -> None:
    anna.program.preferences.change("sounds_on", True)
    begin_guide(anna)
    assert anna.ambience.share == pytest.approx(UNDER_VOICE * gain_of(70))
    anna.program.preferences.change("guide_volume", 40)
    assert anna.ambience.share == pytest.approx(UNDER_VOICE * gain_of(40))


def test_they_go_away_with_a_pause_and_come_back(anna: Person) -> None:
    anna.program.preferences.change("sounds_on", True)
    begin_guide(anna)
    anna.press("Pause")
    assert anna.ambience.gains == {}
    anna.press("Go on")
    assert anna.ambience.gains
    anna.press("Stop")
    assert anna.ambience.gains == {}
    assert anna.ambience.fades[-1] > anna.ambience.fades[0], "the end is slower than a pause"


def test_turning_one_up_in_the_player_turns_them_on(anna: Person) -> None:
    begin_guide(anna)
    anna.find("Sound: Off").click()
    anna.settle()
    slider = next(each for each in anna.sliders() if each.accessibleName() == "Volume of Waves")
    slider.setValue(60)
    assert anna.keeper.settings.sounds_on
    assert set(anna.ambience.gains) == {"rain", "waves"}
    anna.press("Done")
    assert anna.sees_button("Sound: On")


def test_alone_they_play_on_while_other_pages_are_open_and_stop_by_themselves(anna: Person) -> None:
    play_alone(anna)
    assert anna.ambience.share == 1.0
    anna.press("History")
    anna.wait(29 * MINUTE)
    assert anna.ambience.gains
    anna.wait(MINUTE + 1)
    assert anna.ambience.gains == {}
    assert not anna.program.sounds_runner.is_on


def test_they_are_stopped_from_home(anna: Person) -> None:
    play_alone(anna)
    anna.press("Home", "Stop the quiet sounds")
    assert anna.ambience.gains == {}
    assert anna.sees_button("Quiet sounds")


def test_another_time_counts_from_now_on(anna: Person) -> None:
    play_alone(anna)
    anna.wait(10 * MINUTE)
    anna.press("15 minutes")
    assert anna.program.sounds_runner.left() == 15 * MINUTE


def test_a_computer_that_slept_past_their_end_is_silent(anna: Person) -> None:
    play_alone(anna)
    anna.sleep(3600)
    assert anna.ambience.gains == {}


def test_a_press_ends_them_soon_and_their_time_slowly(anna: Person) -> None:
    play_alone(anna)
    anna.press("Stop the sound")
    play_alone(anna)
    anna.wait(30 * MINUTE)
    soon, slowly = anna.ambience.fades
    assert soon < slowly


def test_beside_a_guide_that_pauses_they_play_alone_until_it_goes_on(anna: Person) -> None:
    begin_guide(anna)
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    play_alone(anna)
    assert anna.ambience.gains
    assert anna.ambience.share == 1.0
    anna.press("Home", "Go on listening", "Go on")
    assert not anna.program.sounds_runner.is_on
    assert anna.ambience.gains == {}


def test_a_guide_ends_the_sounds_that_play_alone(anna: Person) -> None:
    play_alone(anna)
    begin_guide(anna)
    assert not anna.program.sounds_runner.is_on


def test_a_skin_check_makes_them_silent_and_its_answer_brings_them_back(anna: Person) -> None:
    play_alone(anna)
    anna.start_heat()
    anna.wait(5 * MINUTE)
    assert anna.ambience.gains == {}
    anna.press("It looks fine")
    assert anna.ambience.gains


def test_with_all_of_them_off_there_is_nothing_to_play(anna: Person) -> None:
    anna.program.preferences.change("rain", 0)
    anna.press("Home", "Quiet sounds")
    assert not anna.find("Play").isEnabled()


def test_together_they_are_no_louder_than_the_loudest() -> None:
    alone = gains_of(Settings(rain=80))["rain"]
    several = gains_of(Settings(rain=80, waves=80, wind=40))
    assert sum(gain**2 for gain in several.values()) ** 0.5 == pytest.approx(alone)
    assert several["rain"] == several["waves"] > several["wind"]


def test_what_cannot_be_heard_is_told_once(anna: Person) -> None:
    told = "The quiet sounds cannot be heard on this computer."
    anna.ambience.be_heard(wanted=False)
    assert not anna.sees(told), "nobody wanted them yet"
    play_alone(anna)
    anna.ambience.be_heard(wanted=False)
    assert anna.sees(told)
    anna.press("All right")
    anna.ambience.be_heard(wanted=False)
    assert not anna.sees(told)


def test_with_all_of_them_turned_down_there_is_nothing_to_play(anna: Person) -> None:
    play_alone(anna)
    assert anna.sees("It stops in 30 minutes.")
    anna.program.preferences.change("rain", 0)
    assert anna.sees("Turn a sound up first.")
    anna.press("Stop the sound")
    assert not anna.find("Play").isEnabled()
    anna.program.preferences.change("waves", 40)
    assert anna.find("Play").isEnabled()


def test_a_setting_that_changes_after_the_page_was_left_troubles_nobody(anna: Person) -> None:
    anna.press("Home", "Quiet sounds", "Go back", "Imagine")
    anna.program.preferences.change("sounds_minutes", 45)
    anna.press("Home", "Quiet sounds")
    assert anna.find("45 minutes").isChecked()


@pytest.mark.parametrize(("cues", "is_far_under"), [("voice", True), ("both", True), ("tones", False)])
def test_alone_they_stay_under_the_words_of_breathing(anna: Person, cues: str, is_far_under: bool) -> None:
    anna.program.preferences.change("breath_cues", cues)
    play_alone(anna)
    assert anna.ambience.share == 1.0
    anna.start_breathing()
    assert anna.ambience.share == pytest.approx(UNDER_CUES * gain_of(60) if is_far_under else 1.0)
    anna.press("Stop")
    assert anna.ambience.share == 1.0
