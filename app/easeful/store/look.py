"""Looks at a history without tidying it, for the program may be running beside."""

from datetime import datetime
from pathlib import Path

from easeful.core.clock import Clock
from easeful.store.backup import find_backup
from easeful.store.files import DATABASE
from easeful.store.journal import Journal
from easeful.store.notices import say_unread
from easeful.store.said import Said, load_said


def find_trouble(folder: Path, clock: Clock) -> str:
    """What is wrong with the history in `folder`, as sentences; nothing when it can be read and written.

    One of an older version is brought up to date, and a damaged one is set aside, as at a start.
    """
    journal = Journal(folder / DATABASE, clock, is_guest=True)
    _, unread = journal.read(load_said) or (Said(), ())
    journal.close()
    return " ".join(filter(None, (journal.refusal, *journal.notices, *say_unread(unread))))


def last_copy(folder: Path, clock: Clock) -> datetime | None:
    """When the copy was made (UTC) that would take the place of a damaged history in `folder`; None without one."""
    copy = find_backup(folder, clock.now())
    return None if copy is None else copy.made_at
