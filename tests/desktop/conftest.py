"""A bus of the tests' own for every test that asks for one."""

import shutil
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from easeful.desktop.bus.connection import Bus
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
