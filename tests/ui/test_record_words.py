"""A record in words: whole sentences, and nothing told twice."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from easeful.core.place import Area, Place, Side
from easeful.core.record import Record
from easeful.core.session import Reason
from easeful.ui.record_words import check_words, last_words
from easeful.ui.words import day_words, time_words

NOW = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
RECORD = Record(
    "a",
    "heat",
    Place(Area.KNEE, Side.LEFT),
    NOW - timedelta(minutes=20),
    NOW - timedelta(minutes=5),
    900,
    900,
    Reason.DONE,
)


def test_a_session_of_today_in_one_line() -> None:
    ended = time_words(RECORD.ended_at)
    assert last_words(RECORD, NOW) == f"15 minutes, ended {ended}"
    assert last_words(RECORD, NOW, whole=True) == f"heat on your left knee, 15 minutes, ended {ended}"


def test_a_line_that_stands_by_itself_begins_with_a_capital() -> None:
    short = replace(RECORD, actual=20)
    assert last_words(short, NOW).startswith("Less than a minute, ended ")
    assert ", less than a minute, ended " in last_words(short, NOW, whole=True)


def test_a_session_of_yesterday() -> None:
    assert last_words(RECORD, NOW + timedelta(days=1)) == "15 minutes, yesterday"


def test_a_session_of_another_day_and_its_pain() -> None:
    record = replace(RECORD, tool="ice", pain_before=6, pain_after=4)
    later = NOW + timedelta(days=3)
    day = day_words(RECORD.ended_at, later)
    assert last_words(record, later, whole=True) == f"ice on your left knee, 15 minutes, {day}. Pain 6 before, 4 after"


def test_a_session_without_a_place() -> None:
    record = replace(RECORD, tool="breathe", place=None)
    assert last_words(record, NOW, whole=True).startswith("breathing, 15 minutes, ")


@pytest.mark.parametrize(
    ("reason", "fine", "of", "words"),
    [
        (Reason.DONE, 3, 3, "3 skin checks looked fine."),
        (Reason.DONE, 1, 1, "1 skin check looked fine."),
        (Reason.LATE, 1, 3, "1 skin check looked fine. 2 skin checks were missed."),
        (Reason.LATE, 0, 1, "1 skin check was missed."),
        (Reason.STOPPED, 0, 0, ""),
        (Reason.SKIN, 0, 1, ""),
        (Reason.SKIN, 1, 2, "1 skin check looked fine."),
        (Reason.NO_ANSWER, 0, 1, ""),
    ],
)
def test_the_check_at_which_it_stopped_is_not_told_again(reason: Reason, fine: int, of: int, words: str) -> None:
    assert check_words(replace(RECORD, reason=reason, checks_answered=fine, checks_total=of)) == words
