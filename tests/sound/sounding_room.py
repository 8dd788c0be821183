"""A window beside a process that sounds, which can be put into any mood."""

import json
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from easeful.sound.sounding import Sounding
from easeful.sound.speaker import Speaker
from tests.sound.room import LIMIT_MS

FAKE = str(Path(__file__).with_name("fake_tone_player.py"))


class SoundingRoom:
    """What is told by a window's end whose process is a stand-in, and what that was asked to do."""

    def __init__(self, folder: Path, qtbot: QtBot, program: str = FAKE) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.mood("good")
        (folder / "starts").touch()
        (folder / "orders").touch()
        self.speaker = Speaker(folder, program=(program,))
        self.told: list[str] = []

    def listen(self, sounding: Sounding) -> None:
        sounding.failed.connect(lambda: self.told.append("failed"))
        sounding.heard.connect(lambda: self.told.append("heard"))

    def mood(self, mood: str) -> None:
        """How each process behaves that starts from now on."""
        (self.folder / "mood").write_text(mood)

    def spoil(self, mood: str) -> None:
        """How the process behaves that runs now."""
        self.speaker.order({"do": "now", "mood": mood})

    @property
    def pids(self) -> list[int]:
        return [int(line) for line in (self.folder / "starts").read_text().split()]

    def orders(self, number: int = 0) -> list[dict[str, object]]:
        """What the process of this number was asked to do."""
        lines = [json.loads(line) for line in (self.folder / "orders").read_text().splitlines()]
        return [line for line in lines if line.pop("to") == self.pids[number]]

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=LIMIT_MS)
