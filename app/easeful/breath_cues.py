"""What leads a breath with closed eyes: tones and words, each ordered ahead; read only when the first is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from easeful.core.clock import Clock
from easeful.core.settings import gain_of
from easeful.paths import AUDIO

if TYPE_CHECKING:
    from easeful.sound.tones import Tones

NO_TONES = "The tones cannot be heard here. Follow the screen instead."
NO_VOICE = "No voice can be heard here."


class Voice(Protocol):
    """What says words at their moments. Nothing raises or blocks."""

    def prepare(self) -> None:
        """Be ready to speak without delay."""
        ...

    def say(self, text: str, at: float, gain: float) -> None:
        """Say a few words at a moment in awake seconds, at a linear gain from 0 to 1."""
        ...

    def hush(self) -> None:
        """Forget all that was ordered, and be silent."""
        ...

    def rest(self) -> None:
        """Use nothing until the next `prepare`."""
        ...


class BreathCues:
    """Tones by Qt in a process of their own; words by whoever speaks here, if anybody does."""

    def __init__(self, clock: Clock, voice: Voice | None = None) -> None:
        """Reads no sound library yet."""
        self._clock = clock
        self._voice = voice
        self._made: Tones | None = None
        self._wants_tones = self._wants_words = False
        self._told: Callable[[], None] = lambda: None
        self._sentence = ""

    @property
    def _tones(self) -> "Tones":
        if self._made is None:
            from easeful.sound.tones import Tones  # noqa: PLC0415 (start-up time and memory)

            self._made = Tones(AUDIO / "tones", self._clock)
            self._made.failed.connect(self._note)
            self._made.heard.connect(self._note)
        return self._made

    def prepare(self, *, tones: bool, words: bool) -> None:
        """Be ready for what is wanted, 3 s or more before the first; what is not wanted rests."""
        self._wants_tones, self._wants_words = tones, words
        if tones:
            self._tones.prepare()
        elif self._made is not None:
            self._made.rest()
        if self._voice is not None:
            (self._voice.prepare if words else self._voice.rest)()
        self._note()

    def tone(self, name: str, at: float, volume: int) -> None:
        """Sound `in`, `second`, `out` or `hold` at a moment in awake seconds, 0.6 s ahead or more."""
        if self._wants_tones:
            self._tones.order(name, at, gain_of(volume))

    def word(self, text: str, at: float, volume: int) -> None:
        """Say a few words at a moment in awake seconds."""
        if self._wants_words and self._voice is not None:
            self._voice.say(text, at, gain_of(volume))

    def hush(self) -> None:
        """Forget all that was ordered, and let what sounds fade."""
        if self._made is not None:
            self._made.hush()
        if self._voice is not None:
            self._voice.hush()

    def rest(self) -> None:
        """Hush, and end all processes."""
        self.prepare(tones=False, words=False)

    def trouble(self) -> str:
        """One sentence for the page while what is wanted cannot be heard, else nothing."""
        if self._wants_tones and self._tones.can_be_heard is False:
            return NO_TONES
        return NO_VOICE if self._wants_words and self._voice is None else ""

    def watch(self, told: Callable[[], None]) -> None:
        """Tell each time when `trouble` has changed."""
        self._told = told

    def _note(self) -> None:
        sentence = self.trouble()
        if sentence != self._sentence:
            self._sentence = sentence
            self._told()
