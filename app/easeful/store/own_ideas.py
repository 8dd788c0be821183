"""The part of the memory that is about ideas: the person's own, favourites, and what is hidden."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from easeful.store.idea_changes import IdeasSaid, MarkIdea, RemoveIdea, SaveIdea
from easeful.store.plain import LONGEST_TEXT, to_text

if TYPE_CHECKING:
    from easeful.core.idea import Idea, IdeaMark


class OwnIdeas:
    """Methods that change something answer whether it is on the disk already."""

    def __init__(
        self, said: Callable[[], IdeasSaid], remember: Callable[[SaveIdea | RemoveIdea | MarkIdea], bool]
    ) -> None:  # fmt: skip
        """`said` tells what holds now, `remember` takes a change."""
        self._said, self._remember = said, remember

    def own(self) -> tuple["Idea", ...]:
        """The person's own ideas, by title."""
        return tuple(sorted(self._said().own.values(), key=lambda idea: (idea.title.casefold(), idea.key)))

    def save(self, idea: "Idea") -> bool:
        """Remember an idea of the person's own, new, changed or wanted again.

        ValueError for one that is not theirs, or that no file can hold: it would wait for the disk for ever.
        """
        text = to_text(idea)
        text.encode()
        if not idea.is_own or len(text) > LONGEST_TEXT:
            message = "not an idea of the person's own"
            raise ValueError(message)
        return self._remember(SaveIdea(idea))

    def remove(self, key: str) -> bool:
        """Forget an idea of the person's own; `save` brings it back."""
        return key in self._said().own and self._remember(RemoveIdea(key))

    def marks(self) -> Mapping[str, "IdeaMark"]:
        """What the person thinks of each idea, by their keys."""
        return self._said().marks

    def mark(self, key: str, mark: "IdeaMark") -> bool:
        """Remember what the person thinks of an idea."""
        return mark == self.marks().get(key) or self._remember(MarkIdea(key, mark))
