"""The shape of everything that can make the alarm heard, so that one can take another's place."""

from threading import Event
from typing import Protocol

from .tape import Tape

# The longest a player goes without looking whether it should stop, seconds.
GLANCE = 0.05
# Sound given ahead of the loudspeaker, seconds: what is still heard after a stop.
AHEAD = 0.15


class PlayerError(Exception):
    """A player cannot play, with the reason in words a person can read."""


class Progress:
    """What a player tells while it plays; written by its thread, read by the ringer's."""

    def __init__(self) -> None:
        """Start with nothing heard."""
        self.frames = 0
        self.unheard = ""


class Player(Protocol):
    """One way to make sound."""

    @property
    def name(self) -> str:
        """A short name for replies."""

    def play(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Play until the tape ends or `stop` is set.

        `progress.frames` counts frames the sound system has really taken to play, and
        `progress.unheard` says why they cannot be heard all the same (a muted output), if so.
        Raises PlayerError or OSError when it cannot play.
        """
