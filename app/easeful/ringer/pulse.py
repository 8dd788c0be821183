"""Plays through PulseAudio or PipeWire without ever waiting for a server that does not answer."""

from functools import partial
from itertools import count
from threading import Event
from typing import TYPE_CHECKING

from .player import AHEAD, PlayerError, Progress
from .pulse_link import PulseLink, is_muted
from .tape import Tape

if TYPE_CHECKING:
    from ctypes import _Pointer

    from .libpulse import SinkInfo

# Turns of the loop, of at most a GLANCE each, between two looks at the output.
TURNS_PER_LOOK = 20


class PulsePlayer:
    """A player for the user's sound server."""

    name = "pulse"

    def play(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Play until the tape ends or `stop` is set. Raises PlayerError or OSError."""
        connection = _Connection(stop)
        try:
            if connection.open(tape):
                connection.feed(tape, progress)
        finally:
            connection.close()


class _Connection:
    """One connection with one stream; everything happens in the thread that calls."""

    def __init__(self, stop: Event) -> None:
        self._link = PulseLink(stop)
        self._binding, self._pulse = self._link.binding, self._link.pulse
        self._stop = stop
        self._stream: int | None = None
        self._unheard = ""
        self._learn = self._binding.SinkInfoCallback(self._learn_output)

    def open(self, tape: Tape) -> bool:
        """Connect and make a stream; False when asked to stop meanwhile. Raises PlayerError."""
        if not self._link.connect():
            return False
        self._make_stream(tape)
        state = partial(self._pulse.pa_stream_get_state, self._stream)
        return self._link.reach(state, self._binding.STREAM_READY, self._binding.STREAM_FAILED)

    def feed(self, tape: Tape, progress: Progress) -> None:
        """Give the server what it asks for until all of the tape was taken. Raises PlayerError."""
        frame = 2 * tape.channels
        written, tape_end = 0, None
        for turn in count():
            if self._stop.is_set():
                return
            room, taken = self._room(written, tape.bytes_per_second)
            progress.frames = taken // frame
            progress.unheard = self._unheard
            if tape_end is not None and taken >= tape_end:
                return
            if turn % TURNS_PER_LOOK == 0:
                self._ask_about_output()
            block = tape.read(room // frame)
            if room >= frame and not block:
                # Silence pushes the last of the tape through to the loudspeaker.
                tape_end = written if tape_end is None else tape_end
                block = bytes(room - room % frame)
            self._write(block)
            written += len(block)
            self._link.turn()

    def close(self) -> None:
        """Leave the server, which drops what it has not played."""
        if self._stream:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._link.close()

    def _make_stream(self, tape: Tape) -> None:
        binding, pulse = self._binding, self._pulse
        spec = binding.SampleSpec(binding.SAMPLE_S16LE, tape.rate, tape.channels)
        self._stream = pulse.pa_stream_new(self._link.context, b"Alarm", spec, None)
        if not self._stream:
            raise self._link.trouble()
        ahead = int(AHEAD * tape.bytes_per_second)
        its_choice = binding.DEFAULT
        size = binding.BufferAttributes(its_choice, ahead, its_choice, its_choice, its_choice)
        # A mute that the server remembers for this program must not silence an alarm.
        flags = binding.STREAM_ADJUST_LATENCY | binding.STREAM_START_UNMUTED
        if pulse.pa_stream_connect_playback(self._stream, None, size, flags, None, None) < 0:
            raise self._link.trouble()

    def _room(self, written: int, most: int) -> tuple[int, int]:
        pulse = self._pulse
        if pulse.pa_stream_get_state(self._stream) != self._binding.STREAM_READY:
            raise self._link.trouble()
        room = min(pulse.pa_stream_writable_size(self._stream), most)
        capacity = pulse.pa_stream_get_buffer_attr(self._stream).contents.tlength
        return room, max(0, written - max(0, capacity - room))

    def _write(self, block: bytes) -> None:
        if block and self._pulse.pa_stream_write(self._stream, block, len(block), None, 0, 0) < 0:
            raise self._link.trouble()

    def _ask_about_output(self) -> None:
        name = self._pulse.pa_stream_get_device_name(self._stream)
        if name == self._binding.DUMMY_OUTPUT:
            raise PlayerError("this computer has no sound output")
        asked = self._pulse.pa_context_get_sink_info_by_name(self._link.context, name, self._learn, None)
        if asked:
            self._pulse.pa_operation_unref(asked)

    def _learn_output(self, _context: int, sink: "_Pointer[SinkInfo]", end: int, _data: int) -> None:
        if end == 0 and sink:
            self._unheard = "the sound output is muted" if is_muted(sink) else ""
