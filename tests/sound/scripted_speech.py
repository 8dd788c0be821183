"""An engine of speech whose voices are as the story says, and that notes what it is asked."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale

ITS_OWN = "its own"  # the voice that an engine has until it is given another


def code_of(locale: QLocale) -> str:
    """Such as "en"."""
    return QLocale.languageToCode(locale.language())


class ScriptedVoice:
    """A voice of that name; `locale` is such as "en_GB"."""

    def __init__(self, name: str, locale: str) -> None:
        self._name, self._locale = name, locale

    def name(self) -> str:
        return self._name

    def locale(self) -> QLocale:
        return QLocale(self._locale)


class ScriptedSpeech:
    """What was asked of it is in `asked`, in order; listing its voices counts as a question.

    As speech-dispatcher with Qt 6.11, it reads in the `language` that it was told last, whatever its voice: it is not
    told the one that its voice has already, and listing the voices leaves it with that of the last.
    """

    def __init__(
        self, voices: Iterable[tuple[str, str]] = (), engine: str = "flite", own: tuple[str, str] = (ITS_OWN, "en_US")
    ) -> None:
        self._voices = [ScriptedVoice(name, locale) for name, locale in voices]
        self._engine = engine
        self._voice = ScriptedVoice(*own)
        self.language = "en"
        self.asked: list[object] = []

    def engine(self) -> str:
        return self._engine

    def allVoices(self, locale: QLocale | None) -> list[ScriptedVoice]:
        assert locale is None  # else Qt names only those of the present language
        self.asked.append("all voices")
        if self._voices:
            self.language = code_of(self._voices[-1].locale())
        return self._voices

    def availableLocales(self) -> list[QLocale]:
        return [voice.locale() for voice in self._voices]

    def voice(self) -> ScriptedVoice:
        return self._voice

    def setLocale(self, locale: QLocale) -> None:
        if locale != self._voice.locale():
            self.language = code_of(locale)
            self._voice = next(voice for voice in self._voices if voice.locale() == locale)

    def setVoice(self, voice: ScriptedVoice) -> None:
        self._voice = voice
        self.asked.append(voice.name())

    def setRate(self, rate: float) -> None:
        self.asked.append(round(rate, 3))
