"""The part of the memory that is about breathing patterns: those that the person made."""

from collections.abc import Callable

from easeful.core.breath import Pattern
from easeful.store.changes import RemovePattern, SavePattern
from easeful.store.patterns import as_made
from easeful.store.said import Said


class OwnPatterns:
    """Methods that change something answer whether it is on the disk already."""

    def __init__(self, said: Callable[[], Said], remember: Callable[[SavePattern | RemovePattern], bool]) -> None:
        """`said` tells what holds now, `remember` takes a change."""
        self._said, self._remember = said, remember

    def own(self) -> tuple[Pattern, ...]:
        """The person's own patterns, by name."""
        return self._said().patterns_by_name()

    def save(self, pattern: Pattern) -> bool:
        """Remember a pattern of the person's own, new, changed or wanted again.

        ValueError for one that breaks a limit, or that has no key, no pace, or no name of one line.
        """
        return self._remember(SavePattern(as_made(pattern)))

    def remove(self, key: str) -> bool:
        """Forget a pattern of the person's own; `save` brings it back."""
        return key in self._said().patterns and self._remember(RemovePattern(key))
