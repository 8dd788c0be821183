"""Makes the quiet sounds of audio/ambience, so that each is our own, has no seam, and is the same on every remake."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from _air import fire, noise, wind
from _bowls import bowls
from _loop import RATE
from _notes import pack, write
from _water import rain, stream, waves


@dataclass(frozen=True)
class Loop:
    """One file: its seconds, its highest peak in dBFS, which makes it as loud as the others, and what makes it.

    The seconds share no factor, so that a mix does not come round soon.
    """

    seconds: float
    peak: float
    make: Callable[[int], list[float]]


LOOPS = {
    "rain": Loop(17.3, -16.0, rain),
    "waves": Loop(32.9, -12.2, waves),
    "stream": Loop(19.1, -15.6, stream),
    "wind": Loop(27.7, -13.7, wind),
    "fire": Loop(21.1, -13.0, fire),
    "noise": Loop(15.7, -15.4, noise),
    "bowls": Loop(40.3, -16.5, bowls),
}


def make(name: str, folder: Path) -> Path:
    """Make one loop as `folder`/name.wav. OSError when that fails."""
    loop = LOOPS[name]
    return write(folder / f"{name}.wav", pack(loop.make(round(loop.seconds * RATE)), loop.peak), RATE)


if __name__ == "__main__":
    ambience = Path(__file__).parent / "ambience"
    ambience.mkdir(exist_ok=True)
    for each in sys.argv[1:] or LOOPS:
        print(make(each, ambience))
