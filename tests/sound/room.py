"""A window's chimes beside a player that can be put into any mood."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pytestqt.qtbot import QtBot

from easeful.sound.chimes import Chimes

FAKE = str(Path(__file__).with_name("fake_player.py"))
LIMIT_MS = 8000


class Room:
    """A window's chimes with a stand-in for the player, whose mood can be set."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder = folder
        self.qtbot = qtbot
        self.mood("good")
        self.outputs("Loudspeaker")
        (folder / "starts").touch()
        self.chimes = Chimes(folder)
        self.told: list[tuple[str, bool]] = []
        self.chimes.played.connect(lambda name, heard: self.told.append((name, heard)))

    def mood(self, mood: str) -> None:
        (self.folder / "mood").write_text(mood)

    def outputs(self, names: str) -> None:
        (self.folder / "outputs").write_text(names)

    def play(self, name: str = "check", gain: float = 0.5) -> bool:
        """Play a chime, wait for the answer, and return it."""
        with self.qtbot.waitSignal(self.chimes.played, timeout=LIMIT_MS) as answer:
            self.chimes.play(name, gain)
        return bool(answer.args[1])

    @property
    def pids(self) -> list[int]:
        return [int(line) for line in (self.folder / "starts").read_text().split()]

    def orders(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in (self.folder / "orders").read_text().splitlines()]

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=LIMIT_MS)


def is_gone(pid: int) -> bool:
    with suppress(ProcessLookupError):
        os.kill(pid, 0)
        return False
    return True
