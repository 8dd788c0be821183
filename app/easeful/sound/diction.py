"""How words are spoken: in which voice, and at which pace."""

from itertools import pairwise

from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

from easeful.sound.voices import put_on, voices_of

INSTRUCTIONS = 130.0  # words a minute of instructions; content reference 8.3
# Words a minute that an engine says at Qt's rates from -1 to 1, measured with plain sentences; slower it cannot.
RATES = {"speechd": ((-1.0, 104.0), (-0.75, 129.0), (-0.44, 168.0), (0.0, 220.0))}  # with espeak-ng
USUAL = ((-1.0, 80.0), (-0.3, 130.0), (0.0, 175.0))  # not measured: other engines say 150 to 200 at 0

# The paces of voices differ, and most were never measured: one that turns out too slow is asked for more.
AS_USUAL, TOO_SLOW = 1.15, 1.35  # times what is asked for, with the breaks at commas and the late word of its end
ENOUGH_WORDS, ENOUGH_SECONDS = 5, 12.0  # of a line, and of such lines, by which an engine is judged
MOST_HASTE = 2.0


class Diction:
    """Changes voice and pace of an engine, only when they are others than before: each is a call to its service.

    An engine that turns out to speak too slowly is asked for a faster pace, so that the one that was wished is heard.
    """

    def __init__(self, speech: QTextToSpeech) -> None:
        """The engine keeps what it has until the first wish."""
        self._speech = speech
        self._worn: tuple[str, str] | None = None
        self._pace = self._asked = 0.0
        self._haste = 1.0
        self._wished = self._spoken = 0.0  # seconds of the lines by which it is judged
        self._voices: dict[str, list[QVoice]] = {}

    def names(self, language: str) -> list[str]:
        """The names of the voices of a language, such as "en", the best first."""
        return [voice.name() for voice in self._of(language)]

    def _of(self, language: str) -> list[QVoice]:
        if language not in self._voices:
            self._voices[language] = voices_of(self._speech, QLocale(language).language())
        return self._voices[language]

    def wear(self, language: str, name: str, pace: float) -> None:
        """Speak with the voice of that name, or else the best of the language, at a pace in words a minute."""
        if (language, name) != self._worn:
            self._worn = (language, name)
            self._haste = 1.0
            self._judge_anew()
            voices = self._of(language)
            if voices:
                put_on(self._speech, next((voice for voice in voices if voice.name() == name), voices[0]))
        self._pace = pace
        if pace * self._haste != self._asked:
            self._asked = pace * self._haste
            self._speech.setRate(rate_of(self._asked, RATES.get(self._speech.engine(), USUAL)))

    def hear(self, text: str, seconds: float) -> None:
        """Learn from a line that took so many seconds how fast the engine really speaks."""
        words = len(text.split())
        if words < ENOUGH_WORDS or not self._pace:
            return
        self._wished += words * 60 / self._pace
        self._spoken += seconds
        if self._wished >= ENOUGH_SECONDS:
            slowness = self._spoken / self._wished
            if slowness > TOO_SLOW:
                self._haste = min(MOST_HASTE, self._haste * slowness / AS_USUAL)
            self._judge_anew()

    def _judge_anew(self) -> None:
        self._wished = self._spoken = 0.0


def rate_of(pace: float, known: tuple[tuple[float, float], ...]) -> float:
    """Qt's rate for a pace in words a minute, between `known` rates with theirs; the slowest and fastest are kept."""
    if pace <= known[0][1]:
        return known[0][0]
    for (rate, words), (next_rate, next_words) in pairwise(known):
        if pace <= next_words:
            return rate + (next_rate - rate) * (pace - words) / (next_words - words)
    return known[-1][0]
