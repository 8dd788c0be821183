"""What a record accepts from the person."""

from dataclasses import replace

import pytest

from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from tests.core.bedside import Bedside


@pytest.fixture
def record(clock: SimulatedClock) -> Record:
    pack = Bedside(clock)
    pack.wait_until(4)
    return pack.take_off()


@pytest.mark.parametrize("pain", [None, 0, 5, 10])
def test_pain_is_eleven_points_or_left_out(record: Record, pain: int | None) -> None:
    assert replace(record, pain_before=pain, pain_after=pain).pain_after == pain


@pytest.mark.parametrize("pain", [-1, 11, 2.5, float("nan"), "3"])
@pytest.mark.parametrize("name", ["pain_before", "pain_after"])
def test_other_pain_is_refused(record: Record, name: str, pain: object) -> None:
    with pytest.raises(ValueError, match="0 to 10"):
        replace(record, **{name: pain})


def test_a_note_has_an_end(record: Record) -> None:
    assert replace(record, note="x" * 2000).note
    with pytest.raises(ValueError, match="2000"):
        replace(record, note="x" * 2001)


def test_pain_before_and_the_notices_passed_go_from_the_start_into_the_record(clock: SimulatedClock) -> None:
    pack = Bedside(clock)
    pack.session = replace(pack.session, pain_before=6, went_on=("resting", "daily"))
    record = pack.take_off()
    assert (record.pain_before, record.pain_after, record.went_on) == (6, None, ("resting", "daily"))
