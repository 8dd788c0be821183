"""The window's end of the quiet sounds: says which are heard, how loud, and when they go."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from easeful.sound.sounding import Sounding
from easeful.sound.speaker import Speaker

PLAYER = ("-m", "easeful.sound.ambience_player")
HUSH_SECONDS = 0.4  # after which the process may end and cuts nothing
SLACK_SECONDS = 0.5  # after a longer fade, for what the output holds
SOONEST_SECONDS = 1.0  # a shorter fade is a hush


class Ambience(Sounding):
    """Plays quiet sounds, mixed, endlessly, and takes them softly away."""

    def __init__(self, folder: Path, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """Sounds are the WAV files of `folder`; nothing is read or started before `play`."""
        super().__init__(speaker or Speaker(folder, program=PLAYER), parent)
        self._gains: dict[str, float] = {}
        self._room_for_voice = 1.0

    def play(self, gains: Mapping[str, float]) -> None:
        """Let these be heard, name by name at a linear gain from 0 to 1; others fade within 0.3 s.

        From silence they rise in 4 s. A name that is unknown, or whose file cannot be heard, is left out.
        """
        self._gains = {name: min(1.0, gain) for name, gain in gains.items() if gain > 0}
        if not self._gains:
            self.rest()
        elif self._is_wanted:
            self._send(self._play_order())
        else:
            self._wake()

    def duck(self, gain: float) -> None:
        """Make room for a voice: a linear factor from 0 to 1 over all; down within 0.25 s, up again in 1.5 s."""
        self._room_for_voice = min(1.0, max(0.0, gain))
        self._send({"do": "duck", "gain": self._room_for_voice})

    def fade_out(self, seconds: float) -> None:
        """Go softly to silence within so many seconds; then the process ends."""
        if seconds < SOONEST_SECONDS:
            self.rest()
        elif self._is_wanted:
            self._send({"do": "fade", "seconds": seconds})
            self._rest_after(seconds + SLACK_SECONDS)

    def rest(self) -> None:
        """Be silent within 0.3 s, and end the process."""
        if self._is_wanted or self._fading.isActive():
            self._send({"do": "hush"})
            self._rest_after(HUSH_SECONDS)

    def _remind(self) -> None:
        if self._room_for_voice < 1:
            self._send({"do": "duck", "gain": self._room_for_voice})
        self._send(self._play_order())

    def _play_order(self) -> dict[str, Any]:
        return {"do": "play", "gains": self._gains}

    def _hear(self, message: dict[str, Any]) -> None:
        if message["say"] == "mute":
            self._looks = 0
        if (message["say"] == "mute" or message.get("stalled")) and self._is_wanted:
            self._tell(can_be_heard=False)
        super()._hear(message)
