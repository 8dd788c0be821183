"""One wrong byte in a record: what cannot be is shown as it is, counted, and never thrown while painting."""

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.person import Person


@pytest.fixture
def make_spoilt(anna: Person) -> Callable[[str, str], Person]:
    """Somebody who had heat on her lower back, and in whose history one word is another since."""

    def make(column: str, word: str) -> Person:
        anna.start_heat()
        anna.wait(60)
        anna.press("Stop heat", "Skip")
        anna.quit()
        with closing(sqlite3.connect(anna.folder / "easeful.db")) as disk:
            disk.execute("PRAGMA ignore_check_constraints = ON")
            disk.execute(f"UPDATE record SET {column} = ?", (word,))  # noqa: S608 - our own names
            disk.commit()
        anna.start()
        return anna

    return make


def test_a_tool_that_nobody_knows_is_shown_as_it_is_and_its_skin_rests(
    make_spoilt: Callable[[str, str], Person],
) -> None:
    anna = make_spoilt("tool", "he6t")
    assert anna.sees("Rest your lower back until")
    assert anna.sees("Last session: Not known: he6t, 1 minute")
    anna.press("History")
    anna.window.grab()
    assert anna.sees("Not known: he6t, lower back")
    anna.open_session("he6t")
    anna.press("Delete this session", "Undo")
    anna.press("Heat & ice")
    assert anna.sees("Your skin needs the time.")


def test_home_offers_nothing_that_cannot_be_opened(make_spoilt: Callable[[str, str], Person]) -> None:
    anna = make_spoilt("tool", "he6t")
    anna.clock.advance(3 * 60 * 60)
    anna.press("Home", "Start with heat")
    assert anna.sees("Towel is in place")


@pytest.mark.parametrize(
    ("column", "word"), [("place", "lower_bock:"), ("reason", "usar"), ("started_at", "2026-05-1z"), ("skin", "pinc")]
)
def test_a_row_that_says_nothing_any_more_is_counted_and_left(
    make_spoilt: Callable[[str, str], Person], column: str, word: str
) -> None:
    anna = make_spoilt(column, word)
    anna.press("History")
    anna.window.grab()
    anna.program.opening.look_again()
    assert anna.sees("One session in your history could not be read. It is left in the file.")
