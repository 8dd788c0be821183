"""What was chosen stays chosen, every pattern can be found, and Tab goes through the pages as they are read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from easeful.activities.breathe.editor import Editor
from tests.person import Person

BUNDLED = ("Longer out-breath", "Easy start", "Even breath", "Pursed lips", "Belly breathing", "Double-in sigh")


def tabs(person: Person, stops: int) -> list[str]:
    """What Tab comes to, from what has the keyboard on."""
    names = []
    for _ in range(stops):
        focused = person.window.focusWidget()
        assert focused is not None
        words = focused.text() if isinstance(focused, QAbstractButton) else ""
        names.append(focused.accessibleName() or words)
        person.type_keys(Qt.Key.Key_Tab)
    return names


def test_a_chosen_pattern_stays_chosen_when_pain_is_noted(anna: Person) -> None:
    anna.press("Breathe", "Even breath", "Pain now not noted", "5, moderate", "Keep")
    assert anna.find("Even breath").isChecked()


def test_a_chosen_pattern_stays_chosen_when_somebody_only_looks_at_more(anna: Person) -> None:
    anna.press("Breathe", "Even breath", "More ways to breathe", "Go back")
    assert anna.find("Even breath").isChecked()


def test_whatever_is_chosen_every_pattern_has_a_card_or_a_row(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "Belly breathing")
    cards = {name for name in BUNDLED if anna.sees_button(name)}
    anna.press("More ways to breathe")
    rows = {name for name in BUNDLED if anna.sees_button(name)}
    assert cards | rows == set(BUNDLED)
    assert not cards & rows


def test_what_was_erased_is_not_in_view_any_more(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "I have read this. Show them.", "Make your own")
    anna.write("Mine")
    anna.press("Save", "Settings")
    anna.program.erase_everything()
    anna.press("Breathe", "More ways to breathe")
    assert not anna.sees("Mine")
    assert not anna.find("I have read this. Show them.").isChecked()
    assert not anna.sees_button("Box breath")


def test_nothing_of_a_session_that_pauses_is_left_when_everything_is_erased(anna: Person) -> None:
    anna.press("Breathe", "Start breathing")
    anna.wait(120)
    anna.type_keys(Qt.Key.Key_7, held=Qt.KeyboardModifier.ControlModifier)  # Settings; that pauses
    anna.program.erase_everything()
    assert anna.program.breath_runner.session is None
    anna.press("Breathe")
    assert anna.sees_button("Start breathing")
    anna.quit()
    anna.start()
    assert anna.keeper.records() == []


def test_tab_goes_from_the_pattern_to_its_minutes_and_on_to_the_start(anna: Person) -> None:
    anna.press("Breathe", "Even breath")
    assert tabs(anna, 7) == [
        "Even breath", "Shorter", "How long?", "Tones", "Volume of the breathing sounds", "Test the breathing sounds",
        "Start breathing",
    ]  # fmt: skip


def test_tab_goes_through_more_ways_from_the_top(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "Make your own")
    anna.write("Mine")
    anna.press("Save")
    shown = tabs(anna, 8)
    assert shown[0] == "Go back"
    assert shown[1] == "Belly breathing"
    assert shown.index("I have read this. Show them.") < shown.index("Mine") < shown.index("Change: Mine")


def test_tab_goes_from_the_name_to_the_seconds_and_ends_at_save(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "Make your own")
    anna.write("Mine")
    shown = tabs(anna, 15)
    assert shown[:4] == ["Name", "Breathe in: shorter", "Breathe in", "Breathe in: longer"]
    assert shown[-2:] == ["Cancel", "Save"]


def test_a_name_that_was_pasted_with_a_hidden_character_is_kept_without_it(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "Make your own")
    (editor,) = anna.window.findChildren(Editor)
    editor._name.setText("Sea\x07 breath")
    anna.press("Save")
    (pattern,) = anna.keeper.patterns.own()
    assert pattern.name == "Sea breath"


def test_sound_on_brings_back_what_was_chosen_last_wherever_that_was(anna: Person) -> None:
    anna.press("Breathe", "Voice", "Start breathing")
    anna.let_go()
    anna.press("Sound on", "Stop", "Tones", "No sound", "Start breathing")
    anna.let_go()
    anna.press("Sound off")
    assert anna.program.preferences.now.breath_cues == "tones"


def test_the_test_of_the_sounds_falls_silent_when_the_session_begins(anna: Person) -> None:
    anna.press("Breathe", "Test the breathing sounds")
    before = anna.cues.times_hushed
    anna.press("Start breathing")
    assert anna.cues.times_hushed > before
    assert anna.cues.wants_tones


def test_pain_that_was_noted_is_erased_with_everything(anna: Person) -> None:
    anna.press(
        "Breathe", "Pain now not noted", "5, moderate", "Keep", "Home", "Heat", "Pain now not noted", "6, moderate"
    )
    anna.press("Keep")
    anna.program.erase_everything()
    for page in ("Breathe", "Heat & ice"):
        anna.press(page)
        assert anna.sees_button("Pain now not noted")


def test_more_ways_are_left_when_another_page_is_opened(anna: Person) -> None:
    anna.press("Breathe", "More ways to breathe", "Home", "Breathe")
    assert anna.sees_button("Start breathing")
