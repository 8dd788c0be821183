"""Which of the computer's voices can read, the best first."""

import os
import sys
from collections.abc import Iterable
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtTextToSpeech import QTextToSpeech, QVoice

LANGUAGE = QLocale.Language.English  # the one that the program's words are in
ENGINES = ("winrt", "darwin", "speechd", "sapi", "flite")  # best first; one that is not named here comes after them
# espeak lists the voices of a language by their files: for en_US the Caribbean one first. These are its plain ones.
PLAIN = ("English (America)", "English (Great Britain)")
VARIANT = "+"
BETTER = ("(Premium)", "(Enhanced)", "Natural", "Neural")  # what the name of a good voice says of it, the best first
# macOS lists these beside its voices: jokes, those of thirty years ago, and eight that sound alike in every language.
NOVELTY = {
    *("Albert", "Bad News", "Bahh", "Bells", "Boing", "Bubbles", "Cellos", "Good News", "Jester", "Organ", "Superstar"),
    *("Trinoids", "Whisper", "Wobble", "Zarvox", "Deranged", "Hysterical", "Princess", "Pipe Organ"),
    *("Agnes", "Bruce", "Fred", "Junior", "Kathy", "Ralph"),
    *("Eddy", "Flo", "Grandma", "Grandpa", "Reed", "Rocko", "Sandy", "Shelley"),
}
MUTE = {"dummy"}  # speech-dispatcher plays a recorded excuse with it when it has lost its voices


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
    """Choose a voice of our language; returns whether there is one."""
    locales = ours(speech.availableLocales())
    if not locales:
        return False
    speech.setLocale(locales[0])
    put_on(speech, next(iter(voices_of(speech, LANGUAGE)), speech.voice()))
    return speech.voice().name() not in MUTE


def put_on(speech: QTextToSpeech, voice: QVoice) -> None:
    """Speak with a voice in its own language, which Qt 6.11 does not tell speech-dispatcher with the voice.

    Without it espeak-ng reads English by the rules of the language before, such as Korean, and up to twice as slowly.
    Qt passes on only a language that is new to it, and it takes that of its voice for known: hence another one first.
    """
    locale = voice.locale()
    speech.setLocale(next((other for other in speech.availableLocales() if other != locale), locale))
    speech.setLocale(locale)
    speech.setVoice(voice)


def ours(available: Iterable[QLocale]) -> list[QLocale]:
    """Those of our language: first as the computer is set, then the one Qt takes for it, then the rest."""
    first = [QLocale.system(), QLocale(LANGUAGE)]
    found = sorted((locale for locale in available if locale.language() == LANGUAGE), key=QLocale.name)
    return sorted(found, key=lambda locale: first.index(locale) if locale in first else len(first))


def voices_of(speech: QTextToSpeech, language: QLocale.Language) -> list[QVoice]:
    """The voices of a language: first those of the country that the computer is set to, and each country's best first.

    The best are espeak's plain ones, then those whose name promises it, then the one that the engine wears: until
    another is chosen that is the system's own. Novelties come after all others. Left out are what espeak makes of each
    by another throat: a hundred of them, and none that is easier to follow.
    """
    worn = speech.voice()
    every = speech.allVoices(None)  # type: ignore[arg-type]  # None is all; the stub does not know
    put_on(speech, worn)  # looking has left the engine with the language of the last of them
    found = [voice for voice in every if voice.locale().language() == language]
    home, usual = QLocale.system().territory(), QLocale(language).territory()
    return sorted(
        (voice for voice in found if VARIANT not in voice.name() and voice.name() not in MUTE),
        key=lambda voice: (
            voice.name().partition(" (")[0] in NOVELTY,  # "Eddy (English (US))"
            voice.locale().territory() != home,
            voice.name() not in PLAIN,
            voice.locale().territory() != usual,
            next((rank for rank, word in enumerate(BETTER) if word in voice.name()), len(BETTER)),
            voice.name() != worn.name(),
            voice.name(),
        ),
    )


def run() -> NoReturn:
    """Write the voice that reads our words, and its engine; nothing without one."""
    application = QCoreApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(LANGUAGE))
    speech = find_speech(real_engines())
    if speech is not None:
        sys.stdout.write(f"{speech.voice().name()} with {speech.engine()}\n")
        sys.stdout.flush()
    del application
    os._exit(0)  # a service that hangs is not waited for


if __name__ == "__main__":
    run()
