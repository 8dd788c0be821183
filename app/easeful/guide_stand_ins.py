"""Stand-ins for voice, quiet sounds and recordings, for the demonstration and the tests."""

from collections.abc import Callable, Mapping
from pathlib import Path

from easeful.guide_ports import Examined


class SilentReading:
    """Stands for the voice: says what would be read; a line ends when so many seconds have passed as it takes."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` prints an event."""
        self._say = say
        self._number, self._left = 0, 0.0
        self.told: Callable[[], None] = lambda: None
        self.ended: Callable[[int], None] = lambda _: None

    def prepare(self) -> None:
        """It is ready."""

    def has_voice(self) -> bool | None:
        """As at home."""
        return True

    def voices(self, _language: str) -> tuple[str, ...] | None:
        """Two."""
        return ("English (America)", "English (Great Britain)")

    def pass_second(self) -> None:
        """Simulated time goes on by a second."""
        if self._left > 0:
            self._left -= 1
            if self._left <= 0:
                self.ended(self._number)

    def say(self, text: str, _language: str, _voice: str, pace: float, _volume: int) -> int:
        """Tell what would be read."""
        self._number += 1
        self._left = len(text.split()) * 60 / pace
        self._say(f"reads '{text}'")
        return self._number

    def hush(self) -> None:
        """The line does not end any more."""
        self._left = 0.0

    def rest(self) -> None:
        """Nothing to end."""

    def watch(self, told: Callable[[], None], ended: Callable[[int], None]) -> None:
        """Remember whom to tell."""
        self.told, self.ended = told, ended


class SilentAmbience:
    """Stands for the quiet sounds."""

    def play(self, _gains: Mapping[str, float]) -> None:
        """Nothing."""

    def duck(self, _gain: float) -> None:
        """Nothing."""

    def fade_out(self, _seconds: float) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing to end."""

    def can_be_heard(self) -> bool | None:
        """As at home."""
        return True

    def watch(self, _told: Callable[[], None]) -> None:
        """Nothing changes."""


class SilentRecordings:
    """Stands for what plays recordings."""

    def examine(self, _file: Path, _copy: Path, told: Callable[[Examined], None]) -> None:
        """Every file is a recording of ten minutes."""
        told(Examined(600.0))

    def give_up(self) -> None:
        """It has told already."""

    def change_volume(self, _volume: int) -> None:
        """Nothing."""

    def play(self, _file: Path, _at: float, _volume: int) -> None:
        """Nothing."""

    def pause(self) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing to end."""

    def watch(self, _moved: Callable[[float], None], _ended: Callable[[], None], _failed: Callable[[], None]) -> None:
        """Nothing changes."""
