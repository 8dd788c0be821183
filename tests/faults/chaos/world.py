"""A computer with a pack on, what was done to it, and the truth: how long the pack has really been on."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.backup import back_up
from easeful.store.connection import connect
from easeful.store.keeper import Keeper
from tests.desktop.private_bus import Service
from tests.faults.chaos.plan import FOR_EVER
from tests.faults.computer import Computer
from tests.faults.ear import Ear
from tests.faults.history import records
from tests.faults.processes import Process, processes
from tests.faults.small_disk import SmallDisk
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import ended, until
from tests.store.shelf import a_record

LOGIN1, NOTIFICATIONS = "org.freedesktop.login1", "org.freedesktop.Notifications"
EARLIER = ("one", "two", "three")  # sessions of other days, which are in the copy as well
ROOM = "24m"
TURN = 0.05  # seconds between two looks
ROUNDS = 2  # one that is just being started has no name in the first
BACK = 10.0  # seconds within which a window that died is back, if its ringer may bring it back now


def within(seconds: float, fact: Callable[[], bool]) -> bool:
    """Whether a fact comes about in this time, of a computer that may be busy."""
    last = now() + seconds
    while not (came := fact()) and now() < last:
        Event().wait(TURN)
    return came


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
        self.program: Started | None = None
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
        for _, lift in sorted(lifts, key=lambda pair: pair[1] == self.start):
            lift()

    def processes(self) -> list[Process]:
        """What is alive of the program."""
        found = processes(self.computer.environment["EASEFUL_WAY_IN"])
        return [each for each in found if each.module.startswith("easeful")]

    def windows(self) -> list[int]:
        """The process ids of the main program, at most one."""
        return [each.pid for each in self.processes() if each.is_window]

    def ringers(self) -> list[int]:
        """The process ids of its ringers."""
        return [each.pid for each in self.processes() if each.is_ringer]

    def at_hand(self) -> Started | None:
        """The program, when its window is there; one that its ringer has brought back is met here."""
        windows = self.windows()
        if not windows or self.program is None:
            return None
        if self.program.pid not in windows:
            self.program.find()
        return self.program

    def start(self) -> None:
        """The person starts the program, unless it is there."""
        if self.at_hand() is not None:
            return
        self.program = self.computer.start(before=self.disk.inside)

    def end_all(self) -> None:
        """Window and ringers are gone at once, as when the computer goes down."""
        for _ in range(ROUNDS):
            found = self.processes()
            for number in (signal.SIGSTOP, signal.SIGKILL):  # stopped first, so that none brings another back
                for each in found:
                    with suppress(ProcessLookupError):
                        os.kill(each.pid, number)
            for each in found:
                assert self._is_gone(each.pid)
        self.row_is_kept &= self.history.exists()
        self.notes_then = {note.name: note.read_text() for note in self.disk.outside.glob("ringer-*")}

    def end_window(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Only the window is gone; its ringer may bring it back."""
        for pid in self.windows():
            with suppress(ProcessLookupError):
                os.kill(pid, number)
            assert self._is_gone(pid)

    @contextmanager
    def window_killed(self) -> Iterator[None]:
        """The window is killed; its ringers, which would bring it back at once, wait until this is over."""
        ringers = self.ringers()
        for pid in ringers:
            os.kill(pid, signal.SIGSTOP)
        self.end_window()
        yield
        for pid in ringers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)

    def _is_gone(self, pid: int) -> bool:
        if self.program is not None:
            self.program.process.poll()
        return until(lambda: ended(pid))

    def comes_back(self) -> bool:
        """Whether there is a window again."""
        return within(BACK, lambda: self.at_hand() is not None)

    @property
    def history(self) -> Path:
        """The file of the history."""
        return self.disk.outside / "easeful.db"

    def lose_notes(self, *, of_this_run: bool) -> None:
        """Take the ringers' notes away: all, or only those in the folder that is empty after a restart."""
        runtime, data = self.computer.folder / "easeful", self.disk.outside
        if not of_this_run and self.may_write:
            for note in data.glob("ringer-*"):
                note.unlink()
        for note in runtime.rglob("ringer-*"):
            note.unlink()
        self.note_is_kept = any(data.glob("ringer-*"))

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
            self.end_all()
        self.computer.close()
