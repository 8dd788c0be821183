"""What the desktop does for a session and says of motion, read only when it is asked: it costs nothing at rest."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.desktop.bus.connection import Bus
    from easeful.desktop.keep_awake.holder import KeepAwake
    from easeful.desktop.motion import MotionWish
    from easeful.desktop.sleep_wake import SleepWatch


class DesktopServices(QObject):
    """Keep awake, notifications and sleep, made at the first `hold`; the wish about motion, at the first question.

    `sleeping` and `woke` pass on.
    """

    sleeping = Signal()
    woke = Signal()
    activated = Signal()
    motion_changed = Signal()

    def __init__(self) -> None:
        """Nothing is connected yet."""
        super().__init__()
        self._awake: KeepAwake | None = None
        self._sleep: SleepWatch | None = None
        self._motion: MotionWish | None = None
        self._known: bool | None = None
        self._tried: Callable[[], None] | None = None
        self._is_wanted = False
        self._buses: tuple[Bus, ...] = ()
        self._show: Callable[[str, str], None] = lambda _title, _body: None
        self._withdraw: Callable[[], None] = lambda: None

    def _connect(self) -> None:
        from easeful.desktop.bus.find import system_bus  # noqa: PLC0415 (start-up time)
        from easeful.desktop.keep_awake.holder import KeepAwake  # noqa: PLC0415
        from easeful.desktop.notifications.notifier import Notifier  # noqa: PLC0415
        from easeful.desktop.sleep_wake import SleepWatch  # noqa: PLC0415

        session, system = self._session(), system_bus()
        awake = KeepAwake(session, system, self)
        awake.changed.connect(self._note)
        notifier = Notifier(session, self)
        notifier.activated.connect(self.activated)
        watch = SleepWatch(system, self)
        watch.sleeping.connect(self.sleeping)
        watch.woke.connect(self.woke)
        self._awake, self._sleep = awake, watch
        self._buses = (session, system)
        self._show, self._withdraw = notifier.show, notifier.withdraw

    def _session(self) -> "Bus":
        if not self._buses:
            from easeful.desktop.bus.find import session_bus  # noqa: PLC0415 (start-up time)

            self._buses = (session_bus(),)
        return self._buses[0]

    def wants_less_motion(self) -> bool | None:
        """Whether the computer is set to move less; None where it does not say, and until it has answered."""
        if self._motion is None:
            from easeful.desktop.motion import MotionWish  # noqa: PLC0415 (start-up time)

            self._motion = MotionWish(self._session(), self)
            self._motion.changed.connect(self.motion_changed)
        return self._motion.reduced

    def watch_motion(self, told: Callable[[], None]) -> None:
        """Tell each change of it, once it was asked for."""
        self.motion_changed.connect(told)

    def _note(self, held: bool, _by: str) -> None:
        self._known = held
        if self._tried is not None:
            told, self._tried = self._tried, None
            self._awake_now.release()  # and notes that, too
            self._known = held
            told()

    def keeps_awake(self) -> bool | None:
        """Whether sleep is held off; None while that is not known yet."""
        return self._known

    @property
    def _awake_now(self) -> "KeepAwake":
        if self._awake is None:
            self._connect()
        assert self._awake is not None
        return self._awake

    def try_out(self, told: Callable[[], None]) -> None:
        """Hold sleep off for a moment, so that `keeps_awake` knows, and then tell; not while it is held anyway."""
        if self._is_wanted:
            return
        self._tried = told
        self._awake_now.hold(tr("Easeful looks whether it can keep the computer awake."))

    def hold(self, why: str) -> None:
        """Hold sleep off."""
        self._tried, self._is_wanted = None, True
        self._awake_now.hold(why)

    def release(self) -> None:
        """Let the computer sleep again, and take the notification away."""
        self._is_wanted = False
        if self._awake is not None:
            self._awake.release()
            self._withdraw()
        self._known = None

    def close(self) -> None:
        """Let go of everything at the program's end."""
        self.release()
        if self._sleep is not None:
            self._sleep.close()
        for bus in self._buses:
            bus.close()

    def notify(self, title: str, body: str) -> None:
        """Show a notification that stays until `withdraw` or `release`."""
        self._show(title, body)

    def withdraw(self) -> None:
        """Take the notification away: it was answered here."""
        self._withdraw()
