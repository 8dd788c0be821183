"""One open stream of sound into which tones are laid, and the truth about whether the output takes it.

Measured with Qt 6.11 and PulseAudio while others kept both cores busy: of 60 sounds that a timer started, the worst was
108 ms off its moment and some were torn, for Qt lets the server hold 21 ms only. A stream that is always open can let
it hold more, is tied to the clock, and keeps a sound card from falling asleep between two breaths: at most 3 ms.
"""

import sys

from easeful.core.clock import Clock
from easeful.sound.fade import STEP_SECONDS, Fade
from easeful.sound.mixer import Cue, Mixer
from easeful.sound.outlet import SETTLE_SECONDS, Outlet
from easeful.sound.pace import Pace
from easeful.sound.tone_samples import RATE
from easeful.sound.turns import HOLD_MS
from easeful.sound.window import Say

AHEAD_SECONDS = 0.4  # how long this process may be kept from running without a gap
# From a sample's being taken to its being heard, about; elsewhere the system holds what it likes.
PATH_SECONDS = HOLD_MS / 1000 if sys.platform == "linux" else 0.03
MARGIN = round(0.08 * RATE)  # samples of silence after a hush, for the volume comes back some samples late
BEAT_SECONDS = 0.047  # no multiple of the server's own steps, so that they are seen at all their points


class ToneStream:
    """Holds what is heard of tones; its outlet says that it `sounds` while samples are taken, or `trouble`."""

    def __init__(self, clock: Clock, mixer: Mixer, say: Say) -> None:
        """`say` tells the window; nothing is opened yet."""
        self._clock, self._mixer = clock, mixer
        self._pace = Pace(RATE)
        self._muted_until = self._quiet_until = 0
        self._outlet = Outlet(RATE, 1, AHEAD_SECONDS, BEAT_SECONDS, say)
        self._fade = Fade(self._outlet.sink)
        self.check_device = self._outlet.check_device

    def open(self) -> None:
        """Open the way to the output; from then on `beat` keeps it filled."""
        self._outlet.open()
        self._fill()

    def order(self, cue: Cue) -> None:
        """Let a tone be heard at its moment; one that is known 0.6 s before is not late."""
        self._mixer.order(cue)

    def hush(self) -> None:
        """Forget all tones, and let what sounds fade, step by step with the next beats."""
        self._mixer.clear()
        if self._mixer.loud_until > self._outlet.taken:
            self._muted_until, self._quiet_until = self._mixer.written, self._mixer.written + MARGIN
            self._fade.begin()

    def beat(self) -> float:
        """Do what is due; returns the seconds until that must be done again."""
        if self._fade.is_going:
            self._fade.step()
        elif self._outlet.is_open:
            self._follow(self._outlet.look())
            self._fill()
        return STEP_SECONDS if self._fade.is_going else BEAT_SECONDS

    def _follow(self, taken: int) -> None:
        if taken >= SETTLE_SECONDS * RATE:
            self._pace.note(self._clock.awake(), taken)
        if self._muted_until and taken >= self._muted_until:
            self._muted_until = 0
            self._fade.end()

    def _fill(self) -> None:
        if not self._outlet.is_open:
            return
        room = self._outlet.room
        silence = max(0, min(room, self._quiet_until - self._mixer.written))
        self._outlet.write(self._mixer.skip(silence) + self._mixer.block(room - silence, self._sample_heard))

    def _sample_heard(self, moment: float) -> int | None:
        return self._pace.sample_at(moment - PATH_SECONDS)
