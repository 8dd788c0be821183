"""What is kept of each guide besides its text: where it was left, its recording, whether it is hidden."""

import json
import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.guide_mark import Attached, GuideMark, Place
from easeful.store.guides import load_marks, save_mark
from easeful.store.plain import from_plain, parse, to_text
from tests.store.home import Home
from tests.store.shelf import another_program, rows, run_sql

POND = "Ducks, perhaps.\n"
LEFT = GuideMark(left_at=Place(10, 12, 301.25))
FULL = GuideMark(Place(None, 3, 20.0), Attached("pond-0a1b2c3d.mp3", "Mum reads.mp3", 612.5), is_hidden=True)


def test_what_is_kept_of_a_guide_comes_back(home: Home) -> None:
    keeper = home.start()
    assert keeper.guides.mark_of("lake") == GuideMark()
    assert keeper.guides.mark("lake", LEFT)
    assert keeper.guides.mark("pond", FULL)
    home.start()
    for one in home.keepers:
        assert (one.guides.mark_of("lake"), one.guides.mark_of("pond")) == (LEFT, FULL)
        assert one.guides.mark_of("garden") == GuideMark()


def test_where_nothing_is_kept_any_more_there_is_no_row(home: Home) -> None:
    keeper = home.start()
    keeper.guides.mark("lake", LEFT)
    assert keeper.guides.mark("lake", GuideMark())
    assert keeper.guides.mark("garden", GuideMark())
    assert keeper.guides.mark_of("lake") == home.start().guides.mark_of("lake") == GuideMark()
    assert rows(home.path, "SELECT * FROM guide_mark") == []


def test_the_same_place_again_is_not_written_again(home: Home) -> None:
    keeper = home.start()
    keeper.guides.mark("lake", LEFT)
    with another_program(home.path):
        assert keeper.guides.mark("lake", LEFT)
        assert keeper.pending == ()


def test_a_place_stays_when_the_text_is_removed_and_wanted_again(home: Home) -> None:
    keeper = home.start()
    keeper.guides.save("pond", POND)
    keeper.guides.mark("pond", FULL)
    keeper.guides.remove("pond")
    keeper.guides.save("pond", POND)
    assert home.start().guides.mark_of("pond") == FULL


def test_a_recording_whose_name_no_text_can_hold_is_kept_all_the_same(home: Home) -> None:
    mark = GuideMark(attached=Attached("pond-0a1b2c3d.mp3", "M\udcfcm reads.mp3", 60.0))
    assert home.start().guides.mark("pond", mark)
    assert home.start().guides.mark_of("pond").attached == Attached("pond-0a1b2c3d.mp3", "M?m reads.mp3", 60.0)


SECONDS = st.floats(0, 1e9)
PLACES = st.builds(Place, st.none() | st.integers(1, 60), st.integers(0, 600), SECONDS)
ATTACHED = st.builds(Attached, st.just("own-1.wav"), st.text(st.characters(codec="utf-8")), SECONDS.filter(bool))
MARKS = st.builds(GuideMark, st.none() | PLACES, st.none() | ATTACHED, st.booleans())


@given(MARKS)
def test_whatever_is_kept_of_a_guide_is_read_as_it_was_written(mark: GuideMark) -> None:
    assert from_plain(GuideMark, parse(to_text(mark))) == mark


PLACE = {"minutes": 10, "line": 3, "at": 20.0}
FILE = {"file": "a.mp3", "name": "A", "seconds": 9.5}
BAD = {
    "broken": "{",
    "nothing": "null",
    "a list": "[]",
    "deep": "[" * 60_000,
    "too long": json.dumps({"name": "x" * 70_000}),
    "line below zero": json.dumps({"left_at": {**PLACE, "line": -1}}),
    "half a line": json.dumps({"left_at": {**PLACE, "line": 1.5}}),
    "no line": json.dumps({"left_at": {"minutes": 10, "at": 1}}),
    "before the beginning": json.dumps({"left_at": {**PLACE, "at": -0.1}}),
    "never": '{"left_at": {"minutes": 10, "line": 3, "at": NaN}}',
    "for ever": '{"left_at": {"minutes": 10, "line": 3, "at": 1e999}}',
    "no minutes": json.dumps({"left_at": {**PLACE, "minutes": 0}}),
    "true": json.dumps({"left_at": {**PLACE, "line": True}}),
    "a number as place": json.dumps({"left_at": 7}),
    "elsewhere": json.dumps({"attached": {**FILE, "file": "../../etc/passwd"}}),
    "an absolute file": json.dumps({"attached": {**FILE, "file": "/etc/passwd"}}),
    "elsewhere on Windows": json.dumps({"attached": {**FILE, "file": "..\\a.mp3"}}),
    "a hidden file": json.dumps({"attached": {**FILE, "file": ".bashrc"}}),
    "the folder itself": json.dumps({"attached": {**FILE, "file": ".."}}),
    "no file": json.dumps({"attached": {**FILE, "file": ""}}),
    "no length": json.dumps({"attached": {**FILE, "seconds": 0}}),
    "half an emoji": json.dumps({"attached": {**FILE, "name": "\ud83d"}}),
    "hidden in words": '{"is_hidden": "yes"}',
    "hidden by a number": '{"is_hidden": 1}',
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_mark_is_left_out_told_and_kept(history: sqlite3.Connection, body: str) -> None:
    save_mark(history, "lake", FULL)
    history.execute("INSERT INTO guide_mark VALUES ('bad', ?)", (body,))
    marks, unread = load_marks(history)
    assert (marks, [(row.table, row.key) for row in unread]) == ({"lake": FULL}, [("guide_mark", "bad")])
    assert history.execute("SELECT count(*) FROM guide_mark").fetchone()[0] == 2


def test_words_of_a_newer_easeful_are_passed_over(history: sqlite3.Connection) -> None:
    history.execute("INSERT INTO guide_mark VALUES ('lake', ?)", (json.dumps({"left_at": PLACE, "stars": [5]}),))
    assert load_marks(history) == ({"lake": GuideMark(Place(10, 3, 20.0))}, ())


@pytest.mark.parametrize(
    ("table", "count", "words"),
    [
        ("guide", 1, "One of your own guides could not be read. It is left in the file."),
        ("guide", 2, "2 of your own guides could not be read. They are left in the file."),
        ("guide_mark", 1, "Where you left a guide could not be read. It begins at the start."),
        ("guide_mark", 2, "Where you left 2 guides could not be read. They begin at the start."),
    ],
)
def test_bad_rows_are_told_in_plain_words(home: Home, table: str, count: int, words: str) -> None:
    home.start().guides.save("pond", POND)
    home.keepers[0].guides.mark("pond", LEFT)
    bad = [f"INSERT INTO {table} VALUES ('bad{at}', hex(zeroblob(150000)))" for at in range(count)]  # noqa: S608
    run_sql(home.path, *bad)
    keeper = home.begin_again()
    assert (keeper.notices, keeper.guides.texts(), keeper.guides.mark_of("pond")) == ((words,), {"pond": POND}, LEFT)
    assert rows(home.path, f"SELECT count(*) FROM {table}") == [(count + 1,)]  # noqa: S608 - our own words
