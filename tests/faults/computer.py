"""A computer of a test's own: its screen, runtime folder, buses and sound server, and the program started on it."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

import pytest

from easeful.core.clock import SystemClock
from easeful.store.keeper import Keeper
from tests.desktop.private_bus import PrivateBus
from tests.faults.ear import Ear
from tests.faults.moved_clock import MovedClock
from tests.faults.small_disk import SIZE, SmallDisk
from tests.faults.started import Started
from tests.ringer.sound_server import SoundServer

ROOT = Path(__file__).parents[2]
INSIDE = Path(__file__).with_name("inside")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
NO_SOUND = "unix:/nowhere/pulse"
T = TypeVar("T")


class Computer:
    """Everything on it ends with `close`. A part that was never asked for is not there."""

    def __init__(self, folder: Path, screen: Mapping[str, str], library: Path | None) -> None:
        """`screen` is the environment of a display; `library` the shim that moves clocks."""
        self.folder, self._library = folder, library
        self.data = folder / "share" / "easeful"  # where the program looks by itself
        self.root = ROOT
        self.environment = {
            **screen,
            "XDG_RUNTIME_DIR": str(folder),
            "HOME": str(folder),
            "PULSE_SERVER": NO_SOUND,
            "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
            "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nowhere",
            "EASEFUL_WAY_IN": str(folder / "way-in"),
            "XDG_DATA_HOME": str(folder / "share"),
            "XDG_CONFIG_HOME": str(folder / "config"),
        }
        self.clock: MovedClock | None = None
        self.session_bus: PrivateBus | None = None
        self.system_bus: PrivateBus | None = None
        self.sound: SoundServer | None = None
        self._closes: list[Callable[[], object]] = []

    def give_clock(self) -> MovedClock:
        """Clocks that can be moved, for programs started after this."""
        if self._library is None:
            pytest.skip("there is no C compiler to make moved clocks with")
        self.clock = MovedClock(self._library, self.folder)
        self.environment |= self.clock.environment
        return self._keep(self.clock, self.clock.close)

    def give_buses(self) -> tuple[PrivateBus, PrivateBus]:
        """The bus of the session and that of the system, without services yet."""
        needs("dbus-daemon")
        made = []
        for name in ("session", "system"):
            (self.folder / name).mkdir()
            bus = PrivateBus(self.folder / name)
            self.environment[f"DBUS_{name.upper()}_BUS_ADDRESS"] = f"unix:path={bus.path}"
            made.append(self._keep(bus, bus.stop))
        self.session_bus, self.system_bus = made
        return made[0], made[1]

    def give_sound(self) -> SoundServer:
        """A sound server whose one output plays into nothing."""
        needs("pulseaudio", "pactl", "parec")
        self.sound = SoundServer(self.folder)
        self.environment |= self.sound.environment
        self._keep(self.sound, self.sound.stop)
        self.sound.start()
        return self.sound

    def give_small_disk(self, size: str = SIZE) -> SmallDisk:
        """A disk under the person's data, with what is there; for programs started inside it."""
        kept = self.folder / "kept"
        shutil.move(self.data, kept)
        disk = SmallDisk(self.data, size)
        disk.put_on(kept)
        return self._keep(disk, disk.close)

    def give_window_manager(self) -> None:
        """A window manager on the screen."""
        needs("openbox")
        nowhere = subprocess.DEVNULL
        manager = subprocess.Popen(["openbox"], env=self.environment, stdout=nowhere, stderr=nowhere)
        self._keep(manager, lambda: (manager.kill(), manager.wait()))

    def give_accessibility(self) -> None:
        """The bus of screen readers, for programs started after this."""
        if not LAUNCHER.exists():
            pytest.skip("at-spi2-core is not installed")
        if self.session_bus is None:
            self.give_buses()
        self.environment |= {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        nowhere = subprocess.DEVNULL
        command = [str(LAUNCHER), "--launch-immediately"]
        launcher = subprocess.Popen(
            command, env=self.environment, stdout=nowhere, stderr=nowhere, start_new_session=True
        )
        self._keep(launcher, lambda: (os.killpg(launcher.pid, signal.SIGKILL), launcher.wait()))  # with its bus

    def listen(self, output: str = "null") -> Ear:
        """An ear at that output."""
        ear = Ear(self.environment, output)
        return self._keep(ear, ear.close)

    def prepare(self, **settings: object) -> None:
        """Have the person start for the second time, with settings of hers."""
        keeper = Keeper(self.data, SystemClock(), lambda: None)
        for name, value in {"statement_read": 1, "theme": "light", **settings}.items():
            keeper.change_setting(name, value)
        keeper.leave()

    def start(self, *words: str, before: tuple[str, ...] = (), **environment: str) -> Started:
        """Start the program, as `python -m easeful` does, and wait until its first page is open."""
        path = os.pathsep.join(str(part) for part in (INSIDE, self.root / "app", ROOT))
        whole = {**self.environment, "PYTHONPATH": path, "PYTHONFAULTHANDLER": "1", **environment}
        command = [*before, sys.executable, "-m", "easeful", *words]
        program = Started(command, whole, self.data)
        self._keep(program, program.end)
        return program

    def doctor(self) -> str:
        """What `easeful doctor` prints here."""
        environment = {**self.environment, "PYTHONPATH": str(self.root / "app")}
        command = [sys.executable, "-m", "easeful", "doctor"]
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False).stdout

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run another program on this computer to its end."""
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def close(self) -> None:
        """End everything, the last first."""
        for close in reversed(self._closes):
            close()

    def _keep(self, thing: T, close: Callable[[], object]) -> T:
        self._closes.append(close)
        return thing


def needs(*programs: str) -> None:
    """Skip the test where one of these programs is missing."""
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")
