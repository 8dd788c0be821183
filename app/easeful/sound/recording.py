"""The window's end of a recording: somebody's own voice, played instead of the computer's."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.sound.speaker import Speaker

PLAYER = ("-m", "easeful.sound.recording_player")
LOOK_MS = 1000
LOOKS = 8  # seconds without a word from the process, its start included; more is a hang
HUSH_MS = 400  # in which the volume goes to nothing before the process ends
PROGRESS_SECONDS = 5.0  # a process that brought it so far was of use
TRIES = 3  # processes without progress
LAST_MS = 1000  # after its end, for what the output still holds


class Recording(QObject):
    """Plays one recording; `moved` tells its seconds four times a second while it is really heard.

    A process that dies while it plays, or whose output was exchanged, is replaced and plays on, three times at the
    same place. One that stands still, or cannot begin, has `failed`.
    """

    ended = Signal()
    failed = Signal()
    moved = Signal(float)

    def __init__(self, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """Nothing is started before it is needed."""
        super().__init__(parent)
        self._speaker = speaker or Speaker(program=PLAYER)
        self._speaker.setParent(self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._begin_again)
        self._file = Path()
        self._at, self._gain = 0.0, 1.0
        self._is_on = self._is_paused = self._has_moved = self._is_through = False
        self._looks = self._tries = 0
        self._tried_at = 0.0  # the second from which the tries are counted
        self._number = 0  # of the last wish; what is said of an older one came too late
        self._watch = QTimer(self, interval=LOOK_MS)
        self._watch.timeout.connect(self._look)
        self._leaving = QTimer(self, singleShot=True)
        self._leaving.timeout.connect(self._end)

    def play(self, file: Path, at: float, gain: float) -> None:
        """Play a file from a moment on, in seconds, at a linear gain from 0 to 1."""
        self._file, self._at, self._gain = file, max(0.0, at), bounded(gain)
        self._is_on, self._is_paused = True, False
        self._tries, self._tried_at = 0, self._at
        self._leaving.stop()
        if self._is_through:  # Qt 6.11 does not move any more in a player that came to its end
            self._is_through = False
            self._speaker.end()
        self._speaker.stays = True
        self._ask()

    def pause(self) -> None:
        """Stand still until `go_on`."""
        if self._is_on:
            self._is_paused = True
            self._watch.stop()
            self._send({"do": "pause"})

    def go_on(self) -> None:
        """Play on from where it stands."""
        if not self._is_on or not self._is_paused:
            return
        self._is_paused = False
        if self._speaker.is_running:
            self._expect()
            self._send({"do": "go_on"})
        else:
            self._ask()

    def seek(self, at: float) -> None:
        """Go to a moment in seconds."""
        self._at = max(0.0, at)
        self._number += 1
        self._send({"do": "seek", "at": self._at, "number": self._number})

    def change_volume(self, gain: float) -> None:
        """Go softly to a linear gain from 0 to 1."""
        self._gain = bounded(gain)
        self._send({"do": "volume", "gain": self._gain})

    def rest(self) -> None:
        """Be silent within 0.3 s, and end the process; of this recording nothing more is told."""
        if self._is_on:
            self._send({"do": "volume", "gain": 0.0})
            self._leave(HUSH_MS)

    def _ask(self) -> None:
        self._has_moved = False
        self._number += 1
        self._expect()
        wish = {"do": "play", "file": str(self._file), "at": self._at, "gain": self._gain, "number": self._number}
        self._speaker.order(wish)

    def _send(self, order: dict[str, Any]) -> None:
        if self._is_on and self._speaker.is_running:
            self._speaker.order(order)

    def _hear(self, message: dict[str, Any]) -> None:
        if not self._is_on or message.get("number", self._number) != self._number:
            return
        match message["say"]:
            case "moved":
                self._move(message["at"])
            case "ended":
                self._is_through = True
                self._leave(LAST_MS)
                self.ended.emit()
            case "elsewhere":
                self._begin_again()
            case "trouble":
                self._fail()

    def _move(self, at: float) -> None:
        self._looks, self._at, self._has_moved = 0, at, True
        self.moved.emit(at)

    def _begin_again(self) -> None:
        """At once where it moved before; after a pause by `go_on`."""
        self._speaker.end()
        self._watch.stop()
        if not self._is_on or self._is_paused:
            return
        if abs(self._at - self._tried_at) >= PROGRESS_SECONDS:
            self._tries, self._tried_at = 0, self._at
        self._tries += 1
        if self._has_moved and self._tries <= TRIES:
            self._ask()
        else:
            self._fail()

    def _expect(self) -> None:
        self._looks = 0
        self._watch.start()

    def _look(self) -> None:
        # Looks are counted, not seconds: a window that was busy for a while finds all that was said meanwhile.
        self._looks += 1
        if self._looks > LOOKS:
            self._fail()

    def _fail(self) -> None:
        self._leave(0)
        self._end()
        self.failed.emit()

    def _leave(self, milliseconds: int) -> None:
        self._is_on = False
        self._watch.stop()
        self._leaving.start(milliseconds)

    def _end(self) -> None:
        self._leaving.stop()
        self._speaker.stays = False
        self._speaker.end()


def bounded(gain: float) -> float:
    """A linear gain, brought into 0 to 1."""
    return min(1.0, max(0.0, gain))
