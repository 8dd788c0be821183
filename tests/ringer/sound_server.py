"""A PulseAudio of the tests' own with one output that plays into nothing, and what that output heard."""

import os
import subprocess
from array import array
from pathlib import Path

import pytest

from tests.ringer.rig import until

RATE = 16_000


class SoundServer:
    """Lives in a runtime folder of its own; a ringer with `environment` finds it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._running: list[subprocess.Popen[bytes]] = []
        self.recording = folder / "heard.raw"
        home = {
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder),
            "PULSE_RUNTIME_PATH": str(folder / "pulse"),
        }
        # Naming the server keeps the library from starting one by itself.
        self.environment = {**home, "PULSE_SERVER": f"unix:{folder}/pulse/native"}

    def start(self, output: str = "null") -> None:
        """Start the server, if it does not run, with an output of this name."""
        if self._running:
            return
        # Without rewinds the output plays in steps of 50 ms, else of 2 s, like no real one.
        sink = f"module-null-sink sink_name={output} norewinds=1"
        modules = ["-L", "module-native-protocol-unix", "-L", sink]
        self._run("pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", *modules)
        if not until(lambda: self._control("info") == 0):
            pytest.skip("PulseAudio does not start here")

    def record(self) -> None:
        """Keep what the output plays; a recorder also makes it play in small steps."""
        sound = ["--format=s16le", f"--rate={RATE}", "--channels=1", "--latency-msec=20"]
        self._run("parec", "--device=null.monitor", *sound, str(self.recording))

    def stop(self) -> None:
        """End the server, as if it had crashed."""
        for process in reversed(self._running):
            process.kill()
            process.wait()
        self._running = []

    def send(self, number: int) -> None:
        self._running[0].send_signal(number)

    def mute(self, *, muted: bool) -> None:
        self._control("set-sink-mute", "null", str(int(muted)))

    def unplug(self) -> None:
        """Take all outputs away."""
        self._control("unload-module", "module-null-sink")

    def plug_in(self, output: str) -> None:
        """Give it an output of this name."""
        self._control("load-module", "module-null-sink", f"sink_name={output}", "norewinds=1")

    def heard(self, samples: int) -> array:
        """Return the last samples that the output played, fewer at the beginning."""
        played = self.recording.read_bytes() if self.recording.exists() else b""
        whole = played[: len(played) - len(played) % 2]
        return array("h", whole[-2 * samples :])

    def loud(self) -> bool:
        """Whether the last twentieth of a second was sound."""
        return max(self.heard(RATE // 20), default=0) > 100

    def _run(self, *command: str) -> None:
        nowhere = subprocess.DEVNULL
        environment = {**os.environ, **self.environment}
        self._running.append(subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere))

    def _control(self, *words: str) -> int:
        nowhere = subprocess.DEVNULL
        environment = {**os.environ, **self.environment}
        return subprocess.call(["pactl", *words], env=environment, stdout=nowhere, stderr=nowhere)
