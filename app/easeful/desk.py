"""What the desktop does for a session, read only when a session begins: it costs nothing at rest."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.desktop.bus.connection import Bus
    from easeful.desktop.keep_awake.holder import KeepAwake


class DesktopServices(QObject):
    """Keep awake, notifications and sleep, made at the first `hold`. `woke` passes on."""

    woke = Signal()
    activated = Signal()

    def __init__(self) -> None:
        """Nothing is connected yet."""
        super().__init__()
        self._awake: KeepAwake | None = None
        self._known: bool | None = None
        self._tried: Callable[[], None] | None = None
        self._is_wanted = False
        self._buses: tuple[Bus, ...] = ()
        self._show: Callable[[str, str], None] = lambda _title, _body: None
        self._withdraw: Callable[[], None] = lambda: None

    def _connect(self) -> None:
        from easeful.desktop.bus.find import session_bus, system_bus  # noqa: PLC0415 (start-up time)
        from easeful.desktop.keep_awake.holder import KeepAwake  # noqa: PLC0415
        from easeful.desktop.notifications.notifier import Notifier  # noqa: PLC0415
        from easeful.desktop.sleep_wake import SleepWatch  # noqa: PLC0415

        session, system = session_bus(), system_bus()
        awake = KeepAwake(session, system, self)
        awake.changed.connect(self._note)
        notifier = Notifier(session, self)
        notifier.activated.connect(self.activated)
        watch = SleepWatch(system, self)
        watch.woke.connect(self.woke)
        self._awake = awake
        self._buses = (session, system)
        self._show, self._withdraw = notifier.show, notifier.withdraw

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
        for bus in self._buses:
            bus.close()

    def notify(self, title: str, body: str) -> None:
        """Show a notification that stays until `withdraw` or `release`."""
        self._show(title, body)

    def withdraw(self) -> None:
        """Take the notification away: it was answered here."""
        self._withdraw()
