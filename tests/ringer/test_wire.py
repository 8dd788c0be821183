"""Orders arrive whole, however the pipe cuts them."""

import os
from collections.abc import Iterator
from queue import SimpleQueue

import pytest

from easeful.ringer import wire
from easeful.ringer.orders import ALONE, Do, Order


@pytest.fixture
def arriving(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The pieces that reading gives one by one, and then the end."""
    pieces: list[bytes] = []

    def read(file: int, limit: int) -> bytes:
        return pieces.pop(0) if pieces else b""

    monkeypatch.setattr(wire.os, "read", read)
    return pieces


def understood() -> Iterator[Order]:
    orders: SimpleQueue[Order] = SimpleQueue()
    wire._read(0, orders)
    while not orders.empty():
        yield orders.get_nowait()


def test_an_order_cut_in_pieces_is_one_order_and_several_in_one_piece_are_several(arriving: list[bytes]) -> None:
    arriving += [b'{"do":"ri', b'ng","volume":0', b'.5}\n{"do":"hello"}\n{"do":"silence"}\n{"do":"qu']
    assert list(understood()) == [Order(Do.RING, volume=0.5), Order(Do.HELLO), Order(Do.SILENCE), ALONE]


def test_what_is_no_order_does_not_spoil_the_next_one(arriving: list[bytes]) -> None:
    arriving += [b"rubbish\n", b"x" * 100_000, b"\n\n", b'{"do":"hello"}\n']
    assert list(understood()) == [Order(Do.HELLO), ALONE]


def test_a_pipe_that_breaks_is_the_end_of_the_main_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(file: int, limit: int) -> bytes:
        raise OSError("broken")

    monkeypatch.setattr(os, "read", broken)
    assert list(understood()) == [ALONE]
