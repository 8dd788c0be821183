"""What is to be remembered of guides, and what is known of them when it is."""

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from easeful.store.guides import load_guides, load_marks, remove_guide, save_guide, save_mark
from easeful.store.records import Unread

if TYPE_CHECKING:
    from easeful.core.guide_mark import GuideMark

T = TypeVar("T")


class SaveGuide(NamedTuple):
    """One of the person's own guides, new or changed, as its text."""

    key: str
    text: str

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_guide(connection, self.key, self.text)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "guide", self.key


class RemoveGuide(NamedTuple):
    """A guide that the person does not want any more."""

    key: str

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        remove_guide(connection, self.key)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "guide", self.key


class MarkGuide(NamedTuple):
    """What is kept of a guide."""

    key: str
    mark: "GuideMark"

    def write(self, connection: sqlite3.Connection) -> None:
        """Write it."""
        save_mark(connection, self.key, self.mark)

    @property
    def about(self) -> tuple[str, str]:
        """What the last change alone decides."""
        return "guide_mark", self.key


class GuidesSaid(NamedTuple):
    """The texts of the person's own guides, and what is kept of each guide, by their keys."""

    texts: Mapping[str, str] = MappingProxyType({})
    marks: Mapping[str, "GuideMark"] = MappingProxyType({})

    def with_change(self, change: SaveGuide | RemoveGuide | MarkGuide) -> "GuidesSaid":
        """What holds after a change."""
        match change:
            case SaveGuide(key, text):
                return self._replace(texts={**self.texts, key: text})
            case RemoveGuide(key):
                return self._replace(texts=without(self.texts, key))
            case MarkGuide(key, mark):
                return self._replace(marks={**self.marks, key: mark})


def without(mapping: Mapping[str, T], key: str) -> dict[str, T]:
    """The same without one key."""
    return {other: mapping[other] for other in mapping if other != key}


def load_guides_said(connection: sqlite3.Connection) -> tuple[GuidesSaid, tuple[Unread, ...]]:
    """What is on the disk, and the rows that were left out."""
    texts, bad_texts = load_guides(connection)
    marks, bad_marks = load_marks(connection)
    return GuidesSaid(texts, marks), (*bad_texts, *bad_marks)
