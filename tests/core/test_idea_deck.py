"""Three at a time: distinct, none again before all were seen, and the last three can be had back."""

from hypothesis import given
from hypothesis import strategies as st

from easeful.core.idea import Idea
from easeful.core.idea_choice import SHOWN
from easeful.core.idea_deck import Deck, deal

SIZES = st.integers(0, 12)


def cards(count: int) -> tuple[Idea, ...]:
    return tuple(Idea(f"idea{number}", f"Idea {number}") for number in range(count))


def keys(deck: Deck) -> list[str]:
    return [idea.key for idea in deck.hand]


@given(SIZES, st.integers(0, 12))
def test_a_hand_is_three_different_ones_where_there_are_three(count: int, turns: int) -> None:
    deck = deal(cards(count))
    for _ in range(turns):
        deck = deck.others()
    assert len(set(keys(deck))) == len(deck.hand) == min(SHOWN, count)


@given(SIZES)
def test_none_comes_again_before_all_were_seen(count: int) -> None:
    deck, seen = deal(cards(count)), []
    for _ in range(4 * count):
        fresh = [key for key in keys(deck) if key not in seen]
        assert len(fresh) == min(SHOWN, count - len(seen))
        seen += fresh
        if len(seen) == count:
            seen = keys(deck)
        deck = deck.others()


def test_the_best_come_first_and_then_the_next_best() -> None:
    deck = deal(cards(7))
    assert keys(deck) == ["idea0", "idea1", "idea2"]
    assert keys(deck.others()) == ["idea3", "idea4", "idea5"]
    assert keys(deck.others().others()) == ["idea6", "idea0", "idea1"]
    assert keys(deck.others().others().others()) == ["idea2", "idea3", "idea4"]


@given(SIZES, st.integers(0, 8))
def test_going_back_undoes_each_step(count: int, turns: int) -> None:
    decks = [deal(cards(count))]
    for _ in range(turns):
        decks.append(decks[-1].others())
    deck = decks[-1]
    for before in reversed(decks):
        assert keys(deck) == keys(before)
        deck = deck.back()
    assert keys(deck) == keys(decks[0])


def test_what_was_undone_comes_again_as_the_next() -> None:
    deck = deal(cards(9))
    assert keys(deck.others().back().others()) == keys(deck.others())


@given(SIZES, st.integers(0, 8), st.sets(st.integers(0, 11)))
def test_what_is_not_allowed_any_more_gives_way_to_what_comes_next(count: int, turns: int, left: set[int]) -> None:
    order = cards(count)
    deck = deal(order)
    for _ in range(turns):
        deck = deck.others()
    allowed = [idea for number, idea in enumerate(order) if number in left]
    kept = deck.only(allowed)
    for _ in range(turns + 1):
        assert set(kept.hand) <= set(allowed)
        assert len(set(keys(kept))) == min(SHOWN, len(allowed))
        kept = kept.back()
    assert [key for key in keys(deck.only(allowed)) if key in keys(deck)] == [
        key for key in keys(deck) if key in {idea.key for idea in allowed}
    ]


@given(SIZES, st.integers(0, 3))
def test_another_order_begins_with_what_was_not_seen_and_the_last_can_be_had_back(count: int, turns: int) -> None:
    deck = deal(cards(count))
    for _ in range(turns):
        deck = deck.others()
    anew = deck.dealt_anew(tuple(reversed(cards(count))))
    unseen = [idea.key for idea in reversed(cards(count)) if idea.key not in deck.seen]
    assert keys(anew)[: len(unseen)] == unseen[:SHOWN]
    assert set(keys(anew.back())) == set(keys(deck))


def test_a_thousand_turns_can_be_taken_and_the_last_hundred_undone() -> None:
    deck = deal(cards(50))
    for _ in range(1000):
        deck = deck.others()
    for _ in range(1000):
        deck = deck.back().only(cards(50))
    assert len(deck.hand) == SHOWN


def test_where_there_are_no_more_nothing_changes() -> None:
    deck = deal(cards(SHOWN))
    assert not deck.has_others
    assert deck.others() is deck
    assert deck.back() is deck
