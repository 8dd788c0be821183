"""A breathing session in view: the circle or the bar, the pace, the time, and Stop in its corner."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from easeful.activities.breathe.bars import Bars
from easeful.activities.breathe.face import Face, face_of
from easeful.activities.breathe.fading import Fading
from easeful.activities.breathe.foot import Foot
from easeful.activities.breathe.orb import Orb
from easeful.activities.breathe.pace_row import PaceRow
from easeful.core.breathing import BreathSession
from easeful.core.course import Position, Stage
from easeful.core.mind_time import Mood, Pause
from easeful.ui.first_control import is_reached_by_tab
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.motion import is_reduced
from easeful.ui.widgets.progress import Progress
from easeful.ui.words import tr

LOW = 380  # px of height at 100 % text
SPACE = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BreathView(QWidget):
    """Fills the window, but for the rail and the dock while a pack is on. It pauses when something else is opened."""

    def __init__(self, kit: Kit) -> None:
        """Empty until a session is on."""
        super().__init__()
        self._kit, self._runner, theme = kit, kit.breathing.runner, kit.theme
        self._last_cues = "tones"
        self._note_cues()
        self._stage: Stage | None = None
        self._pace, self._foot, self._progress = PaceRow(theme), Foot(theme), Progress(theme, "breathe.accent")
        self._orb, self._bars = Orb(theme, kit.clock, self._face), Bars(theme, self._face)
        self._prepared: str | None = None
        self._faces = QStackedWidget()
        for face in (self._orb, self._bars):
            self._faces.addWidget(face)
        self._fading = Fading(self._pace, self._foot.left, self._foot.time)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop for Tab: a ring round all of the window tells nothing
        self.setAccessibleName(tr("Breathing session"))
        self.setAccessibleDescription(tr("Space pauses and goes on. Escape stops."))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.length("page-x"), 24, theme.length("page-x"), 24)
        column.setSpacing(0)
        column.addWidget(self._pace)
        column.addWidget(self._faces, 1)
        column.addWidget(self._progress)
        column.addSpacing(24)
        column.addWidget(self._foot)
        self._join()

    def _join(self) -> None:
        runner, foot = self._runner, self._foot
        runner.changed.connect(self._follow)
        runner.ticked.connect(lambda _: self._show_time())
        runner.phased.connect(self._let_fade_in_time)
        self._pace.stepped.connect(runner.change_pace)
        foot.pause.clicked.connect(self._toggle)
        self._pace.begun.connect(runner.begin_now)
        foot.sound.clicked.connect(self._toggle_sound)
        foot.stop.clicked.connect(runner.stop)
        self._fading.faded.connect(self._leave_faded)
        self._kit.preferences.changed.connect(lambda _: self._note_cues())
        self._kit.preferences.changed.connect(lambda _: self._choose_face())
        self._kit.devices.watch_motion(self._choose_face)
        self._kit.runner.changed.connect(lambda _: self._make_room())
        escape(self, runner.stop)

    def _face(self) -> Face:
        session = self._runner.session
        return Face(0.0, "") if session is None else face_of(session, self._kit.clock)

    def _follow(self, session: BreathSession) -> None:
        if not session.is_on:
            self._fading.end()
            for face in (self._orb, self._bars):
                face.pause()
            return
        self._foot.show_sound(self._kit.preferences.now.breath_cues)
        self._show_time()
        if session.id != self._prepared:
            self._prepared = session.id
            for face in (self._orb, self._bars):
                face.prepare(session.pattern.breath)
        for face in (self._orb, self._bars):
            (face.go_on if session.mood is Mood.RUNNING else face.pause)()
        self._let_fade()

    def _show_time(self) -> None:
        session, position = self._runner.session, self._runner.position()
        if session is not None and position is not None:
            focus = self.window().focusWidget()
            self._foot.show_session(session)
            for time in (self._foot.time, self._pace.time):
                time.show_time(position.stage, self._runner.left())
            self._progress.show_share(self._runner.share())
            self._pace.show_session(session, position.stage, self._runner.rate())
            if focus is not None and self.isAncestorOf(focus) and not is_reached_by_tab(focus, self):
                self.take_focus()  # Qt hands the keyboard on: from Begin now to Stop, from Slower to Faster

    def take_focus(self) -> None:
        """Put the keyboard on the session itself, where Space pauses; on "Go on" while it pauses."""
        is_paused = self._runner.session is not None and self._runner.session.mood is Mood.PAUSED
        (self._foot.pause if is_paused else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self) -> None:
        session = self._runner.session
        if session is None:
            return
        if session.mood is Mood.PAUSED:
            self._runner.go_on()
        else:
            self._runner.pause()
        self.take_focus()

    def _toggle_sound(self) -> None:
        is_silent = self._kit.preferences.now.breath_cues == "silent"
        self._kit.preferences.change("breath_cues", self._last_cues if is_silent else "silent")

    def _note_cues(self) -> None:
        """Remember what was heard last, to bring that back."""
        cues = self._kit.preferences.now.breath_cues
        self._last_cues = self._last_cues if cues == "silent" else cues

    def _choose_face(self) -> None:
        reduced = is_reduced(self._kit.preferences.now, self._kit.devices.wants_less_motion())
        self._faces.setCurrentWidget(self._bars if reduced else self._orb)
        self._foot.show_sound(self._kit.preferences.now.breath_cues)
        self._let_fade()

    def _let_fade_in_time(self, position: Position) -> None:
        """When the first breath begins, and when the last has ended."""
        if position.stage is not self._stage:
            self._stage = position.stage
            self._let_fade()

    def _let_fade(self) -> None:
        """Only while somebody breathes along, and never where motion is unwelcome."""
        session, position = self._runner.session, self._runner.position()
        breathes = session is not None and session.mood is Mood.RUNNING
        breathes = breathes and position is not None and position.stage is Stage.BREATHE
        if self.isVisible() and breathes and self._faces.currentWidget() is self._orb:
            self._fading.begin(self.window())
        else:
            self._fading.end()

    def _leave_faded(self) -> None:
        focus = self.window().focusWidget()
        if focus is not None and any(part.isAncestorOf(focus) for part in self._fading.controls):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_room(self) -> None:
        """Fill the window while no pack is on; with one, rail and dock stay, and each Stop names its thing."""
        is_beside_pack = self._kit.runner.session is not None
        self._foot.name_stop(is_beside_pack=is_beside_pack)
        if self.isVisible():
            self._kit.show_rail(is_beside_pack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out words where there is little height, so that the breath itself is seen."""
        super().resizeEvent(event)
        is_low = self.height() < LOW * self._kit.theme.text_size / 100
        self._pace.be_short(wanted=is_low)
        self._foot.be_short(wanted=is_low)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the window."""
        super().showEvent(event)
        if not event.spontaneous():
            self._choose_face()
            self._make_room()
            self._follow_now()

    def _follow_now(self) -> None:
        if self._runner.session is not None:
            self._follow(self._runner.session)

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause when something else is opened; not when the window is only minimised, for cues are still heard."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._kit.show_rail(True)
            self._fading.end()
            self._runner.pause(Pause.AWAY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and goes on."""
        if event.key() in SPACE and not event.isAutoRepeat():
            self._toggle()
        else:
            super().keyPressEvent(event)
