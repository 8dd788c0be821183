"""Clocks that a test moves under a running program, as sleep, a restart or a person's hand move them."""

import mmap
import shutil
import struct
import subprocess
from pathlib import Path
from time import CLOCK_BOOTTIME, clock_gettime
from uuid import uuid4

SOURCE = Path(__file__).with_name("moved_clock.c")
FORM = struct.Struct("<qqq")  # wall, awake and boot time, in nanoseconds ahead
SECOND = 1_000_000_000
BOOT = 2


def compile_shim(folder: Path) -> Path | None:
    """The library that moves clocks; None where there is no compiler."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None:
        return None
    library = folder / "moved_clock.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-O2", "-o", str(library), str(SOURCE), "-ldl"], check=True)
    return library


class MovedClock:
    """The clocks of every program that is started with `environment`."""

    def __init__(self, library: Path, folder: Path) -> None:
        """`library` is the shim; `folder` keeps how far the clocks are moved."""
        self._offsets = [0, 0, 0]
        self._boot_id = folder / "boot_id"
        path = folder / "clock"
        path.write_bytes(FORM.pack(0, 0, 0))
        with path.open("r+b") as file:
            self._map = mmap.mmap(file.fileno(), FORM.size)
        self._name_this_run()
        self.environment = {
            "LD_PRELOAD": str(library),
            "MOVED_CLOCK": str(path),
            "MOVED_BOOT_ID": str(self._boot_id),
        }

    def go_on(self, seconds: float) -> None:
        """Time passes with the computer awake."""
        self._move(seconds, seconds, seconds)

    def sleep(self, seconds: float) -> None:
        """The computer sleeps."""
        self._move(seconds, 0, seconds)

    def jump_wall(self, seconds: float) -> None:
        """Somebody sets the wall clock."""
        self._move(seconds, 0, 0)

    def restart(self, off: float, boot_is: float) -> None:
        """The computer was off for so long, and its boot clock is at `boot_is` now."""
        moved = self._offsets[BOOT] / SECOND
        self._move(off, 0, boot_is - moved - clock_gettime(CLOCK_BOOTTIME))
        self._name_this_run()

    def close(self) -> None:
        """Let go of the clocks; they stay as they are."""
        self._map.close()

    def _move(self, wall: float, awake: float, boot: float) -> None:
        moves = (wall, awake, boot)
        self._offsets = [before + round(move * SECOND) for before, move in zip(self._offsets, moves, strict=True)]
        self._map[:] = FORM.pack(*self._offsets)

    def _name_this_run(self) -> None:
        self._boot_id.write_text(f"{uuid4()}\n")
