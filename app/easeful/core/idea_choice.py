"""Which ideas are shown: what suits now, the best first, and the nearest ones where too few suit (content 4.2)."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from easeful.core.idea import MINUTES, Company, Energy, Hands, Idea, IdeaMark, Position
from easeful.core.idea_record import Effect, LastTime

SHOWN = 3  # cards; content reference 4.2
FLARE_PAIN = 7  # 0 to 10; from here on only what suits a flare
LATELY = timedelta(days=2)
ENERGIES, HANDS = tuple(Energy), tuple(Hands)


class Filter(StrEnum):
    """What a person asked for, in the order in which it is named."""

    ENERGY = "energy"
    MINUTES = "minutes"
    POSITION = "position"
    COMPANY = "company"


class Limit(StrEnum):
    """Why an idea is not shown now, whatever was asked for."""

    STILL = "still"  # a pack is on
    MINUTES = "minutes"  # the pack comes off before
    HANDS = "hands"  # the pack takes one
    SPINE = "spine"
    FLARE = "flare"


class Why(StrEnum):
    """Why an idea comes before others, the strongest first."""

    FAVOURITE = "favourite"
    HELPED = "helped"  # the last time; so are the next two
    HELPED_A_BIT = "helped_a_bit"
    PAIN_WAS_LOWER = "pain_was_lower"
    NOT_LATELY = "not_lately"
    NEW = "new"


EFFECTS = {Effect(why.value): why for why in (Why.HELPED, Why.HELPED_A_BIT, Why.PAIN_WAS_LOWER)}
# Content reference 4.2: a favourite, one that helped, one that was not done lately.
WEIGHTS = {Why.FAVOURITE: 3, **dict.fromkeys(EFFECTS.values(), 2), Why.NOT_LATELY: 1, Why.NEW: 1}


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asked for: the most energy and minutes, how they lie or sit, and with whom; None for any."""

    energy: Energy = Energy.LOW
    minutes: int = 10
    position: Position | None = Position.SITTING
    company: Company | None = Company.ALONE


@dataclass(frozen=True, slots=True)
class Limits:
    """What is never loosened. `pain` is the one noted within the hour; `is_spine_sore` holds until it is denied.

    `still_minutes` are those that a pack is on yet, None without one, `free_hands` those that the pack leaves.
    """

    pain: int | None = None
    is_spine_sore: bool = True
    still_minutes: float | None = None
    free_hands: Hands = Hands.TWO

    @property
    def is_flare(self) -> bool:
        """Whether only what suits strong pain is shown."""
        return self.pain is not None and self.pain >= FLARE_PAIN

    def in_the_way(self, idea: Idea) -> Limit | None:
        """Why an idea is not shown now; None where it may be."""
        if self.still_minutes is not None:
            if not idea.goes_with_a_pack:
                return Limit.STILL
            if idea.minutes > self.still_minutes:
                return Limit.MINUTES
            if HANDS.index(idea.hands) > HANDS.index(self.free_hands):
                return Limit.HANDS
        if self.is_spine_sore and not idea.spine_safe:
            return Limit.SPINE
        return Limit.FLARE if self.is_flare and not idea.flare_ok else None

    def allowed(self, ideas: Iterable[Idea]) -> list[Idea]:
        """Those that may be shown at all: the same as nothing `in_the_way`, and several times as fast."""
        found = list(ideas)
        if self.is_flare:
            found = [idea for idea in found if idea.flare_ok]
        if self.is_spine_sore:
            found = [idea for idea in found if idea.spine_safe]
        if (minutes := self.still_minutes) is not None:
            hands = HANDS[: HANDS.index(self.free_hands) + 1]
            found = [
                idea for idea in found if idea.minutes <= minutes and idea.hands in hands and idea.goes_with_a_pack
            ]
        return found


class Choice(NamedTuple):
    """An idea that is shown, why it comes before others, and which filters it does not meet."""

    idea: Idea
    why: tuple[Why, ...] = ()
    loosened: tuple[Filter, ...] = ()


class Memories(NamedTuple):
    """What is known of ideas `now`, by their keys: when they were done last, and what the person thinks of them."""

    now: datetime
    last: Mapping[str, LastTime]
    marks: Mapping[str, IdeaMark]


def unmet(idea: Idea, wish: Wish) -> dict[Filter, int]:
    """The filters that an idea does not meet, and by how much: steps too much energy or too many minutes, else 1."""
    found = {}
    if idea.energy is not wish.energy and (steps := ENERGIES.index(idea.energy) - ENERGIES.index(wish.energy)) > 0:
        found[Filter.ENERGY] = steps
    if idea.minutes > wish.minutes:
        found[Filter.MINUTES] = MINUTES.index(idea.minutes) - MINUTES.index(wish.minutes)
    if wish.position is not None and wish.position not in idea.positions:
        found[Filter.POSITION] = 1
    if wish.company is not None and wish.company not in idea.company:
        found[Filter.COMPANY] = 1
    return found


def reasons(key: str, memories: Memories) -> tuple[Why, ...]:
    """Why an idea comes before others."""
    last, mark = memories.last.get(key), memories.marks.get(key)
    found = [Why.FAVOURITE] if mark is not None and mark.is_favourite else []
    if last is None:
        return (*found, Why.NEW)
    found += [EFFECTS[last.effect]] if last.effect is not None else []
    found += [Why.NOT_LATELY] if memories.now - last.at >= LATELY else []
    return tuple(found)


def explained(idea: Idea, wish: Wish, memories: Memories) -> Choice:
    """An idea with what there is to say of its place among the others."""
    return Choice(idea, reasons(idea.key, memories), tuple(unmet(idea, wish)))


def ranked(
    ideas: Iterable[Idea], wish: Wish, limits: Limits, memories: Memories, dice: random.Random
) -> tuple[Idea, ...]:  # fmt: skip
    """All that suits, the best first; where fewer than three do, then the nearest.

    `dice` breaks ties. What is hidden, or not allowed by the limits, is never among them.
    """
    hidden = {key for key, mark in memories.marks.items() if mark.is_hidden}
    allowed = [idea for idea in limits.allowed(ideas) if idea.key not in hidden]
    weights = weights_of(memories)
    fitting = fitting_ones(allowed, wish)
    if len(fitting) >= SHOWN:
        return tuple(best_first(fitting, weights, dice))
    known = {idea.key for idea in fitting}
    others = best_first([idea for idea in allowed if idea.key not in known], weights, dice)
    return (*best_first(fitting, weights, dice), *nearest(others, wish, SHOWN - len(fitting)))


def fitting_ones(ideas: Iterable[Idea], wish: Wish) -> list[Idea]:
    """Those that meet every filter: the same as nothing `unmet`, and several times as fast."""
    energies, minutes = ENERGIES[: ENERGIES.index(wish.energy) + 1], wish.minutes
    found = [idea for idea in ideas if idea.minutes <= minutes and idea.energy in energies]
    if wish.position is not None:
        found = [idea for idea in found if wish.position in idea.positions]
    return found if wish.company is None else [idea for idea in found if wish.company in idea.company]


def best_first(ideas: list[Idea], weights: Mapping[str, int], dice: random.Random) -> list[Idea]:
    """By the weight of their reasons; what weighs the same comes in any order."""
    new, chance = WEIGHTS[Why.NEW], dice.random  # chance is below 1, and weights are whole: it only breaks ties
    return sorted(ideas, key=lambda idea: chance() - weights.get(idea.key, new))


def weights_of(memories: Memories) -> dict[str, int]:
    """How much the reasons for each idea weigh together; one that is not there is new."""
    since, helped, rested = memories.now - LATELY, WEIGHTS[Why.HELPED], WEIGHTS[Why.NOT_LATELY]
    weights = {
        key: helped * (last.effect is not None) + rested * (last.at <= since) for key, last in memories.last.items()
    }
    for key, mark in memories.marks.items():
        if mark.is_favourite:
            weights[key] = weights.get(key, WEIGHTS[Why.NEW]) + WEIGHTS[Why.FAVOURITE]
    return weights


def distance(missed: Mapping[Filter, int]) -> tuple[int, int]:
    """How far an idea is from what was asked for: by the filters that it does not meet, then by how much."""
    return len(missed), sum(missed.values())


def nearest(ideas: list[Idea], wish: Wish, wanted: int) -> list[Idea]:
    """The nearest of these, `wanted` or more: all that are as near as the last of them."""
    distances = [distance(unmet(idea, wish)) for idea in ideas]
    farthest = sorted(distances)[: max(1, wanted)][-1:]
    order = sorted(range(len(ideas)), key=distances.__getitem__)
    return [ideas[at] for at in order if [distances[at]] <= farthest]
