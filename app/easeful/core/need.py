"""What a session needs of the computer, looked at before it starts."""

from enum import StrEnum


class Need(StrEnum):
    """Something without which an end could be missed."""

    SOUND = "sound"
    BELL = "bell"
    AWAKE = "awake"
