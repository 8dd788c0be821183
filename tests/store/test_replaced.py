"""Another file is put in the place of the history while the program runs: nothing that either holds is lost."""

import errno
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pytest

from easeful.core.session import ContactSession
from easeful.store.backup import whole_copies
from easeful.store.files import beside
from easeful.store.history_file import JOINED
from easeful.store.keeper import Keeper
from easeful.store.look import find_trouble
from easeful.store.refusal import CannotWrite
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import BACK, FOREIGN, NOON, a_record, a_session, rows, run_sql, spoil_a_page


def ids(path: Path) -> list[str]:
    """The sessions in a file."""
    return [str(name) for (name,) in rows(path, "SELECT id FROM record ORDER BY id")]


@pytest.fixture
def session(home: Home) -> ContactSession:
    """A pack that is on."""
    return a_session(home.clock)


@pytest.fixture
def ours(home: Home, session: ContactSession) -> Keeper:
    """A program that runs with a pack on; a part of its history is in the log alone."""
    keeper = home.start()
    keeper.close(a_record("ours"))
    keeper.close(a_record("both", note="ours"))
    keeper.save_running(session)
    keeper.answer(BACK, {"rub"})
    keeper.change_setting("volume", 40)
    return keeper


@pytest.fixture
def theirs(home: Home, tmp_path: Path) -> Path:
    """The history of another computer."""
    keeper = Keeper(tmp_path / "theirs", home.clock, lambda: None)
    keeper.close(a_record("theirs"))
    keeper.close(a_record("both", note="theirs"))
    keeper.save_running(a_session(home.clock, BACK))
    keeper.change_setting("volume", 70)
    keeper.leave()
    return tmp_path / "theirs" / "easeful.db"


def check_all_is_there(home: Home, session: ContactSession) -> None:
    again = home.begin_again()
    assert sorted(record.id for record in again.records()) == ["both", "ours", "since", "theirs"]
    assert {record.note for record in again.records() if record.id == "both"} == {"ours"}
    assert again.running() == [session]
    assert again.settings.volume == 40
    assert again.answers.fitting(BACK) == {"rub"}


def test_the_next_change_joins_both(home: Home, ours: Keeper, theirs: Path, session: ContactSession) -> None:
    assert len(ours.records()) == 2
    theirs.replace(home.path)
    home.told.clear()
    assert ours.close(a_record("since"))
    assert ours.status == ""
    assert ours.notices == (JOINED,)
    assert home.told == [""]
    assert sorted(record.id for record in ours.records()) == ["both", "ours", "since", "theirs"]
    copies = [ids(copy.path) for copy in whole_copies(home.folder, NOON)]
    assert copies == [["both", "ours"], ["both", "theirs"]]
    check_all_is_there(home, session)
    assert home.keepers[-1].notices == (), "told once"


def test_what_is_in_the_log_alone_is_not_played_into_the_other_file(
    home: Home, ours: Keeper, theirs: Path, session: ContactSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.store.journal.fold_log", lambda _: None)  # as where another program reads
    for _ in range(20):
        ours.close(a_record("since"))
        ours.amend("since", note="in the log alone")
    theirs.replace(home.path)
    ours.amend("since", note="after it")
    assert ours.status == ""
    check_all_is_there(home, session)


def test_a_log_that_came_along_with_the_other_file_is_read(
    home: Home, ours: Keeper, tmp_path: Path, session: ContactSession
) -> None:
    other = tmp_path / "other.db"
    with closing(sqlite3.connect(other)) as connection:
        ours._journal._file.connection.backup(connection)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE record SET id = 'theirs' WHERE id = 'ours'")
        connection.commit()
        for file in (other, *beside(other)):
            if file.exists():
                shutil.copy(file, home.path.with_name(f"{file.name}.copy"))
    home.path.with_name("other.db.copy").replace(home.path)
    home.path.with_name("other.db-wal.copy").replace(beside(home.path)[0])
    assert ours.close(a_record("since"))
    check_all_is_there(home, session)


@pytest.mark.parametrize("leave", [Keeper.leave, Keeper.fold])
def test_without_a_change_they_are_joined_at_the_end_and_before_a_sleep(
    home: Home, ours: Keeper, theirs: Path, leave: Callable[[Keeper], object]
) -> None:
    theirs.replace(home.path)
    leave(ours)
    assert ids(home.path) == ["both", "ours", "theirs"]


def test_another_program_s_file_stays_as_it_is_and_ours_is_among_the_copies(home: Home, ours: Keeper) -> None:
    other = home.folder.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    content = other.read_bytes()
    other.replace(home.path)
    assert not ours.close(a_record("since"))
    assert "is not a history of Easeful" in ours.status
    assert sorted(record.id for record in ours.records()) == ["both", "ours", "since"]
    assert home.path.read_bytes() == content
    assert [ids(copy.path) for copy in whole_copies(home.folder, NOON)] == [["both", "ours"]]


def test_when_it_goes_again_everything_is_written(
    home: Home, ours: Keeper, theirs: Path, session: ContactSession
) -> None:
    mine = theirs.read_bytes()
    run_sql(theirs, *FOREIGN)
    theirs.replace(home.path)
    assert not ours.close(a_record("since"))
    home.path.with_name("mine").write_bytes(mine)
    home.path.with_name("mine").replace(home.path)
    assert ours.retry()
    check_all_is_there(home, session)


def test_a_damaged_file_is_kept_and_ours_takes_its_place(home: Home, ours: Keeper, session: ContactSession) -> None:
    other = home.folder.with_name("other.db")
    other.write_bytes(b"scrambled")
    other.replace(home.path)
    assert ours.close(a_record("since"))
    assert ids(home.path) == ["both", "ours", "since"]
    assert home.begin_again().running() == [session]
    (kept,) = home.folder.glob("easeful.damaged-*.db")
    assert kept.read_bytes() == b"scrambled"


def refuse(*_: object) -> None:
    """As a disk without any room."""
    raise OSError(errno.ENOSPC, "No space left on device")


def refuse_to_open(path: Path, *_: object) -> None:
    """As a disk that is read-only by now."""
    raise CannotWrite(path, OSError(errno.EROFS, "Read-only file system"))


class Trouble(NamedTuple):
    """One step that fails, how, and what is said of it meanwhile."""

    step: str
    how: Callable[..., None]
    says: str


TROUBLE = [
    Trouble("in_memory", refuse, NOT_SAVED),
    Trouble("back_up", refuse, NOT_SAVED),
    Trouble("open_or_set_aside", refuse_to_open, "Read-only file system"),
    Trouble("read_out", refuse, "cannot write in"),
]


@pytest.mark.parametrize("trouble", TROUBLE, ids=[trouble.step for trouble in TROUBLE])
def test_where_they_cannot_be_joined_nothing_is_called_saved_and_it_is_tried_again(
    home: Home, ours: Keeper, theirs: Path, session: ContactSession, trouble: Trouble
) -> None:
    theirs.replace(home.path)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(f"easeful.store.history_file.{trouble.step}", trouble.how)
        for _ in range(2):
            assert not ours.close(a_record("since"))
        assert trouble.says in ours.status
        assert ours.is_waiting
        assert ours.running() == [session]
    assert ours.retry()
    assert ours.notices == (JOINED,)
    check_all_is_there(home, session)


def test_a_program_that_looks_at_the_history_meanwhile_takes_nothing_away(
    home: Home, ours: Keeper, session: ContactSession
) -> None:
    ours.fold()
    spoil_a_page(home.path)
    assert "It is kept as" in find_trouble(home.folder, home.clock)
    assert ours.close(a_record("since"))
    assert ids(home.path) == ["both", "ours", "since"]
    assert home.begin_again().running() == [session]
