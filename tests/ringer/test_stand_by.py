"""A ringer that stands by is ready before it is needed, and rests when nobody needs it."""

from easeful.ringer.client import Ringer, Said
from tests.ringer.rig import reply_of, soon, until


def test_it_stands_by_and_then_rests(ringer: Ringer) -> None:
    assert ringer.stand_by()
    assert until(ringer.watch)
    ringer.rest()
    assert ringer.alive, "it still stands by"
    ringer.stand_down()
    assert not ringer.alive


def test_a_pack_that_was_armed_meanwhile_keeps_it(ringer: Ringer) -> None:
    ringer.stand_by()
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    ringer.stand_down()
    assert ringer.alive
    ringer.silence()
    ringer.rest()
    assert not ringer.alive
