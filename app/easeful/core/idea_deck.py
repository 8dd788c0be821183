"""The ideas three at a time: none comes again before all were seen, and the last three can be had back."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from easeful.core.idea import Idea
from easeful.core.idea_choice import SHOWN

MOST_KEPT = 100  # hands that can be had back


class Shown(NamedTuple):
    """What was shown, and what had been seen by then."""

    hand: tuple[Idea, ...]
    seen: frozenset[str]


@dataclass(frozen=True, slots=True)
class Deck:
    """Frozen: every change gives a new one. `order` is all there is, the best first; `hand` is what is shown.

    `seen` are the keys of what was shown since all had been seen; `past` is what was shown before, the last at its end.
    """

    order: tuple[Idea, ...]
    hand: tuple[Idea, ...] = ()
    seen: frozenset[str] = frozenset()
    past: tuple[Shown, ...] = ()

    @property
    def has_others(self) -> bool:
        """Whether there is more than what is shown."""
        return len(self.order) > len(self.hand)

    def others(self) -> "Deck":
        """The next three: those that were not seen yet, and when they run short the best of all again."""
        if not self.has_others:
            return self
        past = (*self.past, Shown(self.hand, self.seen))[-MOST_KEPT:] if self.hand else self.past
        return replace(self, hand=(), past=past)._filled(self.hand)

    def back(self) -> "Deck":
        """What was shown before; the same where nothing was."""
        if not self.past:
            return self
        *past, (hand, seen) = self.past
        return Deck(self.order, hand, seen, tuple(past))._filled()

    def only(self, ideas: Collection[Idea]) -> "Deck":
        """The same with these alone: what is shown no more gives way to what comes next."""
        keys = {idea.key for idea in ideas}
        order, hand = kept(self.order, keys), kept(self.hand, keys)
        past = tuple(Shown(left, seen & keys) for then, seen in self.past if (left := kept(then, keys)))
        return Deck(order, hand, self.seen & keys, past)._filled()

    def dealt_anew(self, order: tuple[Idea, ...]) -> "Deck":
        """Three of another order that were not seen yet; the last ones can be had back, as far as they are in it."""
        left = self.only(order)
        past = (*left.past, Shown(left.hand, left.seen)) if self.hand and left.hand else left.past
        return Deck(order, seen=left.seen, past=past)._filled()

    def _filled(self, last: tuple[Idea, ...] = ()) -> "Deck":
        """With three in hand where there are three; the `last` ones only where there are no others."""
        held = {idea.key for idea in self.hand}
        unseen = (idea for idea in self.order if idea.key not in self.seen and idea.key not in held)
        hand = (*self.hand, *islice(unseen, SHOWN - len(self.hand)))
        hand = (*hand, *self._again(hand, last)) if len(hand) < SHOWN else hand
        seen = self.seen | {idea.key for idea in hand}
        is_round_over = len(seen) >= len(self.order)
        return replace(self, hand=hand, seen=frozenset(idea.key for idea in hand) if is_round_over else seen)

    def _again(self, hand: tuple[Idea, ...], last: tuple[Idea, ...]) -> list[Idea]:
        """The best of what was seen before, and only then what was shown last."""
        new, shown = ({idea.key for idea in ideas} for ideas in (hand, last))
        old = [idea for idea in self.order if idea.key not in new]
        return sorted(old, key=lambda idea: idea.key in shown)[: SHOWN - len(hand)]


def kept(ideas: tuple[Idea, ...], keys: Collection[str]) -> tuple[Idea, ...]:
    """Those of these keys."""
    return tuple(idea for idea in ideas if idea.key in keys)


def deal(order: tuple[Idea, ...]) -> Deck:
    """The first three."""
    return Deck(order).others()
