"""What the person set, said and made, small enough to be held in memory from the start."""

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from easeful.core.breath import Pattern
from easeful.core.settings import Settings, changed
from easeful.store.answers import GivenAnswers, load_answers
from easeful.store.changes import Change, RemovePattern, SaveAnswers, SavePattern, SaveSetting
from easeful.store.guide_changes import GuidesSaid, MarkGuide, RemoveGuide, SaveGuide, load_guides_said, without
from easeful.store.idea_changes import IdeasSaid, MarkIdea, RemoveIdea, SaveIdea, load_ideas_said
from easeful.store.journal import Journal
from easeful.store.patterns import load_patterns
from easeful.store.records import Unread
from easeful.store.settings_table import load_settings


class Said(NamedTuple):
    """Settings, answers, the person's own breathing patterns (by their keys), and what is said of guides and ideas."""

    settings: Settings = Settings()
    given: GivenAnswers = GivenAnswers()
    patterns: Mapping[str, Pattern] = MappingProxyType({})
    guides: GuidesSaid = GuidesSaid()
    ideas: IdeasSaid = IdeasSaid()

    def patterns_by_name(self) -> tuple[Pattern, ...]:
        """The person's own patterns as they are offered."""
        return tuple(sorted(self.patterns.values(), key=lambda pattern: (pattern.name.casefold(), pattern.key)))

    def with_change(self, change: Change) -> "Said":
        """What holds after a change; ValueError for a setting that does not exist."""
        match change:
            case SaveSetting(name, value):
                return self._replace(settings=changed(self.settings, name, value))
            case SaveAnswers(place, fitting, at):
                return self._replace(given=self.given.with_answers(place, fitting, at))
            case SavePattern() | RemovePattern():
                return self._replace(patterns=self._patterns_with(change))
            case SaveGuide() | RemoveGuide() | MarkGuide():
                return self._replace(guides=self.guides.with_change(change))
            case SaveIdea() | RemoveIdea() | MarkIdea():
                return self._replace(ideas=self.ideas.with_change(change))
        return self

    def _patterns_with(self, change: SavePattern | RemovePattern) -> Mapping[str, Pattern]:
        if isinstance(change, RemovePattern):
            return without(self.patterns, change.key)
        return {**self.patterns, change.pattern.key: change.pattern}


def load_said(connection: sqlite3.Connection) -> tuple[Said, tuple[Unread, ...]]:
    """What there is of it on the disk, and the values that could not be read."""
    settings, bad_settings = load_settings(connection)
    given, bad_answers = load_answers(connection)
    patterns, bad_patterns = load_patterns(connection)
    guides, bad_guides = load_guides_said(connection)
    ideas, bad_ideas = load_ideas_said(connection)
    unread = (*bad_settings, *bad_answers, *bad_patterns, *bad_guides, *bad_ideas)
    return Said(settings, given, patterns, guides, ideas), unread


class Memory:
    """What the person set, said and made: `now`.

    `unread` are the values on the disk that could not be read, and `is_read` tells whether the disk has answered.
    """

    def __init__(self, journal: Journal) -> None:
        """Read it, if the disk can be read."""
        self.now = Said()
        self.unread: tuple[Unread, ...] = ()
        self._journal = journal
        self.is_read = False
        self._joined = journal.joined
        self.read()

    def read(self) -> None:
        """Read it once, as soon as the disk can be read, and keep what was said before that."""
        is_all = self.is_read and self._joined == self._journal.joined
        loaded = None if is_all else self._journal.read(load_said)
        if loaded is not None:
            self.is_read, self._joined = True, self._journal.joined
            self.now, self.unread = loaded
            for change in self._journal.pending:
                self.now = self.now.with_change(change)

    def show(self, change: Change) -> None:
        """Apply a change at once; ValueError for a setting that does not exist."""
        self.now = self.now.with_change(change)
