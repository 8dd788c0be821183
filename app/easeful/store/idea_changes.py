"""What is to be remembered of ideas, and what is known of them when it is."""

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from easeful.store.guide_changes import without
from easeful.store.ideas import load_ideas, load_marks, remove_idea, save_idea, save_mark
from easeful.store.records import Unread

if TYPE_CHECKING:
    from easeful.core.idea import Idea, IdeaMark


class SaveIdea(NamedTuple):
    """One of the person's own ideas, new or changed."""

    idea: "Idea"

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_idea(connection, self.idea)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "idea", self.idea.key


class RemoveIdea(NamedTuple):
    """An idea that the person does not want any more."""

    key: str

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        remove_idea(connection, self.key)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "idea", self.key


class MarkIdea(NamedTuple):
    """What the person thinks of an idea."""

    key: str
    mark: "IdeaMark"

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_mark(connection, self.key, self.mark)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "idea_mark", self.key


class IdeasSaid(NamedTuple):
    """The person's own ideas, and what they think of each idea, by their keys."""

    own: Mapping[str, "Idea"] = MappingProxyType({})
    marks: Mapping[str, "IdeaMark"] = MappingProxyType({})

    def with_change(self, change: SaveIdea | RemoveIdea | MarkIdea) -> "IdeasSaid":
        """What holds after a change."""
        match change:
            case SaveIdea(idea):
                return self._replace(own={**self.own, idea.key: idea})
            case RemoveIdea(key):
                return self._replace(own=without(self.own, key))
            case MarkIdea(key, mark):
                return self._replace(marks={**self.marks, key: mark})


def load_ideas_said(connection: sqlite3.Connection) -> tuple[IdeasSaid, tuple[Unread, ...]]:
    """What is on the disk, and the rows that were left out."""
    own, bad_ideas = load_ideas(connection)
    marks, bad_marks = load_marks(connection)
    return IdeasSaid(own, marks), (*bad_ideas, *bad_marks)
