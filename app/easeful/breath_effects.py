"""What a breathing session does to sound, screen reader and the computer's sleep."""

from PySide6.QtCore import QObject

from easeful.core.breath import Phase
from easeful.core.breathing import BreathSession, Mood
from easeful.core.course import BreathCue, Position
from easeful.ports import Ports
from easeful.ui.breath_words import end_words, phase_words, position_words
from easeful.ui.preferences import Preferences
from easeful.ui.window import Window
from easeful.ui.words import tr

TONES = {
    Phase.IN: "in",
    Phase.SECOND_IN: "second",
    Phase.HOLD: "hold",
    Phase.OUT: "out",
    Phase.HOLD_OUT: "hold",
    None: "end",
}
WITH_TONES, WITH_WORDS = ("tones", "both"), ("voice", "both")


class BreathEffects(QObject):
    """One slot for each effect: when one fails, the others still happen."""

    def __init__(self, ports: Ports, preferences: Preferences, window: Window) -> None:
        """Nothing happens before the first session."""
        super().__init__()
        self._ports, self._preferences, self._window = ports, preferences, window
        self._is_on = False

    def sound(self, cue: BreathCue, at: float) -> None:
        """Order a cue for its moment, in awake seconds."""
        settings, cues = self._preferences.now, self._ports.cues
        if settings.breath_cues in WITH_TONES:
            cues.tone(TONES[cue.phase], at, settings.breath_volume)
        if settings.breath_cues in WITH_WORDS:
            words = end_words() if cue.phase is None else phase_words(cue.phase)
            cues.word(words, at, settings.breath_volume)

    def follow(self, session: BreathSession) -> None:
        """Be ready while it is on, fall silent while it pauses, and rest when it is over."""
        cues, chosen = self._ports.cues, self._preferences.now.breath_cues
        if session.is_on and not self._is_on and chosen != "silent":
            cues.prepare(tones=chosen in WITH_TONES, words=chosen in WITH_WORDS)
        self._is_on = session.is_on
        if session.mood is not Mood.RUNNING:
            cues.hush()
        if not session.is_on:
            cues.rest()

    def change_cues(self, _settings: object) -> None:
        """Other cues were chosen in the middle."""
        if self._is_on:
            chosen = self._preferences.now.breath_cues
            self._ports.cues.hush()
            self._ports.cues.prepare(tones=chosen in WITH_TONES, words=chosen in WITH_WORDS)

    def announce(self, position: Position) -> None:
        """Let a screen reader say each phase once, unless it is spoken anyway or not wanted."""
        settings = self._preferences.now
        words = position_words(position)
        if words and settings.breath_announced and settings.breath_cues not in WITH_WORDS:
            self._window.announce(words)

    def keep_awake(self, session: BreathSession) -> None:
        """Hold sleep off while somebody breathes along."""
        self._ports.desk.hold_for_breathing(tr("Somebody breathes along."), wanted=session.mood is Mood.RUNNING)
