"""What an activity tells of itself, and the kit of things it is handed."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from easeful.ui.kit import Kit


class Card(NamedTuple):
    """A card on Home; `opens` is the name that its activity arrives with, `colours` an activity's tokens."""

    opens: str
    title: str
    line: str
    icon: str
    colours: str
    large: bool = False


@runtime_checkable
class Page(Protocol):
    """A screen, made when it is first opened."""

    def arrive(self, name: str) -> None:
        """The person came here by `name`: the activity's key, or one of its cards."""
        ...


@runtime_checkable
class Drafting(Protocol):
    """A page on which something may be half written."""

    def unsaved(self) -> str:
        """What would be lost if the program were closed now, as a sentence; nothing when there is none."""
        ...


class Activity(NamedTuple):
    """Something the program offers: one entry in the rail, and cards on Home.

    `order` sorts the rail (above 90: at its foot). `make_page` is called on the first visit, so that
    an activity costs nothing before. `names` are other words by which it is opened; `beside_pack` is how it is
    offered while a pack is on.
    """

    key: str
    title: str
    icon: str
    order: int
    make_page: "Callable[[Kit], QWidget]"
    cards: tuple[Card, ...] = ()
    names: tuple[str, ...] = ()
    beside_pack: Card | None = None

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every word by which it is opened."""
        return tuple(dict.fromkeys((self.key, *(card.opens for card in self.cards), *self.names)))
