"""What could not be saved is told, tried again while it waits, and then left in peace."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.person import Person

WAITS = "Not saved yet. Easeful keeps it and tries again."
ON_THE_PAGE = "This session is not saved yet."


@contextmanager
def held_by_another(person: Person) -> Iterator[None]:
    """Another program holds the history meanwhile."""
    with closing(sqlite3.connect(person.folder / "easeful.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def test_a_session_that_is_not_saved_runs_and_is_saved_as_soon_as_it_can_be(anna: Person) -> None:
    retry = anna.program.effects._retry
    anna.wait(60)
    assert not retry.isActive()
    with held_by_another(anna):
        anna.start_heat()
        anna.wait(12)
        assert anna.sees(WAITS)
        assert anna.sees(ON_THE_PAGE)
        assert anna.bell.end is not None
        assert anna.desk.is_held
        assert retry.isActive()
    anna.wait(6)
    assert not anna.keeper.pending
    assert not anna.sees(ON_THE_PAGE)
    assert not retry.isActive()
    anna.crash()
    anna.start()
    assert anna.session is not None


def test_what_was_never_written_is_lost_by_a_crash_and_kept_by_a_log_out(anna: Person) -> None:
    with held_by_another(anna):
        anna.start_heat()
        assert anna.keeper.pending
    anna.quit()
    anna.start()
    assert anna.session is not None
    anna.press("Stop heat", "Skip")
    with held_by_another(anna):
        anna.press("Heat", "Go on anyway", "Towel is in place – start")
    anna.crash()
    anna.start()
    assert anna.session is None


def test_a_history_that_could_not_be_opened_at_the_start_is_tried_again_too(anna: Person) -> None:
    anna.quit()
    with held_back(anna.folder / "easeful.db"):
        anna.start()
        anna.press("I have read this", "Continue")
        anna.start_heat()
        anna.wait(2)
        assert anna.sees(ON_THE_PAGE)
    anna.wait(6)
    assert not anna.keeper.pending
    assert not anna.sees(ON_THE_PAGE)


@contextmanager
def held_back(path: Path) -> Iterator[None]:
    """A folder lies in the place of the file meanwhile."""
    kept = path.with_name("kept")
    path.rename(kept)
    path.mkdir()
    yield
    path.rmdir()
    kept.rename(path)
