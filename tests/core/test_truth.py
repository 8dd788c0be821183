"""The account that judges the program would notice a bell that comes late."""

import pytest

from tests.core.truth import Truth


def test_seconds_past_the_end_without_a_bell_are_counted() -> None:
    truth = Truth(600.0, [300.0])
    truth.pass_time(300, silent=True)
    truth.look()
    truth.pass_time(60, silent=True)
    assert truth.silent == 0
    truth.pass_time(1, silent=True)
    truth.look()
    truth.pass_time(0.5, silent=True)
    assert truth.silent == pytest.approx(1.5)
