"""Two starts of Easeful meet where only the person can come, and any word there but the right one is ignored."""

import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.meeting_place import meeting_places
from easeful.desktop.one_instance import OneInstance
from tests.desktop.starts import start_second

pytestmark = pytest.mark.skipif(os.name != "posix", reason="written for sockets in folders")


def test_lock_and_socket_are_for_the_person_only(folder: Path, one_instance: Callable[[], OneInstance]) -> None:
    usual = os.umask(0)
    try:
        first = one_instance()
        assert first.take()
        assert first.listen()
    finally:
        os.umask(usual)
    for path in (folder / "easeful.lock", Path(meeting_places(folder)[0])):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077


@pytest.mark.parametrize("squatter", ["file", "folder", "link"])
def test_a_squatted_place_is_left_alone_and_the_next_one_serves(
    qtbot: QtBot, folder: Path, one_instance: Callable[[], OneInstance], squatter: str
) -> None:
    place = Path(meeting_places(folder)[0])
    match squatter:
        case "file":
            place.write_text("somebody's")
        case "folder":
            place.mkdir()
        case "link":
            place.symlink_to(folder / "elsewhere")
    first = one_instance()
    assert first.take()
    assert first.listen()
    assert os.path.lexists(place)
    assert not place.is_socket()
    with qtbot.waitSignal(first.raise_asked):
        assert start_second(qtbot, folder) == "raised"


def test_a_place_that_others_can_enter_is_not_used(
    folder: Path, one_instance: Callable[[], OneInstance], short_folder: Path
) -> None:
    (short_folder / "runtime").chmod(0o755)
    first = one_instance()
    first.take()
    assert first.listen()
    assert not list((short_folder / "runtime").iterdir())
    assert Path(meeting_places(folder)[1]).is_socket()


def test_a_data_folder_with_a_very_long_name_has_a_place_too(
    short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1000")
    places = meeting_places(short_folder / ("long" * 50))
    assert places[0].startswith("/run/user/1000/easeful-")
    assert all(len(place) <= 100 for place in places)
    assert places[0] != meeting_places(short_folder / "other")[0]


@pytest.mark.parametrize(
    "words", [b"quit\n", b"raise", b"raise everybody\n", b"RAISE\n", b"\0" * 100_000, b"raise\nraise\n", b""]
)
def test_any_other_word_is_ignored(
    qtbot: QtBot, folder: Path, one_instance: Callable[[], OneInstance], words: bytes
) -> None:
    first = one_instance()
    first.take()
    first.listen()
    with (
        socket.socket(socket.AF_UNIX) as caller,
        qtbot.assertNotEmitted(first.raise_asked),
    ):
        caller.connect(meeting_places(folder)[0])
        caller.setblocking(False)
        try:
            caller.sendall(words)
        except (BlockingIOError, BrokenPipeError):
            assert len(words) > 16
        caller.shutdown(socket.SHUT_WR)
        qtbot.waitUntil(lambda: has_ended(caller))
    with qtbot.waitSignal(first.raise_asked):
        assert start_second(qtbot, folder) == "raised"


def has_ended(caller: socket.socket) -> bool:
    try:
        return caller.recv(16) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True
