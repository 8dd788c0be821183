"""An engine of speech whose voices are as the story says, and that notes what it is asked."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale


class ScriptedVoice:
    """A voice of that name; `locale` is such as "en_GB"."""

    def __init__(self, name: str, locale: str) -> None:
        self._name, self._locale = name, locale

    def name(self) -> str:
        return self._name

    def locale(self) -> QLocale:
        return QLocale(self._locale)


class ScriptedSpeech:
    """What was asked of it is in `asked`, in order; listing its voices counts as a question."""

    def __init__(self, voices: Iterable[tuple[str, str]] = (), engine: str = "flite") -> None:
        self._voices = [ScriptedVoice(name, locale) for name, locale in voices]
        self._engine = engine
        self.asked: list[object] = []

    def engine(self) -> str:
        return self._engine

    def allVoices(self, locale: QLocale | None) -> list[ScriptedVoice]:
        assert locale is None  # else Qt names only those of the present language
        self.asked.append("all voices")
        return self._voices

    def setVoice(self, voice: ScriptedVoice) -> None:
        self.asked.append(voice.name())

    def setRate(self, rate: float) -> None:
        self.asked.append(round(rate, 3))
