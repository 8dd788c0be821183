"""Stands for what a window writes to a process that sounds."""

from queue import Empty


class Lines:
    """The lines of a window; nobody waits for one, but it is noted how long one would."""

    def __init__(self) -> None:
        self.written: list[str] = []
        self.waits: list[float] = []

    def get(self, timeout: float) -> str:
        self.waits.append(timeout)
        if not self.written:
            raise Empty
        return self.written.pop(0)
