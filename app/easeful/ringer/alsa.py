"""Plays straight to the kernel's sound system, for computers without a sound server."""

from threading import Event

from .player import AHEAD, GLANCE, PlayerError, Progress
from .tape import Tape


class AlsaPlayer:
    """A player for ALSA's default device."""

    name = "alsa"

    def play(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Play until the tape ends or `stop` is set. Raises PlayerError or OSError."""
        device = _Device(tape)
        try:
            device.feed(tape, stop, progress)
        finally:
            device.close()


class _Device:
    """An open device; it is asked, never waited for, beyond a glance."""

    def __init__(self, tape: Tape) -> None:
        import ctypes  # noqa: PLC0415 - not needed to be armed

        from . import libasound  # noqa: PLC0415 - the same

        self._again = libasound.EAGAIN
        self._alsa = libasound.load_libasound()
        self._delay = ctypes.c_long()
        self._handle = ctypes.c_void_p()
        self._check(
            self._alsa.snd_pcm_open(self._handle, b"default", libasound.PLAYBACK, libasound.NONBLOCK),
        )
        sound = (libasound.FORMAT_S16LE, libasound.ACCESS_INTERLEAVED, tape.channels, tape.rate)
        resample, microseconds = 1, int(AHEAD * 1_000_000)
        try:
            self._check(self._alsa.snd_pcm_set_params(self._handle, *sound, resample, microseconds))
        except PlayerError:
            self.close()
            raise

    def feed(self, tape: Tape, stop: Event, progress: Progress) -> None:
        """Give the device what it has room for until all of the tape was taken. Raises PlayerError."""
        block_frames = int(GLANCE * tape.rate)
        frame = 2 * tape.channels
        written, tape_end, waiting = 0, None, b""
        while not stop.is_set():
            progress.frames = taken = max(0, written - self._held())
            if tape_end is not None and taken >= tape_end:
                return
            waiting = waiting or tape.read(block_frames)
            if not waiting:
                # Silence pushes the last of the tape through to the loudspeaker.
                tape_end = written if tape_end is None else tape_end
                waiting = bytes(block_frames * frame)
            done = self._write(waiting, frame)
            written += done
            waiting = waiting[done * frame :]
            if waiting:
                stop.wait(GLANCE)

    def close(self) -> None:
        """Leave the device, which drops what it has not played."""
        self._alsa.snd_pcm_drop(self._handle)
        self._alsa.snd_pcm_close(self._handle)

    def _held(self) -> int:
        failed = self._alsa.snd_pcm_delay(self._handle, self._delay) < 0
        return 0 if failed else max(0, self._delay.value)

    def _write(self, block: bytes, frame: int) -> int:
        done: int = self._alsa.snd_pcm_writei(self._handle, block, len(block) // frame)
        if done == self._again:
            return 0
        if done < 0:
            self._check(self._alsa.snd_pcm_recover(self._handle, done, 1))
            return 0
        return done

    def _check(self, code: int) -> None:
        if code < 0:
            raise PlayerError(self._alsa.snd_strerror(code).decode(errors="replace").lower())
