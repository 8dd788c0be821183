"""A screen reader in a process of its own, that reads everything again and again."""

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

PYTHON = "/usr/bin/python3"  # Debian's, which has pyatspi
PROGRAM = Path(__file__).with_name("reader_program.py")


def needs_pyatspi() -> None:
    """Skip the test where the system's Python has no pyatspi."""
    if subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip("python3-pyatspi is not installed")


class Reader:
    """Reads from the moment it is made."""

    def __init__(self, environment: Mapping[str, str], name: str) -> None:
        """`name` is the program's, in small letters."""
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        command = [PYTHON, str(PROGRAM), name]
        self._process = subprocess.Popen(command, env=dict(environment), stdin=pipe, stdout=pipe, stderr=nowhere)

    def end(self) -> int:
        """Read no more; how many objects were read."""
        said, _ = self._process.communicate(b"\n")
        return int(said)

    def close(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.communicate()
