"""The process that speaks: a speech service that hangs, dies or aborts costs this process only.

A call to a service that hangs waits for ever and holds Python still; also the first, which starts the service.
"""

import json
import os
import sys
from bisect import insort
from threading import Thread
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from easeful.core.clock import Clock, SystemClock
from easeful.sound.diction import Diction
from easeful.sound.mouth import Mouth, Word, limited
from easeful.sound.voices import LANGUAGE, find_speech, real_engines
from easeful.sound.window import Say, listen, say

TRIAL = Word(0, "a", 0.0)  # unheard: opens the stream of sound, and shows whether the engine really speaks
HUSH = '{"do": "hush"}'


class Narrator(QObject):
    """Has each word said at its moment, and tells the window what became of it."""

    asked = Signal(str)

    def __init__(self, speech: QTextToSpeech, clock: Clock, say: Say) -> None:
        """`say` tells the window."""
        super().__init__()
        self._speech, self._clock, self._say = speech, clock, say
        self._is_ready = False
        self._ordered: list[tuple[float, int, Word]] = []
        self._moment = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._moment.timeout.connect(self._come_due)
        self._diction = Diction(speech)
        self._mouth = Mouth(speech, clock, self._diction)
        self._mouth.told.connect(self._tell)
        self.asked.connect(self.obey)

    def try_out(self) -> None:
        """Speak once unheard, then tell that there is a voice; what is ordered meanwhile comes after that."""
        self._mouth.speak(TRIAL)

    def obey(self, line: str) -> None:
        """Do what a line of the window asks."""
        order = json.loads(line)
        match order.pop("do"):
            case "say":
                self.order(Word(**order))
            case "list":
                self.list_voices(order["language"])
            case _:
                self.hush()

    def list_voices(self, language: str) -> None:
        """Tell the names of the voices of a language, the best first."""
        with limited():
            names = self._diction.names(language)
        self._say({"say": "voices", "language": language, "names": names})

    def order(self, word: Word) -> None:
        """Say a word at its moment, instead of the one that is spoken then."""
        insort(self._ordered, (word.at or 0.0, word.number, word))
        self._wait()

    def hush(self) -> None:
        """Forget what is ordered, and stop speaking at once."""
        self._ordered = []
        self._moment.stop()
        if self._is_ready:
            self._mouth.hush()

    def _wait(self) -> None:
        if self._is_ready and self._ordered:
            self._moment.start(max(0, round((self._ordered[0][0] - self._clock.awake()) * 1000)))

    def _come_due(self) -> None:
        _, _, word = self._ordered.pop(0)
        self._wait()
        self._mouth.speak(word)

    def _tell(self, fact: str, word: Word) -> None:
        if word is not TRIAL or fact == "failed":
            self._say({"say": fact, "number": word.number})
        elif fact == "ended":
            self._say({"say": "ready", "engine": self._speech.engine(), "voice": self._speech.voice().name()})
            self._is_ready = True
            self._wait()


def tell_that_there_is_none() -> None:
    """Say that there is no voice, and wait for the window to be gone."""
    say({"say": "ready", "engine": "", "voice": ""})
    sys.stdin.read()


def run() -> NoReturn:
    """Speak what is asked for until the window is gone."""
    application = QCoreApplication(sys.argv[:1])
    # An engine begins with the default language, and is in error when it has no voice for that.
    QLocale.setDefault(QLocale(LANGUAGE))
    with limited():
        speech = find_speech(real_engines())
    if speech is None:
        tell_that_there_is_none()
    else:
        speak(application, Narrator(speech, SystemClock(), say))
    os._exit(0)  # a service that hangs is not waited for


def speak(application: QCoreApplication, narrator: Narrator) -> None:
    """Let the narrator obey the window; when that is gone be silent, for the service would end its sentence."""

    def leave() -> None:
        narrator.asked.emit(HUSH)
        application.quit()

    narrator.try_out()
    Thread(target=listen, args=(narrator, leave), daemon=True).start()
    application.exec()


if __name__ == "__main__":
    run()
