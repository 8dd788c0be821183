"""What the program asks of bell, sounds and desktop, so that real ones and stand-ins are joined alike."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from easeful.core.clock import Clock
from easeful.core.plan import Chime
from easeful.core.target import Refusal, Target
from easeful.guide_ports import Ambience, Reading, Recordings
from easeful.ringer.hush import ArmedNote
from easeful.ringer.reply import Reply
from easeful.store.keeper import Keeper

Told = Callable[[bool], None]


class Bell(Protocol):
    """What rings: the ringer process, or what stands for it. Nothing raises or blocks; gains are linear, 0 to 1."""

    def stand_by(self) -> bool:
        """Be ready before it is needed; returns whether it can be, and `watch` whether it answered."""
        ...

    def arm(self, end: float, guard: float | None, volume: float, witness: str) -> bool:
        """Ring at `end`, or soon after `guard`, both in boot seconds; keep `witness` for the next run."""
        ...

    def ring(self, volume: float, witness: str) -> bool:
        """Ring now until silenced; keep `witness` for the next run."""
        ...

    def silence(self) -> None:
        """Ring for nothing."""
        ...

    def watch(self) -> bool:
        """Make sure it lives; returns whether it does."""
        ...

    def poll(self) -> Sequence[Reply]:
        """What it has told since the last call; to be asked every second or so."""
        ...

    def stand_down(self) -> None:
        """It need not be ready any more: it rests."""
        ...

    def rest(self) -> None:
        """Use nothing, unless it is armed or stands by."""
        ...

    def close(self) -> None:
        """Ring for nothing and use nothing, until it is armed again."""
        ...


class EarlierBells(Protocol):
    """The bells that earlier runs of the program left armed. Nothing raises."""

    def notes(self) -> Sequence[ArmedNote]:
        """What they are armed for, as far as they tell."""
        ...

    def hush(self, spared: Collection[Path] = ()) -> None:
        """Silence them, but not those whose notes are spared."""
        ...

    def hush_one(self, note: ArmedNote) -> None:
        """Silence the one that left this note."""
        ...


class Sounds(Protocol):
    """What is heard of this process. Nothing raises; volumes are in per cent."""

    def outputs(self) -> tuple[str, ...] | None:
        """The names of the sound outputs; an empty one means no sound here, None that it is not known yet."""
        ...

    def watch(self, told: Callable[[], None]) -> None:
        """Look after the outputs, and tell each change, until `unwatch`."""
        ...

    def unwatch(self) -> None:
        """Look after them no longer; it costs memory."""
        ...

    def play(self, chime: Chime, volume: int, told: Told | None = None) -> None:
        """Sound a chime once, and tell whether it was really played, unless another cuts it short."""
        ...

    def test(self, volume: int, told: Told) -> None:
        """Sound a chime and tell whether it was really played."""
        ...

    def test_bell(self, volume: int, told: Told) -> None:
        """Ring the bell once and tell whether it was really heard."""
        ...

    def ring_instead(self, volume: int) -> None:
        """Sound the end again and again, because the bell cannot."""
        ...

    def hush(self) -> None:
        """Stop that."""
        ...


class Cues(Protocol):
    """The cues of a breath, heard with closed eyes. Nothing raises or blocks; volumes are in per cent."""

    def prepare(self, *, tones: bool, words: bool) -> None:
        """Be ready for what will be heard."""
        ...

    def tone(self, name: str, at: float, volume: int) -> None:
        """Sound a tone at a moment in awake seconds."""
        ...

    def word(self, text: str, at: float, volume: int) -> None:
        """Speak at a moment in awake seconds."""
        ...

    def hush(self) -> None:
        """Forget what was ordered, and fall silent."""
        ...

    def rest(self) -> None:
        """Use nothing until it is wanted again."""
        ...

    def trouble(self) -> str:
        """What cannot be heard, as a sentence; nothing when all can."""
        ...

    def watch(self, told: Callable[[], None]) -> None:
        """Tell when `trouble` may have changed."""
        ...


class Desk(Protocol):
    """What the computer's desktop does for a session, and says of motion. Nothing raises or blocks."""

    def keeps_awake(self) -> bool | None:
        """Whether sleep is held off; None while that is not known yet."""
        ...

    def try_out(self, told: Callable[[], None]) -> None:
        """Hold sleep off for a moment, so that `keeps_awake` knows, and then tell."""
        ...

    def hold(self, why: str) -> None:
        """Hold sleep off."""
        ...

    def release(self) -> None:
        """Let the computer sleep again, and take the notification away."""
        ...

    def notify(self, title: str, body: str) -> None:
        """Show a notification that stays until `withdraw` or `release`."""
        ...

    def withdraw(self) -> None:
        """Take the notification away: it was answered here."""
        ...

    def wants_less_motion(self) -> bool | None:
        """Whether the computer is set to move less; None where it does not say, and until it has answered."""
        ...

    def watch_motion(self, told: Callable[[], None]) -> None:
        """Tell each change of it, once it was asked for; the method of a widget is forgotten with the widget."""
        ...


class Opener(Protocol):
    """Opens what an idea holds with the computer's own program for it."""

    def target_at(self, path: Path) -> Target:
        """The file or folder that a person chose; NotOpened for what is not opened."""
        ...

    def refusal(self, target: Target) -> Refusal | None:
        """Why it cannot be opened now; None where it can."""
        ...

    def open(self, target: Target) -> Refusal | None:
        """Open it; answers why it was not."""
        ...


class Ports(NamedTuple):
    """All of them, the clock and the keeper; `folder` is the data folder, None without one."""

    clock: Clock
    keeper: Keeper
    bell: Bell
    earlier_bells: EarlierBells
    sounds: Sounds
    cues: Cues
    reading: Reading
    ambience: Ambience
    recordings: Recordings
    desk: Desk
    opener: Opener
    folder: Path | None = None
