"""A small disk of a test's own, in a mount namespace, so that it can be full or cannot be written."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import pytest

SIZE = "3m"
HOLD = "mount -t tmpfs -o size={size},mode=700 tmpfs {place} && echo ready && exec cat"

HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


def way_to_mount() -> list[str] | None:
    """How a namespace with mounts of its own is made here; None where that is not allowed."""
    if shutil.which("unshare") is None or shutil.which("nsenter") is None:
        return None
    for words in (["unshare", "--mount"], ["unshare", "--user", "--map-root-user", "--mount"]):
        with TemporaryDirectory() as place:
            script = f"mount -t tmpfs tmpfs {place}"
            if subprocess.run([*words, "sh", "-c", script], capture_output=True, check=False).returncode == 0:
                return words
    return None


class SmallDisk:
    """Mounted at `place` for those who are started with `inside`; the test reaches it by `outside`."""

    def __init__(self, place: Path, size: str = SIZE) -> None:
        """Skips the test where no disk can be mounted."""
        words = way_to_mount()
        if words is None:
            pytest.skip("mounting a small disk needs a right that is not given here")
        place.mkdir(parents=True, exist_ok=True)
        self._place = place
        command = [*words, "sh", "-c", HOLD.format(size=size, place=place)]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == b"ready\n"
        is_user = "--user" in words
        self.inside = ("nsenter", *(("--user", "--preserve-credentials") if is_user else ()), "--mount", "--target")
        self.inside = (*self.inside, str(self._process.pid), "--")
        self.outside = Path(f"/proc/{self._process.pid}/root{place}")

    def put_on(self, folder: Path) -> None:
        """Put these files on it."""
        shutil.copytree(folder, self.outside, dirs_exist_ok=True)

    def fill(self) -> None:
        """Leave no room at all."""
        with (self.outside / "filling").open("wb", buffering=0) as file:
            try:
                while True:
                    file.write(bytes(4096))
            except OSError:
                return

    def make_room(self) -> None:
        """Take the filling away."""
        (self.outside / "filling").unlink()

    def allow_writing(self, *, allowed: bool) -> None:
        """Mount it again, to be read only or not."""
        option = f"remount,{'rw' if allowed else 'ro'}"
        command = [*self.inside, "mount", "-o", option, str(self._place)]
        subprocess.run(command, check=True, capture_output=True)

    def close(self) -> None:
        """Unmount it, with all that is on it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()

    def copy_of(self, folder: Path) -> Path:
        """A copy of its files in a new folder: SQLite follows the way to them into the test's own mounts."""
        copy = folder / f"copy-{uuid4()}"
        shutil.copytree(self.outside, copy)
        return copy

    @contextmanager
    def held(self, name: str) -> Iterator[None]:
        """Another program holds the database of this name for itself meanwhile."""
        command = [*self.inside, sys.executable, "-c", HOLDER, str(self._place / name)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
            assert holder.stdout is not None
            assert holder.stdout.readline() == b"held\n"
            yield
            holder.communicate(b"\n")
