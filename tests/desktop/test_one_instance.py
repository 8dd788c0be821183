"""One Easeful on a data folder: of eight starts one wins, and every other raises it, but waits for none that hangs."""

import errno
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.lock import FileLock
from easeful.desktop.meeting_place import meeting_places
from easeful.desktop.one_instance import OneInstance
from tests.desktop.starts import OPENING, START, spawn, start_second

TAKE = (
    OPENING
    + """
print("ready", flush=True)
sys.stdin.readline()
print("took" if one.take() else "left", flush=True)
sys.stdin.readline()
"""
)
pytestmark = pytest.mark.skipif(os.name != "posix", reason="written for sockets in folders")


def test_of_eight_starts_at_once_exactly_one_takes(folder: Path) -> None:
    processes = [spawn(TAKE, folder) for _ in range(8)]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("go\n")
        process.stdin.flush()
    said = [process.stdout.readline().strip() for process in processes]
    for process in processes:
        process.communicate("end\n")
    assert sorted(said) == ["left"] * 7 + ["took"]


def test_a_second_start_raises_the_first(qtbot: QtBot, folder: Path, one_instance: Callable[[], OneInstance]) -> None:
    first = one_instance()
    assert first.take()
    assert first.listen()
    with qtbot.waitSignal(first.raise_asked):
        assert start_second(qtbot, folder) == "raised"
    with qtbot.waitSignal(first.raise_asked):
        assert start_second(qtbot, folder) == "raised"


def test_a_killed_first_leaves_no_lock_and_its_socket_is_taken_over(
    qtbot: QtBot, folder: Path, one_instance: Callable[[], OneInstance]
) -> None:
    listening = OPENING + 'one.take(); one.listen(); print("ready", flush=True); sys.stdin.readline()'
    killed = spawn(listening, folder)
    assert killed.stdout.readline() == "ready\n"
    assert not one_instance().take()
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert Path(meeting_places(folder)[0]).is_socket()

    next_one = one_instance()
    assert next_one.take()
    assert next_one.listen()
    assert not Path(meeting_places(folder)[1]).exists()
    with qtbot.waitSignal(next_one.raise_asked):
        assert start_second(qtbot, folder) == "raised"


@pytest.mark.parametrize("left", [b"", b"\xff\x00garbage", b"1\npython3.11\nsomewhere\n"])
def test_whatever_a_power_cut_left_in_the_lock_file_it_can_be_taken(
    folder: Path, one_instance: Callable[[], OneInstance], left: bytes
) -> None:
    (folder / "easeful.lock").write_bytes(left)
    assert one_instance().take()


def test_let_go_the_next_one_takes_it(one_instance: Callable[[], OneInstance]) -> None:
    first, second = one_instance(), one_instance()
    assert first.take()
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()


def test_a_folder_that_cannot_be_written_is_an_error(folder: Path, one_instance: Callable[[], OneInstance]) -> None:
    folder.rmdir()
    with pytest.raises(FileNotFoundError):
        one_instance().take()


@pytest.mark.parametrize("was", [True, False], ids=["data were read-only", "data are read-only now"])
def test_a_disk_that_is_mounted_anew_makes_no_second_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch, *, was: bool
) -> None:
    spare = folder.parent / "runtime"
    first, second = OneInstance(folder, spare), OneInstance(folder, spare)
    for one, is_read_only in ((first, was), (second, not was)):
        with monkeypatch.context() as patched:
            if is_read_only:
                patched.setattr("easeful.desktop.lock.os.open", as_read_only(folder))
            assert one.take() is (one is first)
    first.release()
    assert second.take()
    second.release()


def as_read_only(folder: Path) -> Callable[..., int]:
    """Opens no file there."""
    really = os.open

    def open_elsewhere(path: Path, *how: int) -> int:
        if path.parent == folder:
            raise OSError(errno.EROFS, "Read-only file system")
        return really(path, *how)

    return open_elsewhere


def test_who_is_not_the_one_holds_nothing(folder: Path) -> None:
    spare = folder.parent / "runtime"
    other, third = FileLock(spare / "easeful.lock"), FileLock(folder / "easeful.lock")
    assert other.take()
    assert not OneInstance(folder, spare).take()
    assert third.take()
    for lock in (other, third):
        lock.release()


def test_a_first_that_hangs_is_not_waited_for(folder: Path) -> None:
    listening = OPENING + 'one.take(); one.listen(); print("ready", flush=True); sys.stdin.readline()'
    hung = spawn(listening, folder)
    assert hung.stdout.readline() == "ready\n"
    second = spawn(START, folder)
    assert second.communicate(timeout=10)[0] == "no answer\n"
    hung.communicate("end\n")


def test_a_first_without_a_socket_is_not_waited_for(folder: Path) -> None:
    lock = FileLock(folder / "easeful.lock")
    assert lock.take()
    second = spawn(START, folder)
    assert second.communicate(timeout=10)[0] == "no answer\n"
    lock.release()
