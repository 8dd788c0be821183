"""Makes an engine of speech say one word at a time and tell the truth of it, which Qt's states alone do not."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from faulthandler import cancel_dump_traceback_later, dump_traceback_later
from os import devnull
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTextToSpeech import QTextToSpeech

from easeful.core.clock import Clock
from easeful.sound.diction import INSTRUCTIONS, Diction

LATE_SECONDS = 0.25  # a cue that comes later than that is worse than none
SETTLE_SECONDS = 0.15  # in which a word that was stopped at once may still begin; it did so after 0.02
LIMIT_SECONDS = 15.0  # for a call to the engine; the window ends the process sooner, unless it is gone itself

State = QTextToSpeech.State


@dataclass(frozen=True, slots=True)
class Word:
    """What is to be said, at a linear gain from 0 to 1; `at` is its moment in awake seconds, None is now.

    `voice` is the name of a voice of the `language`, "" for the best; `pace` is in words a minute.
    """

    number: int
    text: str
    gain: float
    at: float | None = None
    language: str = "en"
    voice: str = ""
    pace: float = INSTRUCTIONS


class Mouth(QObject):
    """Says words. `told` carries a fact and its word: "began", "ended", "failed", or "dropped" for one cut or late.

    With Qt 6.11 and speech-dispatcher, a word said over another may queue up, and one that is stopped at once may
    still begin and end after that: so the next waits until the engine is quiet.
    """

    told = Signal(str, object)

    def __init__(self, speech: QTextToSpeech, clock: Clock, diction: Diction) -> None:
        """The engine is not asked anything yet; `diction` is its own."""
        super().__init__()
        self._diction = diction
        self._speech, self._clock = speech, clock
        self._next: Word | None = None
        self._word: Word | None = None
        self._has_begun = self._is_busy = False
        self._began = 0.0
        self._gain: float | None = None
        self._settle = QTimer(self, singleShot=True, interval=round(SETTLE_SECONDS * 1000))
        self._settle.timeout.connect(self._check)
        speech.stateChanged.connect(self._follow)

    def speak(self, word: Word) -> None:
        """Say a word instead of the one that is spoken."""
        self.hush()
        self._next = word
        if not self._is_busy:
            self._begin()

    def hush(self) -> None:
        """Stop speaking at once."""
        stopped, self._word = self._word, None
        waiting, self._next = self._next, None
        if stopped is not None:
            self._settle.start()
            with limited():
                self._speech.stop()
        self._tell("dropped", stopped)
        self._tell("dropped", waiting)

    def _begin(self) -> None:
        word, self._next = self._next, None
        if word is None or self._is_late(word):
            self._tell("dropped", word)
            return
        self._word, self._has_begun, self._is_busy = word, False, True
        with limited():
            self._diction.wear(word.language, word.voice, word.pace)
            if word.gain != self._gain:
                self._speech.setVolume(word.gain)
                self._gain = word.gain
            self._speech.say(word.text)

    def _is_late(self, word: Word) -> bool:
        return word.at is not None and self._clock.awake() - word.at > LATE_SECONDS

    def _check(self) -> None:
        if self._speech.state() == State.Speaking:
            self._settle.start()
        else:
            self._follow(State.Ready)

    def _follow(self, state: State) -> None:
        if state == State.Speaking and not self._has_begun:
            self._has_begun, self._began = True, self._clock.awake()
            self._tell("began", self._word)
        elif state == State.Error:
            self._tell("failed", self._word)
        elif state == State.Ready and (self._has_begun or self._word is None):
            ended, self._word = self._word, None
            self._settle.stop()
            self._is_busy = False
            if ended is not None:
                self._diction.hear(ended.text, self._clock.awake() - self._began)
            self._tell("ended", ended)
            self._begin()

    def _tell(self, fact: str, word: Word | None) -> None:
        if word is not None:
            self.told.emit(fact, word)


@contextmanager
def limited() -> Iterator[None]:
    """End this process when a call to the engine takes too long: Python cannot, while the call holds it still."""
    with Path(devnull).open("w") as nowhere:
        dump_traceback_later(LIMIT_SECONDS, exit=True, file=nowhere)
        try:
            yield
        finally:
            cancel_dump_traceback_later()
