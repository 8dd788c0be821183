"""Which of the computer's voices reads the program's words, and how fast."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech

LANGUAGE = QLocale.Language.English  # the one that the program's words are in
ENGINES = ("winrt", "darwin", "speechd", "sapi", "flite")  # best first; one that is not named here comes after them
# espeak lists the voices of a language by their files: for en_US the Caribbean one first. These are its plain ones.
PLAIN = ("English (America)", "English (Great Britain)")
MUTE = {"dummy"}  # speech-dispatcher plays a recorded excuse with it when it has lost its voices
# Qt's rate, -1 to 1, for 130 words a minute, the speed of instructions (content.md 8.3). Measured with plain sentences:
# speechd with espeak-ng says 220 at 0, 168 at -0.44, 104 at -1.
RATES = {"speechd": -0.75}
RATE = -0.3  # not measured: other engines say 150 to 200 at 0


def real_engines() -> list[str]:
    """The engines of this computer, the best first."""
    present = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    return sorted(present, key=lambda name: ENGINES.index(name) if name in ENGINES else len(ENGINES))


def find_speech(engines: Iterable[str]) -> QTextToSpeech | None:
    """The first of the engines that has a voice of our language, set to it; None when there is none.

    It waits for the speech service: 1.6 s where that must be started, and for ever where it hangs.
    """
    return next((speech for speech in map(QTextToSpeech, engines) if settle(speech)), None)


def settle(speech: QTextToSpeech) -> bool:
    """Choose a voice of our language, at the speed of instructions; returns whether there is one."""
    locales = ours(speech.availableLocales())
    if not locales:
        return False
    speech.setLocale(locales[0])
    plain = [voice for voice in speech.availableVoices() if voice.name() in PLAIN]
    speech.setVoice((plain or [speech.voice()])[0])
    speech.setRate(RATES.get(speech.engine(), RATE))
    return speech.voice().name() not in MUTE


def ours(available: Iterable[QLocale]) -> list[QLocale]:
    """Those of our language: first as the computer is set, then the one Qt takes for it, then the rest."""
    first = [QLocale.system(), QLocale(LANGUAGE)]
    found = sorted((locale for locale in available if locale.language() == LANGUAGE), key=QLocale.name)
    return sorted(found, key=lambda locale: first.index(locale) if locale in first else len(first))
