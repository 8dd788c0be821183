"""Joins the rooms: builds the window and its kit, and connects one room's signals to another's slots."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from easeful import __version__
from easeful.alerts import Alerts
from easeful.ambience_effects import AmbienceEffects
from easeful.awake import Awake
from easeful.breath_effects import BreathEffects
from easeful.copying import Copying
from easeful.core.mind_time import Mood
from easeful.core.session import ContactSession
from easeful.effects import Effects
from easeful.guide_effects import GuideEffects
from easeful.guide_shelf import GuideShelf
from easeful.idea_effects import IdeaEffects
from easeful.idea_shelf import IdeaShelf
from easeful.joining import join_breathing, join_guides, join_hearing, join_ideas, make_log
from easeful.leaving import Leaving
from easeful.opening import Opening
from easeful.outfit import make_kit
from easeful.paths import RESOURCES
from easeful.pattern_shelf import PatternShelf
from easeful.ports import Ports
from easeful.readiness import Readiness
from easeful.recording_shelf import RecordingShelf
from easeful.ui.breath_runner import BreathRunner
from easeful.ui.guide_runner import GuideRunner
from easeful.ui.idea_runner import IdeaRunner
from easeful.ui.keys import join_keys, window_icon
from easeful.ui.preferences import Preferences
from easeful.ui.runner import Runner
from easeful.ui.sounds_runner import SoundsRunner
from easeful.ui.window import Window
from easeful.wardrobe import wear

if TYPE_CHECKING:
    from easeful.activities.heat_ice.second_look import SecondLook


class Program(QObject):
    """The whole program but its event loop, so that a test can build it."""

    def __init__(self, ports: Ports, window: Window) -> None:
        """Build and join everything into a window that has no pages yet."""
        super().__init__()
        self.ports, self.window, self.theme = ports, window, window.theme
        keeper = ports.keeper
        self.preferences = Preferences(keeper.settings, keeper.change_setting)
        self.runner = Runner(ports.clock, keeper.save_running, keeper.close, __version__)
        self.alerts = Alerts(ports.clock, ports.bell, self.window, self.preferences, keeper.witness_of)
        self.breath_runner = BreathRunner(ports.clock, make_log(keeper), __version__)
        awake = Awake(ports.desk)
        self.effects = Effects(ports, self.preferences, self.window, awake)
        self.breath_effects = BreathEffects(ports, self.preferences, self.window, awake)
        self.shelf = PatternShelf(RESOURCES / "patterns", keeper)
        self._make_guides(awake)
        self._make_ideas(awake)
        self.readiness = Readiness(ports, lambda: self.runner.session is not None)
        self.copying = Copying(ports.clock, keeper.back_up_daily, self._is_resting)
        self.second_look: SecondLook | None = None
        self.kit = make_kit(self)
        self.leaving = Leaving(self.window, self.kit)
        self.opening = Opening(self.window, self.kit, keeper, ports.earlier_bells)
        self.window.furnish(self.kit)
        self._join_session()
        join_hearing(self)
        join_breathing(self)
        join_guides(self)
        join_ideas(self)
        self._join_window()
        self._join_theme()
        self._own_parts()

    def _make_guides(self, awake: Awake) -> None:
        ports, keeper = self.ports, self.ports.keeper
        self.guides = GuideShelf(RESOURCES / "guides", keeper)
        self.recordings = RecordingShelf(keeper, ports.recordings, ports.folder)
        self.guide_runner = GuideRunner(ports.clock, make_log(keeper), self.guides.leave_at, __version__)
        self.guide_effects = GuideEffects(ports, self.preferences, awake, self.guide_runner, self.recordings.file_of)
        self.sounds_runner = SoundsRunner(ports.clock)
        self.ambience_effects = AmbienceEffects(
            ports.ambience, self.preferences, self.sounds_runner, self.recordings.level_of
        )

    def _make_ideas(self, awake: Awake) -> None:
        ports, keeper = self.ports, self.ports.keeper
        self.ideas = IdeaShelf(RESOURCES, keeper)
        self.idea_runner = IdeaRunner(ports.clock, make_log(keeper), __version__)
        self.idea_effects = IdeaEffects(ports, self.preferences, awake, lambda: self.runner.session is not None)

    def _join_session(self) -> None:
        runner, alerts, effects = self.runner, self.alerts, self.effects
        # In the order of what must not fail: the bell first, what is shown last.
        runner.changed.connect(effects.hearing.follow)
        runner.changed.connect(alerts.ring)
        runner.changed.connect(effects.keep_awake)
        runner.changed.connect(self._show_session)
        runner.changed.connect(self.leaving.follow)
        runner.changed.connect(alerts.show)
        runner.changed.connect(alerts.say)
        runner.changed.connect(effects.notify)
        runner.cued.connect(effects.sound)
        runner.ticked.connect(self.window.show_session)
        runner.ticked.connect(self.leaving.show_tick)
        runner.slept.connect(effects.tell_sleep)
        runner.closed.connect(effects.confirm)
        effects.saved_or_not.connect(self.opening.tell_news)
        effects.retried.connect(self.opening.look_again)

    def _join_window(self) -> None:
        window = self.window
        window.opened.connect(lambda _: window.show_session(self.runner.session))
        window.stop_pressed.connect(self.runner.take_off)
        window.seen.connect(lambda seen: self.runner.slow_down(hidden=not seen))

    def _join_theme(self) -> None:
        def look_again(_changed: object) -> None:
            wear(self.theme, self.preferences.now)

        hints = QApplication.styleHints()
        self.preferences.changed.connect(look_again)
        hints.colorSchemeChanged.connect(look_again)
        hints.accessibility().contrastPreferenceChanged.connect(look_again)

    def _own_parts(self) -> None:
        """Have every part end with the program, so that no timer of theirs rings into a window that is gone."""
        for part in vars(self).values():
            if isinstance(part, QObject) and part.parent() is None and part is not self.window:
                part.setParent(self)

    def _go(self, key: str) -> None:
        if self.window.calls.present is None:
            self.window.open(key, moves_focus=True)

    def _show_session(self, session: ContactSession) -> None:
        self.window.prepare("heat_ice")
        self.window.show_session(session)

    def begin(self, page: str = "home", *, came_back: bool = False) -> None:
        """Open the first page; `came_back` by itself, because it had ended while a pack was on."""
        self.opening.begin(page, came_back=came_back)
        self.effects.note_saving()

    def finish(self) -> None:
        """Do what can wait until the window is seen: the icon, the keys, the second look."""
        QApplication.setWindowIcon(window_icon(RESOURCES))  # also for the small window
        join_keys(self.window, self.help, self._go)
        self._begin_second_look()
        self.recordings.tidy()
        self.copying.begin()

    def _begin_second_look(self) -> None:
        from easeful.activities.heat_ice.second_look import SecondLook  # noqa: PLC0415 (start-up time)

        self.second_look = SecondLook(self.kit)
        self.second_look.setParent(self)
        self.second_look.due.connect(self.effects.sound_second_look)
        self.runner.closed.connect(lambda _: self.look_twice())
        self.look_twice()

    def _is_resting(self) -> bool:
        minds = (self.breath_runner.session, self.guide_runner.session, self.idea_runner.session)
        is_moving = any(session is not None and session.mood is Mood.RUNNING for session in minds)
        return self.runner.session is None and not self.sounds_runner.is_on and not is_moving

    def look_twice(self) -> None:
        """Ask for the second look at the skin, where it is due."""
        if self.second_look is not None:
            self.second_look.look()

    def remove(self, record_id: str) -> None:
        """Take a session out of the history, with the questions that were still to come."""
        self.ports.keeper.remove(record_id)
        self.look_twice()

    def put_back(self, record_id: str) -> None:
        """Bring a session back, with its questions."""
        self.ports.keeper.put_back(record_id)
        self.look_twice()

    def help(self) -> None:
        """Open Help: the page, or in front of a call a copy of it with the way back."""
        from easeful.activities.help.page import HelpCall  # noqa: PLC0415 (start-up time)

        call = self.window.calls.present
        if call is None:
            self.window.open("help")
        elif not isinstance(call, HelpCall):
            shown = HelpCall(self.kit)
            shown.returned.connect(lambda: self.window.calls.hang_up(shown))
            self.window.calls.call(shown)

    def erase_everything(self) -> tuple[str, ...]:
        """Forget everything that was noted, and go on as on the first day; a running pack stays.

        Returns the names of what could not be removed.
        """
        self.breath_runner.forget()
        self.guide_runner.forget()
        self.idea_runner.forget()
        self.recordings.give_up()
        self.sounds_runner.stop()
        left = self.ports.keeper.erase_everything()
        self.preferences.start_anew(self.ports.keeper.settings)
        self.look_twice()
        return left
