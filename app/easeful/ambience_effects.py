"""Which quiet sounds are heard, and how loud: alone, or at least 20 dB under whoever speaks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from easeful.core.breathing import BreathSession
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood
from easeful.core.session import ContactSession, State
from easeful.core.settings import QUIET_SOUNDS, WITH_WORDS, Settings, gain_of, sound_gain_of
from easeful.guide_ports import Ambience
from easeful.ui.preferences import Preferences
from easeful.ui.sounds_runner import SoundsRunner
from easeful.ui.words import tr

# Measured (`scripts/bench guide`): with these each at its loudest stays 21 dB or more under espeak-ng.
UNDER_VOICE = 0.17
UNDER_CUES = 0.8 * UNDER_VOICE  # the words of breathing are so much softer
VOICE_LEVEL = -21.0  # decibels under full scale: espeak-ng as a guide has it, by which a recording is compared
WITHOUT_VOICE = 0.5
PAUSE_SECONDS, END_SECONDS = 1.5, 8.0  # in which they go away
CALLING = (State.SKIN_CHECK, State.TIME_IS_UP)


class AmbienceEffects(QObject):
    """Follows the guide, the timer of the sounds, breathing, the settings and the pack.

    `silent` carries what to say when they are wanted and cannot be heard.
    """

    silent = Signal(str)

    def __init__(
        self,
        ambience: Ambience,
        preferences: Preferences,
        runner: SoundsRunner,
        level_of: Callable[[str], float],
    ) -> None:
        """Nothing is heard before the first of them begins; `level_of` tells how loud the recording of a guide is."""
        super().__init__()
        self._level_of = level_of
        self._ambience, self._preferences, self._runner = ambience, preferences, runner
        self._session: GuideSession | None = None
        self._is_heard = self._is_called = self._is_breathing = False
        self._has_told = False
        ambience.watch(self._note)

    def _note(self) -> None:
        is_silent = self._is_heard and self._ambience.can_be_heard() is False
        if is_silent and not self._has_told:
            self.silent.emit(tr("The quiet sounds cannot be heard on this computer."))
        self._has_told = is_silent

    def follow_guide(self, session: GuideSession) -> None:
        """Be behind a guide that goes on; go away while it pauses, and slowly at its end."""
        self._session = session if session.is_on else None
        if session.mood is Mood.RUNNING:
            self._runner.stop()
        self._apply(END_SECONDS if session.mood is Mood.OVER else PAUSE_SECONDS)

    def follow_breathing(self, session: BreathSession) -> None:
        """Be under the words of breathing, too, where these are spoken."""
        self._is_breathing = session.mood is Mood.RUNNING
        self._apply(PAUSE_SECONDS)

    def follow_timer(self) -> None:
        """Play alone, or go away."""
        self._apply(END_SECONDS if self._runner.is_over else PAUSE_SECONDS)

    def follow_settings(self, _settings: Settings) -> None:
        """Other sounds or volumes were chosen, perhaps in the middle."""
        self._apply(PAUSE_SECONDS)

    def follow_pack(self, session: ContactSession) -> None:
        """Make room for a skin check and the end of a pack: they must be heard."""
        self._is_called = session.state in CALLING
        self._apply(PAUSE_SECONDS)

    def _apply(self, fade: float) -> None:
        gains = gains_of(self._preferences.now)
        if gains and not self._is_called and (self._is_behind_guide() or self._is_alone()):
            self._is_heard = True
            self._ambience.play(gains)
            self._ambience.duck(self._share())
        elif self._is_heard:
            self._is_heard = False
            self._ambience.fade_out(fade)

    def _is_behind_guide(self) -> bool:
        goes_on = self._session is not None and self._session.mood is Mood.RUNNING
        return goes_on and self._preferences.now.sounds_on

    def _is_alone(self) -> bool:
        return self._runner.is_on and (self._session is None or self._session.mood is not Mood.RUNNING)

    def _share(self) -> float:
        settings = self._preferences.now
        if self._session is None or self._session.mood is not Mood.RUNNING:
            is_spoken = self._is_breathing and settings.breath_cues in WITH_WORDS
            return UNDER_CUES * gain_of(settings.breath_volume) if is_spoken else 1.0
        return self._under(self._session) * gain_of(settings.guide_volume)

    def _under(self, session: GuideSession) -> float:
        if session.reader is Reader.CAPTIONS:
            return WITHOUT_VOICE
        if session.reader is Reader.VOICE:
            return UNDER_VOICE
        louder = self._level_of(session.guide.key) - VOICE_LEVEL
        return min(WITHOUT_VOICE, UNDER_VOICE * float(10 ** (louder / 20)))


def gains_of(settings: Settings) -> dict[str, float]:
    """The linear gain of each sound that is on; together they are no louder than one."""
    gains = {name: gain for name in QUIET_SOUNDS if (gain := sound_gain_of(getattr(settings, name)))}
    loudest, power = max(gains.values(), default=0.0), sum(gain**2 for gain in gains.values())
    return {name: gain * loudest / power**0.5 for name, gain in gains.items()}
