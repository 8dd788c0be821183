"""Stand-ins for bell, sounds and desktop, for the demonstration and the tests: they say what they are told."""

from collections.abc import Callable, Collection
from pathlib import Path

from easeful.core.clock import Clock
from easeful.core.plan import Chime
from easeful.core.target import Refusal, Target, Way
from easeful.guide_stand_ins import SilentAmbience, SilentReading, SilentRecordings
from easeful.ports import Ports
from easeful.ringer.hush import ArmedNote
from easeful.ringer.reply import Reply, Said
from easeful.store.keeper import Keeper


class SilentBell:
    """Stands for the bell in simulated time: says what it is told, and rings for nobody."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` prints an event."""
        self._say = say
        self._armed: tuple[float, float | None] | None = None
        self._replies: tuple[Reply, ...] = ()

    def stand_by(self) -> bool:
        """It is well."""
        return True

    def arm(self, end: float, guard: float | None, _volume: float, _witness: str = "") -> bool:
        """Tell that it is armed."""
        if (end, guard) != self._armed:
            self._armed = (end, guard)
            self._say("bell armed")
        return True

    def ring(self, _volume: float, _witness: str = "") -> bool:
        """Tell that it rings."""
        self._say("bell rings")
        self._replies = (Reply(Said.RINGING),)
        return True

    def silence(self) -> None:
        """Tell that it is silent."""
        self._say("bell silent")

    def watch(self) -> bool:
        """It is well."""
        return True

    def test(self, _volume: float) -> bool:
        """Nothing to test."""
        return False

    def poll(self) -> tuple[Reply, ...]:
        """That it is heard, once it rings."""
        replies, self._replies = self._replies, ()
        return replies

    def stand_down(self) -> None:
        """Nothing to end."""

    def rest(self) -> None:
        """Nothing to end."""

    def close(self) -> None:
        """Nothing to end."""


class NoEarlierBells:
    """Stands for the bells of earlier runs: there are none."""

    def notes(self) -> tuple[ArmedNote, ...]:
        """None."""
        return ()

    def hush(self, spared: Collection[Path] = ()) -> None:
        """Nothing to silence."""

    def hush_one(self, note: ArmedNote) -> None:
        """Nothing to silence."""


class SilentSounds:
    """Stands for the chimes: says which would sound."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` prints an event."""
        self._say = say

    def outputs(self) -> tuple[str, ...] | None:
        """There is one, so that the page looks as it does at home."""
        return ("demonstration",)

    def watch(self, _told: Callable[[], None]) -> None:
        """Nothing changes."""

    def unwatch(self) -> None:
        """Nothing to end."""

    def play(self, chime: Chime, _volume: int, _told: Callable[[bool], None] | None = None) -> None:
        """Tell which chime would sound."""
        self._say(f"chime '{chime.value}'")

    def test(self, _volume: int, told: Callable[[bool], None]) -> None:
        """Nothing was heard."""
        told(False)

    test_bell = test

    def ring_instead(self, _volume: int) -> None:
        """Nothing."""

    def hush(self) -> None:
        """Nothing."""


class SilentCues:
    """Stands for what leads a breath: says what would sound."""

    def __init__(self, say: Callable[[str], None]) -> None:
        """`say` prints an event."""
        self._say = say

    def prepare(self, *, tones: bool, words: bool) -> None:
        """It is ready."""

    def tone(self, name: str, _at: float, _volume: int) -> None:
        """Tell which tone would sound."""
        self._say(f"tone '{name}'")

    def word(self, text: str, _at: float, _volume: int) -> None:
        """Tell which words would be said."""
        self._say(f"word '{text}'")

    def hush(self) -> None:
        """Nothing."""

    def rest(self) -> None:
        """Nothing to end."""

    def trouble(self) -> str:
        """None, so that the page looks as it does at home."""
        return ""

    def watch(self, _told: Callable[[], None]) -> None:
        """Nothing changes."""


class QuietDesk:
    """Stands for the desktop: the demonstration asks nothing of it."""

    def keeps_awake(self) -> bool | None:
        """As at home."""
        return True

    def try_out(self, _told: Callable[[], None]) -> None:
        """It is known already."""

    def hold(self, _why: str) -> None:
        """Nothing."""

    def release(self) -> None:
        """Nothing."""

    def withdraw(self) -> None:
        """Nothing."""

    def notify(self, _title: str, _body: str) -> None:
        """Nothing."""

    def wants_less_motion(self) -> bool | None:
        """It does not say."""
        return None

    def watch_motion(self, _told: Callable[[], None]) -> None:
        """Nothing changes."""


class ShutOpener:
    """Stands for what opens pages and files: opens nothing."""

    def target_at(self, path: Path) -> Target:
        """As it is, without a look."""
        return Target(Way.FILE, str(path))

    def refusal(self, _target: Target) -> Refusal | None:
        """None, so that the page looks as it does at home."""
        return None

    def open(self, _target: Target) -> Refusal | None:
        """It could not."""
        return Refusal.FAILED


def silent_ports(clock: Clock, keeper: Keeper, say: Callable[[str], None]) -> Ports:
    """All of them; `say` prints an event."""
    return Ports(
        clock=clock,
        keeper=keeper,
        bell=SilentBell(say),
        earlier_bells=NoEarlierBells(),
        sounds=SilentSounds(say),
        cues=SilentCues(say),
        reading=SilentReading(say),
        ambience=SilentAmbience(),
        recordings=SilentRecordings(),
        desk=QuietDesk(),
        opener=ShutOpener(),
    )
