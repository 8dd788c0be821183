"""The window's end of the breathing tones: orders each ahead, and tells truly whether they can be heard."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.clock import Clock
from easeful.sound.mixer import LATE_SECONDS, Cue
from easeful.sound.speaker import Speaker

PLAYER = ("-m", "easeful.sound.tone_player")
LOOK_MS = 2000
START_LOOKS = 4  # 8 s: a slow computer, then an output that wakes up; more is a hang
AGAIN_MS = 5000  # a process that found no server does not see one that comes later: it needs a new one
FADE_MS = 300  # so that an end of the process cuts nothing


class Tones(QObject):
    """`failed` tells that no tone can be heard, `heard` that they can, again or for the first time.

    The process that plays says every two seconds that the output takes its samples. One that does not, or died, or has
    trouble, is replaced; what was ordered and has its moment still before it goes to the new one.
    """

    failed = Signal()
    heard = Signal()

    def __init__(self, folder: Path, clock: Clock, speaker: Speaker | None = None) -> None:
        """Tones are the WAV files of `folder`; nothing is read or started before `prepare`."""
        super().__init__()
        self.can_be_heard: bool | None = None
        self._clock = clock
        self._speaker = speaker or Speaker(folder, program=PLAYER, parent=self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._replace)
        self._ordered: list[Cue] = []
        self._has_sounded = False
        self._looks = 0
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._start)
        self._fading = QTimer(self, singleShot=True, interval=FADE_MS)
        self._fading.timeout.connect(self._speaker.end)

    def prepare(self) -> None:
        """Open the way to the loudspeaker, 3 s or more before the first tone; it stays open until `rest`."""
        self._fading.stop()
        if not self._speaker.stays:
            self._speaker.stays = True
            self.can_be_heard = None
            self._start()

    def order(self, name: str, at: float, gain: float) -> None:
        """Let a tone be heard at `at`, in awake seconds, 0.6 s ahead or more; `gain` is linear, 0 to 1."""
        self.prepare()
        self._forget_past()
        cue = Cue(at, name, min(1.0, max(0.0, gain)))
        self._ordered.append(cue)
        self._send(cue)

    def hush(self) -> None:
        """Forget all that was ordered, and let what sounds fade within 0.2 s."""
        self._ordered.clear()
        if self._speaker.is_running:
            self._speaker.order({"do": "hush"})

    def rest(self) -> None:
        """Hush, and end the process: nothing runs until the next `prepare`."""
        self.hush()
        self._speaker.stays = False
        self._watch.stop()
        self._again.stop()
        self._fading.start()

    def _start(self) -> None:
        self._has_sounded = False
        self._looks = 0
        self._watch.start()
        self._speaker.start()
        self._forget_past()
        for cue in self._ordered:
            self._send(cue)

    def _send(self, cue: Cue) -> None:
        if self._speaker.is_running:
            self._speaker.order({"do": "cue", "name": cue.name, "gain": cue.gain, "at": cue.at})

    def _forget_past(self) -> None:
        earliest = self._clock.awake() - LATE_SECONDS
        self._ordered = [cue for cue in self._ordered if cue.at > earliest]

    def _hear(self, message: dict[str, Any]) -> None:
        if message["say"] == "trouble":
            self._replace()
        elif message["say"] == "sounds":
            self._has_sounded = True
            self._looks = 0
            self._tell(can_be_heard=True)

    def _look(self) -> None:
        # Looks are counted, not seconds: a window that was busy for a while finds all that was said meanwhile.
        self._looks += 1
        if self._looks > START_LOOKS:
            self._replace()

    def _replace(self) -> None:
        """At once where it sounded before: an output may have gone, and another be there. Else after a pause."""
        self._speaker.end()
        self._watch.stop()
        if not self._speaker.stays:
            return
        if self._has_sounded:
            self._start()
        else:
            self._tell(can_be_heard=False)
            self._again.start()

    def _tell(self, *, can_be_heard: bool) -> None:
        if can_be_heard != self.can_be_heard:
            self.can_be_heard = can_be_heard
            (self.heard if can_be_heard else self.failed).emit()
