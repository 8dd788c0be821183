"""One started ringer as the main program holds it: a process with two pipes that never block."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

from .pipe import make_patient, read_now
from .reply import Reply, read_reply

PIECE = 4096
LONGEST_LINE = 4096  # bytes; a pipe takes as much whole or not at all
# A reply is a hundred bytes; more than this without a line end is not one.
LONGEST_REST = 65_536


class Child:
    """A ringer of this program."""

    def __init__(self, options: Sequence[str]) -> None:
        """Start it. Raises OSError or ValueError when it cannot be started."""
        # Neither -m nor the environment may lead to a module that only happens to lie in this folder (-P),
        # and nothing of the installed packages is needed (-S).
        command = [sys.executable, "-P", "-S", "-m", "easeful.ringer", *options]
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=0,
            env=_environment(),
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._orders, self._replies = _pipes(self._process)
        make_patient(self._orders.fileno())
        make_patient(self._replies.fileno())
        self._rest = b""
        self._deaf = False

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it runs and its pipes work."""
        return not self._deaf and self._process.poll() is None

    def fileno(self) -> int:
        """Return the file that becomes readable when a reply has come."""
        return self._replies.fileno()

    def send(self, order: Mapping[str, object]) -> bool:
        """Send one order; False when the pipe is broken or full, and then it is not alive any more."""
        line = json.dumps(order).encode() + b"\n"
        if len(line) > LONGEST_LINE:  # a session of many words: the end counts more than what is known of it
            line = json.dumps({**order, "witness": ""}).encode() + b"\n"
        try:
            # An unbuffered write to a full pipe returns None, and one of this size is whole or nothing.
            self._deaf |= self._orders.write(line) != len(line)
        except (OSError, ValueError):
            self._deaf = True
        return not self._deaf

    def replies(self) -> list[Reply]:
        """Return the replies that have come."""
        try:
            while not self._replies.closed and (piece := read_now(self._replies.fileno(), PIECE)) is not None:
                self._deaf |= not piece
                self._rest += piece
                if not piece:
                    break
        except OSError:
            self._deaf = True
        *lines, rest = self._rest.split(b"\n")
        self._rest = rest[-LONGEST_REST:]
        return [reply for line in lines if (reply := read_reply(line))]

    def let_go(self) -> None:
        """Close the pipes: it ends, or carries on alone when it is armed."""
        for pipe in (self._orders, self._replies):
            try:
                pipe.close()
            except OSError:
                continue

    def leave(self) -> None:
        """Let it carry on when this program ends."""
        self.let_go()
        # It is nobody's child from here on, so that its running on is no fault to warn of.
        self._process.returncode = 0

    def kill(self) -> None:
        """End it at once, even when it is stopped or hung."""
        self._process.kill()
        self.let_go()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long for its end, and return whether it has ended."""
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return False
        return True


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    if process.stdin is None or process.stdout is None:
        raise OSError("the ringer has no pipes")
    return process.stdin, process.stdout


def _environment() -> dict[str, str]:
    source = str(Path(__file__).resolve().parents[2])
    paths = [path for path in os.environ.get("PYTHONPATH", "").split(os.pathsep) if path and path != source]
    return os.environ | {"PYTHONPATH": os.pathsep.join([source, *paths])}
