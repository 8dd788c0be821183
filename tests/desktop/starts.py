"""Starts of Easeful on a data folder, each in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QProcessEnvironment
from pytestqt.qtbot import QtBot

APP = str(Path(__file__).parents[2] / "app")
OPENING = """
import sys
from pathlib import Path
from easeful.desktop.one_instance import OneInstance
one = OneInstance(Path(sys.argv[1]))
"""
START = OPENING + 'print("took" if one.take() else "raised" if one.ask_other() else "no answer", flush=True)'


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
