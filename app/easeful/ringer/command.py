"""Plays a file with a command of the system, as macOS has one."""

from collections.abc import Sequence

from .player import PlayerError


class CommandSounding:
    """A command at work on a file."""

    def __init__(self, command: Sequence[str], path: str) -> None:
        """Start the command with the path as its last word. Raises OSError when it is not there."""
        import subprocess  # noqa: PLC0415 - 6 ms that only ringing spends

        nowhere = subprocess.DEVNULL
        self._process = subprocess.Popen([*command, path], stdin=nowhere, stdout=nowhere, stderr=nowhere)

    def ended(self) -> bool:
        """Return whether the command ended well. Raises PlayerError when it failed."""
        code = self._process.poll()
        if code:
            raise PlayerError(f"ended with code {code}")
        return code == 0

    def stop(self) -> None:
        """End the command if it still plays."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
