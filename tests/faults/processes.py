"""What is alive of a program that a test has started: its window, its ringers, and what they started."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tests.ringer.rig import ended


class Process(NamedTuple):
    """One process, and the module of Python that it runs, if any."""

    pid: int
    module: str

    @property
    def is_window(self) -> bool:
        """Whether it is the program itself."""
        return self.module == "easeful"

    @property
    def is_ringer(self) -> bool:
        """Whether it is a ringer, or the helper of one."""
        return self.module.startswith("easeful.ringer")


def processes(way_in: Path | str) -> list[Process]:
    """Those that were started, by whomever, with this way into them."""
    mark, found = f"EASEFUL_WAY_IN={way_in}".encode(), []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        with suppress(OSError):
            pid = int(environment.parent.name)
            if mark in environment.read_bytes().split(b"\0") and not ended(pid):
                words = environment.with_name("cmdline").read_bytes().decode(errors="replace").split("\0")
                found.append(Process(pid, words[words.index("-m") + 1] if "-m" in words else ""))
    return found
