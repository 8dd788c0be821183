"""Real processes for the stories, ended whatever happens."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Event

import pytest

from easeful.ringer.client import Reply, Ringer, Said
from easeful.ringer.clock import SystemClock

SOURCE = Path(__file__).parents[2] / "app"
TURN = 0.01
LIMIT = 15.0  # seconds, far beyond what any step takes

needs_signals = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


def until(fact: Callable[[], object], limit: float = LIMIT) -> bool:
    """Wait for a fact, and return whether it came about."""
    for _ in range(int(limit / TURN)):
        if fact():
            return True
        Event().wait(TURN)
    return bool(fact())


def soon(seconds: float = 0.1) -> float:
    return SystemClock().boot() + seconds


def notes(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("ringer-*")]


def size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def grows(path: Path) -> bool:
    """Whether sound goes on being written."""
    before = size(path)
    return until(lambda: size(path) > before)


def stands_still(path: Path) -> bool:
    """Whether sound stops being written: two looks apart by several of the player's turns are the same."""

    def same() -> bool:
        before = size(path)
        Event().wait(0.15)
        return size(path) == before

    return until(same)


def ended(pid: int) -> bool:
    """Whether a process is gone, or waits only for its parent to notice."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    status = Path(f"/proc/{pid}/stat")
    with suppress(OSError):
        return status.read_text().rpartition(")")[2].split()[0] == "Z"
    return False


def reply_of(ringer: Ringer, say: Said) -> Reply:
    """Wait for a reply of this kind."""
    replies: list[Reply] = []

    def has_come() -> bool:
        replies.extend((*ringer.poll(), *ringer.poll(tests=True)))
        return any(reply.say is say for reply in replies)

    assert until(has_come), replies
    return next(reply for reply in replies if reply.say is say)


def pid_of_armed(ringer: Ringer, seconds: float) -> int:
    """Arm it for so many seconds from now, and give the process that answered."""
    ringer.arm(soon(seconds), None, 1.0)
    reply_of(ringer, Said.ARMED)
    return ringer._child.pid


class MainProgram:
    """A main program of its own process, with a ringer armed."""

    def __init__(self, folder: Path, seconds: float, sound: Path, restart: list[str]) -> None:
        words = [str(folder), str(seconds), f"file:{sound}", *restart]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.ringer.main_program", *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=SOURCE.parent,
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
        )
        self.ringer_pid = int(self._process.stdout.readline())

    def tell(self, word: str) -> None:
        """Tell it to `leave` or to `close`, and wait for its end."""
        self._process.communicate(word + "\n", timeout=LIMIT)

    def send(self, number: signal.Signals) -> None:
        self._process.send_signal(number)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def clear_up(self) -> None:
        """End it and its ringer, as a failed story may have left them."""
        self.kill()
        self._process.stdin.close()
        self._process.stdout.close()
        if not ended(self.ringer_pid):
            os.kill(self.ringer_pid, signal.SIGKILL)
