"""Settings and answers: each bad value costs only itself, and a place that was asked is known."""

import json
import sqlite3
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from easeful.core.place import Area, Place
from easeful.core.safety import QUESTIONS, Answers
from easeful.core.settings import Settings
from easeful.store.answers import GivenAnswers, load_answers, save_answers
from easeful.store.records import Unread
from easeful.store.settings_table import load_settings, save_setting
from tests.store.shelf import BACK, LEFT_KNEE, NOON


def test_without_rows_everything_has_its_first_value(history: sqlite3.Connection) -> None:
    assert load_settings(history) == (Settings(), ())
    assert load_answers(history) == (GivenAnswers(), ())


def test_settings_come_back(history: sqlite3.Connection) -> None:
    for volume in (40, 55):
        save_setting(history, "volume", volume)
    save_setting(history, "theme", "dark")
    save_setting(history, "of_a_newer_easeful", [1, 2])
    assert load_settings(history) == (Settings(volume=55, theme="dark"), ())


BAD = {
    "NaN": "NaN",
    "infinite": "1e999",
    "negative": "-1",
    "text": '"70"',
    "a list": "[70]",
    "true": "true",
    "broken": "{",
    "empty": "",
    "deep": "[" * 60_000,
    "many digits": "7" * 5000,
}


@pytest.mark.parametrize("value", BAD.values(), ids=BAD.keys())
def test_each_bad_value_is_replaced_alone_told_and_kept(history: sqlite3.Connection, value: str) -> None:
    save_setting(history, "theme", "dark")
    history.execute("INSERT INTO setting VALUES ('volume', ?)", (value,))
    assert load_settings(history) == (
        Settings(theme="dark"),
        (Unread("setting", "volume", "not a value of this setting"),),
    )
    assert history.execute("SELECT value FROM setting WHERE name = 'volume'").fetchone()[0] == value


@given(st.dictionaries(st.sampled_from([*Settings.__slots__, "other"]), st.text(max_size=12) | st.integers().map(str)))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_the_rows_the_settings_are_good(history: sqlite3.Connection, values: dict[str, str]) -> None:
    history.execute("DELETE FROM setting")
    history.executemany("INSERT INTO setting VALUES (?, ?)", values.items())
    read, bad = load_settings(history)
    kept = {name for name in values if name != "other"} - {row.key for row in bad}
    assert all(getattr(read, name) == json.loads(values[name]) for name in kept)


def test_a_place_where_nothing_fits_was_asked_all_the_same(history: sqlite3.Connection) -> None:
    save_answers(history, LEFT_KNEE, frozenset(), NOON)
    given, unread = load_answers(history)
    assert given.answers.were_given_for(LEFT_KNEE)
    assert not given.answers.were_given_for(BACK)
    assert (given.times, unread) == ({LEFT_KNEE.key: NOON}, ())


def test_what_fits_comes_back_for_the_person_and_for_each_place(history: sqlite3.Connection) -> None:
    said = GivenAnswers()
    story = [(BACK, {"numb_here", "pregnant", "heart"}), (LEFT_KNEE, {"heart", "rub"}), (BACK, {"heart", "pregnant"})]
    for hours, (place, fitting) in enumerate(story):
        at = NOON + timedelta(hours=hours)
        said = said.with_answers(place, frozenset(fitting), at)
        save_answers(history, place, frozenset(fitting), at)
        assert load_answers(history) == (said, ())
    assert said.answers.fitting(BACK) == {"heart", "pregnant"}
    assert said.answers.fitting(LEFT_KNEE) == {"heart", "pregnant", "rub"}


ASKED = st.tuples(
    st.sampled_from([BACK, LEFT_KNEE, Place(Area.BACK_OF_NECK)]),
    st.frozensets(st.sampled_from([question.key for question in QUESTIONS])),
)


@given(st.lists(ASKED, max_size=5))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_after_any_answers_the_disk_says_what_core_says(
    history: sqlite3.Connection, story: list[tuple[Place, frozenset[str]]]
) -> None:
    history.execute("DELETE FROM answer")
    said = GivenAnswers()
    for minutes, (place, fitting) in enumerate(story):
        at = NOON + timedelta(minutes=minutes)
        said = said.with_answers(place, fitting, at)
        save_answers(history, place, fitting, at)
    assert load_answers(history) == (said, ())


def test_a_place_with_a_bad_row_is_asked_again(history: sqlite3.Connection) -> None:
    save_answers(history, BACK, frozenset({"numb_here"}), NOON)
    save_answers(history, LEFT_KNEE, frozenset({"rub"}), NOON)
    history.execute("UPDATE answer SET answered_at = 'once' WHERE place = 'knee:left' AND question = 'rub'")
    history.execute("INSERT INTO answer VALUES ('eyes:', 'rub', 1, ?)", (NOON.isoformat(),))
    given, unread = load_answers(history)
    assert given.answers == Answers(here=((BACK.key, frozenset({"numb_here"})),))
    assert {row.key for row in unread} == {"knee:left", "eyes:"}


def test_what_fits_the_person_counts_even_when_its_time_is_lost(history: sqlite3.Connection) -> None:
    save_answers(history, BACK, frozenset({"circulation"}), NOON)
    history.execute("UPDATE answer SET answered_at = '' WHERE place = ''")
    given, unread = load_answers(history)
    assert given.answers.person == {"circulation"}
    assert [row.key for row in unread] == [""]
