"""The real program in a process of its own, and the test's line into it."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.faults.processes import processes
from tests.ringer.rig import ended, until

LIMIT = 30.0  # seconds for the first page, on a computer that is busy with other tests
BUSY = 30.0  # seconds for one answer


class Started:
    """One start of the program; `do` is done inside it."""

    def __init__(self, command: list[str], environment: Mapping[str, str], data: Path) -> None:
        self._data, self._way_in = data, Path(environment["EASEFUL_WAY_IN"])
        self._log = self._way_in.with_name("program.log")
        self._way_in.unlink(missing_ok=True)
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(command, env=dict(environment), stdout=log, stderr=log)
        self._line: socket.socket | None = None
        self.find()

    def find(self) -> None:
        """Wait for its first page; also for that of the program that took its place after an end."""
        assert until(self._answers, LIMIT), self.log()

    def _answers(self) -> bool:
        """Whether it tells its number: one that was killed may take a connection before its last thread is gone."""
        if not self._connects():
            return False
        try:
            self.pid = int(self.do("pid"))
        except AssertionError:
            return False
        return True

    def _connects(self) -> bool:
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(BUSY)
        try:
            line.connect(str(self._way_in))
        except OSError:
            line.close()
            return False
        if self._line is not None:
            self._line.close()
        self._line = line
        return True

    def do(self, name: str, *words: object) -> Any:  # noqa: ANN401 - what JSON can say
        """Have the hands inside do this, and return what they answer."""
        assert self._line is not None
        with suppress(BrokenPipeError):
            self._line.sendall(json.dumps([name, *words]).encode() + b"\n")
        answer = b""
        while not answer.endswith(b"\n"):
            try:
                piece = self._line.recv(1 << 16)
            except TimeoutError:
                self.process.send_signal(signal.SIGABRT)
                self.process.wait()
                raise AssertionError(self.log()) from None
            except ConnectionResetError:
                piece = b""
            assert piece, f"the program is gone\n{self.log()}"
            answer += piece
        said = json.loads(answer)
        assert "error" not in said, said["error"]
        return said["answer"]

    def sees(self, words: str) -> bool:
        """Whether these words are in view now."""
        return words in self.do("reads")

    def shows(self, words: str, limit: float = 15.0) -> bool:
        """Whether these words come into view."""
        return until(lambda: self.sees(words), limit)

    def press(self, *words: str) -> None:
        """Click each, as soon as it can be pressed."""
        for each in words:
            assert until(lambda each=each: self.do("offers", each)), f"no {each!r}:\n{self.do('reads')}"
            self.do("press", each)

    def start_heat(self, place: str = "Lower back") -> None:
        """From Home to the running clock."""
        self.press("Home", "Heat", place)
        if self.do("offers", "Left"):
            self.press("Left")
        if self.do("offers", "None of these"):
            self.press("None of these")
        self.press("Towel is in place – start")
        assert self.do("state")["state"] == "running"

    def state(self) -> str | None:
        """The state of the session that is on."""
        session = self.do("state")
        return session and session["state"]

    def reaches(self, state: str, limit: float = 15.0) -> bool:
        """Whether the session comes to this state."""
        return until(lambda: self.state() == state, limit)

    @property
    def ringers(self) -> list[int]:
        """The process ids of the ringers that left a note."""
        names = self._data.glob("ringer-*.armed")
        return [int(name.stem.partition("-")[2]) for name in names]

    def log(self) -> str:
        """What it said on the terminal."""
        return self._log.read_text()

    def send(self, number: signal.Signals) -> None:
        """Send it a signal."""
        self.process.send_signal(number)

    def kill(self) -> None:
        """End it as `kill -9` does; its ringer brings another while a pack is on."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        if self.pid == self.process.pid:
            self.process.wait()
        assert until(lambda: ended(self.pid))

    def kill_with_its_ringers(self) -> None:
        """End both, so that nothing brings them back."""
        os.kill(self.pid, signal.SIGSTOP)  # it would start a ringer anew
        for pid in self.ringers:
            os.kill(pid, signal.SIGKILL)
        self.kill()

    def end(self) -> None:
        """End it and whatever it started, wherever that is by now."""
        self.process.kill()
        self.process.wait()
        if self._line is not None:
            self._line.close()
        assert until(self._has_nothing_left)

    def _has_nothing_left(self) -> bool:
        """End what is alive, also what was started meanwhile, and return whether nothing was."""
        left = processes(self._way_in)
        for each in left:
            with suppress(ProcessLookupError):
                os.kill(each.pid, signal.SIGKILL)
        return not left
