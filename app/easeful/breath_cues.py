"""The cues of a breath as they are heard: tones and the computer's voice, each read only when it is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from easeful.core.clock import Clock
from easeful.core.settings import gain_of
from easeful.paths import AUDIO
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.sound.tones import Tones
    from easeful.sound.voice import Voice

VOICE = 0.4  # of a tone's gain: a voice fills its whole range, where a tone is made soft


class BreathCues:
    """Tones and words play in processes of their own, which rest between sessions."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is read or started before `prepare`."""
        self._clock = clock
        self._made_tones: Tones | None = None
        self._made_voice: Voice | None = None
        self._wants_tones = self._wants_words = False
        self._told: Callable[[], None] = lambda: None
        self._sentence = ""

    @property
    def _tones(self) -> "Tones":
        if self._made_tones is None:
            from easeful.sound.tones import Tones  # noqa: PLC0415 (start-up time and memory)

            self._made_tones = Tones(AUDIO / "tones", self._clock)
            self._made_tones.failed.connect(self._note)
            self._made_tones.heard.connect(self._note)
        return self._made_tones

    @property
    def _voice(self) -> "Voice":
        if self._made_voice is None:
            from easeful.sound.voice import Voice  # noqa: PLC0415 (start-up time and memory)

            self._made_voice = Voice(self._clock)
            self._made_voice.ready.connect(lambda _: self._note())
            self._made_voice.failed.connect(self._note)
        return self._made_voice

    def prepare(self, *, tones: bool, words: bool) -> None:
        """Be ready for what is wanted, 3 s or more before the first; what is not wanted rests."""
        self._wants_tones, self._wants_words = tones, words
        if tones:
            self._tones.prepare()
        elif self._made_tones is not None:
            self._made_tones.rest()
        if words:
            self._voice.prepare()
        elif self._made_voice is not None:
            self._made_voice.rest()
        self._note()

    def tone(self, name: str, at: float, volume: int) -> None:
        """Sound a tone at a moment in awake seconds, 0.6 s ahead or more, at a volume in per cent."""
        if self._wants_tones:
            self._tones.order(name, at, gain_of(volume))

    def word(self, text: str, at: float, volume: int) -> None:
        """Speak at a moment in awake seconds, at a volume in per cent."""
        if self._wants_words:
            self._voice.say(text, at, VOICE * gain_of(volume))

    def hush(self) -> None:
        """Forget what was ordered, and fall silent."""
        for made in (self._made_tones, self._made_voice):
            if made is not None:
                made.hush()

    def rest(self) -> None:
        """Use nothing until it is wanted again."""
        self.prepare(tones=False, words=False)

    def trouble(self) -> str:
        """What is wanted and cannot be heard, as far as it was tried, as a sentence; else nothing."""
        if self._wants_tones and self._tones.can_be_heard is False:
            return tr("No sound can be heard here. Follow the screen instead.")
        if self._wants_words and self._voice.is_there is False:
            return tr("This computer has no voice. The tones work without one.")
        return ""

    def watch(self, told: Callable[[], None]) -> None:
        """Tell each time when `trouble` has changed."""
        self._told = told

    def _note(self) -> None:
        sentence = self.trouble()
        if sentence != self._sentence:
            self._sentence = sentence
            self._told()
