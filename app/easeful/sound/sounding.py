"""The window's end of a process that sounds without end, and the truth about whether it can be heard."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import Speaker

LOOK_MS = 2000
START_LOOKS = 4  # 8 s: a slow computer, then an output that wakes up; more is a hang
AGAIN_MS = 5000  # a process that found no server does not see one that comes later: it needs a new one


class Sounding(QObject):
    """`failed` tells that nothing can be heard, `heard` that it can, again or for the first time.

    The process that plays says every two seconds that the output takes its samples. One that does not, or died, or has
    trouble, is replaced, and told again what it has to know.
    """

    failed = Signal()
    heard = Signal()

    def __init__(self, speaker: Speaker, parent: QObject | None = None) -> None:
        """Nothing is started before it is needed."""
        super().__init__(parent)
        self.can_be_heard: bool | None = None
        self._speaker = speaker
        speaker.setParent(self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._replace)
        self._is_wanted = self._has_sounded = False
        self._looks = 0
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._start)
        self._fading = QTimer(self, singleShot=True)
        self._fading.timeout.connect(self._end)

    def _wake(self) -> None:
        """Open the way to the loudspeaker; it stays open until `_rest_after`."""
        self._fading.stop()
        if not self._is_wanted:
            self._is_wanted = self._speaker.stays = True
            self.can_be_heard = None
            self._start()

    def _remind(self) -> None:
        """Tell a new process what it has to know."""

    def _rest_after(self, seconds: float) -> None:
        """End the process when what sounds has faded; nothing runs until the next `_wake`."""
        self._is_wanted = False
        self._watch.stop()
        self._again.stop()
        self._fading.start(round(seconds * 1000))

    def _end(self) -> None:
        self._speaker.stays = False
        self._speaker.end()

    def _start(self) -> None:
        self._has_sounded = False
        self._looks = 0
        self._watch.start()
        self._speaker.start()
        self._remind()

    def _send(self, order: dict[str, Any]) -> None:
        """To the process that runs; a later one is reminded."""
        if self._speaker.is_running:
            self._speaker.order(order)

    def _hear(self, message: dict[str, Any]) -> None:
        if message["say"] == "trouble":
            self._replace()
        elif message["say"] == "sounds" and self._is_wanted:
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
        if not self._is_wanted:
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
