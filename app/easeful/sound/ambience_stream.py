"""Keeps the way to the output filled with the mix of quiet sounds, and turns it down where it is heard soon."""

from collections.abc import Mapping
from typing import Any

from easeful.core.clock import Clock
from easeful.sound.ambience_mix import AmbienceMix
from easeful.sound.ambience_samples import RATE
from easeful.sound.fade import STEP_SECONDS, Fade
from easeful.sound.outlet import Outlet
from easeful.sound.window import Say

AHEAD_SECONDS = 0.4  # how long this process may be kept from running without a gap
BEAT_SECONDS = 0.1
RISE_SECONDS = 4.0  # from silence; nothing begins suddenly
DOWN_SECONDS, UP_SECONDS = 0.2, 1.5  # in which the whole makes room for a voice, and comes back
HUSH_SECONDS = 0.15


class AmbienceStream:
    """Says that it `sounds` while samples are taken, `mute` if none of the sounds it was asked for is there."""

    def __init__(self, clock: Clock, mix: AmbienceMix, say: Say) -> None:
        """`say` tells the window; nothing is opened yet."""
        self._clock, self._mix, self._say = clock, mix, say
        self._outlet = Outlet(RATE, 2, AHEAD_SECONDS, BEAT_SECONDS, self._tell)
        self._fade = Fade(self._outlet.sink)
        self._room_for_voice = 1.0
        self._is_hushed = False
        self._due = clock.awake()
        self.check_device = self._outlet.check_device

    def open(self) -> None:
        """Open the way to the output; from then on `beat` keeps it filled."""
        self._outlet.open()

    def play(self, gains: Mapping[str, float]) -> None:
        """Let these be heard at their linear gains, 0 to 1; from silence they rise slowly."""
        self._mix.aim(gains)
        self._mix.fade(1.0, RISE_SECONDS)
        if self._is_hushed:
            self._is_hushed = False
            self._turn(UP_SECONDS)

    def duck(self, gain: float) -> None:
        """Make room for a voice: a linear factor from 0 to 1 over the whole."""
        down, self._room_for_voice = gain < self._room_for_voice, gain
        if not self._is_hushed:
            self._turn(DOWN_SECONDS if down else UP_SECONDS)

    def fade(self, seconds: float) -> None:
        """Go softly to silence, as it is heard: the output holds some seconds, too."""
        self._mix.fade(0.0, seconds - AHEAD_SECONDS)

    def hush(self) -> None:
        """Be silent soon."""
        self._is_hushed = True
        self._turn(HUSH_SECONDS)

    def beat(self) -> float:
        """Do what is due; returns the seconds until that must be done again."""
        if self._fade.is_going:
            self._fade.step()
        if self._clock.awake() >= self._due:
            self._due = self._clock.awake() + BEAT_SECONDS
            self._fill()
        return STEP_SECONDS if self._fade.is_going else max(0.0, self._due - self._clock.awake())

    def _fill(self) -> None:
        if self._outlet.is_open:
            self._outlet.look()
        if self._outlet.is_open:
            self._outlet.write(self._mix.block(self._outlet.room))

    def _turn(self, seconds: float) -> None:
        volume = 0.0 if self._is_hushed else self._room_for_voice
        self._fade.begin(volume, round(seconds / STEP_SECONDS))

    def _tell(self, message: dict[str, Any]) -> None:
        is_mute = message["say"] == "sounds" and not self._mix.has_parts
        self._say({"say": "mute"} if is_mute else message)
