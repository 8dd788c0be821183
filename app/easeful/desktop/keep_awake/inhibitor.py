"""What every way of keeping the computer awake can do, so that they are tried one after another."""

from collections.abc import Callable
from typing import Protocol


class Inhibitor(Protocol):
    """One attempt with one service; made anew for each attempt."""

    name: str

    def hold(self, why: str, told: Callable[[bool], None]) -> None:
        """Ask to stay awake. `told` hears True when it is held, False when it is not or no longer."""
        ...

    def release(self) -> None:
        """Let go what is held, and what is granted only after this."""
        ...
