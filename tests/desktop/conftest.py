"""A bus, or a data folder with Easefuls on it, for every test that asks for one."""

import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.one_instance import OneInstance
from tests.desktop.private_bus import PATIENCE, PrivateBus

LIMIT = 0.4  # seconds that a silent service has in tests; others get long enough for a busy computer


@pytest.fixture
def private_bus(short_folder: Path) -> Iterator[PrivateBus]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed")
    bus = PrivateBus(short_folder)
    yield bus
    bus.stop()


@pytest.fixture
def connect(qapp: QCoreApplication) -> Iterator[Callable[..., Bus]]:
    """Make buses that are closed after the test."""
    made: list[Bus] = []

    def connect_to(path: str, limit: float = PATIENCE) -> Bus:
        made.append(Bus(path, limit=limit))
        return made[-1]

    yield connect_to
    for bus in made:
        bus.close()


@pytest.fixture
def bus(private_bus: PrivateBus, connect: Callable[..., Bus]) -> Bus:
    return connect(private_bus.path)


@pytest.fixture
def hasty_bus(private_bus: PrivateBus, connect: Callable[..., Bus]) -> Bus:
    return connect(private_bus.path, LIMIT)


@pytest.fixture
def no_bus(connect: Callable[..., Bus]) -> Bus:
    return connect("")


@pytest.fixture
def hung_bus(short_folder: Path, connect: Callable[..., Bus]) -> Iterator[Bus]:
    """A bus that lets us connect and then says nothing."""
    with socket.socket(socket.AF_UNIX) as silent:
        silent.bind(str(short_folder / "hung"))
        silent.listen()
        yield connect(str(short_folder / "hung"), LIMIT)


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
