"""The alert ladder: bell, window and announcement follow the session, each by itself."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from easeful.core.clock import Clock
from easeful.core.session import ContactSession, State
from easeful.core.settings import gain_of
from easeful.ports import Bell
from easeful.ringer.reply import Said
from easeful.ui.preferences import Preferences
from easeful.ui.window import Window
from easeful.ui.words import tr

REPEAT_SECONDS, OFTEN_FOR_SECONDS, LATER_SECONDS = 30, 600, 300  # reliability rule 6
UNHEARD_SECONDS = 6.0  # a bell that has told nothing for so long does not ring, whatever it promised
POLL_MS = 250  # a loss of sound is told within two seconds
WATCH_SECONDS = 5.0
REST_AFTER_MS = 1500  # the bell has fallen silent by then, and its process may end


class Alerts(QObject):
    """Follows one session.

    `armed` tells that the bell has its order, `silent` that it cannot be heard, `heard` that it is heard, `well`
    whether it lives.
    """

    armed = Signal()
    silent = Signal(str)
    heard = Signal()
    well = Signal(bool)

    def __init__(
        self,
        clock: Clock,
        bell: Bell,
        window: Window,
        preferences: Preferences,
        witness_of: Callable[[ContactSession], str],
    ) -> None:
        """Nothing runs until a session is followed; `witness_of` makes what the bell keeps of it."""
        super().__init__()
        self._clock, self._bell, self._window, self._preferences = clock, bell, window, preferences
        self._witness_of = witness_of
        self._rung: str | None = None
        self._rings_since = 0.0
        self._watched = 0.0
        self._is_answered = False
        self._repeats = QTimer(self)
        self._repeats.setSingleShot(True)
        self._repeats.timeout.connect(self._repeat)
        self._watch = QTimer(self)
        self._watch.setTimerType(Qt.TimerType.CoarseTimer)
        self._watch.setInterval(POLL_MS)
        self._watch.timeout.connect(self._look_after)
        self._rest = QTimer(self, singleShot=True, interval=REST_AFTER_MS)
        self._rest.timeout.connect(self._let_rest)
        preferences.changed.connect(lambda _: self._arm_again())
        self._session: ContactSession | None = None

    def ring(self, session: ContactSession) -> None:
        """Arm, ring or silence the bell, as the session says."""
        if self._session is None:
            self._watched = self._clock.awake()
        self._session = session if session.pack_is_on else None
        if session.state is State.CLOSED:
            self._rung = None
            self._watch.stop()
            self._repeats.stop()
            self._bell.silence()
            self._rest.start()
            return
        self._watch.start()
        if session.state is not State.TIME_IS_UP:
            self._arm(session)
        elif self._rung != session.id:
            self._rung = session.id
            self._rings_since, self._is_answered = self._clock.awake(), False
            self._repeats.start(REPEAT_SECONDS * 1000)  # first: a rung that fails must not take the others along
            self.well.emit(self._bell.ring(self._gain, self._witness_of(session)))

    @property
    def _gain(self) -> float:
        return gain_of(self._preferences.now.volume)

    def _arm(self, session: ContactSession) -> None:
        witness = self._witness_of(session)
        self.well.emit(self._bell.arm(session.end_boot, session.guard_boot, self._gain, witness))

    def _arm_again(self) -> None:
        if self._session is not None and self._session.state is not State.TIME_IS_UP:
            self._arm(self._session)

    def _let_rest(self) -> None:
        if self._session is None:
            self._bell.poll()
            self._bell.rest()

    def _look_after(self) -> None:
        now = self._clock.awake()
        if not 0 <= now - self._watched < WATCH_SECONDS:
            self._watched = now
            self.well.emit(self._bell.watch())
        for reply in self._bell.poll():
            self._is_answered |= reply.say in (Said.NO_SOUND, Said.RINGING)
            if reply.say is Said.ARMED:
                self.armed.emit()
            elif reply.say is Said.NO_SOUND:
                self.silent.emit(reply.why)
            elif reply.say in (Said.RINGING, Said.SOUND):
                self.heard.emit()
        self._miss_an_answer(now)

    def _miss_an_answer(self, now: float) -> None:
        if self._rung is not None and not self._is_answered and now - self._rings_since > UNHEARD_SECONDS:
            self._is_answered = True
            self.silent.emit("the bell tells nothing")

    def show(self, session: ContactSession) -> None:
        """Bring the window forward for a call, and paint it now: what comes next may hold it up. Never flash."""
        if session.state in (State.SKIN_CHECK, State.TIME_IS_UP):
            self._window.come_forward()
            self._window.repaint()

    def say(self, session: ContactSession) -> None:
        """Let a screen reader say that the time is up, at once."""
        if session.state is State.TIME_IS_UP:
            self._window.announce(tr("Take the pack off now."), assertive=True)

    def _repeat(self) -> None:
        self._window.come_forward()
        self._window.announce(tr("Take the pack off now."), assertive=True)
        often = self._clock.awake() - self._rings_since < OFTEN_FOR_SECONDS
        self._repeats.start((REPEAT_SECONDS if often else LATER_SECONDS) * 1000)
