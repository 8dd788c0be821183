"""What a guide does to voice, recording, chime, screen reader and the computer's sleep."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.awake import Awake
from easeful.core.guide import Guide, words_a_minute
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.paces import PACE
from easeful.core.plan import Chime
from easeful.core.settings import Settings
from easeful.ports import Ports
from easeful.ui.guide_runner import GuideRunner
from easeful.ui.guide_words import lost_voice_words, no_voice_words, slept_words
from easeful.ui.preferences import Preferences
from easeful.ui.words import tr


class GuideEffects(QObject):
    """One slot for each effect: when one fails, the others still happen.

    `troubled` tells that what can be heard may have changed, `silent` carries what to say of it during a guide and
    `settled` the same when it is over, `announced` what a screen reader is to say.
    """

    troubled = Signal()
    silent = Signal(str)
    settled = Signal(str)
    announced = Signal(str)

    def __init__(
        self,
        ports: Ports,
        preferences: Preferences,
        awake: Awake,
        runner: GuideRunner,
        recording_of: Callable[[str], Path | None],
    ) -> None:
        """`recording_of` tells the file that plays instead of the voice for the guide with a key."""
        super().__init__()
        self._ports, self._preferences, self._awake = ports, preferences, awake
        self._runner, self._recording_of = runner, recording_of
        self._lines: dict[int, int] = {}
        self._has_slept = False
        self._told = ""  # of a voice that is missing
        ports.reading.watch(self._note_voice, self._hear_end)
        ports.recordings.watch(runner.hear_recording, self._end_recording, self._lose_recording)

    def follow(self, session: GuideSession) -> None:
        """Read on while it goes on, fall silent while it pauses, and rest when it is over."""
        if session.reader is Reader.RECORDING:
            self._play(session)
        elif session.mood is not Mood.RUNNING or session.reader is Reader.CAPTIONS:
            self._lines.clear()
            self._ports.reading.hush()
        if self._told and not (session.is_on and session.reader is Reader.CAPTIONS):
            self.settled.emit(self._told)
            self._told = ""
        if not session.is_on:
            self._ports.reading.rest()
            self._ports.recordings.rest()

    def _play(self, session: GuideSession) -> None:
        file = self._recording_of(session.guide.key)
        if session.mood is not Mood.RUNNING:
            self._ports.recordings.pause()
        elif file is None:
            QTimer.singleShot(0, self, self._lose_recording)  # once everybody has heard of this change
        else:
            at = session.elapsed(self._ports.clock)
            self._ports.recordings.play(file, at, self._preferences.now.guide_volume)

    def change_volume(self, settings: Settings) -> None:
        """A recording follows its volume at once, as the next line of the voice does."""
        if self._runner.session is not None and self._runner.session.reader is Reader.RECORDING:
            self._ports.recordings.change_volume(settings.guide_volume)

    def say(self, session: GuideSession) -> None:
        """Have a line read; without a voice a soft chime says that there is a new one."""
        settings, line = self._preferences.now, session.times.script.lines[session.line]
        if session.reader is Reader.VOICE:
            pace = words_a_minute(session.guide, session.pace)
            language, voice = session.guide.language, settings.guide_voice
            number = self._ports.reading.say(line.text, language, voice, pace, settings.guide_volume)
            self._lines = {number: session.line}
        elif session.reader is Reader.CAPTIONS:
            self._ports.sounds.play(Chime.LINE, settings.guide_volume)
            self.announced.emit(line.text)

    def _hear_end(self, number: int) -> None:
        if number in self._lines:
            self._runner.hear_end(self._lines.pop(number))

    def _note_voice(self) -> None:
        session = self._runner.session
        is_lost = session is not None and session.reader is Reader.VOICE and not self.can_read(session.guide.language)
        if is_lost and session is not None:
            self._runner.read_on(Reader.CAPTIONS)
            has_spoken = session.measured > 0
            self._told = lost_voice_words() if has_spoken else no_voice_words(session.guide.language)
            self.silent.emit(self._told)
        self.troubled.emit()

    def can_read(self, language: str) -> bool:
        """Whether there is a voice for a language, as far as that is known."""
        reading = self._ports.reading
        return reading.has_voice() is not False and reading.voices(language) != ()

    def _end_recording(self) -> None:
        session = self._runner.session
        if session is not None and session.reader is Reader.RECORDING:
            self._runner.stop()

    def _lose_recording(self) -> None:
        session = self._runner.session
        if session is not None and session.reader is Reader.RECORDING:
            self._ports.recordings.rest()
            speaks = self._preferences.now.guide_speaks and self.can_read(session.guide.language)
            self._runner.read_on(Reader.VOICE if speaks else Reader.CAPTIONS)
            voice, captions = tr("The voice reads instead."), tr("Read along instead.")
            self.silent.emit(f"{tr('The recording cannot be played.')} {voice if speaks else captions}")

    def test(self, guide: Guide | None) -> None:
        """Let a line of a guide be heard with the voice and the pace that are chosen; a voice that failed may try."""
        self._ports.reading.prepare()
        settings = self._preferences.now
        session = self._runner.session
        if session is not None and session.mood is Mood.RUNNING and session.is_said:
            self.say(session)  # what is read now is the best test
            return
        words, language = tr("This is how a guide is read to you. Take all the time you like."), "en"
        pace = PACE * settings.guide_pace
        if guide is not None:
            words, language = guide.script().lines[0].text, guide.language
            pace = words_a_minute(guide, settings.guide_pace)
        voice, volume = settings.guide_voice, settings.guide_volume
        self._ports.reading.say(words, language, voice, pace, volume)

    def tell_sleep(self, session: GuideSession) -> None:
        """Let a screen reader say that it pauses because the computer slept: nobody asked for that."""
        had_slept, self._has_slept = self._has_slept, session.time.why is Pause.SLEPT
        if self._has_slept and not had_slept:
            self.announced.emit(slept_words())

    def keep_awake(self, session: GuideSession) -> None:
        """Hold sleep off while somebody listens."""
        if session.mood is Mood.RUNNING:
            self._awake.want("guide", tr("A guide is on."))
        else:
            self._awake.need_no_more("guide")
