"""The computer's own voice, spoken by a process of its own, and the truth of when each word began and ended."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.core.clock import Clock
from easeful.sound.speaker import Speaker

NARRATOR = ("-m", "easeful.sound.narrator")
START_SECONDS = 10.0  # to start the speech service and speak once unheard; it took 3 s
ANSWER_SECONDS = 4.0  # to begin a word; then the process counts as hung
LETTER_SECONDS = 0.3  # to speak a letter; slow speech takes 0.1
SIGN_SECONDS = 1.5  # to speak a digit or a sign, which may be a word and a break: "10, 9, 8" took 1.2 for each
TRIES = 2
PRESENCE = 0  # the number of the question whether there is a voice; words have higher ones


class Voice(QObject):
    """Has words spoken, each instead of the one before. A word that is replaced, hushed or late tells nothing more.

    A process that hangs or dies is replaced once, and speaks again what need not have been heard before: a word
    without a moment, or with one to come. It is asked again, too, for voices that were not told. Then `failed` is
    told, and there is silence until `prepare`.
    """

    began = Signal(int)
    ended = Signal(int)
    failed = Signal()
    ready = Signal(bool)
    listed = Signal(str, object)

    def __init__(self, clock: Clock, speaker: Speaker | None = None, parent: QObject | None = None) -> None:
        """`clock` is the one that moments are told by; nothing is started before it is needed."""
        super().__init__(parent)
        self.is_there: bool | None = None
        self._clock = clock
        self._speaker = speaker or Speaker(program=NARRATOR, parent=self)
        self._speaker.said.connect(self._hear)
        self._speaker.ended.connect(self._fail)
        self._number = 0
        self._failures = 0
        self._words: dict[int, dict[str, Any]] = {}
        self._limits: dict[int, float] = {}
        self._untold: set[str] = set()  # languages whose voices somebody asked for
        self._guard = QTimer(self, singleShot=True)
        self._guard.timeout.connect(self._fail)

    def prepare(self) -> None:
        """Find out whether there is a voice, which `ready` tells when it changes; anew, if there was none."""
        if self._speaker.stays:
            return
        self._failures = 0
        if self.is_there and self._speaker.is_running:
            self._speaker.stays = True
        else:
            self.is_there = None
            self._start()

    def list_voices(self, language: str) -> None:
        """Have `listed` tell the names of the voices of a language, the best first; nothing without a voice."""
        if self.is_there is not False:
            self.prepare()
            self._untold.add(language)
            self._speaker.order({"do": "list", "language": language})

    def say(self, text: str, at: float | None, gain: float, **how: str | float) -> int:
        """Say words at a linear gain from 0 to 1, at a moment of `Clock.awake()` or now; returns their number.

        `how` may name `language`, `voice` and `pace`, see `Word`. Without a voice nothing is said, nor told.
        """
        self._number += 1
        if self.is_there is not False:
            self.prepare()
            gain = min(1.0, max(0.0, gain))
            self._order({"do": "say", "number": self._number, "text": text, "gain": gain, "at": at, **how})
        return self._number

    def hush(self) -> None:
        """Stop speaking at once, and forget what was to be said."""
        self._forget(*self._words)
        if self._speaker.is_running:
            self._speaker.order({"do": "hush"})

    def rest(self) -> None:
        """Be silent; the process ends when it has rested for 20 s."""
        self.hush()
        self._forget(PRESENCE)
        self._untold.clear()
        self._speaker.stays = False
        if self.is_there is None:
            self._speaker.end()  # it would tell that there is a voice when nobody listens

    def _start(self) -> None:
        self._speaker.stays = True
        self._speaker.start()
        self._expect(PRESENCE, START_SECONDS)

    def _order(self, order: dict[str, Any]) -> None:
        self._words[order["number"]] = order
        self._expect_begin(order)
        self._speaker.order(order)

    def _expect_begin(self, order: dict[str, Any]) -> None:
        wait = max(0.0, (order["at"] or 0.0) - self._clock.awake())
        start = START_SECONDS if PRESENCE in self._limits else 0.0
        self._expect(order["number"], wait + start + ANSWER_SECONDS)

    def _hear(self, message: dict[str, Any]) -> None:
        fact, number = message["say"], message.get("number")
        if fact == "ready" and PRESENCE in self._limits:
            self._find(is_there=bool(message["voice"]))
        elif fact == "failed":
            self._fail()
        elif fact == "voices":
            self._untold.discard(message["language"])
            self.listed.emit(message["language"], tuple(message["names"]))
        elif fact == "began" and number in self._words:
            self._expect(number, ANSWER_SECONDS + longest(self._words[number]["text"]))
            self.began.emit(number)
        elif number in self._words:
            self._forget(number)
            if fact == "ended":
                self.ended.emit(number)

    def _find(self, *, is_there: bool) -> None:
        self._forget(PRESENCE)
        for order in self._words.values():
            self._expect_begin(order)
        if not is_there:
            self._forget(*self._words)
            self._untold.clear()
            self._speaker.stays = False
            self._speaker.end()
        if is_there != self.is_there:
            self.is_there = is_there
            self.ready.emit(is_there)

    def _fail(self) -> None:
        self._speaker.end()
        if not self._speaker.stays:
            return
        self._failures += 1
        if self._failures == TRIES:
            self._find(is_there=False)
            self.failed.emit()
        else:
            orders = list(self._words.values())
            self._forget(*self._words)
            self._start()
            self._repeat(orders)

    def _repeat(self, orders: list[dict[str, Any]]) -> None:
        for order in orders:
            if order["at"] is None or order["at"] > self._clock.awake():
                self._order(order)
        for language in sorted(self._untold):
            self._speaker.order({"do": "list", "language": language})

    def _expect(self, number: int, seconds: float) -> None:
        self._limits[number] = self._clock.awake() + seconds
        self._watch()

    def _forget(self, *numbers: int) -> None:
        for number in numbers:
            self._words.pop(number, None)
            self._limits.pop(number, None)
        self._watch()

    def _watch(self) -> None:
        if self._limits:
            self._guard.start(max(0, round((min(self._limits.values()) - self._clock.awake()) * 1000)))
        else:
            self._guard.stop()


def longest(text: str) -> float:
    """The seconds in which a process that is well has spoken a text."""
    letters = sum(char.isalpha() or char.isspace() for char in text)
    return LETTER_SECONDS * letters + SIGN_SECONDS * (len(text) - letters)
