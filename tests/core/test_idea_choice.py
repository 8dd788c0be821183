"""Which ideas are shown: what was asked for always holds, or is named where it was loosened; the best come first."""

import random
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.idea import STILL, Company, Energy, Hands, Idea, IdeaMark, Position
from easeful.core.idea_choice import (
    SHOWN,
    WEIGHTS,
    Filter,
    Limits,
    Memories,
    Why,
    Wish,
    distance,
    explained,
    fitting_ones,
    ranked,
    reasons,
    unmet,
    weights_of,
)
from easeful.core.idea_record import Effect, LastTime
from tests.core.any_idea import KEYS, LIMITS, MEMORIES, NOON, SEEDS, WISHES, ideas

NOTHING_KNOWN = Memories(NOON, {}, {})
ALL = Wish(Energy.HIGH, 30, None, None)
NO_LIMITS = Limits(is_spine_sore=False)


def a_chance(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311 - no secret


def an_idea(key: str, **parts: object) -> Idea:
    return Idea(key, key.capitalize(), **parts)  # type: ignore[arg-type]


def chosen(*offered: Idea, wish: Wish = ALL, limits: Limits = NO_LIMITS, known: Memories = NOTHING_KNOWN) -> list[str]:
    return [idea.key for idea in ranked(offered, wish, limits, known, a_chance())]


@given(ideas(), WISHES, LIMITS, MEMORIES, SEEDS)
def test_filters_hold_limits_hold_and_what_is_loosened_is_named(
    offered: list[Idea], wish: Wish, limits: Limits, known: Memories, seed: int
) -> None:
    shown = ranked(offered, wish, limits, known, a_chance(seed))
    fitting = [idea for idea in shown if not unmet(idea, wish)]
    assert len({idea.key for idea in shown}) == len(shown)
    assert len(fitting) == len(shown) or len(fitting) < SHOWN
    assert list(shown[: len(fitting)]) == fitting
    for idea in shown:
        mark = known.marks.get(idea.key)
        assert mark is None or not mark.is_hidden
        assert idea.flare_ok or limits.pain is None or limits.pain < 7
        assert idea.spine_safe or not limits.is_spine_sore
        if limits.still_minutes is not None:
            assert idea.minutes <= limits.still_minutes
            assert set(idea.positions) & set(STILL)
            assert idea.beside_pack
            assert list(Hands).index(idea.hands) <= list(Hands).index(limits.free_hands)
        named = explained(idea, wish, known).loosened
        assert (Filter.ENERGY in named) is (list(Energy).index(idea.energy) > list(Energy).index(wish.energy))
        assert (Filter.MINUTES in named) is (idea.minutes > wish.minutes)
        assert (Filter.POSITION in named) is (wish.position not in (None, *idea.positions))
        assert (Filter.COMPANY in named) is (wish.company not in (None, *idea.company))


@given(ideas(), WISHES, LIMITS, MEMORIES, SEEDS)
def test_nothing_that_suits_is_left_out_and_nothing_nearer_either(
    offered: list[Idea], wish: Wish, limits: Limits, known: Memories, seed: int
) -> None:
    shown = ranked(offered, wish, limits, known, a_chance(seed))
    hidden = {key for key, mark in known.marks.items() if mark.is_hidden}
    allowed = [idea for idea in limits.allowed(offered) if idea.key not in hidden]
    assert len(shown) >= min(SHOWN, len(allowed))
    left = [distance(unmet(idea, wish)) for idea in allowed if idea not in shown]
    assert all(far > distance(unmet(idea, wish)) for far in left for idea in shown)


@given(ideas(), WISHES)
def test_the_quick_way_finds_the_same(offered: list[Idea], wish: Wish) -> None:
    assert fitting_ones(offered, wish) == [idea for idea in offered if not unmet(idea, wish)]


@given(ideas(), LIMITS)
def test_the_quick_way_allows_what_nothing_is_in_the_way_of(offered: list[Idea], limits: Limits) -> None:
    assert limits.allowed(offered) == [idea for idea in offered if limits.in_the_way(idea) is None]


@pytest.mark.parametrize("effect", Effect)
def test_each_good_effect_weighs_two(effect: Effect) -> None:
    known = Memories(NOON, {"tea": LastTime(NOON, effect)}, {})
    assert weights_of(known) == {"tea": 2}
    assert [why.value for why in reasons("tea", known)] == [effect.value]


@given(MEMORIES)
def test_the_weights_are_those_of_the_reasons(known: Memories) -> None:
    weights = weights_of(known)
    for key in KEYS:
        assert weights.get(key, WEIGHTS[Why.NEW]) == sum(WEIGHTS[why] for why in reasons(key, known))


@given(ideas(), MEMORIES, SEEDS)
def test_what_weighs_more_comes_first(offered: list[Idea], known: Memories, seed: int) -> None:
    order = [weights_of(known).get(idea.key, 1) for idea in ranked(offered, ALL, NO_LIMITS, known, a_chance(seed))]
    assert order == sorted(order, reverse=True)


def test_favourite_helped_and_rested_weigh_three_two_and_one() -> None:
    long_ago, lately = NOON - timedelta(days=2), NOON - timedelta(days=2) + timedelta(seconds=1)
    last = {
        "helped": LastTime(long_ago, Effect.HELPED),
        "rested": LastTime(long_ago),
        "stale": LastTime(lately),
        "loved": LastTime(lately),
        "best": LastTime(long_ago, Effect.HELPED),
    }
    known = Memories(NOON, last, {"loved": IdeaMark(is_favourite=True), "best": IdeaMark(is_favourite=True)})
    assert weights_of(known) == {"helped": 3, "rested": 1, "stale": 0, "loved": 3, "best": 6}
    assert reasons("best", known) == (Why.FAVOURITE, Why.HELPED, Why.NOT_LATELY)
    assert reasons("stale", known) == ()
    assert reasons("never", known) == (Why.NEW,)


def test_a_tie_is_broken_by_chance_alone() -> None:
    offered = [an_idea(key) for key in KEYS]
    orders = {ranked(offered, ALL, NO_LIMITS, NOTHING_KNOWN, a_chance(seed)) for seed in range(20)}
    assert len(orders) == 20
    assert ranked(offered, ALL, NO_LIMITS, NOTHING_KNOWN, a_chance(3)) in orders


@pytest.mark.parametrize(("pain", "shown"), [(None, ["easy", "hard"]), (6, ["easy", "hard"]), (7, ["easy"])])
def test_from_seven_on_only_what_suits_a_flare(pain: int | None, shown: list[str]) -> None:
    offered = an_idea("hard"), an_idea("easy", flare_ok=True)
    assert sorted(chosen(*offered, limits=Limits(pain, is_spine_sore=False))) == shown


def test_a_spine_of_which_nothing_is_known_counts_as_sore() -> None:
    assert chosen(an_idea("bend"), an_idea("rest", spine_safe=True), limits=Limits()) == ["rest"]


@pytest.mark.parametrize(
    ("hands", "shown"), [(Hands.TWO, {"none", "one", "two"}), (Hands.ONE, {"none", "one"}), (Hands.NONE, {"none"})]
)
def test_beside_a_pack_hands_minutes_and_stillness_are_kept(hands: Hands, shown: set[str]) -> None:
    offered = [an_idea(hand.value, hands=hand) for hand in Hands]
    walk = an_idea("walk", positions=(Position.STANDING, Position.MOVING), hands=Hands.NONE)
    long = an_idea("long", minutes=20, hands=Hands.NONE)
    limits = Limits(is_spine_sore=False, still_minutes=10.0, free_hands=hands)
    assert set(chosen(*offered, walk, long, limits=limits)) == shown


def test_with_too_little_time_beside_a_pack_there_is_nothing() -> None:
    limits = Limits(is_spine_sore=False, still_minutes=1.9)
    assert chosen(an_idea("short", minutes=2), limits=limits) == []


def test_the_nearest_are_those_that_miss_the_fewest_filters_by_the_least() -> None:
    wish = Wish(Energy.LOW, 5, Position.SITTING, Company.ALONE)
    offered = (
        an_idea("fits", minutes=5),
        an_idea("longer", minutes=10),
        an_idea("much longer", minutes=30),
        an_idea("company", minutes=5, company=(Company.PET,)),
        an_idea("both", minutes=10, company=(Company.PET,)),
    )
    found = ranked(offered, wish, NO_LIMITS, NOTHING_KNOWN, a_chance())
    assert found[0].key == "fits"
    assert {idea.key for idea in found[1:]} == {"longer", "company"}
    assert {explained(idea, wish, NOTHING_KNOWN).loosened for idea in found[1:]} == {
        (Filter.MINUTES,),
        (Filter.COMPANY,),
    }


def test_as_many_as_are_as_near_can_be_looked_through() -> None:
    wish = Wish(Energy.LOW, 2, None, None)
    offered = [an_idea(key, minutes=5) for key in KEYS]
    assert sorted(chosen(*offered, wish=wish)) == sorted(KEYS)


@given(st.sampled_from(Position))
def test_any_position_means_every_position(position: Position) -> None:
    assert chosen(an_idea("one", positions=(position,)), wish=Wish(position=None, company=None)) == ["one"]
