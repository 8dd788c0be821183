"""The words of guides that several places share: what is in the way, what cannot be heard, how long it is."""

from PySide6.QtCore import QLocale

from easeful.core.guide import Caution, Guide
from easeful.core.guide_record import Hindrance
from easeful.ui.words import minutes_words, tr


def language_words(language: str) -> str:
    """The name of a language: English."""
    return QLocale.languageToString(QLocale(language).language())


def no_voice_words(language: str) -> str:
    """That nobody reads, and how to get a voice."""
    if language.startswith("en"):
        return tr("This computer has no voice. Read along; Help says how to get one.")
    return tr("There is no voice for {language} here. Read along; Help says how to get one.").format(
        language=language_words(language)
    )


def slept_words() -> str:
    """Why it pauses, when nobody asked for it."""
    return tr("Paused. Your computer slept. Nothing is lost.")


def hindrance_words(why: Hindrance | None) -> str:
    """Why a guide cannot be begun now; nothing when it can, or when a caution comes first."""
    if why is Hindrance.WARMTH:
        return tr("This one is about warmth. Keep it for a time without a heat pack.")
    return ""


def caution_words(guide: Guide) -> str:
    """What to know before this guide, in a sentence or two."""
    if Caution.TENSING in guide.cautions:
        return tr("Leave out any part that is or was hurt. Stop if it hurts.")
    if Caution.HYPNOSIS in guide.cautions:
        return tr("You stay in control, and can stop at any time.")
    if Caution.BODY in guide.cautions:
        return tr("It goes through the body. Leave out any part you like.")
    return ""


def length_words(guide: Guide) -> str:
    """How long a guide can be: 5, 10 or 15 minutes."""
    if not guide.forms:
        return minutes_words(guide.script().as_written)
    if len(guide.forms) == 1:
        return minutes_words(guide.forms[0] * 60.0)
    first, last = ", ".join(map(str, guide.forms[:-1])), guide.forms[-1]
    return tr("{first} or {last} minutes").format(first=first, last=last)
