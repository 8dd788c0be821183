"""Where a pack may go, and which places share skin."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.place import PLACES, Area, Place, Side, place_from_key

LEFT_KNEE, RIGHT_KNEE, BOTH_KNEES = (Place(Area.KNEE, side) for side in (Side.LEFT, Side.RIGHT, Side.BOTH))


@pytest.mark.parametrize("word", ["eye", "face", "front_of_neck", "throat"])
def test_eyes_and_the_front_of_the_neck_are_not_offered(word: str) -> None:
    assert word not in {area.value for area in Area}


def test_the_back_has_no_side_and_a_pair_needs_one() -> None:
    for area, side in product(Area, Side):
        fits = (area in {Area.LOWER_BACK, Area.UPPER_BACK, Area.BACK_OF_NECK}) == (side is Side.WHOLE)
        assert any((place.area, place.side) == (area, side) for place in PLACES) is fits
        if not fits:
            with pytest.raises(ValueError, match="side"):
                Place(area, side)


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_found_by_its_key(place: Place) -> None:
    assert place_from_key(place.key) == place


def test_keys_are_words_that_stay() -> None:
    assert (Place().key, LEFT_KNEE.key) == ("lower_back:", "knee:left")


@given(st.text(max_size=30))
def test_any_other_key_is_refused(key: str) -> None:
    if key in {place.key for place in PLACES}:
        return
    try:
        place = place_from_key(key)
    except ValueError:
        return
    assert key.partition(":")[0::2] == (place.area, place.side)  # `lower_back` without its colon


def test_both_knees_share_skin_with_each() -> None:
    assert BOTH_KNEES.shares_skin(LEFT_KNEE)
    assert RIGHT_KNEE.shares_skin(BOTH_KNEES)
    assert LEFT_KNEE.shares_skin(LEFT_KNEE)
    assert not LEFT_KNEE.shares_skin(RIGHT_KNEE)
    assert not LEFT_KNEE.shares_skin(Place(Area.ELBOW, Side.LEFT))
    assert Place().shares_skin(Place(Area.LOWER_BACK))
    assert not Place().shares_skin(Place(Area.UPPER_BACK))


@given(st.sampled_from(PLACES), st.sampled_from(PLACES))
def test_sharing_skin_is_mutual(one: Place, other: Place) -> None:
    assert one.shares_skin(other) is other.shares_skin(one)
