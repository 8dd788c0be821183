"""The words of guides that several places share: what is in the way, what cannot be heard, how long it is."""

import sys

from PySide6.QtCore import QLocale

from easeful.core.guide import Caution, Guide
from easeful.core.guide_record import Hindrance
from easeful.core.timetable import is_met, lengths
from easeful.ui.words import minutes_words, tr


def language_words(language: str) -> str:
    """The name of a language: English."""
    return QLocale.languageToString(QLocale(language).language())


def no_voice_words(language: str) -> str:
    """How to get a voice, where nobody reads."""
    how = {
        "win32": tr("Read along; for a {voice}, look in Settings, Time & language, Speech."),
        "darwin": tr("Read along; for a {voice}, look in System Settings, Accessibility, Spoken Content."),
    }.get(sys.platform, tr("Read along; for a {voice}, install speech-dispatcher and espeak-ng, then start again."))
    named = tr("voice in {language}").format(language=language_words(language))
    return how.format(voice=tr("voice") if language.startswith("en") else named)


def lost_voice_words() -> str:
    """That nobody reads any more."""
    return tr("The voice has stopped. Read along; under Voice it can try again.")


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
    *first, last = whole_lengths(guide)
    if not first:
        return minutes_words(last * 60.0)
    return tr("{first} or {last} minutes").format(first=", ".join(map(str, first)), last=last)


def whole_lengths(guide: Guide, share: float = 1.0) -> dict[int, int]:
    """The lengths in whole minutes at a share of the guide's own pace, each with its form.

    A form that the text cannot fill, or keep, has the minutes that it really takes.
    """
    taken = lengths(guide, share).items()
    return {form if is_met(form, seconds) else max(1, round(seconds / 60)): form for form, seconds in taken}


def unmet_words(guide: Guide) -> str:
    """Which of its lengths a guide cannot have, and what would help; nothing when it has them all."""
    for form, seconds in lengths(guide).items():
        if is_met(form, seconds):
            continue
        if seconds < 60.0 * form:
            return tr("There is too little for {n} minutes. Write more, or longer pauses.").format(n=form)
        return tr("There is too much for {n} minutes. Write less, or shorter pauses.").format(n=form)
    return ""
