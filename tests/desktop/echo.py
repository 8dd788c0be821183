"""The echo that the stories of the bus ask: its call, its signal, its answer, and what asking left open."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call

ECHO = Call("org.example.Echo", "/echo", "org.example.Echo", "Say", "su", ("hello", 0))
RUNG = Rule("org.example.Echo", "org.example.Echo", "Rung", "/echo")


def ask(qtbot: QtBot, bus: Bus, call: Call = ECHO) -> Answer:
    answers: list[Answer] = []
    bus.ask(call, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert len(answers) == 1
    return answers[0]


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))
