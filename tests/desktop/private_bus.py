"""A bus of the tests' own, services on it, and a heartbeat that shows whether the interface was held up."""

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer

from easeful.core.clock import SystemClock

PATIENCE = 10  # seconds that a test waits for another process before it fails
CONFIGURATION = """<busconfig><type>session</type><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow own="*"/><allow eavesdrop="true"/>
<allow send_destination="*" eavesdrop="true"/></policy></busconfig>"""


class PrivateBus:
    """One dbus-daemon with a socket in `folder`."""

    def __init__(self, folder: Path) -> None:
        self.path = str(folder / "bus")
        self._configuration = folder / "bus.conf"
        self._configuration.write_text(CONFIGURATION.format(path=self.path))
        self._services: list[Service] = []
        self.start()

    def start(self) -> None:
        command = ["dbus-daemon", "--nofork", "--print-address", f"--config-file={self._configuration}"]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert self._process.stdout is not None
        assert self._process.stdout.readline(), "the bus did not start"

    def stop(self) -> None:
        if self._process.returncode is None:
            self._process.kill()
            self._process.communicate()
        for service in self._services:
            service.stop()
        self._services.clear()

    def pause(self) -> None:
        """Hang: take connections and say nothing."""
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def serve(self, *names: str, **answers: object) -> "Service":
        """Start a service under these names; a method without an answer here is answered with nothing."""
        service = Service({"bus": self.path, "names": names, "answers": answers})
        self._services.append(service)
        return service


class Service:
    """One service program and what it heard."""

    def __init__(self, settings: dict[str, object]) -> None:
        program = str(Path(__file__).with_name("service_program.py"))
        self._process = subprocess.Popen(
            [sys.executable, program, json.dumps(settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
        )
        self._heard = b""
        self.next("ready")

    def next(self, key: str = "method") -> dict[str, object]:
        """Wait for the next thing of this kind that the service heard; others before it are dropped."""
        assert self._process.stdout is not None
        while True:
            line, mark, rest = self._heard.partition(b"\n")
            if mark:
                self._heard = rest
                words = json.loads(line)
                if key in words:
                    return words
            else:
                ready, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
                more = os.read(self._process.stdout.fileno(), 1 << 16) if ready else b""
                assert more, f"the service heard no {key}"
                self._heard += more

    def has_heard(self, method: str) -> bool:
        """Look, without waiting, whether this method was called; everything heard is kept."""
        return self.how_often(method) > 0

    def how_often(self, method: str) -> int:
        """Count, without waiting, how often this method was called; everything heard is kept."""
        assert self._process.stdout is not None
        while select.select([self._process.stdout], [], [], 0)[0]:
            more = os.read(self._process.stdout.fileno(), 1 << 16)
            assert more, "the service ended"
            self._heard += more
        return sum(json.loads(line).get("method") == method for line in self._heard.splitlines())

    def call(self, method: str) -> dict[str, object]:
        """Wait for the next call of this method; other calls before it are dropped."""
        while (call := self.next())["method"] != method:
            pass
        return call

    def signal(self, path: str, name: str, signature: str, values: list[object], to: str = "") -> None:
        interface, _, member = name.rpartition(".")
        words = {"path": path, "interface": interface, "member": member, "signature": signature}
        self._say(words | {"values": values, "to": to})

    def give(self, method: str, answer: object) -> None:
        """Answer now the call that was met with silence."""
        self._say({"give": method, "answer": answer})

    def learn(self, **answers: object) -> None:
        """Answer these methods so from now on."""
        self._say({"answers": answers})
        self.next("learned")

    def stop(self) -> None:
        self._process.kill()
        self._process.communicate()

    def _say(self, words: dict[str, object]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words).encode() + b"\n")


class Heartbeat:
    """Ticks every 5 ms and keeps the longest time between two ticks, in seconds."""

    def __init__(self) -> None:
        self.beats, self.longest = 0, 0.0
        self._clock = SystemClock()
        self._last = self._clock.awake()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = self._clock.awake()
        self.beats += 1
        self.longest = max(self.longest, now - self._last)
        self._last = now
