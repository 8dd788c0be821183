"""A connection to PulseAudio or PipeWire that waits for nothing longer than a glance."""

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event
from typing import TYPE_CHECKING

from .player import GLANCE, PlayerError

if TYPE_CHECKING:
    from ctypes import _Pointer

    from .libpulse import SinkInfo


class HungError(PlayerError):
    """The server is there and does not answer."""


class PulseLink:
    """One context with its loop; everything happens in the thread that calls."""

    def __init__(self, stop: Event) -> None:
        """`stop` ends the waiting. Raises OSError where the library is not installed."""
        from . import libpulse  # noqa: PLC0415 - ctypes is not needed to be armed

        self.binding = libpulse
        self.pulse = libpulse.load_libpulse()
        self._stop = stop
        self._loop = self.pulse.pa_mainloop_new()
        self.context = self.pulse.pa_context_new(self.pulse.pa_mainloop_get_api(self._loop), b"Easeful")

    def connect(self, flags: int = 0, turns: int | None = None) -> bool:
        """Connect; False when asked to stop meanwhile. Raises PlayerError, also HungError after so many turns."""
        if self.pulse.pa_context_connect(self.context, None, flags, None) < 0:
            raise self.trouble()
        state = partial(self.pulse.pa_context_get_state, self.context)
        return self.reach(state, self.binding.CONTEXT_READY, self.binding.CONTEXT_FAILED, turns)

    def reach(self, state: Callable[[], int], wanted: int, failed: int, turns: int | None = None) -> bool:
        """Turn until this state is the wanted one; False when asked to stop. As `connect`, else."""
        for turn in count():
            if (now := state()) == wanted:
                return True
            if turn == turns:
                raise HungError("the sound server does not answer")
            if now >= failed:
                raise self.trouble()
            if self._stop.is_set():
                return False
            self.turn()
        return False

    def turn(self) -> None:
        """Do what has come, or wait a glance for it. Raises PlayerError."""
        for step in (
            partial(self.pulse.pa_mainloop_prepare, self._loop, int(GLANCE * 1_000_000)),
            partial(self.pulse.pa_mainloop_poll, self._loop),
            partial(self.pulse.pa_mainloop_dispatch, self._loop),
        ):
            if step() < 0:
                raise self.trouble()

    def trouble(self) -> PlayerError:
        """What is wrong, in the library's words."""
        number = self.pulse.pa_context_errno(self.context)
        return PlayerError(self.pulse.pa_strerror(number).decode(errors="replace").lower())

    def close(self) -> None:
        """Leave the server."""
        self.pulse.pa_context_disconnect(self.context)
        self.pulse.pa_context_unref(self.context)
        self.pulse.pa_mainloop_free(self._loop)


def is_muted(sink: "_Pointer[SinkInfo]") -> bool:
    """Whether nothing of what this output plays can be heard."""
    output = sink.contents
    return bool(output.mute) or not max(output.volume.values[: output.volume.channels], default=0)
