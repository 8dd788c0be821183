"""A window's voice beside a narrator that can be put into any mood."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from easeful.core.simulated_clock import SimulatedClock
from easeful.sound.speaker import Speaker
from easeful.sound.voice import Voice
from tests.sound.room import is_gone

FAKE = str(Path(__file__).with_name("fake_narrator.py"))
LIMIT_MS = 8000


class Booth:
    """A window's voice with a stand-in for the narrator, whose mood can be set, and all that it told."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.qtbot = folder, qtbot
        self.mood("good")
        (folder / "starts").touch()
        (folder / "orders").touch()
        self.clock = SimulatedClock()
        self.speaker = Speaker(folder, program=(FAKE,))
        self.voice = Voice(self.clock, self.speaker)
        self.told: list[tuple[str, object]] = []
        for name in ("began", "ended", "ready"):
            getattr(self.voice, name).connect(lambda value, name=name: self.told.append((name, value)))
        self.voice.listed.connect(lambda language, names: self.told.append(("listed", (language, names))))
        self.voice.failed.connect(lambda: self.told.append(("failed", None)))

    def mood(self, mood: str) -> None:
        (self.folder / "mood").write_text(mood)

    def prepare(self) -> None:
        """Prepare, wait for the answer, and forget it."""
        with self.qtbot.waitSignal(self.voice.ready, timeout=LIMIT_MS):
            self.voice.prepare()
        self.told.clear()

    def say(
        self, text: str = "Breathe in", at: float | None = None, gain: float = 0.5, **how: str | float
    ) -> int:  # fmt: skip
        return self.voice.say(text, at, gain, **how)

    @property
    def pids(self) -> list[int]:
        return [int(line) for line in (self.folder / "starts").read_text().split()]

    def orders(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in (self.folder / "orders").read_text().splitlines()]

    def until(self, fact: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(fact, timeout=LIMIT_MS)

    def until_told(self, *told: tuple[str, object]) -> None:
        self.until(lambda: len(self.told) >= len(told))
        assert self.told == list(told)

    def until_gone(self) -> None:
        self.until(lambda: all(map(is_gone, self.pids)))
