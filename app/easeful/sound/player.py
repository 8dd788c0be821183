"""The process that plays the chimes: a sound server that hangs, dies or loses its device costs this process only.

With Qt 6.11 and PulseAudio, in the process that plays: the first call waits up to 30 s for a server that hangs,
a sound begun after the server died aborts, and two sounds at once can spin the event loop for ever.
"""

import json
import sys
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QMediaDevices, QSoundEffect

from easeful.core.clock import Clock, SystemClock
from easeful.sound.wav import Sound, find_sound
from easeful.sound.window import Say, listen, say

PATIENCE_SECONDS = 3.0  # a sound card that wakes up, or a wireless one; more is a stall
WHOLE = 0.9  # share of its length that a sound must have lasted to be heard


class Player(QObject):
    """Plays one sound at a time, and says whether it was heard: whether its samples were consumed."""

    asked = Signal(str)

    def __init__(self, folder: Path, clock: Clock, say: Say) -> None:
        """Chimes lie in `folder`; `say` tells the window."""
        super().__init__()
        self._folder, self._clock, self._say = folder, clock, say
        self._made: TemporaryDirectory | None = None  # seldom needed, and who is killed leaves it
        self._effects: dict[str, tuple[QSoundEffect, Sound]] = {}
        self._playing: QSoundEffect | None = None
        self._number = 0
        self._seconds = 0.0
        self._began: float | None = None
        self._stall = QTimer(self, singleShot=True)
        self._stall.timeout.connect(lambda: self._end(heard=False))
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.tell_outputs)
        self.asked.connect(self.obey)

    def tell_outputs(self) -> None:
        """Say which outputs there are now."""
        self._say({"say": "outputs", "names": outputs()})

    def obey(self, line: str) -> None:
        """Do what a line of the window asks."""
        order = json.loads(line)
        if order["do"] == "play":
            self.play(order["number"], order["name"], order["gain"])
        elif order["do"] == "stop":
            self.stop()

    def play(self, number: int, name: str, gain: float) -> None:
        """Play a chime at a linear gain from 0 to 1, instead of the one that plays."""
        self.stop()
        sound = find_sound(self._folder, name, self._for_made) if name not in self._effects else self._effects[name][1]
        self._number, self._seconds, self._began = number, sound.seconds, None
        self._say({"say": "playing", "number": number, "seconds": sound.seconds})
        if not QMediaDevices.audioOutputs():
            # Told when it would be over, so that who plays it again and again does not do so without pause.
            self._stall.start(round(sound.seconds * 1000))
            return
        effect = self._effect(name, sound)
        effect.setVolume(gain)
        self._playing = effect
        self._stall.start(round((sound.seconds + PATIENCE_SECONDS) * 1000))
        effect.play()

    def stop(self) -> None:
        """Stop the sound that plays; nothing is said of it."""
        playing, self._playing = self._playing, None
        self._stall.stop()
        if playing is not None:
            playing.stop()

    def _for_made(self) -> Path:
        """A folder for sounds that had to be made."""
        self._made = self._made or TemporaryDirectory(prefix="easeful-")
        return Path(self._made.name)

    def _effect(self, name: str, sound: Sound) -> QSoundEffect:
        if name not in self._effects:
            effect = QSoundEffect(self)
            effect.setSource(QUrl.fromLocalFile(str(sound.file)))
            effect.playingChanged.connect(partial(self._follow, effect))
            effect.statusChanged.connect(partial(self._check, effect))
            self._effects[name] = effect, sound
        return self._effects[name][0]

    def _follow(self, effect: QSoundEffect) -> None:
        if effect is not self._playing:
            return
        if effect.isPlaying():
            self._began = self._clock.awake()
        elif self._began is not None:
            self._end(heard=self._clock.awake() - self._began >= WHOLE * self._seconds)

    def _check(self, effect: QSoundEffect) -> None:
        if effect is self._playing and effect.status() == QSoundEffect.Status.Error:
            self._end(heard=False)

    def _end(self, *, heard: bool) -> None:
        self.stop()
        self._say({"say": "played", "number": self._number, "heard": heard})


def outputs() -> list[str]:
    """The names of the sound outputs, the one that is used first."""
    names = [device.description() for device in QMediaDevices.audioOutputs()]
    default = QMediaDevices.defaultAudioOutput().description()
    return sorted(names, key=lambda name: name != default)


def make_application() -> QCoreApplication:
    """An application for sound alone."""
    application = QCoreApplication(sys.argv[:1])
    if sys.platform == "linux":
        # Wave files need no decoder; the plug-in would bring FFmpeg and QtQuick, 12 MB of memory.
        application.setLibraryPaths([])
    return application


def run(folder: Path) -> int:
    """Play what is asked for until the window is gone."""
    application = make_application()
    player = Player(folder, SystemClock(), say)
    player.tell_outputs()
    Thread(target=listen, args=(player,), daemon=True).start()
    return application.exec()


def tell_outputs_once() -> int:
    """Say which outputs there are, and end."""
    _application = make_application()
    say({"say": "outputs", "names": outputs()})
    return 0


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])) if len(sys.argv) > 1 else tell_outputs_once())
