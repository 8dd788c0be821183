"""The process that plays a recording: a decoder that breaks, or a sound server that dies, costs this process only."""

import json
import sys
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer

from easeful.sound.fade import STEP_SECONDS, Fade
from easeful.sound.recording_kinds import find_recording
from easeful.sound.window import Say, listen, say

LOOK_MS = 250
STALL_LOOKS = 12  # 3 s in which the position did not move
END_MS = 500  # before the end; who begins there hears nothing move
SOFT_STEPS = 15  # in which the volume changes

Status = QMediaPlayer.MediaStatus


class RecordingPlayer(QObject):
    """Plays one recording, and says where it is while it moves, when it has ended, or that there is trouble.

    Garbage ends without an error; so what never moved has not ended, unless it was asked for its end.
    """

    asked = Signal(str)

    def __init__(self, player: QMediaPlayer, output: QAudioOutput, say: Say) -> None:
        """`output` is the player's; `say` tells the window."""
        super().__init__()
        self._player, self._output, self._say = player, output, say
        self._fade = Fade(output)
        self._begin_ms: int | None = None
        self._number = 0  # of the wish that is being fulfilled
        self._asked_ms = self._seen_ms = self._still = 0
        self._has_moved = self._is_paused = False
        self._device = output.device().id()
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self.look)
        self._step = QTimer(self, interval=round(STEP_SECONDS * 1000))
        self._step.timeout.connect(self._go_a_step)
        player.mediaStatusChanged.connect(self._follow)
        self.asked.connect(lambda line: self.obey(json.loads(line)))

    def obey(self, order: dict[str, Any]) -> None:
        """Do what the window asks."""
        match order["do"]:
            case "play":
                self._number = order["number"]
                self.play(Path(order["file"]), order["at"], order["gain"])
            case "pause":
                self._pause()
            case "go_on":
                self._go_on()
            case "seek":
                self._number = order["number"]
                self._seek(order["at"])
            case "volume":
                self._change_volume(order["gain"])

    def play(self, file: Path, at: float, gain: float) -> None:
        """Play a file from a moment in seconds on, at a linear gain from 0 to 1."""
        self._asked_ms = round(at * 1000)
        self._fade.begin(gain, 1)
        self._go_a_step()
        self._begin_ms, self._has_moved, self._is_paused = self._asked_ms, False, False
        if QMediaDevices.defaultAudioOutput().isNull() or not can_be_opened(file):
            self._fail()
            return
        self._watch()
        self._player.setSource(QUrl())
        self._player.setSource(QUrl.fromLocalFile(str(file)))

    def look(self) -> None:
        """See, four times a second, whether it moves: the position is the truth."""
        now = self._player.position()
        moves = self._begin_ms is None and now != self._seen_ms
        self._seen_ms = now
        self._still = 0 if moves else self._still + 1
        if moves:
            self._has_moved = True
            self._tell("moved", at=now / 1000)
        elif self._still >= STALL_LOOKS:
            self._fail()

    def check_device(self) -> None:
        """Another output is the one to use now, or none: a new process finds it."""
        if QMediaDevices.defaultAudioOutput().id() != self._device:
            self._look.stop()
            self._say({"say": "elsewhere"})

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == Status.InvalidMedia:
            self._fail()
        elif status in (Status.LoadedMedia, Status.BufferedMedia) and self._begin_ms is not None:
            begin, self._begin_ms = self._begin_ms, None
            self._player.setPosition(begin)
            self._seen_ms = self._player.position()
            if not self._is_paused:
                self._player.play()
        elif status == Status.EndOfMedia:
            self._look.stop()
            was_asked_for = 0 < self._player.duration() <= self._asked_ms + END_MS
            self._tell("ended" if self._has_moved or was_asked_for else "trouble")

    def _pause(self) -> None:
        self._is_paused = True
        self._look.stop()
        self._player.pause()

    def _go_on(self) -> None:
        self._is_paused = False
        self._watch()
        if self._begin_ms is None:
            self._player.play()

    def _seek(self, at: float) -> None:
        self._asked_ms = round(at * 1000)
        if self._begin_ms is None:
            self._player.setPosition(self._asked_ms)
        else:
            self._begin_ms = self._asked_ms

    def _change_volume(self, gain: float) -> None:
        self._fade.begin(gain, SOFT_STEPS)
        self._step.start()

    def _go_a_step(self) -> None:
        if self._fade.is_going:
            self._fade.step()
        else:
            self._step.stop()

    def _watch(self) -> None:
        self._still = 0
        self._look.start()

    def _fail(self) -> None:
        self._look.stop()
        self._tell("trouble")

    def _tell(self, fact: str, **more: float) -> None:
        self._say({"say": fact, "number": self._number, **more})


def can_be_opened(file: Path) -> bool:
    """Whether there is a recording, as far as its first bytes tell."""
    try:
        return find_recording(file)
    except OSError:
        return False


def run() -> int:
    """Play what is asked for until the window is gone."""
    application = QCoreApplication(sys.argv[:1])
    output = QAudioOutput()
    player = QMediaPlayer()
    player.setAudioOutput(output)
    recording = RecordingPlayer(player, output, say)
    devices = QMediaDevices(application)
    devices.audioOutputsChanged.connect(recording.check_device)
    Thread(target=listen, args=(recording,), daemon=True).start()
    return application.exec()


if __name__ == "__main__":
    sys.exit(run())
