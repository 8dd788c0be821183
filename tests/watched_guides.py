"""A voice, quiet sounds and recordings that remember what they were told, and can be broken."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from easeful.core.clock import Clock
from easeful.guide_ports import Examined
from easeful.guide_stand_ins import SilentAmbience, SilentReading, SilentRecordings


class Read(NamedTuple):
    """A line that the voice was given, and when, in awake seconds."""

    text: str
    language: str
    voice: str
    pace: float
    volume: int
    at: float


class WatchedReading(SilentReading):
    """A voice whose lines end when the story says so, or at once after `seconds` a word."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(lambda _words: None)
        self._clock = clock
        self.lines: list[Read] = []
        self.has: bool | None = True
        self.names: tuple[str, ...] | None = ("Alice", "Bert")
        self.foreign: dict[str, tuple[str, ...]] = {}
        self.times_hushed = 0
        self.is_resting = True
        self.speaks = False
        self.asked_for: list[str] = []

    @property
    def texts(self) -> list[str]:
        return [line.text for line in self.lines]

    def prepare(self) -> None:
        self.is_resting = False

    def has_voice(self) -> bool | None:
        return self.has

    def voices(self, language: str) -> tuple[str, ...] | None:
        self.asked_for.append(language)
        return self.foreign.get(language, self.names)

    def say(self, text: str, language: str, voice: str, pace: float, volume: int) -> int:
        number = super().say(text, language, voice, pace, volume)
        self.lines.append(Read(text, language, voice, pace, volume, self._clock.awake()))
        self.speaks = True
        return number

    def end(self) -> None:
        """The line that is read now has ended."""
        self.speaks = False
        self.ended(len(self.lines))

    def hush(self) -> None:
        self.times_hushed += 1
        self.speaks = False

    def rest(self) -> None:
        self.is_resting = True

    def break_down(self) -> None:
        """The voice fails; its names are known, as the real part knows them until it has looked again."""
        self.has = False
        self.told()

    def be_sought(self) -> None:
        """It is tried again, and not known yet."""
        self.has, self.names = None, ()
        self.told()

    def come_back(self) -> None:
        """There is a voice again."""
        self.has, self.names = True, ("Alice", "Bert")
        self.told()

    def be_gone(self) -> None:
        """From now on there is no voice."""
        self.has, self.names = False, ()
        self.told()


class WatchedAmbience(SilentAmbience):
    """Quiet sounds that are noted: `gains` and `share` of what is heard now, and how it went away."""

    def __init__(self) -> None:
        self.gains: dict[str, float] = {}
        self.share = 1.0
        self.fades: list[float] = []
        self.is_heard: bool | None = True
        self.told: Callable[[], None] = lambda: None

    def play(self, gains: Mapping[str, float]) -> None:
        self.gains = dict(gains)

    def duck(self, gain: float) -> None:
        self.share = gain

    def fade_out(self, seconds: float) -> None:
        self.gains = {}
        self.fades.append(seconds)

    def can_be_heard(self) -> bool | None:
        return self.is_heard

    def watch(self, told: Callable[[], None]) -> None:
        self.told = told

    def be_heard(self, *, wanted: bool) -> None:
        """From now on the computer plays them, or does not."""
        self.is_heard = wanted
        self.told()


class WatchedRecordings(SilentRecordings):
    """Recordings that are noted: what plays from where, and what examining one finds, perhaps later by `answer`."""

    def __init__(self) -> None:
        self.found = Examined(600.0)
        self.played: list[tuple[Path, float]] = []
        self.plays = self.is_slow = False
        self.volume = 0
        self.told: Callable[[Examined], None] = lambda _: None
        self.moved: Callable[[float], None] = lambda _: None
        self.ended: Callable[[], None] = lambda: None
        self.failed: Callable[[], None] = lambda: None

    def examine(self, file: Path, copy: Path, told: Callable[[Examined], None]) -> None:
        if not self.found.why_not:
            copy.parent.mkdir(exist_ok=True)
            copy.write_bytes(file.read_bytes())
        self.told = told
        if not self.is_slow:
            self.answer()

    def answer(self) -> None:
        """The file was listened to."""
        self.told(self.found)

    def give_up(self) -> None:
        self.told = lambda _: None

    def play(self, file: Path, at: float, volume: int) -> None:
        self.played.append((file, at))
        self.plays, self.volume = True, volume

    def change_volume(self, volume: int) -> None:
        self.volume = volume

    def pause(self) -> None:
        self.plays = False

    rest = pause

    def watch(self, moved: Callable[[float], None], ended: Callable[[], None], failed: Callable[[], None]) -> None:
        self.moved, self.ended, self.failed = moved, ended, failed
