"""The answers to the questions before a pack goes on, with the time at which they were given."""

import sqlite3
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from easeful.core.place import Place, place_from_key
from easeful.core.safety import QUESTIONS, Answers, Scope
from easeful.store.plain import read_time, utc_text
from easeful.store.records import Unread

PERSON = ""


class GivenAnswers(NamedTuple):
    """What the person said, and when each place was last answered for (by `Place.key`)."""

    answers: Answers = Answers()
    times: Mapping[str, datetime] = MappingProxyType({})

    def with_answers(self, place: Place, fitting: frozenset[str], at: datetime) -> "GivenAnswers":
        """The answers after the person answered for this place at `at`."""
        return GivenAnswers(self.answers.with_answers(place, fitting), {**self.times, place.key: at})


def save_answers(connection: sqlite3.Connection, place: Place, fitting: frozenset[str], at: datetime) -> None:
    """Write a row for each question that was asked for this place, whether it fits or not."""
    rows = [
        (PERSON if question.scope is Scope.PERSON else place.key, question.key, question.key in fitting)
        for question in QUESTIONS
        if question.concerns(place)
    ]
    connection.executemany(
        "INSERT INTO answer (place, question, fits, answered_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (place, question) DO UPDATE SET fits = excluded.fits, answered_at = excluded.answered_at",
        [(*row, utc_text(at)) for row in rows],
    )


def load_answers(connection: sqlite3.Connection) -> tuple[GivenAnswers, tuple[Unread, ...]]:
    """All answers; a place with a row that cannot be read counts as not answered, and is asked again."""
    said: dict[str, set[str]] = {PERSON: set()}
    times: dict[str, datetime] = {}
    bad: dict[str, Unread] = {}
    for row in connection.execute("SELECT * FROM answer"):
        key = row["place"]
        said.setdefault(key, set()).update({row["question"]} if row["fits"] else ())
        try:
            at = read_time(row["answered_at"])
            if key != PERSON:
                times[place_from_key(key).key] = max(at, times.get(key, at))
        except ValueError as error:
            bad[key] = Unread("answer", key, str(error))
    known = sorted((at, key) for key, at in times.items() if key not in bad)
    here = tuple((key, frozenset(said[key])) for _, key in known)
    answers = Answers(frozenset(said[PERSON]), here)
    return GivenAnswers(answers, {key: at for at, key in known}), tuple(bad.values())
