"""Choosing a pattern: the bundled ones, those behind a caution or for later, and one's own."""

from datetime import timedelta
from pathlib import Path

import pytest

from easeful.core.record import Record
from easeful.core.session import Reason
from tests.person import Person


def has_breathed(person: Person, days_ago: float = 0.0, pattern: str = "long_out") -> None:
    """A breathing session that ended some days ago."""
    at = person.clock.now() - timedelta(days=days_ago)
    number = len(person.keeper.records())
    person.keeper.close(
        Record(f"b{number}", "breathe", None, at, at, 180.0, 180.0, Reason.DONE, variant=pattern, title="", cycles=18)
    )


def open_more(person: Person) -> None:
    person.press("Breathe", "More ways to breathe")


def test_what_holds_the_breath_is_hidden_until_its_caution_was_read(anna: Person) -> None:
    open_more(anna)
    assert anna.sees("Skip holds if you are pregnant")
    assert not anna.sees_button("Box breath")
    anna.press("I have read this. Show them.")
    anna.press("Box breath")
    assert anna.find("Box breath").isChecked()
    assert anna.find("Start breathing").isEnabled()


def test_taken_back_the_caution_closes_what_was_open(anna: Person) -> None:
    open_more(anna)
    anna.press("I have read this. Show them.", "Box breath", "More ways to breathe", "I have read this. Show them.")
    anna.press("Go back")
    assert not anna.find("Start breathing").isEnabled()
    assert anna.sees("This one holds the breath.")


def test_four_seven_eight_is_four_breaths_twice_a_day(anna: Person) -> None:
    has_breathed(anna, pattern="four78")
    open_more(anna)
    anna.press("I have read this. Show them.", "4-7-8")
    assert anna.sees("4 breaths")
    assert anna.find("Start breathing").isEnabled()
    has_breathed(anna, pattern="four78")
    anna.press("Home", "Breathe")
    assert not anna.find("Start breathing").isEnabled()
    assert anna.sees("That is enough of this one for today.")


@pytest.mark.parametrize(("days", "is_open"), [(None, False), (6.9, False), (7.1, True)])
def test_the_slow_out_breath_is_for_later(anna: Person, days: float | None, is_open: bool) -> None:
    if days is not None:
        has_breathed(anna, days)
    open_more(anna)
    assert anna.find("Slow out-breath").isEnabled() is is_open


def test_a_pattern_from_the_long_list_takes_the_last_card(anna: Person) -> None:
    open_more(anna)
    anna.press("Double-in sigh")
    assert anna.find("Double-in sigh").isChecked()
    assert anna.sees_button("Longer out-breath")
    assert not anna.sees_button("Pursed lips")


def test_belly_breathing_has_no_pace_to_change(anna: Person) -> None:
    open_more(anna)
    anna.press("Belly breathing", "Start breathing", "Begin now")
    anna.wait(4)
    assert anna.sees("Breathe at your own pace")
    assert not anna.sees_button("Slower")


def make_own(person: Person, name: str) -> None:
    open_more(person)
    person.press("Make your own")
    person.write(name)
    person.press("Breathe in: longer", "Save")


def test_one_of_ones_own_is_made_copied_changed_and_deleted(anna: Person) -> None:
    make_own(anna, "Evening")
    assert anna.sees("In 4.5, out 6, 5.7 breaths a minute")
    anna.press("Copy: Evening", "Save")
    assert anna.sees_button("Copy of Evening")
    anna.press("Change: Evening", "Breathe out: shorter", "Save")
    assert anna.sees("In 4.5, out 5.5, 6 breaths a minute")
    anna.press("Delete: Copy of Evening")
    assert not anna.sees_button("Copy of Evening")
    anna.press("Undo")
    anna.press("Copy of Evening")
    assert anna.find("Copy of Evening").isChecked()


def test_ones_own_is_there_after_a_restart(anna: Person) -> None:
    make_own(anna, "Evening")
    anna.press("Evening")
    anna.press("Start breathing")
    anna.wait(40)
    anna.press("Stop", "Skip")
    anna.quit()
    anna.start()
    anna.press("Breathe")
    assert anna.find("Evening").isChecked()


def test_a_limit_that_is_broken_is_named_and_nothing_is_saved(anna: Person) -> None:
    open_more(anna)
    anna.press("Make your own")
    assert not anna.find("Save").isEnabled()
    anna.write("Too slow")
    anna.press(*["Breathe out: longer"] * 8)
    assert anna.sees("Too slow. Make it shorter, at least 4.5 breaths a minute.")
    assert not anna.find("Breathe out: longer").isEnabled()
    assert anna.find("Breathe out: longer").accessibleDescription() == "10 seconds is the longest."
    assert not anna.find("Save").isEnabled()
    anna.press("Cancel")
    assert not anna.sees_button("Too slow")


def test_ones_own_with_a_hold_stands_behind_the_caution(anna: Person) -> None:
    open_more(anna)
    anna.press("Make your own")
    anna.write("With a hold")
    anna.press("Hold, lungs full: longer", "Hold, lungs full: longer")
    assert anna.sees("Skip holds if you are pregnant")
    anna.press("Save")
    assert not anna.find("With a hold").isEnabled()
    anna.press("I have read this. Show them.")
    assert anna.find("With a hold").isEnabled()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_work(
    anna: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "patterns"
    folder.mkdir()
    (folder / "calm.toml").write_text(GOOD, "utf-8")
    (folder / "broken.toml").write_bytes(b"name = \xff")
    monkeypatch.setattr(anna.program.shelf, "_folder", folder)
    anna.press("Breathe")
    assert anna.sees("broken.toml")
    assert anna.find("Calm").isChecked()
    assert anna.find("Start breathing").isEnabled()


def test_without_any_pattern_the_page_opens_and_says_so(
    anna: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(anna.program.shelf, "_folder", tmp_path / "nowhere")
    anna.press("Breathe")
    assert not anna.find("Start breathing").isEnabled()
    assert anna.sees("There is no pattern to breathe with.")


GOOD = """
name = "Calm"
order = 1
line = "Soft and slow"
how = "In through the nose, out through the mouth."
level = "all"
source = "A design choice."

[breath]
in = 4
out = 6

[limits]
default_minutes = 5
longest_minutes = 20
"""
