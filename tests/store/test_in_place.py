"""A history whose file is taken away while the program runs: it is written anew, with everything."""

import errno
import os
import shutil
from pathlib import Path

import pytest

from easeful.store.files import beside
from easeful.store.keeper import Keeper
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import a_record, a_session, rows


def take_away(home: Home, *, with_its_log: bool) -> None:
    for file in (home.path, *(beside(home.path) if with_its_log else ())):
        file.unlink(missing_ok=True)


def ids(home: Home) -> list[str]:
    """The sessions on the disk."""
    return [str(name) for (name,) in rows(home.path, "SELECT id FROM record ORDER BY id")]


def refuse(*_: object) -> None:
    """As a disk without any room."""
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("with_its_log", [True, False])
def test_the_next_change_finds_everything_in_its_place(home: Home, *, with_its_log: bool) -> None:
    keeper, session = home.start(), a_session(home.clock)
    keeper.close(a_record("before"))
    keeper.save_running(session)
    keeper.change_setting("volume", 40)  # is in the log alone
    take_away(home, with_its_log=with_its_log)
    assert keeper.close(a_record("after"))
    assert keeper.status == ""
    assert ids(home) == ["after", "before"]
    again = home.start()
    assert again.running() == [session]
    assert again.settings.volume == 40


@pytest.mark.parametrize("leave", [Keeper.leave, Keeper.fold])
def test_without_a_change_it_is_there_at_the_end_and_before_a_sleep(home: Home, leave: object) -> None:
    keeper = home.start()
    keeper.close(a_record("before"))
    take_away(home, with_its_log=True)
    leave(keeper)
    assert ids(home) == ["before"]


@pytest.mark.parametrize("fails", ["in_place.copy_verified", "in_place.make_private_folder", "backup.put_in_place"])
def test_where_it_cannot_be_written_anew_nothing_is_called_saved(
    home: Home, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    keeper = home.start()
    keeper.close(a_record("before"))
    take_away(home, with_its_log=True)
    with monkeypatch.context() as patched:
        patched.setattr(f"easeful.store.{fails}", refuse)
        assert not keeper.close(a_record("after"))
        assert keeper.status == NOT_SAVED
        assert not home.path.exists()
    assert keeper.retry()
    assert ids(home) == ["after", "before"]


def test_its_whole_folder_is_made_anew(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record("before"))
    shutil.rmtree(home.folder)
    assert keeper.close(a_record("after"))
    assert ids(home) == ["after", "before"]


@pytest.mark.parametrize("why", [errno.EIO, errno.EACCES, errno.ESTALE])
def test_a_disk_that_does_not_answer_has_taken_nothing_away_and_stops_nobody(
    home: Home, monkeypatch: pytest.MonkeyPatch, why: int
) -> None:
    keeper, real = home.start(), Path.stat

    def stat(path: Path, **options: bool) -> os.stat_result:
        if path == home.path:
            raise OSError(why, os.strerror(why))
        return real(path, **options)

    monkeypatch.setattr(Path, "stat", stat)
    assert keeper.close(a_record())
    keeper.fold()
    keeper.leave()
    again = home.start()
    assert again.is_waiting
    monkeypatch.undo()
    assert again.retry()
    assert ids(home) == ["one"]
