"""A guide in view: its scene, its captions, the time, and the controls with Stop in its corner."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from easeful.activities.imagine.captions import Captions
from easeful.activities.imagine.choices import toggle_dark
from easeful.activities.imagine.controls import Controls
from easeful.activities.imagine.drawers import Drawers
from easeful.activities.imagine.guide_head import GuideHead
from easeful.activities.imagine.night import NightTheme
from easeful.activities.imagine.player_keys import PlayerKeys
from easeful.activities.imagine.time_row import TimeRow
from easeful.activities.imagine.wishes import voice_of, why_not_on
from easeful.activities.imagine.words import captions_of, speed_words
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.settings import Settings
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.motion import is_reduced
from easeful.ui.scenes.view import SceneView
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.words import tr

TOP, BOTTOM = 20, 24  # px
LOW, NARROW = 560, 820  # px of height and width at 100 % text


class PlayerView(QWidget):
    """Fills the window, but for the rail and the dock while a pack is on. It pauses when something else is opened."""

    def __init__(self, kit: Kit) -> None:
        """Empty until a guide is on."""
        super().__init__()
        self._kit, self._runner = kit, kit.guiding.runner
        self._shown = ""  # the session whose scene is painted
        self._night = night = NightTheme(kit.theme.resources, kit.theme)
        side = night.length("page-x")
        self._scene, self._head = SceneView(kit.clock), GuideHead(night)
        self._captions, self._time, self.controls = Captions(night), TimeRow(night), Controls(night)
        self._keys = PlayerKeys(kit, self.controls, self._toggle)
        self._drawers = Drawers(kit._replace(theme=night), self, self.controls, side)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop for Tab: a ring round all of the window tells nothing
        self.setAccessibleName(tr("Guide"))
        self.setAccessibleDescription(
            tr("Space pauses and goes on. Left and Right go a line back and forward. Escape stops.")
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scene)
        self._column = QVBoxLayout(self._scene)
        self._column.setContentsMargins(side, TOP, side, BOTTOM)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addStretch(1)
        self._column.addWidget(self._captions)
        self._column.addSpacing(10)
        self._column.addWidget(self._time)
        self._column.addSpacing(24)
        self._column.addWidget(self.controls)
        self._join()

    def _join(self) -> None:
        runner, controls = self._runner, self.controls
        self._captions.reached.connect(lambda _: self._darken())
        runner.changed.connect(self._follow)
        runner.ticked.connect(lambda _: self._show_time())
        runner.said.connect(self._show_lines)
        controls.back.clicked.connect(runner.back)
        controls.pause.clicked.connect(self._toggle)
        controls.next.clicked.connect(runner.forward)
        controls.stop.clicked.connect(runner.stop)
        self._head.part.clicked.connect(runner.next_part)
        self._head.dark.clicked.connect(lambda: toggle_dark(self._kit))
        self._kit.preferences.changed.connect(self._apply)
        self._kit.guiding.watch(lambda: self._apply(self._kit.preferences.now))
        self._kit.devices.watch_motion(self._choose_motion)
        self._kit.runner.changed.connect(lambda _: self._make_room())
        escape(self, self._escape)
        for place in (self._head, controls):
            self._keys.hold_in(place)
        for button in self.findChildren(QAbstractButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keyboard where Space pauses

    def _escape(self) -> None:
        """Close what is open; with nothing open, stop."""
        if not self._drawers.put_away():
            self._runner.stop()

    def _follow(self, session: GuideSession) -> None:
        if not session.is_on:
            self._drawers.close()
            return
        if session.id != self._shown:
            self._shown = session.id
            self._scene.show_scene(session.guide.scene)
        self.controls.speed.setVisible(session.reader is not Reader.RECORDING)  # it keeps its own
        self.controls.show_session(session)
        self._show_lines(session)
        self._show_time()

    def _show_lines(self, session: GuideSession) -> None:
        self._head.show_session(session)
        self._captions.show_lines(*captions_of(session))

    def _show_time(self) -> None:
        self._time.show_time(*self._runner.time())

    def take_focus(self) -> None:
        """Put the keyboard on the guide itself, where Space pauses; on "Go on" while it pauses."""
        is_paused = self._runner.session is not None and self._runner.session.mood is Mood.PAUSED
        (self.controls.pause if is_paused else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self) -> None:
        session = self._runner.session
        if session is None:
            return
        if session.mood is Mood.RUNNING:
            self._runner.pause()
        elif why_not := why_not_on(self._kit, session):
            self._captions.show_lines("", why_not, "")
        else:
            self._runner.go_on()

    def _apply(self, settings: Settings) -> None:
        """What was set, perhaps in a list of this page, or what the computer told of its voices."""
        controls, session = self.controls, self._runner.session
        self._head.show_dark(is_dark=settings.guide_dark)
        self._scene.be_dark(wanted=settings.guide_dark)
        controls.pause.wear("secondary" if settings.guide_dark else "primary")  # nothing bright for closed eyes
        controls.speed.show_value(speed_words(settings.guide_pace))
        controls.sound.show_value(tr("On") if settings.sounds_on else tr("Off"))
        if session is None:
            return
        if settings.guide_pace != session.pace:
            self._runner.change_pace(settings.guide_pace)
        if session.reader is not Reader.RECORDING:
            can_read = settings.guide_speaks and self._kit.guiding.can_read(session.guide.language)
            self._runner.read_on(Reader.VOICE if can_read else Reader.CAPTIONS)
        controls.voice.show_value(*voice_of(self._kit, self._runner.session or session))

    def _darken(self) -> None:
        """Let the scene be dark behind the words, wherever they lie."""
        self._scene.be_dark_from(self._captions.y() + self._captions.top)

    def _choose_motion(self) -> None:
        reduced = is_reduced(self._kit.preferences.now, self._kit.devices.wants_less_motion())
        self._scene.be_still(wanted=reduced)
        self._scene.be_plain(wanted=self._night.is_contrast)
        self.setProperty("focus_colour", self._night.colour("focus"))

    def _make_room(self) -> None:
        """Fill the window while no pack is on; with one, rail and dock stay, and each Stop names its thing."""
        is_beside_pack = self._kit.runner.session is not None
        self.controls.name_stop(is_beside_pack=is_beside_pack)
        if self.isVisible():
            self._kit.show_rail(is_beside_pack)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the scene its room above the captions, and leave out words where there is little."""
        super().resizeEvent(event)
        growth = self._kit.theme.text_size / 100
        is_low, is_narrow = self.height() < LOW * growth, self.width() < NARROW * growth
        self.controls.be_short(wanted=is_low or is_narrow)
        self._head.be_short(wanted=is_low or is_narrow)
        self._column.setStretch(1, 0 if is_low else 1)
        self._drawers.arrange()
        self._darken()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme."""
        if event.type() == QEvent.Type.StyleChange:
            self._night.follow()
            self._choose_motion()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the window."""
        super().showEvent(event)
        if not event.spontaneous():
            self._choose_motion()
            self._make_room()
            self._apply(self._kit.preferences.now)
            tab_as_it_is_read(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Pause when something else is opened; not when the window is only minimised, for the voice is still heard."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._kit.show_rail(True)
            self._drawers.close()
            self._runner.pause(Pause.AWAY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key is for."""
        if not self._keys.press(event):
            super().keyPressEvent(event)
