"""One Easeful on a data folder: of eight starts one wins, and every other raises it, but waits for none that hangs."""

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
