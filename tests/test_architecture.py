"""The walls of the house: who may import whom, which part of Qt, and nothing that reaches for a network."""

from pathlib import Path

import pytest

from tests.walls import JOINERS, NEVER_MEET, ROOMS, broken_walls

APP = Path(__file__).parents[1] / "app" / "easeful"

FILES = sorted(APP.rglob("*.py"))


def test_the_house_was_found() -> None:
    assert APP / "core" / "session.py" in FILES


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(APP).as_posix())
def test_no_wall_is_broken(file: Path) -> None:
    assert broken_walls(file.relative_to(APP).as_posix(), file.read_text("utf-8")) == []


def test_what_is_seen_heard_kept_and_offered_by_the_desktop_never_meet() -> None:
    for room in NEVER_MEET:
        assert not ROOMS[room] & NEVER_MEET
    assert all(len(known & NEVER_MEET) <= 1 for known in ROOMS.values())
    assert not JOINERS & set().union(*ROOMS.values())


HIDDEN = "def later() -> None:\n    {}\n"
TYPED = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    {}\n"


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/a.py", "from easeful.store import database"),
        ("core/a.py", HIDDEN.format("import easeful.ui.window")),
        ("core/a.py", TYPED.format("from easeful.ui.theme import Theme")),
        ("core/a.py", "from easeful import sound"),
        ("core/a.py", "from .. import store"),
        ("core/a.py", "from ..store.keeper import Keeper"),
        ("core/a.py", "import easeful"),
        ("core/a.py", "from easeful import *"),
        ("core/a.py", "from PySide6.QtCore import QObject"),
        ("core/a.py", "import PySide6"),
        ("core/a.py", "import numpy"),
        ("core/a.py", "import importlib\nimportlib.import_module('easeful.store')"),
        ("core/a.py", "__import__('easeful.ui')"),
        ("core/a.py", "from importlib import import_module\nimport_module(name)"),
        ("content/a.py", "from easeful.store.keeper import Keeper"),
        ("store/a.py", "from PySide6.QtCore import QTimer"),
        ("store/a.py", "from easeful.paths import default_data_folder"),
        ("ringer/a.py", "from easeful.core.clock import Clock"),
        ("ringer/a.py", "from PySide6 import QtCore"),
        ("ringer/a.py", "import psutil"),
        ("sound/a.py", "from easeful.ui.words import tr"),
        ("sound/a.py", "from PySide6.QtWidgets import QLabel"),
        ("desktop/a.py", "from easeful.sound.chimes import Chimes"),
        ("desktop/deep/a.py", "from ...ui import window"),
        ("ui/a.py", "from easeful.activities import find_activities"),
        ("ui/a.py", "from easeful.desktop.keep_awake import KeepAwake"),
        ("ui/a.py", "from PySide6.QtMultimedia import QSoundEffect"),
        ("ui/a.py", "from PySide6.QtNetwork import QLocalSocket"),
        ("activities/a.py", "from easeful.store.keeper import Keeper"),
        ("activities/a.py", "from easeful.program import Program"),
        ("activities/__init__.py", "from easeful.sound import chimes"),
        ("paths.py", "from easeful.core.clock import Clock"),
        ("__init__.py", "from easeful.core import session"),
        ("helpers.py", "import os"),
        ("utils/a.py", "import os"),
        ("main.py", "from PySide6.QtWebEngineWidgets import QWebEngineView"),
        ("main.py", "import requests"),
        ("ui/a.py", "import jeepney"),
    ],
)
def test_a_broken_wall_is_reported(path: str, source: str) -> None:
    assert broken_walls(path, source)


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("main.py", "import socket"),
        ("main.py", "import http.client"),
        ("main.py", "from http import server"),
        ("main.py", "import urllib.request as parse"),
        ("main.py", "from urllib import request"),
        ("store/a.py", HIDDEN.format("from urllib.request import urlopen")),
        ("store/a.py", "import smtplib"),
        ("store/a.py", "import asyncio"),
        ("store/a.py", "from logging import handlers\nhandlers.SocketHandler('a', 1)"),
        ("store/a.py", "import subprocess\nsubprocess.run(['curl', where])"),
        ("ringer/a.py", "from socket import create_connection"),
        ("ringer/a.py", "__import__('socket')"),
        ("desktop/a.py", "from PySide6.QtNetwork import QTcpSocket"),
        ("desktop/a.py", "from PySide6.QtNetwork import QLocalServer, QNetworkAccessManager as Local"),
        ("desktop/a.py", "from PySide6.QtNetwork import *"),
        ("desktop/a.py", "from PySide6 import QtNetwork"),
        ("desktop/a.py", "import PySide6.QtNetwork"),
        ("desktop/a.py", "import socket"),
        ("desktop/a.py", "from jeepney.io.blocking import open_dbus_connection"),
        ("desktop/bus/line.py", "import socket\nsocket.socket()"),
        ("desktop/bus/line.py", "import socket\nsocket.socket(socket.AF_INET)"),
        ("desktop/bus/line.py", "import socket\nsocket.create_server(('', 1))"),
        ("desktop/bus/line.py", "from socket import socket, AF_UNIX"),
        ("desktop/bus/line.py", "import socket as s"),
    ],
)
def test_a_way_out_to_the_network_is_reported(path: str, source: str) -> None:
    assert any("network" in fault for fault in broken_walls(path, source))


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("core/a.py", "from easeful.core.plan import Cue\nfrom .plan import Cue\nimport math"),
        ("core/a.py", "text = 'import socket; from easeful.ui import window'"),
        (
            "store/a.py",
            "from easeful.core.record import Record\nfrom urllib.parse import quote\nimport sqlite3",
        ),
        ("ringer/a.py", "from . import libpulse\nfrom .clock import boot\nimport winsound"),
        ("desktop/a.py", HIDDEN.format("from PySide6.QtNetwork import QLocalServer, QLocalSocket")),
        ("desktop/bus/line.py", "import socket\nsocket.socket(socket.AF_UNIX, socket.SOCK_STREAM)"),
        ("desktop/a.py", "from jeepney import Parser"),
        ("ui/a.py", "from easeful import __version__\nfrom PySide6 import QtSvg"),
        ("activities/heat_ice/a.py", "from easeful.ui.theme import Theme\nfrom ..history import page"),
        ("activities/__init__.py", "from importlib import import_module\nimport_module(name)"),
        ("main.py", "from easeful.store.keeper import Keeper\nfrom easeful.ui.window import Window"),
    ],
)
def test_a_door_that_is_in_the_plan_is_open(path: str, source: str) -> None:
    assert broken_walls(path, source) == []
