"""A guide as it is heard: the computer's voice, quiet sounds and recordings, each read only when it is wanted."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.clock import Clock
from easeful.core.settings import gain_of
from easeful.guide_ports import Examined
from easeful.paths import AUDIO
from easeful.sound.known_voices import KnownVoices

if TYPE_CHECKING:
    from easeful.sound.ambience import Ambience
    from easeful.sound.examination import Examination
    from easeful.sound.recording import Recording
    from easeful.sound.voice import Voice

VOICE = 0.5  # espeak-ng at full volume clips, and is 16 dB under full scale in the mean


class Narration:
    """Reads aloud by a process of its own, which rests between guides."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is read or started before `prepare`."""
        self._clock = clock
        self._made: Voice | None = None
        self._known = KnownVoices(lambda language: self._voice.list_voices(language))  # noqa: PLW0108 (it is made then)
        self._told: Callable[[], None] = lambda: None
        self._ended: Callable[[int], None] = lambda _: None

    @property
    def _voice(self) -> "Voice":
        if self._made is None:
            from easeful.sound.voice import Voice  # noqa: PLC0415 (start-up time and memory)

            self._made = Voice(self._clock)
            self._made.ready.connect(self._known.note_voice)
            self._made.ready.connect(lambda _: self._told())
            self._made.failed.connect(self._told)
            self._made.ended.connect(self._ended)
            self._made.listed.connect(self._note_names)
        return self._made

    def prepare(self) -> None:
        """Be ready for the first line; a language that had no voice may have one now."""
        self._voice.prepare()
        self._known.ask_again()

    def has_voice(self) -> bool | None:
        """Whether there is a voice; None while that is not known."""
        return None if self._made is None else self._made.is_there

    def voices(self, language: str) -> tuple[str, ...] | None:
        """The names of the voices of a language; a process is asked where they are not known, and for that started."""
        return self._known.of(language)

    def _note_names(self, language: str, names: tuple[str, ...]) -> None:
        if self._known.note(language, names):
            self._told()

    def say(self, text: str, language: str, voice: str, pace: float, volume: int) -> int:
        """Say a line now."""
        gain = VOICE * gain_of(volume)
        return self._voice.say(text, None, gain, language=language, voice=voice, pace=pace)

    def hush(self) -> None:
        """Fall silent."""
        if self._made is not None:
            self._made.hush()

    def rest(self) -> None:
        """Use nothing until it is wanted again; what could not be listed is asked anew then."""
        self._known.rest()
        if self._made is not None:
            self._made.rest()

    def watch(self, told: Callable[[], None], ended: Callable[[int], None]) -> None:
        """Tell each change, and each line that has ended."""
        self._told, self._ended = told, ended


class QuietSounds:
    """Plays quiet sounds by a process of its own."""

    def __init__(self) -> None:
        """Nothing is read or started before the first sound."""
        self._made: Ambience | None = None
        self._told: Callable[[], None] = lambda: None

    def play(self, gains: Mapping[str, float]) -> None:
        """Play these together."""
        if self._made is None:
            from easeful.sound.ambience import Ambience  # noqa: PLC0415 (start-up time and memory)

            self._made = Ambience(AUDIO / "ambience")
            self._made.failed.connect(self._told)
            self._made.heard.connect(self._told)
        self._made.play(gains)

    def duck(self, gain: float) -> None:
        """Play all of them softer."""
        if self._made is not None:
            self._made.duck(gain)

    def fade_out(self, seconds: float) -> None:
        """Let them go away."""
        if self._made is not None:
            self._made.fade_out(seconds)

    def rest(self) -> None:
        """Be silent soon."""
        if self._made is not None:
            self._made.rest()

    def can_be_heard(self) -> bool | None:
        """Whether the computer plays them."""
        return None if self._made is None else self._made.can_be_heard

    def watch(self, told: Callable[[], None]) -> None:
        """Tell when that may have changed."""
        self._told = told


class FamilyRecordings:
    """Examines and plays recordings by a process of its own."""

    def __init__(self) -> None:
        """Nothing is read or started before the first."""
        self._made: Recording | None = None
        self._examination: Examination | None = None
        self._playing: Path | None = None
        self._examined: Callable[[Examined], None] = lambda _: None
        self._moved: Callable[[float], None] = lambda _: None
        self._ended: Callable[[], None] = lambda: None
        self._failed: Callable[[], None] = lambda: None

    @property
    def _recording(self) -> "Recording":
        if self._made is None:
            from easeful.sound.recording import Recording  # noqa: PLC0415 (start-up time and memory)

            self._made = Recording()
            for over in (self._made.ended, self._made.failed):
                over.connect(self._note_end)
            self._made.moved.connect(self._moved)
            self._made.ended.connect(self._ended)
            self._made.failed.connect(self._failed)
        return self._made

    def examine(self, file: Path, copy: Path, told: Callable[[Examined], None]) -> None:
        """Listen to it unheard, copy it when it is of use, and tell what was found."""
        if self._examination is None:
            from easeful.sound.examination import Examination  # noqa: PLC0415 (start-up time and memory)

            self._examination = Examination()
            self._examination.examined.connect(lambda length, level, why: self._examined(Examined(length, why, level)))
        self._examined = told
        self._examination.examine(file, copy)

    def give_up(self) -> None:
        """Do not tell any more what was found."""
        if self._examination is not None:
            self._examination.give_up()

    def play(self, file: Path, at: float, volume: int) -> None:
        """Play it from a second on; where it plays or stands still, it leaps, for Qt would begin it at 0 again."""
        if file == self._playing:
            self._recording.seek(at)
            self._recording.change_volume(gain_of(volume))
            self._recording.go_on()
        else:
            self._recording.play(file, at, gain_of(volume))
        self._playing = file

    def change_volume(self, volume: int) -> None:
        """Play at another volume."""
        if self._made is not None:
            self._made.change_volume(gain_of(volume))

    def pause(self) -> None:
        """Stand still."""
        if self._made is not None:
            self._made.pause()

    def _note_end(self) -> None:
        self._playing = None

    def rest(self) -> None:
        """Use nothing until it is wanted again."""
        self._playing = None
        if self._made is not None:
            self._made.rest()

    def watch(self, moved: Callable[[float], None], ended: Callable[[], None], failed: Callable[[], None]) -> None:
        """Tell at which second it is, that it has ended, and that it cannot be heard."""
        self._moved, self._ended, self._failed = moved, ended, failed
