"""The person's own ideas, favourites and hidden ones: kept, shown at once, and read with care."""

import json
import sqlite3
from dataclasses import replace

import pytest

from easeful.core.idea import IdeaMark
from easeful.store.ideas import load_ideas, load_marks, save_idea, save_mark
from easeful.store.plain import to_plain
from tests.store.any_own_idea import ALBUM, SISTER
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import another_program, rows, run_sql

LOVED, HIDDEN = IdeaMark(is_favourite=True), IdeaMark(is_hidden=True)


def test_ones_own_ideas_come_back_by_title(home: Home) -> None:
    keeper = home.start()
    for idea in (ALBUM, SISTER):
        assert keeper.ideas.save(idea)
    assert keeper.ideas.own() == home.start().ideas.own() == (SISTER, ALBUM)


def test_one_that_is_changed_is_there_once(home: Home) -> None:
    keeper, changed = home.start(), replace(ALBUM, title="My red album", opens=None)
    for idea in (ALBUM, changed):
        keeper.ideas.save(idea)
    assert keeper.ideas.own() == home.start().ideas.own() == (changed,)


def test_a_removed_one_comes_back_when_it_is_saved_again(home: Home) -> None:
    keeper = home.start()
    keeper.ideas.save(ALBUM)
    assert keeper.ideas.remove(ALBUM.key)
    assert keeper.ideas.own() == home.start().ideas.own() == ()
    assert not keeper.ideas.remove(ALBUM.key)
    keeper.ideas.save(ALBUM)
    assert home.start().ideas.own() == (ALBUM,)


def test_what_is_thought_of_an_idea_is_kept_and_taken_back(home: Home) -> None:
    keeper = home.start()
    assert keeper.ideas.mark("clouds", LOVED)
    assert keeper.ideas.mark("sudoku", HIDDEN)
    assert dict(keeper.ideas.marks()) == dict(home.start().ideas.marks()) == {"clouds": LOVED, "sudoku": HIDDEN}
    keeper.ideas.mark("clouds", IdeaMark())
    assert dict(home.start().ideas.marks()) == {"sudoku": HIDDEN}
    assert rows(home.path, "SELECT id FROM idea_mark") == [("sudoku",)]


def test_the_same_opinion_again_is_no_change(home: Home) -> None:
    keeper = home.start()
    keeper.ideas.mark("clouds", LOVED)
    with another_program(home.path):
        assert keeper.ideas.mark("clouds", LOVED)
        assert keeper.pending == ()


def test_what_waits_for_the_disk_is_seen_at_once_and_the_last_word_counts(home: Home) -> None:
    keeper = home.start()
    keeper.ideas.save(SISTER)
    with another_program(home.path):
        assert not keeper.ideas.save(ALBUM)
        assert not keeper.ideas.remove(SISTER.key)
        assert not keeper.ideas.mark("clouds", LOVED)
        keeper.ideas.mark("clouds", HIDDEN)
        assert (keeper.ideas.own(), dict(keeper.ideas.marks())) == ((ALBUM,), {"clouds": HIDDEN})
        assert (len(keeper.pending), keeper.status) == (3, NOT_SAVED)
    assert keeper.retry()
    again = home.start()
    assert (again.ideas.own(), dict(again.ideas.marks())) == ((ALBUM,), {"clouds": HIDDEN})


def test_erasing_takes_them_along(home: Home) -> None:
    keeper = home.start()
    keeper.ideas.save(ALBUM)
    keeper.ideas.mark("clouds", LOVED)
    keeper.erase_everything()
    assert (keeper.ideas.own(), dict(keeper.ideas.marks())) == ((), {})


def test_what_is_not_ones_own_is_refused_at_once(home: Home) -> None:
    keeper = home.start()
    with pytest.raises(ValueError, match="own"):
        keeper.ideas.save(replace(ALBUM, is_own=False))
    assert keeper.pending == ()


PLAIN = to_plain(ALBUM) | {"key": "bad"}
BAD = {
    "broken": "{",
    "nothing": "null",
    "a list": "[]",
    "no title": json.dumps({name: value for name, value in PLAIN.items() if name != "title"}),
    "another key": json.dumps(PLAIN | {"key": "other"}),
    "not own": json.dumps(PLAIN | {"is_own": False}),
    "odd minutes": json.dumps(PLAIN | {"minutes": 7}),
    "true minutes": json.dumps(PLAIN | {"minutes": True}),
    "no position": json.dumps(PLAIN | {"positions": []}),
    "odd position": json.dumps(PLAIN | {"positions": ["hanging"]}),
    "text for a list": json.dumps(PLAIN | {"positions": "lying"}),
    "two lines": json.dumps(PLAIN | {"title": "a\nb"}),
    "a script": json.dumps(PLAIN | {"opens": {"way": "page", "address": "javascript:alert(1)"}}),
    "a program": json.dumps(PLAIN | {"opens": {"way": "file", "address": "/usr/bin/xterm"}}),
    "a program by a link": json.dumps(PLAIN | {"opens": {"way": "page", "address": "file:///usr/bin/xterm"}}),
    "another computer": json.dumps(PLAIN | {"opens": {"way": "file", "address": "//server/song.mp3"}}),
    "an odd way": json.dumps(PLAIN | {"opens": {"way": "run", "address": "/home/anna/song.mp3"}}),
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_row_is_left_out_told_and_kept(history: sqlite3.Connection, body: str) -> None:
    save_idea(history, SISTER)
    history.execute("INSERT INTO idea VALUES ('bad', ?)", (body,))
    ideas, unread = load_ideas(history)
    assert (ideas, [(row.table, row.key) for row in unread]) == ({SISTER.key: SISTER}, [("idea", "bad")])
    assert history.execute("SELECT count(*) FROM idea").fetchone()[0] == 2


@pytest.mark.parametrize("body", ["{", "null", '{"is_hidden": "yes"}', '{"is_hidden": 1}'])
def test_a_bad_mark_is_left_out_and_kept(history: sqlite3.Connection, body: str) -> None:
    save_mark(history, "clouds", LOVED)
    history.execute("INSERT INTO idea_mark VALUES ('bad', ?)", (body,))
    marks, unread = load_marks(history)
    assert (marks, [(row.table, row.key) for row in unread]) == ({"clouds": LOVED}, [("idea_mark", "bad")])


def test_words_of_a_newer_easeful_are_passed_over(history: sqlite3.Connection) -> None:
    plain = to_plain(ALBUM) | {"colour": [1]}
    history.execute("INSERT INTO idea VALUES (?, ?)", (ALBUM.key, json.dumps(plain)))
    assert load_ideas(history) == ({ALBUM.key: ALBUM}, ())


def test_bad_rows_are_told_in_plain_words(home: Home) -> None:
    home.start().ideas.save(ALBUM)
    run_sql(home.path, "INSERT INTO idea VALUES ('bad', '{')", "INSERT INTO idea_mark VALUES ('bad', '{')")
    keeper = home.begin_again()
    assert keeper.notices == (
        "One of your own ideas could not be read. It is left in the file.",
        "What you think of an idea could not be read. It is shown again.",
    )
    assert keeper.ideas.own() == (ALBUM,)
