"""Plays by way of a WAV file, where the system has no simple stream: macOS and Windows."""

import os
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import Protocol

from .clock import Clock
from .player import GLANCE, PlayerError, Progress
from .tape import Tape

# ruff: noqa: PTH108, PTH118 - see note.py

# Long enough that the seam between two stretches is rare, short enough to outlive nobody by much.
STRETCH = 20.0


class Sounding(Protocol):
    """A file being played."""

    def ended(self) -> bool:
        """Return whether all was played. Raises PlayerError when playing failed."""

    def stop(self) -> None:
        """Be silent at once."""


class FilePlayer:
    """A player that hands over one stretch after another."""

    def __init__(self, name: str, folder: str, clock: Clock, start: Callable[[str, float], Sounding]) -> None:
        """Take a folder for the file, and how to play a file of so many seconds."""
        self.name = name
        self._path = os.path.join(folder, f"ringer-{os.getpid()}.wav")
        self._clock = clock
        self._start = start

    def play(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Play until the tape ends or `stop` is set. Raises PlayerError or OSError."""
        try:
            while not stop.is_set() and (frames := self._write_stretch(tape)):
                self._play_stretch(frames, tape.rate, stop, progress)
        finally:
            with suppress(OSError):
                os.unlink(self._path)

    def _write_stretch(self, tape: Tape) -> int:
        import wave  # noqa: PLC0415 - not needed to be armed

        sound = tape.read(int(STRETCH * tape.rate))
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(file, "wb") as raw, wave.open(raw, "wb") as recording:
            recording.setnchannels(tape.channels)
            recording.setsampwidth(2)
            recording.setframerate(tape.rate)
            recording.writeframes(sound)
        return len(sound) // (2 * tape.channels)

    def _play_stretch(self, frames: int, rate: int, stop: Event, progress: Progress) -> None:
        before, length = progress.frames, frames / rate
        began = self._clock.awake()
        sounding = self._start(self._path, length)
        try:
            while not sounding.ended():
                if stop.wait(GLANCE):
                    return
                # Nothing tells what was taken: the time that the file plays stands for it.
                progress.frames = before + min(frames, int((self._clock.awake() - began) * rate))
        finally:
            sounding.stop()
        if self._clock.awake() - began < length / 2:
            raise PlayerError("ended before the sound did")
        progress.frames = before + frames
