"""Looks, while the ringer is armed, whether there is an output to ring on: who waits for the end must know in time."""

from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING, Protocol

from .player import PlayerError
from .pulse_link import HungError, PulseLink, is_muted

if TYPE_CHECKING:
    from ctypes import _Pointer

    from .libpulse import SinkInfo

TURNS = 24  # of a glance each: who answers later than that does not play
NO_AUTOSPAWN = 1  # looking starts no server
LOOK = 0.5  # seconds between two looks
DEFAULT = b"@DEFAULT_SINK@"  # the one that the alarm will be played to
ASKED, DONE, LOST = range(3)  # where a question stands


class Outputs(Protocol):
    """The sound outputs of this computer."""

    def can_be_heard(self) -> bool | None:
        """Whether one is there that can be heard, None where nobody can tell. Raises PlayerError or OSError."""

    def close(self) -> None:
        """Ask no more."""


class PulseOutputs:
    """Those of the person's sound server."""

    def __init__(self, stop: Event) -> None:
        """`stop` ends the waiting; connected at the first question. Raises OSError without the library."""
        self._link = PulseLink(stop)
        self._learn = self._link.binding.SinkInfoCallback(self._learn_output)
        self._heard, self._ended = False, ASKED
        self._is_connected = False

    def can_be_heard(self) -> bool | None:
        """Whether a real output that is not muted is there; None when asked to stop. Raises PlayerError."""
        link = self._link
        self._is_connected = self._is_connected or link.connect(NO_AUTOSPAWN, TURNS)
        if not self._is_connected:
            return None
        self._heard, self._ended = False, ASKED
        asked = link.pulse.pa_context_get_sink_info_by_name(link.context, DEFAULT, self._learn, None)
        if not asked:
            raise link.trouble()
        link.pulse.pa_operation_unref(asked)
        return self._heard if link.reach(self._state, DONE, LOST, TURNS) else None

    def close(self) -> None:
        """Leave the server."""
        self._link.close()

    def _state(self) -> int:
        is_ready = self._link.pulse.pa_context_get_state(self._link.context) == self._link.binding.CONTEXT_READY
        return self._ended if is_ready else LOST

    def _learn_output(self, _context: int, sink: "_Pointer[SinkInfo]", end: int, _data: int) -> None:
        if end:
            self._ended = DONE  # also where there is none
        elif sink:
            self._heard |= sink.contents.name != self._link.binding.DUMMY_OUTPUT and not is_muted(sink)


class Lookout:
    """Looks from `begin` to `end`, in a thread that never keeps the process alive."""

    def __init__(self, wake: Callable[[], None], make: Callable[[Event], Outputs] = PulseOutputs) -> None:
        """Nothing is looked at yet. `wake` is called, in the thread, when there may be news.

        `make` gives the outputs, and gets the event that ends its waiting.
        """
        self._wake, self._make = wake, make
        self._stop = Event()
        self._stop.set()
        self._heard: bool | None = None
        self._told: bool | None = None

    def begin(self) -> None:
        """Look from now on, if it does not already."""
        if not self._stop.is_set():
            return
        self._stop, self._heard, self._told = Event(), None, None
        thread = Thread(target=self._look, args=(self._stop,), daemon=True)
        try:
            thread.start()
        except RuntimeError:
            self._stop.set()

    def end(self) -> None:
        """Look no more; does not wait for it."""
        self._stop.set()

    def news(self) -> bool | None:
        """Whether the alarm could be heard, each time that this changes; None while nothing is new."""
        if self._stop.is_set() or self._heard is None or self._heard is self._told:
            return None
        self._told = self._heard
        return self._told

    def _look(self, stop: Event) -> None:
        outputs: Outputs | None = None
        had_server = False
        while not stop.is_set():
            try:
                outputs = outputs or self._make(stop)
                heard, had_server = outputs.can_be_heard(), True
            except HungError:
                heard, had_server = False, True
                close(outputs)
                outputs = None
            except (PlayerError, OSError):
                # A computer that never had a sound server may have its sound without one.
                heard = False if had_server else None
                close(outputs)
                outputs = None
            if not stop.is_set() and heard is not self._heard:
                self._heard = heard
                self._wake()
            stop.wait(LOOK)
        close(outputs)


def close(outputs: Outputs | None) -> None:
    """Ask these no more."""
    if outputs is not None:
        outputs.close()
