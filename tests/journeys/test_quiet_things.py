"""The quiet things inside the program: one hand or the keyboard is enough, nothing is counted, no clock is seen."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from easeful.activities.distract.quiet.mixed_letters import MixedLetters
from easeful.activities.distract.quiet.slow_look import Picture, thoughts
from easeful.core.idea import Inside
from easeful.core.quiet import ALPHABET
from tests.journeys.picking import do
from tests.person import Person
from tests.screen_reader import ScreenReader


@pytest.mark.parametrize("inside", Inside)
def test_none_has_a_clock_or_a_score_and_each_has_stop(anna: Person, inside: Inside) -> None:
    do(anna, inside.value, 70)
    seen = anna.reads()
    assert not re.search(r"\d:\d\d", seen)
    assert not re.search(r"score|points|right answers|so far", seen, re.IGNORECASE)
    anna.press("Stop", "Yes", "Save")
    assert anna.keeper.records()[0].actual == 70


@pytest.mark.parametrize(
    ("topic", "sentence", "example"),
    [
        ("animals", "An animal that begins with A", "ant"),
        ("foods", "Something to eat that begins with A", ""),
        ("towns", "A town that begins with A", ""),
    ],
)
def test_a_name_for_each_letter_with_an_example_where_one_is_wanted(
    anna: Person, topic: str, sentence: str, example: str
) -> None:
    do(anna, topic)
    assert anna.sees(sentence)
    assert not anna.sees("For example")
    anna.press("Show me one")
    assert anna.sees(f"For example: {example}")
    for letter in ALPHABET[1:]:
        anna.press("Next")
        assert anna.sees(sentence.replace(" A", f" {letter}"))
        assert not anna.sees("For example")
    anna.press("Back")
    assert anna.sees("begins with Y")
    anna.press("Next", "Next")
    assert anna.sees("That was all of it. Begin again, or stop here.")
    anna.press("Begin again")
    assert anna.sees(sentence)


def test_a_letter_without_an_example_says_so_by_an_unlit_button(anna: Person) -> None:
    do(anna, "foods")
    anna.press(*["Next"] * ALPHABET.index("X"))
    assert not anna.find("Show me one").isEnabled()


def test_down_by_sevens_to_the_end(anna: Person) -> None:
    do(anna, "sevens")
    for number in range(100, 2, -7):
        assert anna.sees(f"{number}\n")
        anna.press("Next")
    assert anna.sees("That is the end of the way down.")
    anna.press("Begin again")
    assert anna.sees("100")


def test_five_senses_with_the_arrow_keys(anna: Person, screen_reader: ScreenReader) -> None:
    do(anna, "senses")
    assert anna.sees("Name five things that you see.")
    for words in ("four things that you feel", "three things that you hear", "two things that you smell"):
        anna.type_keys(Qt.Key.Key_Right)
        assert anna.sees(words)
        assert words in screen_reader.heard[-1].words
    anna.type_keys(Qt.Key.Key_Left)
    assert anna.sees("three things that you hear")


def test_a_picture_and_a_thought_at_a_time(anna: Person) -> None:
    do(anna, "picture")
    picture = anna.window.findChild(Picture)
    first = picture.grab().toImage()
    assert anna.sees(thoughts()[0])
    seen = {thoughts()[0]}
    for _ in thoughts()[1:]:
        anna.press("Another thought")
        seen |= {thought for thought in thoughts() if anna.sees(thought)}
    assert seen == set(thoughts())
    assert picture.grab().toImage() == first
    anna.press("Another picture")
    assert picture.grab().toImage() != first
    assert anna.sees(thoughts()[0])
    anna.type_keys(Qt.Key.Key_Left)
    assert anna.sees(thoughts()[-1])


def puzzle(anna: Person) -> MixedLetters:
    return next(each for each in anna.window.findChildren(MixedLetters) if each.isVisible())


def test_letters_are_put_in_order_by_hand(anna: Person) -> None:
    do(anna, "words")
    word = puzzle(anna)._word
    assert anna.sees("Put the letters in order.")
    for letter in word:
        tile = next(b for b in anna.buttons() if b.text() == letter.upper() and b.isEnabled())
        tile.click()
    assert anna.sees("That is the word.")
    assert anna.sees(word.upper())
    anna.press("Another word")
    assert puzzle(anna)._word != word
    assert anna.sees("Put the letters in order.")


def test_letters_are_put_in_order_by_keys_and_taken_back(anna: Person) -> None:
    do(anna, "words")
    word = puzzle(anna)._word
    wrong = word[::-1]
    anna.type_keys(*[Qt.Key(ord(letter.upper())) for letter in wrong])
    assert anna.sees("Not yet. Take some letters back.")
    anna.type_keys(*[Qt.Key.Key_Backspace] * len(word))
    assert anna.sees("Put the letters in order.")
    anna.type_keys(*[Qt.Key(ord(letter.upper())) for letter in word])
    assert anna.sees("That is the word.")


def test_the_word_can_be_had_and_nobody_minds(anna: Person) -> None:
    do(anna, "words")
    word = puzzle(anna)._word
    anna.press("Show me the word")
    assert anna.sees(word.upper())
    assert anna.sees("That is the word.")
    assert not anna.find("Show me the word").isEnabled()


def test_without_words_that_is_said_and_nothing_breaks(anna: Person, tmp_path: Path) -> None:
    anna.program.ideas._quiet = tmp_path / "nowhere"
    anna.press("Distract")
    assert anna.sees("words.toml: It is not a file.")
    do(anna, "words")
    assert anna.sees("The words could not be read.")
    anna.press("Stop")
    do(anna, "animals")
    assert anna.sees("An animal that begins with A")
    assert not anna.sees_button("Show me one")


def test_the_keyboard_stands_on_what_goes_on(anna: Person) -> None:
    do(anna, "animals")
    anna.type_keys(Qt.Key.Key_Return)
    assert anna.sees("An animal that begins with B")


def test_where_one_was_is_kept_while_one_looks_elsewhere(anna: Person) -> None:
    do(anna, "animals")
    anna.press("Next", "Next", "Home", "Distract")
    assert anna.sees("An animal that begins with C")


def test_tab_goes_from_the_letters_to_the_buttons_after_another_word_too(anna: Person) -> None:
    do(anna, "words")
    for _ in range(3):
        anna.press("Another word")
        word = puzzle(anna)._word
        assert anna.window.focusWidget().text() == puzzle(anna)._mixed[0].upper()
        anna.type_keys(*[Qt.Key.Key_Tab] * len(word))
        assert anna.window.focusWidget().text() == "Show me the word"


def test_a_quiet_thing_that_pauses_has_one_way_on(anna: Person) -> None:
    do(anna, "animals", 60)
    anna.sleep(3600)
    assert anna.sees_button("Go on")
    assert not anna.sees_button("Next")
    anna.press("Go on")
    assert anna.sees_button("Next")


def test_the_arrow_keys_take_a_letter_back_and_bring_another_word(anna: Person) -> None:
    do(anna, "words")
    word = puzzle(anna)._word
    anna.type_keys(Qt.Key(ord(word[0].upper())), Qt.Key.Key_Left)
    assert anna.sees("Put the letters in order.")
    anna.type_keys(Qt.Key.Key_Right)
    assert puzzle(anna)._word != word
