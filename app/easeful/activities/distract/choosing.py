"""Which ideas are in hand: dealt anew when something has changed, kept while nothing has."""

from collections.abc import Iterator
from datetime import timedelta

from easeful.activities.distract.filters import wish_of
from easeful.core.idea import STILL, Hands
from easeful.core.idea_choice import Choice, Limits, Memories, Wish, explained, ranked
from easeful.core.idea_deck import Deck, deal
from easeful.core.idea_record import Noted, last_times, pain_lately, pains_in
from easeful.core.place import Area, Side
from easeful.core.session import ContactSession
from easeful.core.settings import UNASKED, WELL
from easeful.ui.kit import Kit

HELD_BY_ARM = frozenset({Area.SHOULDER, Area.ELBOW, Area.WRIST, Area.HAND})
FRESH_SECONDS = 3600.0  # what was seen longer ago may come first again


class Choosing:
    """`choices` is what is shown; `wish` and `limits` are what it was chosen by."""

    def __init__(self, kit: Kit) -> None:
        """Nothing is dealt yet."""
        self._kit = kit
        self._deck = Deck(())
        self._asked: tuple[object, ...] = ()
        self._known: tuple[object, ...] = ()
        self._dealt_at = 0.0
        self.wish, self.limits = Wish(), Limits()
        self._memories = Memories(kit.clock.now(), {}, {})

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
        return bool(self._deck.past)

    @property
    def is_over(self) -> bool:
        """Whether something is shown that is not allowed any more: a pack comes off before it would be done."""
        return limits_of(self._kit).allowed(self._deck.hand) != list(self._deck.hand)

    def others(self) -> None:
        """Show the next three."""
        self._keep_to_limits()
        self._deck = self._deck.others()

    def back(self) -> None:
        """Show the last three again."""
        self._keep_to_limits()
        self._deck = self._deck.back()

    def _keep_to_limits(self) -> None:
        """A pack has gone on meanwhile: let go of what takes too long by now, in what was shown before, too."""
        self.limits = limits_of(self._kit)
        shown = (*self._deck.order, *(idea for then in self._deck.past for idea in then.hand))
        self._deck = self._deck.only(self.limits.allowed(shown))

    def look_again(self) -> None:
        """Deal anew, unless what is in hand is still right; what was seen comes later."""
        kit = self._kit
        self.wish, self.limits = wish_of(kit), limits_of(kit)
        self._memories = Memories(kit.clock.now(), last_times(kit.history.load()), kit.distracting.marks())
        ideas = (*kit.distracting.bundled(), *kit.distracting.own())
        asked = (self.wish, self._bounds())
        known = (ideas, dict(self._memories.last), dict(self._memories.marks))
        is_fresh = kit.clock.boot() - self._dealt_at <= FRESH_SECONDS
        if is_fresh and asked == self._asked and known == self._known and not self.is_over:
            return
        order = ranked(ideas, self.wish, self.limits, self._memories, kit.distracting.dice)
        self._deck = self._deck.dealt_anew(order) if is_fresh and asked == self._asked else deal(order)
        self._asked, self._known, self._dealt_at = asked, known, kit.clock.boot()

    def _bounds(self) -> tuple[object, ...]:
        """The limits, but for the minutes of a pack, which pass all the time."""
        limits = self.limits
        return limits.is_flare, limits.is_spine_sore, limits.still_minutes is None, limits.free_hands


def pain_of(kit: Kit) -> int | None:
    """The pain, 0 to 10, that was noted last within the hour, wherever that was."""
    return pain_lately(_noted(kit), kit.clock.now())


def _noted(kit: Kit) -> Iterator[Noted]:
    for noted in kit.pains:
        ago, pain = noted.last
        yield kit.clock.now() - timedelta(seconds=ago), pain
    yield from pains_in(kit.history.load())
    pack = kit.runner.session
    if pack is not None:
        yield pack.start.at, pack.pain_before
    for runner in (kit.breathing.runner, kit.guiding.runner, kit.distracting.runner):
        if runner.session is not None:
            yield runner.session.time.started_at, runner.session.pain_before


def limits_of(kit: Kit) -> Limits:
    """What is never loosened now. A spine that nobody was asked about counts as sore."""
    pain, is_sore, pack = pain_of(kit), kit.preferences.now.spine != WELL, kit.runner.session
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
    is_unasked = kit.preferences.now.spine == UNASKED and kit.runner.session is None
    return is_unasked and wish.position not in STILL
