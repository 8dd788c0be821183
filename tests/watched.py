"""Bell, sounds, cues and desktop that remember what they were told, and can be broken."""

from collections.abc import Callable, Collection
from pathlib import Path

from easeful.core.plan import Chime
from easeful.ringer.hush import ArmedNote
from easeful.ringer.reply import Reply, Said
from easeful.stand_ins import QuietDesk, SilentBell, SilentCues, SilentSounds


class WatchedBell(SilentBell):
    """A bell that dies while `is_broken` and rings without a word while `is_mute`.

    After `fall_silent` it tells that it is not heard.
    """

    def __init__(self) -> None:
        self.told: list[str] = []
        self.end: float | None = None
        self.guard: float | None = None
        self.gain: float | None = None
        self.rings = False
        self.witness = ""
        self.is_broken = self.is_mute = False
        self.is_open = self.stands_by = False
        self.times_watched = 0
        super().__init__(self.told.append)

    def stand_by(self) -> bool:
        self.is_open = self.stands_by = True
        return not self.is_broken

    def arm(self, end: float, guard: float | None, volume: float, witness: str = "") -> bool:
        self.end, self.guard, self.gain, self.rings = end, guard, volume, False
        self.witness = witness
        return super().arm(end, guard, volume) and not self.is_broken

    def ring(self, volume: float, witness: str = "") -> bool:
        self.rings, self.gain, self.witness = True, volume, witness
        answered = super().ring(volume)
        if self.is_broken or self.is_mute:
            self._replies = ()
        return answered and not self.is_broken

    def silence(self) -> None:
        self.end, self.guard, self.rings = None, None, False
        super().silence()

    def watch(self) -> bool:
        self.times_watched += 1
        return not self.is_broken and (self.is_open or self.is_armed)

    @property
    def is_armed(self) -> bool:
        return self.rings or self.end is not None

    def stand_down(self) -> None:
        self.stands_by = False
        self.rest()

    def rest(self) -> None:
        if not self.is_armed and not self.stands_by:
            self.close()

    def fall_silent(self) -> None:
        self.tell(Reply(Said.NO_SOUND, why="no player"))

    def tell(self, reply: Reply) -> None:
        """Let it say this when it is asked next."""
        self._replies = (*self._replies, reply)

    def close(self) -> None:
        self.is_open = self.stands_by = False
        self.told.append("bell put away")


class LeftBells:
    """Bells of earlier runs, as a test leaves them; `hushed` are the notes of those that were silenced.

    They `are_stuck` where the disk keeps a note that is to go.
    """

    def __init__(self, *notes: ArmedNote) -> None:
        self.left = list(notes)
        self.hushed: list[Path] = []
        self.are_stuck = False

    def notes(self) -> list[ArmedNote]:
        return self.left

    def hush(self, spared: Collection[Path] = ()) -> None:
        self.hushed += [note.path for note in self.left if note.path not in spared]
        self.left = [note for note in self.left if note.path in spared]

    def hush_one(self, note: ArmedNote) -> None:
        self.hushed.append(note.path)
        if not self.are_stuck:
            self.left.remove(note)


class WatchedSounds(SilentSounds):
    """Chimes that are noted with their volume; `has_output` may be taken away."""

    def __init__(self) -> None:
        self.played: list[tuple[Chime, int]] = []
        self.has_output = True
        self.rings_instead = False
        super().__init__(lambda _words: None)

    @property
    def chimes(self) -> list[Chime]:
        return [chime for chime, _ in self.played]

    def outputs(self) -> tuple[str, ...] | None:
        return ("speakers",) if self.has_output else ()

    def play(self, chime: Chime, volume: int, told: Callable[[bool], None] | None = None) -> None:
        self.played.append((chime, volume))
        if told is not None:
            told(self.has_output)

    def test(self, volume: int, told: Callable[[bool], None]) -> None:
        self.play(Chime.CHECK, volume, told)

    test_bell = test

    def ring_instead(self, volume: int) -> None:
        self.rings_instead = True

    def hush(self) -> None:
        self.rings_instead = False


class WatchedCues(SilentCues):
    """Tones and words that are noted with their moments and volumes, and may turn out unheard."""

    def __init__(self) -> None:
        self.tones: list[tuple[str, float, int]] = []
        self.words: list[tuple[str, float, int]] = []
        self.times_hushed = 0
        self.wants_tones = self.wants_words = False
        self._sentence = ""
        self._told: Callable[[], None] = lambda: None
        super().__init__(lambda _words: None)

    def prepare(self, *, tones: bool, words: bool) -> None:
        self.wants_tones, self.wants_words = tones, words

    def tone(self, name: str, at: float, volume: int) -> None:
        self.tones.append((name, at, volume))

    def word(self, text: str, at: float, volume: int) -> None:
        self.words.append((text, at, volume))

    def hush(self) -> None:
        self.times_hushed += 1

    def rest(self) -> None:
        self.hush()
        self.wants_tones = self.wants_words = False

    def trouble(self) -> str:
        return self._sentence

    def watch(self, told: Callable[[], None]) -> None:
        self._told = told

    def fall_silent(self, sentence: str) -> None:
        """From now on there is this trouble; none with an empty sentence."""
        self._sentence = sentence
        self._told()


class WatchedDesk(QuietDesk):
    """A desktop that remembers whether the computer is kept awake, and all words it was given to show.

    `wish_less_motion` plays a change of the computer's setting.
    """

    def __init__(self) -> None:
        self.is_held = False
        self.can_hold: bool | None = True
        self.was_tried = False
        self.shown: list[str] = []
        self.on_screen = ""
        self.words: list[str] = []
        self.less_motion: bool | None = None
        self._motion_watchers: list[Callable[[], None]] = []

    def wants_less_motion(self) -> bool | None:
        return self.less_motion

    def watch_motion(self, told: Callable[[], None]) -> None:
        self._motion_watchers.append(told)

    def wish_less_motion(self, wished: bool | None) -> None:
        self.less_motion = wished
        for told in self._motion_watchers:
            told()

    def keeps_awake(self) -> bool | None:
        return self.can_hold if self.is_held or self.was_tried else None

    def try_out(self, told: Callable[[], None]) -> None:
        self.was_tried = True
        told()

    def hold(self, why: str) -> None:
        self.is_held = True
        self.words.append(why)

    def release(self) -> None:
        self.is_held = False

    def withdraw(self) -> None:
        self.on_screen = ""

    def notify(self, title: str, body: str) -> None:
        self.shown.append(body)
        self.on_screen = body
        self.words += (title, body)
