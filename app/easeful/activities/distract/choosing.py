"""Which ideas are in hand: dealt anew when something has changed, kept while nothing has."""

from collections.abc import Iterator
from datetime import timedelta

from easeful.activities.distract.filters import wish_of
from easeful.core.idea import Hands, Idea
from easeful.core.idea_choice import Choice, Limits, Memories, Wish, explained, ranked
from easeful.core.idea_deck import Deck, deal
from easeful.core.idea_record import Noted, last_times, pain_lately, pains_in
from easeful.core.place import Area, Side
from easeful.core.session import ContactSession
from easeful.ui.kit import Kit
from easeful.ui.pain import NotedPain

HELD_BY_ARM = frozenset({Area.SHOULDER, Area.ELBOW, Area.WRIST, Area.HAND})
WELL = "well"  # the spine, as it is set


class Choosing:
    """`choices` is what is shown; `wish` and `limits` are what it was chosen by."""

    def __init__(self, kit: Kit, pain: NotedPain) -> None:
        """`pain` is the one that was noted on this page."""
        self._kit, self._pain = kit, pain
        self._deck = Deck(())
        self._dealt_by: tuple[object, ...] = ()
        self.wish, self.limits = Wish(), Limits()
        self._memories = self._remember()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is shown, the best first."""
        return tuple(explained(idea, self.wish, self._memories) for idea in self._deck.hand)

    @property
    def has_others(self) -> bool:
        """Whether there is more to show."""
        return self._deck.has_others

    @property
    def can_go_back(self) -> bool:
        """Whether other ones were shown before."""
        return self._deck.before is not None

    def others(self) -> None:
        """Show the next three."""
        self._deck = self._deck.others()

    def back(self) -> None:
        """Show the last three again."""
        self._deck = self._deck.back()

    def look_again(self) -> None:
        """Deal anew, unless what is in hand is still right."""
        self.wish, self.limits, self._memories = wish_of(self._kit), limits_of(self._kit, self.pain), self._remember()
        ideas = (*self._kit.distracting.bundled(), *self._kit.distracting.own())
        dealt_by = (self.wish, ideas, dict(self._memories.last), dict(self._memories.marks), self._bounds())
        is_right = self.limits.allowed(self._deck.hand) == list(self._deck.hand)
        if dealt_by != self._dealt_by or not is_right:
            self._dealt_by = dealt_by
            self._deck = deal(ranked(ideas, self.wish, self.limits, self._memories, self._kit.distracting.dice))

    def _bounds(self) -> tuple[object, ...]:
        """The limits, but for the minutes of a pack, which pass all the time."""
        limits = self.limits
        return limits.is_flare, limits.is_spine_sore, limits.still_minutes is None, limits.free_hands

    def _remember(self) -> Memories:
        records = self._kit.history.load()
        return Memories(self._kit.clock.now(), last_times(records), self._kit.distracting.marks())

    @property
    def pain(self) -> int | None:
        """The pain, 0 to 10, that was noted last within the hour, wherever that was."""
        return pain_lately(self._noted(), self._kit.clock.now())

    def _noted(self) -> Iterator[Noted]:
        ago, pain = self._pain.last
        yield self._kit.clock.now() - timedelta(seconds=ago), pain
        yield from pains_in(self._kit.history.load())
        pack = self._kit.runner.session
        if pack is not None:
            yield pack.start.at, pack.pain_before
        for runner in (self._kit.breathing.runner, self._kit.guiding.runner):
            if runner.session is not None:
                yield runner.session.time.started_at, runner.session.pain_before


def limits_of(kit: Kit, pain: int | None) -> Limits:
    """What is never loosened now. A spine that nobody was asked about counts as sore."""
    is_sore, pack = kit.preferences.now.spine != WELL, kit.runner.session
    if pack is None:
        return Limits(pain, is_sore)
    return Limits(pain, is_sore, pack.remaining(kit.clock) / 60, hands_left(pack))


def hands_left(pack: ContactSession) -> Hands:
    """How many hands are free while this pack is on."""
    place = pack.plan.place
    if place.area not in HELD_BY_ARM:
        return Hands.TWO
    return Hands.NONE if place.side is Side.BOTH else Hands.ONE


def is_asked_of_spine(kit: Kit, wish: Wish) -> bool:
    """Whether it matters now whether the spine is sore, and nobody has said so."""
    is_still = wish.position is not None and Idea("-", "-", positions=(wish.position,)).can_be_still
    return kit.preferences.now.spine == "unasked" and not is_still and kit.runner.session is None
