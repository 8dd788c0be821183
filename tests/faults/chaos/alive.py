"""What is alive of the program on a computer, and how it is met, started and killed."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event

from tests.faults.computer import Computer
from tests.faults.processes import Process, processes
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import ended, until

TURN = 0.05  # seconds between two looks
ROUNDS = 2  # one that is just being started has no name in the first
BACK = 10.0  # seconds within which a window that died is back, if its ringer may bring it back now


def within(seconds: float, fact: Callable[[], bool]) -> bool:
    """Whether a fact comes about in this time, of a computer that may be busy."""
    last = now() + seconds
    while not (came := fact()) and now() < last:
        Event().wait(TURN)
    return came


class Alive:
    """The window and its ringers, whoever has started them; `is_ended` when nothing was left that had to live on."""

    def __init__(self, computer: Computer, inside: tuple[str, ...]) -> None:
        """`inside` begins the command line of what is started here."""
        self._computer, self._inside = computer, inside
        self.program: Started | None = None
        self.is_ended = False

    def all(self) -> list[Process]:
        """What is alive of the program."""
        found = processes(self._computer.environment["EASEFUL_WAY_IN"])
        return [each for each in found if each.module.startswith("easeful")]

    def windows(self) -> list[int]:
        """The process ids of the main program, at most one."""
        return [each.pid for each in self.all() if each.is_window]

    def ringers(self) -> list[int]:
        """The process ids of its ringers and their helpers."""
        return [each.pid for each in self.all() if each.is_ringer]

    def bells(self) -> list[int]:
        """The process ids of the ringers alone, without their helpers."""
        return [each.pid for each in self.all() if each.module == "easeful.ringer"]

    def at_hand(self) -> Started | None:
        """The program, when its window is there; one that its ringer has brought back is met here."""
        windows = self.windows()
        if not windows or self.program is None:
            return None
        self.is_ended = False
        if self.program.pid not in windows:
            self.program.find()
        return self.program

    def start(self) -> None:
        """The person starts the program, unless it is there."""
        if self.at_hand() is not None:
            return
        self.program = self._computer.start(before=self._inside)
        self.is_ended = False

    def end(self) -> None:
        """Window and ringers are gone at once, as when the computer goes down."""
        for _ in range(ROUNDS):
            found = self.all()
            for number in (signal.SIGSTOP, signal.SIGKILL):  # stopped first, so that none brings another back
                for each in found:
                    with suppress(ProcessLookupError):
                        os.kill(each.pid, number)
            for each in found:
                assert self._is_gone(each.pid)
        self.is_ended = True

    def tell_to_end(self) -> None:
        """Window and ringers are told at once, as when somebody logs out."""
        found = [each for each in self.all() if each.is_window or each.is_ringer]
        for each in found:
            with suppress(ProcessLookupError):
                os.kill(each.pid, signal.SIGTERM)
        for each in found:
            assert self._is_gone(each.pid)
        self.is_ended = True  # though a window that lost its ringer first may have left another

    def end_window(self, number: signal.Signals = signal.SIGKILL) -> None:
        """Only the window is gone; its ringer may bring it back."""
        windows = self.windows()
        self.is_ended |= bool(windows) and not self.ringers()
        for pid in windows:
            with suppress(ProcessLookupError):
                os.kill(pid, number)
            assert self._is_gone(pid)

    def end_ringers(self) -> None:
        """Only they are gone; the window starts another, if there is one."""
        ringers = self.ringers()
        self.is_ended |= bool(ringers) and not self.windows()
        for pid in ringers:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
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
