"""Who reads a guide, and how: by what the person has set, and what the computer can do."""

from easeful.activities.imagine.words import voice_words
from easeful.core.guide import Guide
from easeful.core.guide_record import hindrance
from easeful.core.guide_start import Wish
from easeful.core.guided import GuideSession, Reader
from easeful.ui.guide_words import hindrance_words
from easeful.ui.kit import Kit


def wish_of(kit: Kit, guide: Guide) -> Wish:
    """A recording, where there is one; else the voice, where it is wanted and there; else the captions alone."""
    settings, attached = kit.preferences.now, kit.guiding.mark_of(guide.key).attached
    if attached is not None:
        return Wish(pace=settings.guide_pace, reader=Reader.RECORDING, recording=attached.seconds)
    speaks = settings.guide_speaks and kit.guiding.can_read(guide.language)
    return Wish(pace=settings.guide_pace, reader=Reader.VOICE if speaks else Reader.CAPTIONS)


def voice_of(kit: Kit, session: GuideSession) -> tuple[str, str]:
    """What reads a guide now, as `voice_words`; no voices are asked for where none reads, for that takes a process."""
    names = kit.guiding.voices(session.guide.language) if session.reader is Reader.VOICE else ()
    return voice_words(session, kit.preferences.now, names)


def why_not_on(kit: Kit, session: GuideSession) -> str:
    """Why a guide may not go on: heat was put on meanwhile, and it is about warmth; else nothing."""
    return hindrance_words(hindrance(session.guide, kit.runner.session, wants_hypnosis=True, wants_tensing=True))
