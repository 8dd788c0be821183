"""Plays through PulseAudio or PipeWire without ever waiting for a server that does not answer."""

from collections.abc import Callable
from functools import partial
from itertools import count
from threading import Event
from typing import TYPE_CHECKING

from .player import AHEAD, GLANCE, PlayerError, Progress
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
        from . import libpulse  # noqa: PLC0415 - ctypes is not needed to be armed

        self._binding = libpulse
        self._pulse = libpulse.load_libpulse()
        self._stop = stop
        self._loop = self._pulse.pa_mainloop_new()
        self._context = self._pulse.pa_context_new(self._pulse.pa_mainloop_get_api(self._loop), b"Easeful")
        self._stream: int | None = None
        self._unheard = ""
        self._learn = libpulse.SinkInfoCallback(self._learn_output)

    def open(self, tape: Tape) -> bool:
        """Connect and make a stream; False when asked to stop meanwhile. Raises PlayerError."""
        pulse, binding = self._pulse, self._binding
        if pulse.pa_context_connect(self._context, None, 0, None) < 0:
            raise self._trouble()
        context_state = partial(pulse.pa_context_get_state, self._context)
        if not self._reach(context_state, binding.CONTEXT_READY, binding.CONTEXT_FAILED):
            return False
        self._make_stream(tape)
        stream_state = partial(pulse.pa_stream_get_state, self._stream)
        return self._reach(stream_state, binding.STREAM_READY, binding.STREAM_FAILED)

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
            self._turn()

    def close(self) -> None:
        """Leave the server, which drops what it has not played."""
        if self._stream:
            self._pulse.pa_stream_disconnect(self._stream)
            self._pulse.pa_stream_unref(self._stream)
        self._pulse.pa_context_disconnect(self._context)
        self._pulse.pa_context_unref(self._context)
        self._pulse.pa_mainloop_free(self._loop)

    def _make_stream(self, tape: Tape) -> None:
        binding, pulse = self._binding, self._pulse
        spec = binding.SampleSpec(binding.SAMPLE_S16LE, tape.rate, tape.channels)
        self._stream = pulse.pa_stream_new(self._context, b"Alarm", spec, None)
        if not self._stream:
            raise self._trouble()
        ahead = int(AHEAD * tape.bytes_per_second)
        its_choice = binding.DEFAULT
        size = binding.BufferAttributes(its_choice, ahead, its_choice, its_choice, its_choice)
        # A mute that the server remembers for this program must not silence an alarm.
        flags = binding.STREAM_ADJUST_LATENCY | binding.STREAM_START_UNMUTED
        if pulse.pa_stream_connect_playback(self._stream, None, size, flags, None, None) < 0:
            raise self._trouble()

    def _reach(self, state: Callable[[], int], wanted: int, failed: int) -> bool:
        while (now := state()) != wanted:
            if now >= failed:
                raise self._trouble()
            if self._stop.is_set():
                return False
            self._turn()
        return True

    def _turn(self) -> None:
        for step in (
            partial(self._pulse.pa_mainloop_prepare, self._loop, int(GLANCE * 1_000_000)),
            partial(self._pulse.pa_mainloop_poll, self._loop),
            partial(self._pulse.pa_mainloop_dispatch, self._loop),
        ):
            if step() < 0:
                raise self._trouble()

    def _room(self, written: int, most: int) -> tuple[int, int]:
        pulse = self._pulse
        if pulse.pa_stream_get_state(self._stream) != self._binding.STREAM_READY:
            raise self._trouble()
        room = min(pulse.pa_stream_writable_size(self._stream), most)
        capacity = pulse.pa_stream_get_buffer_attr(self._stream).contents.tlength
        return room, max(0, written - max(0, capacity - room))

    def _write(self, block: bytes) -> None:
        if block and self._pulse.pa_stream_write(self._stream, block, len(block), None, 0, 0) < 0:
            raise self._trouble()

    def _ask_about_output(self) -> None:
        name = self._pulse.pa_stream_get_device_name(self._stream)
        if name == self._binding.DUMMY_OUTPUT:
            raise PlayerError("this computer has no sound output")
        asked = self._pulse.pa_context_get_sink_info_by_name(self._context, name, self._learn, None)
        if asked:
            self._pulse.pa_operation_unref(asked)

    def _learn_output(self, _context: int, sink: "_Pointer[SinkInfo]", end: int, _data: int) -> None:
        if end == 0 and sink:
            output = sink.contents
            loudness = max(output.volume.values[: output.volume.channels], default=0)
            self._unheard = "the sound output is muted" if output.mute or not loudness else ""

    def _trouble(self) -> PlayerError:
        number = self._pulse.pa_context_errno(self._context)
        return PlayerError(self._pulse.pa_strerror(number).decode(errors="replace").lower())
