"""The questions before the pack is put on, and what they hold back."""

from tests.person import Person


def test_a_stop_answer_switches_start_off_and_says_why(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()
    assert anna.sees("Skin that cannot feel cannot warn you in time.")
    anna.quit()
    anna.start()
    anna.press("Heat")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_an_ask_answer_must_be_confirmed_and_is_recorded(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press(
        "A weak heart (heart failure), heart pain (angina), or blood pressure that is not under control", "These fit"
    )
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("I asked, and it is fine for me", "Towel is in place – start", "Stop heat")
    assert anna.keeper.records()[0].went_on == ("asked",)


def test_the_long_list_is_not_answered_by_ticking_nothing(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    assert not anna.find("These fit").isEnabled()
    anna.press("I am not sure about one of these", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_a_new_injury_stops_heat_and_leaves_ice(anna: Person) -> None:
    anna.press("Heat", "One fits, or not sure")
    anna.press("I fell or got hurt in the last 2 days, or the place is hot and swollen", "These fit")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Ice")
    assert anna.find("Cloth is in place – start").isEnabled()


def test_one_check_holds_for_heat_and_ice(anna: Person) -> None:
    anna.press("Ice", "One fits, or not sure", "A medicine patch is on or near that place", "These fit")
    assert anna.find("Cloth is in place – start").isEnabled()
    anna.press("Heat")
    assert not anna.find("Towel is in place – start").isEnabled()
    assert anna.sees("Heat can push too much medicine out of the patch.")


def test_an_answer_for_one_place_does_not_count_for_another(anna: Person) -> None:
    anna.press("Heat", "None of these", "Upper back")
    assert anna.sees_button("None of these")
    assert not anna.sees_button("Towel is in place – start")


def test_a_knee_asks_for_its_side_before_anything_else(anna: Person) -> None:
    anna.press("Ice", "Knee")
    assert anna.sees("Choose left, right or both first.")
    anna.press("Left", "None of these", "Cloth is in place – start")
    assert anna.sees("Ice on your left knee")
    anna.press("Stop ice", "Skip", "Ice", "Right", "None of these")
    assert anna.find("Cloth is in place – start").isEnabled()


def test_what_is_ticked_in_the_open_check_survives_a_change_to_ice(anna: Person) -> None:
    anna.press("Heat", "None of these")
    anna.press("Check before you start", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "Ice")
    assert not anna.sees_button("Cloth is in place – start")
    anna.press("These fit")
    assert not anna.find("Cloth is in place – start").isEnabled()


def test_a_stop_for_the_left_knee_holds_for_both_knees(anna: Person) -> None:
    anna.press("Heat", "Knee", "Left", "One fits, or not sure")
    anna.press("I cannot feel warm, cold or touch as usual there", "These fit", "Both", "None fits after all")
    assert not anna.find("Towel is in place – start").isEnabled()


def test_without_sound_the_start_asks_first(anna: Person) -> None:
    anna.sounds.has_output = False
    anna.press("Heat", "None of these")
    assert anna.sees("No sound here")
    assert not anna.find("Towel is in place – start").isEnabled()
    anna.press("Go on without sound", "Towel is in place – start", "Stop heat")
    assert anna.keeper.records()[0].went_on == ("no_sound",)
