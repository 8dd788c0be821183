"""A computer with a pack on, what was done to it, and the truth: how long the pack has really been on."""

from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.backup import back_up
from easeful.store.connection import connect
from easeful.store.keeper import Keeper
from tests.desktop.private_bus import Service
from tests.faults.chaos.alive import Alive
from tests.faults.chaos.plan import FOR_EVER
from tests.faults.computer import Computer
from tests.faults.ear import Ear
from tests.faults.history import records
from tests.faults.small_disk import SmallDisk
from tests.faults.true_time import now
from tests.store.shelf import a_record

LOGIN1, NOTIFICATIONS = "org.freedesktop.login1", "org.freedesktop.Notifications"
EARLIER = ("one", "two", "three")  # sessions of other days, which are in the copy as well
ROOM = "24m"


class World:
    """Everything that faults are done to."""

    def __init__(self, computer: Computer) -> None:
        """Every part that a fault could touch is there."""
        self.computer = computer
        self.clock = computer.give_clock()
        session, system = computer.give_buses()
        self.login1 = system.serve(LOGIN1, Inhibit="descriptor")
        self.notifications: Service | None = session.serve(NOTIFICATIONS, Notify=["u", [7]])
        self.sound = computer.give_sound()
        computer.give_window_manager()
        self.disk = self._disk_with_a_history()
        self.ears = [computer.listen()]
        self.alive = Alive(computer, self.disk.inside)
        self.is_held = False
        self.may_write = True
        self.row_is_kept = self.note_is_kept = True
        self.history_was_lost = False
        self.wall_is_known = True
        self.has_restarted = False
        self.is_in_doubt = False  # nobody can know how long it was off
        self.notes_then: dict[str, str] = {}  # what lay there when all had ended
        self._lifts: list[tuple[float, Callable[[], None]]] = []
        self._began, self._moved = now(), 0.0

    def _disk_with_a_history(self) -> SmallDisk:
        folder = self.computer.data
        keeper = Keeper(folder, SimulatedClock(), lambda: None)
        keeper.change_setting("statement_read", 1)
        keeper.change_setting("theme", "light")
        for name in EARLIER:
            keeper.close(a_record(name))
        with closing(connect(folder / "easeful.db")) as connection:
            back_up(connection, folder, datetime.now(UTC))
        keeper.leave()
        disk = self.computer.give_small_disk(ROOM)
        self.computer.data = disk.outside
        return disk

    def begin(self) -> None:
        """The pack is on from now."""
        self._began, self._moved = now(), 0.0

    def elapsed(self) -> float:
        """Seconds since the pack was put on, by the test's own clock and what it moved."""
        return now() - self._began + self._moved

    def pass_by(self, seconds: float, how: Callable[[float], None]) -> None:
        """Time goes by in one of the ways of the moved clock."""
        how(seconds)
        self._moved += seconds

    def pass_to(self, moment: float) -> None:
        """Time goes by, awake, to a moment of the session, and what ends meanwhile ends."""
        while self._lifts and self._lifts[0][0] <= moment:
            at, lift = self._lifts.pop(0)
            self._go_to(at)
            lift()
        self._go_to(moment)

    def _go_to(self, moment: float) -> None:
        left = moment - self.elapsed()
        if left > 0:
            self.pass_by(left, self.clock.go_on)

    def put_right(self, after: float, lift: Callable[[], None]) -> None:
        """Have this happen so many seconds later."""
        self._lifts.append((FOR_EVER if after == FOR_EVER else self.elapsed() + after, lift))
        self._lifts.sort(key=lambda pair: pair[0])

    def put_all_right(self) -> None:
        """End every fault that still lasts: the person's start of the program last."""
        lifts, self._lifts = self._lifts, []
        for _, lift in sorted(lifts, key=lambda pair: pair[1] == self.alive.start):
            lift()

    def end_all(self) -> None:
        """Window and ringers are gone at once, as when the computer goes down."""
        self.alive.end()
        self.row_is_kept &= self.history.exists()
        self.notes_then = {note.name: note.read_text() for note in self.disk.outside.glob("ringer-*")}

    @property
    def history(self) -> Path:
        """The file of the history."""
        return self.disk.outside / "easeful.db"

    def lose_notes(self, *, of_this_run: bool) -> None:
        """Take the ringers' notes away: all, or only those in the folder that is empty after a restart."""
        if not of_this_run and self.may_write:
            for note in self._notes():
                note.unlink()
        for note in self._notes_of_this_run():
            note.unlink()
        self.note_is_kept = self.has_a_note()

    def has_a_note(self) -> bool:
        """Whether a ringer is armed, or was when it ended."""
        return any((*self._notes(), *self._notes_of_this_run()))

    def every_ringer_has_its_note(self) -> bool:
        """Whether each one is armed that is alive."""
        names = {note.name for note in (*self._notes(), *self._notes_of_this_run())}
        return all(f"ringer-{pid}.armed" in names for pid in self.alive.bells())

    def _notes(self) -> list[Path]:
        return list(self.disk.outside.glob("ringer-*.armed"))

    def _notes_of_this_run(self) -> list[Path]:
        """In the folder that is empty after a restart of the computer."""
        return list((self.computer.folder / "easeful").rglob("ringer-*.armed"))

    def first_sound(self, after: float) -> float | None:
        """When something was heard first after a moment."""
        heard = [at for ear in self.ears if (at := ear.first_sound(after)) is not None]
        return min(heard, default=None)

    def listen_again(self) -> None:
        """Open an ear at the sound server that runs now."""
        self.ears.append(self.computer.listen())

    def hold(self) -> ExitStack:
        """Another program holds the history until the stack is closed."""
        stack = ExitStack()
        stack.enter_context(self.disk.held("easeful.db"))
        return stack

    def ear(self) -> Ear:
        """The one that hears now."""
        return self.ears[-1]

    def records(self) -> list[Record]:
        """All sessions on the disk."""
        return records(self.disk.copy_of(self.computer.folder))

    def close(self) -> None:
        """End everything."""
        with suppress(AssertionError):
            self.alive.end()
        self.computer.close()
