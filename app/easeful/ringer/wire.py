"""Carries orders in and replies out, in a way that neither a silent nor a dead main program can block."""

import json
import os
import sys
from queue import SimpleQueue
from threading import Thread

from .orders import ALONE, LONGEST_LINE, Order, read_order

ORDERS, REPLIES = 0, 1


def listen() -> "SimpleQueue[Order]":
    """Return a queue that a thread fills with orders, and with ALONE when the main program has gone."""
    orders: SimpleQueue[Order] = SimpleQueue()
    Thread(target=_read, args=(ORDERS, orders), daemon=True).start()
    return orders


def _read(file: int, orders: "SimpleQueue[Order]") -> None:
    rest = b""
    try:
        while piece := os.read(file, LONGEST_LINE):
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                if order := read_order(line):
                    orders.put(order)
            rest = rest[-LONGEST_LINE:]
    except OSError:
        pass
    finally:
        orders.put(ALONE)


class Replies:
    """One JSON object a line; a reply that nobody can take is dropped."""

    def __init__(self) -> None:
        """Make sure that a main program which has stopped reading cannot stop the alarm."""
        if sys.platform != "win32":
            os.set_blocking(REPLIES, False)

    def say(self, **reply: str | float | bool) -> None:
        """Send one reply."""
        try:
            os.write(REPLIES, json.dumps(reply).encode() + b"\n")
        except OSError:
            return
