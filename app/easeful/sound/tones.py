"""The window's end of the breathing tones: orders each ahead, and tells truly whether they can be heard."""

from pathlib import Path

from easeful.core.clock import Clock
from easeful.sound.mixer import LATE_SECONDS, Cue
from easeful.sound.sounding import Sounding
from easeful.sound.speaker import Speaker

PLAYER = ("-m", "easeful.sound.tone_player")
FADE_SECONDS = 0.3  # so that an end of the process cuts nothing


class Tones(Sounding):
    """Tones that are ordered ahead; those that still are when the process is replaced go to the new one."""

    def __init__(self, folder: Path, clock: Clock, speaker: Speaker | None = None) -> None:
        """Tones are the WAV files of `folder`; nothing is read or started before `prepare`."""
        super().__init__(speaker or Speaker(folder, program=PLAYER))
        self._clock = clock
        self._ordered: list[Cue] = []

    def prepare(self) -> None:
        """Open the way to the loudspeaker, 3 s or more before the first tone; it stays open until `rest`."""
        self._wake()

    def order(self, name: str, at: float, gain: float) -> None:
        """Let a tone be heard at `at`, in awake seconds, 0.6 s ahead or more; `gain` is linear, 0 to 1."""
        self.prepare()
        self._forget_past()
        cue = Cue(at, name, min(1.0, max(0.0, gain)))
        self._ordered.append(cue)
        self._order(cue)

    def hush(self) -> None:
        """Forget all that was ordered, and let what sounds fade within 0.2 s."""
        self._ordered.clear()
        self._send({"do": "hush"})

    def rest(self) -> None:
        """Hush, and end the process: nothing runs until the next `prepare`."""
        self.hush()
        self._rest_after(FADE_SECONDS)

    def _remind(self) -> None:
        self._forget_past()
        for cue in self._ordered:
            self._order(cue)

    def _order(self, cue: Cue) -> None:
        self._send({"do": "cue", "name": cue.name, "gain": cue.gain, "at": cue.at})

    def _forget_past(self) -> None:
        earliest = self._clock.awake() - LATE_SECONDS
        self._ordered = [cue for cue in self._ordered if cue.at > earliest]
