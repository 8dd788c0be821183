"""The ideas three at a time: none comes again before all were seen, and the last three can be had back."""

from dataclasses import dataclass
from itertools import islice

from easeful.core.idea import Idea
from easeful.core.idea_choice import SHOWN


@dataclass(frozen=True, slots=True)
class Deck:
    """Frozen: every change gives a new one. `order` is all there is, the best first; `hand` is what is shown.

    `seen` are the keys of what was shown since all had been seen; `before` is the deck before the last change.
    """

    order: tuple[Idea, ...]
    hand: tuple[Idea, ...] = ()
    seen: frozenset[str] = frozenset()
    before: "Deck | None" = None

    @property
    def has_others(self) -> bool:
        """Whether there is more than what is shown."""
        return len(self.order) > len(self.hand)

    def others(self) -> "Deck":
        """The next three: those that were not seen yet, and when they run short the best of all again."""
        if not self.has_others:
            return self
        fresh = list(islice((idea for idea in self.order if idea.key not in self.seen), SHOWN))
        hand = (*fresh, *self._again(fresh, SHOWN - len(fresh)))
        keys = frozenset(idea.key for idea in hand)
        is_round_over = len(self.seen | keys) >= len(self.order)
        return Deck(self.order, hand, keys if is_round_over else self.seen | keys, self if self.hand else None)

    def _again(self, fresh: list[Idea], wanted: int) -> list[Idea]:
        """The best of what was seen before, and only then what is shown now."""
        new, shown = ({idea.key for idea in ideas} for ideas in (fresh, self.hand))
        old = [idea for idea in self.order if idea.key not in new] if wanted else []
        return sorted(old, key=lambda idea: idea.key in shown)[:wanted]

    def back(self) -> "Deck":
        """What was shown before; the same where nothing was."""
        return self.before or self


def deal(order: tuple[Idea, ...]) -> Deck:
    """The first three."""
    return Deck(order).others()
