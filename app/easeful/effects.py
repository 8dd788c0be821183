"""What a session does to sounds, desktop and history's status, and what the running page must warn of."""

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.awake import Awake
from easeful.core.plan import Chime, Cue, CueKind
from easeful.core.record import Record
from easeful.core.session import ContactSession, State
from easeful.hearing import Hearing
from easeful.ports import Ports
from easeful.ui.preferences import Preferences
from easeful.ui.window import Window
from easeful.ui.words import minutes_words, tr

CHIMES = {CueKind.START: Chime.START, CueKind.SKIN_CHECK: Chime.CHECK}
RETRY_MS = 5000


class Effects(QObject):
    """One slot for each effect: when one fails, the others still happen.

    `saved_or_not` comes when that may have changed, `retried` after each look at a history that was not all saved or
    read; `hearing` knows whether the session is heard.
    """

    saved_or_not = Signal()
    retried = Signal()

    def __init__(self, ports: Ports, preferences: Preferences, window: Window, awake: Awake) -> None:
        """Nothing happens before the first session."""
        super().__init__()
        self._ports, self._preferences, self._window, self._awake = ports, preferences, window, awake
        self.hearing = Hearing(ports.sounds, preferences)
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._save_again)
        ports.keeper.tell = self.note_saving

    @property
    def _volume(self) -> int:
        return self._preferences.now.volume

    def keep_awake(self, session: ContactSession) -> None:
        """Hold sleep off while a pack is on."""
        if session.pack_is_on:
            self._awake.want("pack", tr("A heat or ice pack is on."))
        else:
            self._ports.desk.withdraw()
            self._awake.need_no_more("pack")

    def notify(self, session: ContactSession) -> None:
        """Tell over the desktop, without details that others could read."""
        if session.state is State.TIME_IS_UP:
            self._ports.desk.notify(tr("Easeful"), tr("Time is up. Please look at your pack."))
        elif session.state is State.SKIN_CHECK and not session.unsure:
            self._ports.desk.notify(tr("Easeful"), tr("Time to look at your skin."))
        elif session.state is State.RUNNING:
            self._ports.desk.withdraw()

    def note_saving(self) -> None:
        """Keep trying while something is not saved or could not be read, with a session or without, and say so."""
        if self._ports.keeper.is_waiting:
            self._retry.start()
        self.saved_or_not.emit()

    def _save_again(self) -> None:
        self._ports.keeper.retry()
        self.retried.emit()
        if not self._ports.keeper.is_waiting:
            self._retry.stop()

    def sound(self, _session: ContactSession, cue: Cue) -> None:
        """Sound the cue's chime, and let a screen reader say it."""
        words = {
            CueKind.START: tr("Started."),
            CueKind.SKIN_CHECK: tr("Look at your skin. You have one minute. With no answer, this session ends."),
            CueKind.LAST_MINUTES: tr("2 minutes left."),
        }
        if cue.kind in CHIMES:
            self._ports.sounds.play(CHIMES[cue.kind], self._volume, self.hearing.note_chime)
        if cue.kind in words:
            self._window.announce(words[cue.kind], assertive=cue.kind is CueKind.SKIN_CHECK)

    def tell_sleep(self, seconds: float) -> None:
        """Let a screen reader say that the computer slept."""
        words = tr("Your computer slept {minutes}. The time went on.").format(minutes=minutes_words(seconds))
        self._window.announce(words)

    def confirm(self, _record: Record) -> None:
        """Sound a soft chime: it is done."""
        self._ports.sounds.play(Chime.DONE, self._volume)

    def sound_second_look(self, _record: Record) -> None:
        """Ask softly for the second look."""
        self._ports.sounds.play(Chime.LOOK, self._volume)

    def warnings(self) -> tuple[str, ...]:
        """What the running page and the end must say: no bell, no sound, not saved."""
        unsaved = (tr("This session is not saved yet."),) if self._ports.keeper.pending else ()
        return (*self.hearing.warnings(), *unsaved)
