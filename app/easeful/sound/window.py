"""The line between a process that is heard and its window: one JSON message a line, each way."""

import json
import os
import sys
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance

Say = Callable[[dict[str, Any]], None]


class Asked(Protocol):
    """What is heard: `asked` carries each line of the window to the thread that makes the sound."""

    @property
    def asked(self) -> SignalInstance:
        """Carries one line."""
        ...


def say(message: dict[str, Any]) -> None:
    """Write one line to the window; without a window there is nobody to play for."""
    try:
        sys.stdout.write(json.dumps(message) + "\n")
        sys.stdout.flush()
    except OSError:
        os._exit(0)


def listen(heard: Asked, leave: Callable[[], None] = lambda: os._exit(0)) -> None:
    """Hand on what the window writes, and `leave` when it is gone: at once, even from a call that hangs."""
    for line in sys.stdin:
        heard.asked.emit(line)
    leave()
