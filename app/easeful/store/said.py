"""What the person set and said, small enough to be held in memory from the start."""

import sqlite3
from typing import NamedTuple

from easeful.core.settings import Settings, changed
from easeful.store.answers import GivenAnswers, load_answers
from easeful.store.changes import Change, SaveAnswers, SaveSetting
from easeful.store.records import Unread
from easeful.store.settings_table import load_settings


class Said(NamedTuple):
    """Settings and answers as they are now."""

    settings: Settings = Settings()
    given: GivenAnswers = GivenAnswers()

    def with_change(self, change: Change) -> "Said":
        """What holds after a change; ValueError for a setting that does not exist."""
        match change:
            case SaveSetting(name, value):
                return self._replace(settings=changed(self.settings, name, value))
            case SaveAnswers(place, fitting, at):
                return self._replace(given=self.given.with_answers(place, fitting, at))
        return self


def load_said(connection: sqlite3.Connection) -> tuple[Said, tuple[Unread, ...]]:
    """Settings and answers on the disk, and the values that could not be read."""
    settings, bad_settings = load_settings(connection)
    given, bad_answers = load_answers(connection)
    return Said(settings, given), (*bad_settings, *bad_answers)
