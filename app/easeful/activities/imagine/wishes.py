"""Who reads a guide, and how: by what the person has set, and what the computer can do."""

from easeful.core.guide import Guide
from easeful.core.guide_start import Wish
from easeful.core.guided import Reader
from easeful.ui.kit import Kit


def wish_of(kit: Kit, guide: Guide) -> Wish:
    """A recording, where there is one; else the voice, where it is wanted and there; else the captions alone."""
    settings, attached = kit.preferences.now, kit.guiding.mark_of(guide.key).attached
    if attached is not None:
        return Wish(pace=settings.guide_pace, reader=Reader.RECORDING, recording=attached.seconds)
    speaks = settings.guide_speaks and kit.guiding.can_read(guide.language)
    return Wish(pace=settings.guide_pace, reader=Reader.VOICE if speaks else Reader.CAPTIONS)
