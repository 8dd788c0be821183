"""One Easeful on a data folder: of eight starts one wins, and every other raises it."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

from easeful.desktop.lock import FileLock
from easeful.desktop.meeting_place import meeting_places
from easeful.desktop.one_instance import OneInstance

APP = str(Path(__file__).parents[2] / "app")
OPENING = """
import sys
from pathlib import Path
from easeful.desktop.one_instance import OneInstance
one = OneInstance(Path(sys.argv[1]))
"""
TAKE = (
    OPENING
    + """
print("ready", flush=True)
sys.stdin.readline()
print("took" if one.take() else "left", flush=True)
sys.stdin.readline()
"""
)
START = OPENING + 'print("took" if one.take() else "raised" if one.ask_other() else "no answer", flush=True)'

pytestmark = pytest.mark.skipif(os.name != "posix", reason="written for sockets in folders")


@pytest.fixture
def folder(short_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder, with the runtime folder beside it."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder / "runtime"))
    for name in ("runtime", "data"):
        (short_folder / name).mkdir(mode=0o700)
    return short_folder / "data"


@pytest.fixture
def one_instance(qtbot: QtBot, folder: Path) -> Iterator[Callable[[], OneInstance]]:
    made: list[OneInstance] = []

    def make() -> OneInstance:
        made.append(OneInstance(folder))
        return made[-1]

    yield make
    for one in made:
        one.release()


def spawn(program: str, folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": APP},
    )


def start_second(qtbot: QtBot, folder: Path) -> str:
    """Start Easeful once more while this process goes on, and return what came of it."""
    process = QProcess()
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", APP)
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=15000):
        process.start(sys.executable, ["-c", START, str(folder)])
    return process.readAllStandardOutput().data().decode().strip()


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


def test_a_folder_that_cannot_be_written_is_an_error(folder: Path, one_instance: Callable[[], OneInstance]) -> None:
    folder.rmdir()
    with pytest.raises(FileNotFoundError):
        one_instance().take()


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
