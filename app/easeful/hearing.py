"""Whether a heat or ice session can be heard: warns where it cannot, and rings from here when the bell fails."""

from PySide6.QtCore import QObject, Signal

from easeful.core.session import ContactSession, State
from easeful.ports import Sounds
from easeful.ui.preferences import Preferences
from easeful.ui.words import tr


class Hearing(QObject):
    """Knows what was proved last: of the bell or its outputs, and of the chimes, each by itself.

    `announced` carries what a screen reader shall say when the sound is lost while a pack is on.
    """

    announced = Signal(str)

    def __init__(self, sounds: Sounds, preferences: Preferences) -> None:
        """All is well until somebody tells otherwise."""
        super().__init__()
        self._sounds, self._preferences = sounds, preferences
        self._bell_is_well = True
        self._is_lost = self._chime_failed = False
        self._is_on = self._is_ringing = False
        self._noted = ""

    def follow(self, session: ContactSession) -> None:
        """Remember whether it rings, for the moment at which the bell fails, and what was known at the start."""
        if session.id != self._noted:
            self._noted, self._is_lost = session.id, "no_sound" in session.went_on
            self._chime_failed = False
        self._is_ringing = session.state is State.TIME_IS_UP
        self._is_on = session.pack_is_on
        if not self._is_on:
            self._sounds.hush()
            self._is_lost = self._chime_failed = False

    def note_chime(self, heard: bool) -> None:
        """A chime of this session was played, or could not be; a muted output plays it, too, and proves nothing."""
        if self._is_on and not self._is_ringing:
            if not heard:
                self._announce_loss()
            self._chime_failed = not heard

    def note_bell(self, well: bool) -> None:
        """Remember whether the bell lives; ring here when it does not and must, until it is heard."""
        self._bell_is_well = well
        if not well and self._is_ringing:
            self._ring_here()

    def note_silence(self) -> None:
        """Nothing can be heard: warn of it, and ring from this process when it must ring."""
        self._announce_loss()
        self._is_lost = True
        if self._is_ringing:
            self._ring_here()

    def note_sound(self) -> None:
        """The bell is heard, or could be: the warning is over, and so is what rang from here."""
        self._is_lost = self._chime_failed = False
        self._sounds.hush()

    def _announce_loss(self) -> None:
        if self._is_on and not (self._is_lost or self._chime_failed):
            self.announced.emit(self._silence_words())

    def _ring_here(self) -> None:
        self._sounds.ring_instead(self._preferences.now.volume)

    def _silence_words(self) -> str:
        return tr("No sound can be heard.") if self._is_ringing else tr("No sound can be heard. Watch the time.")

    def warnings(self) -> tuple[str, ...]:
        """What the running page and the end must say of it."""
        found = []
        if not self._bell_is_well and not self._is_ringing:
            found.append(tr("The bell could not start. Keep this window open."))
        if self._is_lost or self._chime_failed:
            found.append(self._silence_words())
        return tuple(found)
