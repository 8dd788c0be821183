"""What a breathing session does to sound, screen reader and the computer's sleep."""

from PySide6.QtCore import QObject, QTimer, Signal

from easeful.awake import Awake
from easeful.core.breath import Phase
from easeful.core.breathing import BreathSession
from easeful.core.course import BreathCue, Position
from easeful.core.mind_time import Mood, Pause
from easeful.core.settings import WITH_TONES, WITH_WORDS, Settings
from easeful.ports import Ports
from easeful.ui.breath_words import end_words, pause_words, phase_words, position_words
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
TEST_LEAD, VOICE_LEAD, TEST_BREATH = 3.0, 5.0, 2.2  # seconds: until all is ready, and until the out-breath of the test
TEST_MS = 9000


class BreathEffects(QObject):
    """One slot for each effect: when one fails, the others still happen.

    `troubled` tells that what can be heard has changed, `silent` carries what to say of it during a session.
    """

    troubled = Signal()
    silent = Signal(str)

    def __init__(self, ports: Ports, preferences: Preferences, window: Window, awake: Awake) -> None:
        """Nothing happens before the first session."""
        super().__init__()
        self._ports, self._preferences, self._window, self._awake = ports, preferences, window, awake
        self._is_on = self._has_slept = False
        self._chosen = preferences.now.breath_cues
        self._tested = QTimer(self, singleShot=True, interval=TEST_MS)
        self._tested.timeout.connect(self._rest)
        ports.cues.watch(self._note_trouble)

    def sound(self, cue: BreathCue, at: float) -> None:
        """Order a cue for its moment, in awake seconds."""
        settings, cues = self._preferences.now, self._ports.cues
        if settings.breath_cues in WITH_TONES:
            cues.tone(TONES[cue.phase], at, settings.breath_volume)
        if settings.breath_cues in WITH_WORDS:
            words = end_words() if cue.phase is None else phase_words(cue.phase)
            cues.word(words, at, settings.breath_volume)

    def _note_trouble(self) -> None:
        self.troubled.emit()
        trouble = self._ports.cues.trouble()
        if self._is_on and trouble:
            self.silent.emit(trouble)

    def follow(self, session: BreathSession) -> None:
        """Be ready while it is on, fall silent while it pauses, and rest when it is over."""
        is_new, self._is_on = session.is_on and not self._is_on, session.is_on
        if is_new:
            self._ports.cues.hush()  # what is left of a test would be taken for the first breath
            self._prepare()
        if session.mood is not Mood.RUNNING:
            self._ports.cues.hush()
        self._rest()

    def change_cues(self, settings: Settings) -> None:
        """Other cues were chosen, perhaps in the middle."""
        if settings.breath_cues == self._chosen:
            return
        self._chosen = settings.breath_cues
        if self._is_on:
            self._ports.cues.hush()
            self._prepare()

    def _prepare(self) -> None:
        chosen = self._preferences.now.breath_cues
        if chosen != "silent":
            self._ports.cues.prepare(tones=chosen in WITH_TONES, words=chosen in WITH_WORDS)

    def _rest(self) -> None:
        if not self._is_on and not self._tested.isActive():
            self._ports.cues.rest()

    def test(self) -> None:
        """Let one breath be heard."""
        self._prepare()
        self._tested.start()
        now = self._ports.clock.awake()
        lead = VOICE_LEAD if self._preferences.now.breath_cues in WITH_WORDS else TEST_LEAD
        for phase, seconds in ((Phase.IN, lead), (Phase.OUT, lead + TEST_BREATH)):
            self.sound(BreathCue(seconds, phase), now + seconds)

    def announce(self, position: Position) -> None:
        """Let a screen reader say each phase once, unless it is spoken anyway or not wanted."""
        settings = self._preferences.now
        words = position_words(position)
        if words and settings.breath_announced and settings.breath_cues not in WITH_WORDS:
            self._window.announce(words)

    def tell_sleep(self, session: BreathSession) -> None:
        """Let a screen reader say that it pauses because the computer slept: nobody asked for that."""
        had_slept, self._has_slept = self._has_slept, session.why is Pause.SLEPT
        if self._has_slept and not had_slept:
            self._window.announce(f"{tr('Paused')}. {pause_words(session.why)}")

    def keep_awake(self, session: BreathSession) -> None:
        """Hold sleep off while somebody breathes along."""
        if session.mood is Mood.RUNNING:
            self._awake.want("breathing", tr("A breathing session is on."))
        else:
            self._awake.need_no_more("breathing")
