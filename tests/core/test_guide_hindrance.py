"""What stands in the way of a guide: a pack that is on, or a wish that nobody has said."""

from dataclasses import replace

import pytest

from easeful.core.guide import Caution
from easeful.core.guide_record import Hindrance, hindrance
from easeful.core.pack import Method
from easeful.core.session import ContactSession
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside
from tests.core.listener import a_guide


def a_pack(method: Method) -> ContactSession:
    return Bedside(SimulatedClock(), method=method).session


def hindered(*cautions: Caution, pack: ContactSession | None = None, wants: str = "") -> Hindrance | None:
    guide = replace(a_guide(), cautions=frozenset(cautions))
    return hindrance(guide, pack, wants_hypnosis="hypnosis" in wants, wants_tensing="tensing" in wants)


def test_most_guides_can_always_be_begun() -> None:
    assert hindered() is None
    assert hindered(pack=a_pack(Method.HEAT)) is None
    assert hindered(Caution.BODY) is None


def test_pictures_of_warmth_wait_until_a_heat_pack_is_off() -> None:
    assert hindered(Caution.WARMTH) is None
    assert hindered(Caution.WARMTH, pack=a_pack(Method.HEAT)) is Hindrance.WARMTH
    assert hindered(Caution.WARMTH, pack=a_pack(Method.ICE)) is None
    assert hindered(Caution.WARMTH, pack=a_pack(Method.HEAT), wants="hypnosis tensing") is Hindrance.WARMTH


@pytest.mark.parametrize("caution", [Caution.HYPNOSIS, Caution.TENSING])
def test_hypnosis_and_tensing_are_only_for_those_who_want_them(caution: Caution) -> None:
    assert hindered(caution) == caution.value
    assert hindered(caution, wants=caution.value) is None
    other = {"hypnosis", "tensing"} - {caution.value}
    assert hindered(caution, wants=other.pop()) == caution.value
    assert hindered(Caution.BODY, caution, wants=caution.value) is None


def test_of_several_hindrances_the_one_on_the_skin_is_told() -> None:
    every = (Caution.TENSING, Caution.HYPNOSIS, Caution.WARMTH)
    assert hindered(*every, pack=a_pack(Method.HEAT)) is Hindrance.WARMTH
    assert hindered(*every) is Hindrance.HYPNOSIS
    assert hindered(*every, wants="hypnosis") is Hindrance.TENSING
