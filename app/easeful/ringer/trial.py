"""Judges a player by the sound it takes, because sound systems fail without an error."""

from enum import Enum, auto
from typing import NamedTuple, Protocol

from .clock import Clock
from .player import Progress

# A player that takes no sound for so long is given up, awake seconds. An output that slept (Bluetooth,
# PulseAudio's null sink) takes about two seconds to begin.
PATIENCE = 2.0
PATIENCE_AT_FIRST = 3.0
# Sound that has to be taken before it counts as heard, seconds of sound.
PROOF = 0.1
# A loudspeaker takes one second of sound a second; whatever takes far more is not one.
GREED = 1.5
GREED_FROM = 2.0


class Take(Protocol):
    """A player at work on a tape of `rate` frames a second."""

    progress: Progress
    rate: int

    @property
    def running(self) -> bool:
        """Whether the player has not ended yet."""

    @property
    def trouble(self) -> str:
        """Why the player ended, empty when all went well so far."""

    def stop(self) -> None:
        """Ask the player to stop; does not wait for it."""

    def wait(self, seconds: float) -> None:
        """Wait at most so long for the player to end."""


class Sign(Enum):
    """What the sound taken so far tells."""

    WAITING = auto()
    HEARD = auto()
    UNHEARD = auto()
    FAILED = auto()
    ENDED = auto()


class Verdict(NamedTuple):
    """A sign, and the reason when nothing is heard."""

    sign: Sign
    why: str = ""


class Trial:
    """One take under watch."""

    def __init__(self, take: Take, clock: Clock) -> None:
        """Begin to watch now."""
        self.take = take
        self._clock = clock
        self._began = self._moved = clock.awake()
        self._frames = 0

    def verdict(self) -> Verdict:
        """Judge by what has happened until now."""
        now, frames = self._clock.awake(), self.take.progress.frames
        if frames != self._frames:
            self._frames, self._moved = frames, now
        if not self.take.running:
            return self._ended()
        patience = PATIENCE if frames else PATIENCE_AT_FIRST
        if now - self._moved >= patience:
            return Verdict(Sign.FAILED, f"took no sound for {patience:.0f} seconds")
        if frames > self.take.rate * ((now - self._began) * GREED + GREED_FROM):
            return Verdict(Sign.FAILED, "takes sound without playing it")
        if self.take.progress.unheard:
            return Verdict(Sign.UNHEARD, self.take.progress.unheard)
        return Verdict(Sign.HEARD if frames >= PROOF * self.take.rate else Sign.WAITING)

    def _ended(self) -> Verdict:
        if self.take.trouble:
            return Verdict(Sign.FAILED, self.take.trouble)
        if not self._frames:
            return Verdict(Sign.FAILED, "took no sound")
        if self.take.progress.unheard:
            return Verdict(Sign.UNHEARD, self.take.progress.unheard)
        return Verdict(Sign.ENDED)
