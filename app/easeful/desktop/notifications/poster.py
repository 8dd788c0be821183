"""What every way of showing a notification can do, so that they are tried one after another."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Notice:
    """What is shown, in plain text. An urgent one stays until it is clicked or withdrawn."""

    title: str
    body: str
    urgent: bool = True


class Poster(Protocol):
    """One service. It shows one notice at a time: a new one takes the place of the last."""

    def show(self, notice: Notice, told: Callable[[bool], None]) -> None:
        """Show the notice; `told` hears whether it was taken."""
        ...

    def withdraw(self) -> None:
        """Take it away, also when the service shows it only after this."""
        ...
