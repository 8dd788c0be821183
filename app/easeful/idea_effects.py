"""What an idea that is done does to sound, screen reader and the computer's sleep."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from easeful.awake import Awake
from easeful.core.idea_session import IdeaCue, IdeaSession
from easeful.core.mind_time import Mood, Pause
from easeful.core.plan import Chime
from easeful.ports import Ports
from easeful.ui.idea_words import cue_words, slept_words
from easeful.ui.preferences import Preferences
from easeful.ui.words import tr


class IdeaEffects(QObject):
    """One slot for each effect: when one fails, the others still happen. `announced` carries what is to be heard."""

    announced = Signal(str)

    def __init__(
        self, ports: Ports, preferences: Preferences, awake: Awake, pack_is_on: Callable[[], bool]
    ) -> None:  # fmt: skip
        """Nothing happens before the first session."""
        super().__init__()
        self._ports, self._preferences, self._awake = ports, preferences, awake
        self._pack_is_on = pack_is_on
        self._has_slept = False

    def _is_fit(self, cue: IdeaCue) -> bool:
        """Beside a pack one stays as one is."""
        return cue is IdeaCue.RING or not self._pack_is_on()

    def sound(self, cue: IdeaCue, _session: IdeaSession) -> None:
        """Sound a soft chime."""
        if self._is_fit(cue):
            self._ports.sounds.play(Chime.IDEA, self._preferences.now.volume)

    def announce(self, cue: IdeaCue, session: IdeaSession) -> None:
        """Let a screen reader say it."""
        if self._is_fit(cue):
            self.announced.emit(cue_words(cue, session))

    def tell_sleep(self, session: IdeaSession) -> None:
        """Let a screen reader say that it pauses because the computer slept: nobody asked for that."""
        had_slept, self._has_slept = self._has_slept, session.why is Pause.SLEPT
        if self._has_slept and not had_slept:
            self.announced.emit(slept_words())

    def keep_awake(self, session: IdeaSession) -> None:
        """Hold sleep off while an idea is done: it is to ring, or to say that it is time to sit otherwise."""
        if session.mood is Mood.RUNNING:
            self._awake.want("idea", tr("An activity is on."))
        else:
            self._awake.need_no_more("idea")
