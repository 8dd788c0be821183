"""An open history in a folder of its own."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.database import open_database
from tests.store.home import Home
from tests.store.old_history import make
from tests.store.shelf import NOON


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history lies; nothing is there yet."""
    return tmp_path / "data" / "easeful.db"


@pytest.fixture
def history(path: Path) -> Iterator[sqlite3.Connection]:
    """The history, open and empty."""
    connection = open_database(path, NOON)
    yield connection
    connection.close()


@pytest.fixture
def old(path: Path) -> Path:
    """A history as version 1 left it, where `home` looks for one."""
    make(path)
    return path


@pytest.fixture
def home(tmp_path: Path, clock: SimulatedClock) -> Iterator[Home]:
    home = Home(tmp_path / "data", clock)
    yield home
    for keeper in home.keepers:
        keeper.leave()
