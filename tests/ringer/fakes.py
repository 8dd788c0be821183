"""Stand-ins for time, sound and files, so that hours pass in milliseconds."""

from collections.abc import Mapping

from easeful.ringer.player import Progress
from easeful.ringer.tape import Tape
from easeful.ringer.voice import Report


class FakeTake:
    """A player at work, whose fate the test decides."""

    def __init__(self, rate: int = 1000) -> None:
        self.progress = Progress()
        self.rate = rate
        self.running = True
        self.trouble = ""
        self.stopped = False

    def stop(self) -> None:
        self.stopped = True

    def wait(self, seconds: float) -> None:
        """There is nothing to wait for."""

    def fail(self, why: str) -> None:
        self.running, self.trouble = False, why

    def end(self) -> None:
        self.running = False

    def take(self, seconds: float) -> None:
        """Take so many seconds of sound."""
        self.progress.frames += int(seconds * self.rate)


class NamedPlayer:
    """A player of which only the name matters."""

    def __init__(self, name: str) -> None:
        self.name = name

    def play(self, tape: Tape, stop: object, progress: Progress) -> None:
        raise NotImplementedError


class FakeVoice:
    """A voice that remembers what was asked of it, and reports what the test tells it to."""

    def __init__(self) -> None:
        self.busy = self.ringing = self.heard = False
        self.volume: float | None = None
        self.prepared = False
        self.news: Report | None = None

    def prepare(self) -> None:
        self.prepared = True

    def ring(self, volume: float) -> None:
        self.busy = self.ringing = True
        self.volume = volume

    def play_once(self, volume: float) -> None:
        self.busy, self.volume = True, volume

    def stop(self) -> None:
        self.busy = self.ringing = False

    def look(self) -> Report | None:
        news, self.news = self.news, None
        return news


class FakeNote:
    """A note in memory."""

    def __init__(self) -> None:
        self.content: Mapping[str, float | None] | None = None
        self.taken_away = False

    def write(self, content: Mapping[str, float | None]) -> None:
        self.content = content

    def keep(self) -> None:
        self.taken_away = False

    def gone(self) -> bool:
        return self.taken_away

    def remove(self) -> None:
        self.content = None


class FakeRestart:
    """Counts the starts of the main program."""

    def __init__(self) -> None:
        self.asked = 0
        self.trusted = False

    def trust(self) -> None:
        self.trusted = True

    def see_to_it(self) -> None:
        self.asked += 1


class FakeLookout:
    """A lookout that sees what the test lets it see."""

    def __init__(self) -> None:
        self.looks = False
        self.sees: bool | None = None

    def begin(self) -> None:
        self.looks = True

    def end(self) -> None:
        self.looks = False

    def news(self) -> bool | None:
        sees, self.sees = self.sees, None
        return sees if self.looks else None
