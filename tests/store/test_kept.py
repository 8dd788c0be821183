"""A damaged history is set aside in one step: wherever the program is killed meanwhile, all of it is found again."""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.files import beside
from easeful.store.keeper import Keeper
from easeful.store.records import load_records
from easeful.store.refusal import CannotWrite
from easeful.store.rescue import rescue
from easeful.store.set_aside import open_or_set_aside
from tests.store.shelf import NOON, a_record, a_session, fill, full_disk, spoil_a_page

STEPS = [(os, "link"), (os, "fsync"), (os, "open"), (Path, "unlink"), (Path, "replace"), (Path, "write_bytes")]
LAST = 80  # more than there are
EVERYTHING = ({"in the file", "in the log"}, 1)
NO_LINKS = OSError(errno.EPERM, "Operation not permitted")


class Killed(BaseException):
    """As SIGKILL: nothing that comes after it is done."""


class Steps:
    """What changes a folder, counted; `last` is the one before which the program is killed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, last: int, *, knows_links: bool) -> None:
        self.done, self.last = 0, last
        for owner, name in STEPS:
            is_refused = name == "link" and not knows_links
            monkeypatch.setattr(owner, name, self._counted(getattr(owner, name), is_refused=is_refused))

    def _counted(self, real: Callable[..., object], *, is_refused: bool) -> Callable[..., object]:
        def step(*words: Any, **named: Any) -> object:  # noqa: ANN401 - of any function
            if self.done >= self.last:
                raise Killed
            self.done += 1
            if is_refused:
                raise NO_LINKS
            return real(*words, **named)

        return step


def spoil_in_the_log(path: Path) -> None:
    """Two tables on one page: the file is whole without its log, and damaged with it."""
    connection = sqlite3.connect(path)
    for statement in ("PRAGMA wal_autocheckpoint = 0", "PRAGMA writable_schema = ON"):
        connection.execute(statement)
    connection.execute("UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'setting'")
    connection.commit()
    keep = shutil.copytree(path.parent, path.parent.with_name("as it was"))
    connection.close()  # which folds the log in
    for file in (path, *beside(path)):
        file.unlink(missing_ok=True)
    shutil.copytree(keep, path.parent, dirs_exist_ok=True)


def spoil_the_header(path: Path) -> None:
    """It does not say any more that it is a database: its log lies untouched beside it."""
    with path.open("r+b") as file:
        file.write(b"\xa5" * 24)


@pytest.fixture
def killed(path: Path, tmp_path: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A history with a pack that is on, of which the file holds one session and its log another."""
    keeper = Keeper(path.parent, clock, lambda: None)
    keeper.close(a_record("in the file"))
    with monkeypatch.context() as patched:
        patched.setattr("easeful.store.journal.fold_log", lambda _: None)
        keeper.close(a_record("in the log"))
        keeper.save_running(a_session(clock))
    left = shutil.copytree(path.parent, tmp_path / "killed")
    keeper.leave()
    return left


@pytest.fixture(params=[spoil_a_page, spoil_in_the_log, spoil_the_header])
def damaged(request: pytest.FixtureRequest, killed: Path) -> Path:
    """The same, and something in it is wrong."""
    request.param(killed / "easeful.db")
    return killed


def found(folder: Path, clock: SimulatedClock) -> tuple[set[str], int]:
    """The sessions, and how many packs are on, as the next start finds them."""
    keeper = Keeper(folder, clock, lambda: None)
    there = {record.id for record in keeper.records()}, len(keeper.running())
    keeper.leave()
    return there


@pytest.mark.parametrize("knows_links", [True, False])
@pytest.mark.parametrize("step", range(LAST))
def test_killed_before_any_step_the_next_start_finds_everything(
    damaged: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch, step: int, *, knows_links: bool
) -> None:
    with monkeypatch.context() as patched, suppress(Killed):
        Steps(patched, step, knows_links=knows_links)
        open_or_set_aside(damaged / "easeful.db", NOON)[0].close()
    assert found(damaged, clock) == EVERYTHING


@pytest.mark.parametrize("knows_links", [True, False])
def test_the_numbers_before_reach_beyond_the_last_step(
    damaged: Path, monkeypatch: pytest.MonkeyPatch, *, knows_links: bool
) -> None:
    steps = Steps(monkeypatch, LAST, knows_links=knows_links)
    open_or_set_aside(damaged / "easeful.db", NOON)[0].close()
    assert 20 < steps.done < LAST


@pytest.mark.parametrize("pages", [0, 1, 8, 16, 20])
def test_on_a_disk_that_fills_up_meanwhile_nothing_is_lost_and_it_is_tried_again(
    damaged: Path, clock: SimulatedClock, pages: int
) -> None:
    path = damaged / "easeful.db"
    with full_disk(path, pages * 4096):
        for _ in range(3):
            with pytest.raises(CannotWrite):
                open_or_set_aside(path, NOON)
    assert len(list(damaged.glob("easeful.damaged-*.db"))) <= 1, "kept once"
    assert found(damaged, clock) == EVERYTHING


def test_where_nothing_can_be_kept_nothing_is_left_of_the_try(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CannotWrite, match="Permission denied"):
        open_or_set_aside(damaged / "easeful.db", NOON)
    assert [file.name for file in damaged.iterdir() if not file.name.startswith("easeful.db")] == []
    assert not (damaged / "easeful.db.kept.new").exists()


def test_an_old_log_is_never_played_into_what_takes_the_place(killed: Path) -> None:
    path, log = killed / "easeful.db", killed / "easeful.db-wal"
    old_log, copy = log.read_bytes(), killed / "backups" / "easeful-20260512T120000Z.db"
    copy.parent.mkdir(exist_ok=True)
    shutil.copy(path, copy)
    path.write_bytes(b"scrambled")
    history, aside = open_or_set_aside(path, NOON)
    with closing(history):
        assert {record.id for record in load_records(history)[0]} == {"in the file"}
    assert aside is not None
    assert (killed / f"{aside.kept_as}-wal").read_bytes() == old_log


def test_what_the_disk_does_not_take_is_told_and_nothing_of_it_is_written(
    history: sqlite3.Connection, tmp_path: Path
) -> None:
    fill(tmp_path / "other.db")
    found = rescue(tmp_path / "other.db")
    history.execute("PRAGMA max_page_count = 1")  # as many as there are
    with pytest.raises(sqlite3.OperationalError, match="full"):
        found.write(history)
    assert load_records(history) == ([], ())


def refuse(*_: object) -> None:
    """As a folder in which nothing may change."""
    raise PermissionError(errno.EACCES, "Permission denied")
