"""Ideas of one's own: added, changed, hidden, loved, and what they open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QLineEdit

from easeful.core.idea import Company, Energy, Hands, IdeaMark, Position
from easeful.core.target import Target, Way
from tests.clipping import clipped
from tests.journeys.picking import cards, choose, do, open_picker
from tests.person import Person

NAME, WORDS = "Its name", "A few words about it, if you like"
OPENS = "A web page, a mail address or a phone number"
SPINE, FLARE = "Is it without bending, twisting and lifting? ", "Is it easy enough with strong pain? "
YES = (f"{SPINE}Yes", f"{FLARE}Yes")


def open_more(anna: Person) -> None:
    anna.press("Distract", "More, and my own")


def fill_in(anna: Person, field: str, text: str) -> None:
    """Type into a field of the editor, in place of what it held."""
    line = next(each for each in anna.window.findChildren(QLineEdit) if each.accessibleName() == field)
    line.clear()
    line.setFocus()
    line.insert(text)
    line.textEdited.emit(text)
    anna.settle()


def add(anna: Person, name: str = "My album", opens: str = "") -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, name)
    if opens:
        fill_in(anna, OPENS, opens)
    anna.press(*YES, "Save")


@pytest.fixture
def pick(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """The file or folder that the person picks in the computer's own window."""

    def chosen(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", staticmethod(lambda *_: (str(path), "")))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", staticmethod(lambda *_: str(path)))

    return chosen


def test_one_needs_a_name_and_two_answers_and_is_there_after_a_restart(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    assert anna.sees("Give it a name first.")
    assert not anna.find("Save").isEnabled()
    fill_in(anna, NAME, "My album")
    assert anna.sees("Answer the two questions.")
    assert not anna.find("Save").isEnabled()
    anna.press(*YES, "Save")
    assert anna.sees("Saved: My album")
    anna.quit()
    anna.start()
    open_more(anna)
    assert anna.sees_button("My album")
    (idea,) = anna.program.ideas.own()
    assert (idea.energy, idea.minutes, idea.spine_safe, idea.flare_ok) == (Energy.LOW, 10, True, True)


def test_all_of_it_can_be_said_and_changed(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "  Feed\tthe\nfish ")
    fill_in(anna, WORDS, "A pinch for each.")
    anna.press("When it suits", "2 minutes", "Medium", "Lying", "Leaning back", "Standing")
    anna.press("With someone", "With a pet", "How many hands? None", f"{SPINE}No", f"{FLARE}No", "Save")
    (idea,) = anna.program.ideas.own()
    assert (idea.title, idea.line, idea.minutes, idea.energy) == (
        "Feed the fish",
        "A pinch for each.",
        2,
        Energy.MEDIUM,
    )
    assert idea.positions == (Position.SITTING, Position.STANDING)
    assert (idea.company, idea.hands) == ((Company.ALONE,), Hands.NONE)
    assert (idea.spine_safe, idea.flare_ok) == (False, False)
    anna.press("Change: Feed the fish")
    fill_in(anna, NAME, "Feed the birds too")
    anna.press("Save")
    (changed,) = anna.program.ideas.own()
    assert (changed.title, changed.key, changed.positions) == ("Feed the birds too", idea.key, idea.positions)


def test_what_suits_nobody_cannot_be_saved(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My album")
    anna.press("When it suits", "Lying", "Leaning back", "Sitting")
    assert anna.sees("Tick how you can do it.")
    anna.press("Sitting", "On my own", "With someone", "With a pet")
    assert anna.sees("Tick with whom it suits.")
    anna.press("Cancel")
    assert anna.program.ideas.own() == ()


def test_one_is_deleted_and_brought_back(anna: Person) -> None:
    add(anna)
    anna.press("Delete: My album")
    assert anna.program.ideas.own() == ()
    assert anna.sees("Deleted: My album")
    anna.press("Undo")
    assert [idea.title for idea in anna.program.ideas.own()] == ["My album"]


def test_one_of_ones_own_comes_up_among_the_others_and_a_favourite_first(anna: Person) -> None:
    add(anna)
    anna.press("Favourite: My album", "Go back")
    assert cards(anna)[0] == "My album"
    anna.press("Why these?")
    assert anna.sees("One of your favourites. New to you.")


def test_a_link_is_shown_first_and_opened_by_the_computer(anna: Person) -> None:
    add(anna, opens="example.org/radio")
    anna.press("My album")
    assert anna.sees("Your browser opens: https://example.org/radio")
    assert anna.opened == []
    anna.press("Open the page")
    assert anna.opened == ["https://example.org/radio"]
    assert anna.program.idea_runner.session is not None


@pytest.mark.parametrize(
    ("typed", "shown", "button", "opened"),
    [
        ("+49 (0)30 123", "Your phone program calls: +4930123", "Call", "tel:+4930123"),
        (
            "anna@example.org",
            "Your mail program writes to: anna@example.org",
            "Write a mail",
            "mailto:anna@example.org",
        ),
    ],
)
def test_a_number_and_an_address(anna: Person, typed: str, shown: str, button: str, opened: str) -> None:
    add(anna, opens=typed)
    anna.press("My album")
    assert anna.sees(shown)
    anna.press(button)
    assert anna.opened == [opened]


def test_a_playlist_and_a_folder_are_chosen_and_opened(
    anna: Person, pick: Callable[[Path], None], tmp_path: Path
) -> None:
    playlist = tmp_path / "blue.m3u"
    playlist.write_text("#EXTM3U\nblue.mp3\n")
    for path, choosing, button in (
        (playlist, "Choose a file", "Open the file"),
        (tmp_path, "Choose a folder", "Open the folder"),
    ):
        pick(path)
        open_more(anna)
        anna.press("Add one")
        fill_in(anna, NAME, path.name)
        anna.press(choosing)
        assert anna.sees(str(path))
        anna.press(*YES, "Save", path.name)
        anna.press(button)
        anna.press("Stop")
    assert anna.opened == [QUrl.fromLocalFile(str(path)).toString() for path in (playlist, tmp_path)]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("javascript:alert(1)", "Only web pages, mail addresses and phone numbers can be typed."),
        ("file:///usr/bin/xterm", "Only web pages, mail addresses and phone numbers can be typed."),
        ("the radio", "That is no web page, mail address or phone number."),
    ],
)
def test_what_is_not_opened_is_refused_with_one_sentence(anna: Person, typed: str, why: str) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My album")
    fill_in(anna, OPENS, typed)
    assert anna.sees(why)
    assert anna.sees("What it opens cannot be used.")
    assert not anna.find("Save").isEnabled()
    anna.press("Take it away", *YES, "Save")
    assert anna.program.ideas.own()[0].opens is None


def test_a_program_that_is_chosen_is_refused(anna: Person, pick: Callable[[Path], None], tmp_path: Path) -> None:
    program = tmp_path / "run.sh"
    program.write_text("#!/bin/sh\n")
    pick(program)
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My album")
    anna.press("Choose a file")
    assert anna.sees("That could be a program, and Easeful opens none.")
    assert not anna.find("Save").isEnabled()


def test_a_path_that_is_gone_is_told_and_not_opened(anna: Person, pick: Callable[[Path], None], tmp_path: Path) -> None:
    song = tmp_path / "song.mp3"
    song.write_bytes(b"ID3")
    pick(song)
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My song")
    anna.press("Choose a file", *YES, "Save")
    song.unlink()
    anna.press("My song")
    assert anna.sees("It is not there any more, or cannot be read.")
    assert not anna.find("Open the file").isEnabled()
    assert anna.opened == []


def test_one_that_goes_while_it_is_done_is_told(anna: Person, pick: Callable[[Path], None], tmp_path: Path) -> None:
    song = tmp_path / "song.mp3"
    song.write_bytes(b"ID3")
    pick(song)
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My song")
    anna.press("Choose a file", *YES, "Save", "My song")
    song.unlink()
    anna.press("Open the file")
    assert anna.sees("It is not there any more, or cannot be read.")
    assert anna.opened == []


def test_what_it_opens_is_there_when_it_is_changed(anna: Person) -> None:
    add(anna, opens="https://example.org")
    anna.press("Change: My album", "Save")
    assert anna.program.ideas.own()[0].opens == Target(Way.PAGE, "https://example.org")


def test_an_idea_is_made_a_favourite_and_hidden_while_it_is_done(anna: Person) -> None:
    do(anna, "clouds", 60)
    anna.press("Make it a favourite", "Stop", "Skip")
    do(anna, "sudoku", 60)
    anna.press("Do not show it again", "Stop", "Skip")
    open_more(anna)
    assert anna.sees_button("Look at clouds")
    anna.press("Show it again: Sudoku")
    assert not anna.sees_button("Sudoku")
    anna.press("Not a favourite: Look at clouds")
    assert set(anna.program.ideas.marks().values()) == {IdeaMark()}


def test_what_is_hidden_is_never_shown(anna: Person) -> None:
    for idea in anna.program.ideas.bundled():
        if idea.minutes > 2 or idea.energy is not Energy.LOW:
            anna.program.ideas.hide(idea.key, wanted=True)
    open_picker(anna)
    for _ in range(8):
        shown = cards(anna)
        assert len(set(shown)) == 3
        anna.press("Show me three others")
    for idea in anna.program.ideas.bundled():
        anna.program.ideas.hide(idea.key, wanted=True)
    anna.press("Home", "Distract")
    assert cards(anna) == []
    assert anna.sees("No idea is left to show. Under “More” you find the hidden ones.")


def test_a_file_that_could_not_be_read_is_named_and_the_others_are_there(anna: Person, tmp_path: Path) -> None:
    shelf = anna.program.ideas
    folder = tmp_path / "ideas"
    folder.mkdir()
    good = (shelf._ideas / "clouds.toml").read_text("utf-8")
    (folder / "clouds.toml").write_text(good)
    (folder / "bad.toml").write_text(good.replace("minutes = 5", "minutes = 7"))
    shelf._ideas, shelf._read = folder, None
    open_picker(anna)
    assert anna.sees("Not every idea could be read")
    assert anna.sees("bad.toml: “minutes” is a whole number out of 2, 5, 10, 20, 30.")
    assert cards(anna) == ["Look at clouds"]
    choose(anna, "Up to", "20 minutes")
    assert cards(anna) == ["Look at clouds"]


def test_what_is_half_written_is_there_after_a_look_elsewhere(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My alb")
    anna.press("Home", "Distract")
    field = next(each for each in anna.window.findChildren(QLineEdit) if each.accessibleName() == NAME)
    assert (field.isVisible(), field.text()) == (True, "My alb")
    anna.press("Cancel", "Go back")
    assert len(cards(anna)) == 3


def test_what_is_half_written_is_there_after_a_skin_check(anna: Person) -> None:
    anna.start_heat()
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My alb")
    anna.wait(300)
    anna.press("It looks fine")
    field = next(each for each in anna.window.findChildren(QLineEdit) if each.accessibleName() == NAME)
    assert (field.isVisible(), field.text()) == (True, "My alb")


def test_words_without_an_end_break_and_push_nothing_out_of_the_page(anna: Person) -> None:
    add(anna, "W" * 40, opens="https://example.org/" + "a" * 500)
    assert clipped(anna.window) == []
    anna.press(f"Favourite: {'W' * 40}", "Go back")
    assert cards(anna)[0] == "W" * 40
    assert clipped(anna.window) == []
    anna.press(f"Do this: {'W' * 40}")
    assert clipped(anna.window) == []


def test_escape_costs_nothing_that_was_written(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, NAME, "My alb")
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees("Add an idea")
    fill_in(anna, NAME, "")
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees("My own")
    add(anna)
    anna.press("Change: My album")
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.sees_button("Change: My album")


def test_a_page_that_no_program_could_open_is_refused_when_it_is_typed(anna: Person) -> None:
    open_more(anna)
    anna.press("Add one")
    fill_in(anna, OPENS, "https://example.org/100%")
    assert anna.sees("That is no web page, mail address or phone number.")


def test_a_favourite_that_does_not_suit_now_is_off_with_the_reason(anna: Person) -> None:
    for key in ("flat_walk", "sudoku", "crossword"):
        anna.program.ideas.favour(key, wanted=True)
    anna.program.preferences.change("spine", "well")
    open_more(anna)
    assert anna.find("Short flat walk").isEnabled()
    anna.press("My spine is sore or fragile, or I am not sure")
    assert not anna.find("Short flat walk").isEnabled()
    assert anna.sees("Not for a sore spine.")
    anna.start_heat()
    anna.wait(15)
    open_more(anna)
    assert not anna.find("Short flat walk").isEnabled()
    assert anna.sees("Not while a pack is on.")
    assert not anna.find("Sudoku").isEnabled()
    assert anna.sees("Your pack comes off before it would be done.")
    anna.press("Go back", "Stop heat", "9, severe", "Save")
    open_more(anna)
    assert not anna.find("Sudoku").isEnabled()
    assert anna.sees("Keep it for a time with less pain.")


def test_every_idea_can_be_found_by_its_kind_and_begun(anna: Person) -> None:
    open_more(anna)
    anna.press("Of which kind? Laugh")
    for title in ("Funny animal clips", "Joke page", "A time you laughed"):
        assert anna.sees_button(title)
    anna.press("Hide: Joke page")
    assert anna.sees_button("Show it again: Joke page")
    anna.press("Of which kind? Nature", "Look at clouds")
    assert anna.program.idea_runner.session.idea.key == "clouds"


def test_the_way_back_leads_to_where_one_came_from(anna: Person) -> None:
    open_more(anna)
    anna.type_keys(Qt.Key.Key_Escape)
    assert anna.window.focusWidget() is anna.find("More, and my own")


def test_a_card_says_that_it_opens_something(anna: Person) -> None:
    add(anna, opens="example.org")
    anna.press("Favourite: My album", "Go back")
    assert anna.sees("10 minutes. Opens a web page")
