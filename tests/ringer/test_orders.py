"""Only what is plainly an order is obeyed."""

import json

import pytest

from easeful.ringer.orders import Do, Order, read_order


def test_an_alarm_is_read_with_its_guard_and_volume() -> None:
    line = b'{"do":"arm","end":120.5,"guard":60,"volume":0.25}'
    assert read_order(line) == Order(Do.ARM, 120.5, 60.0, 0.25)


def test_an_alarm_without_a_guard_is_an_alarm() -> None:
    assert read_order(b'{"do":"arm","end":7,"guard":null,"volume":1}') == Order(Do.ARM, 7.0, None, 1.0)


@pytest.mark.parametrize(("said", "meant"), [(-3, 0.0), (2, 1.0), ("loud", 1.0), (None, 1.0), (True, 1.0)])
def test_an_odd_volume_is_set_right_and_an_unreadable_one_is_full(said: object, meant: float) -> None:
    order = read_order(json.dumps({"do": "ring", "volume": said}).encode())
    assert order == Order(Do.RING, volume=meant)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"ring",
        b"[]",
        b"1e999",
        b'{"do":"dance"}',
        b'{"do":["ring"]}',
        b'{"do":"carry on alone"}',
        b'{"do":"look"}',
        b'{"do":"arm"}',
        b'{"do":"arm","end":"soon"}',
        b'{"do":"arm","end":NaN}',
        b'{"do":"arm","end":Infinity}',
        b'{"do":"arm","end":1e999}',
        b'{"do":"arm","end":true}',
        b'{"do":"arm","end":1' + b"0" * 400 + b"}",
        b"[" * 4000,
        b"\xff\xfe\x00",
    ],
)
def test_anything_else_is_no_order(line: bytes) -> None:
    assert read_order(line) is None
