"""What every place must do that knows whether the computer is set to move less."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

Told: TypeAlias = Callable[[bool | None], None]  # less motion is wished, is not, or nothing is said of it


class Source(Protocol):
    """One place to ask."""

    def look(self, told: Told) -> None:
        """Ask, and tell: now or later, once or at every change, and not at all where nobody answers."""
        ...
