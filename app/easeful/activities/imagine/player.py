"""A guide in view: its scene, its captions, the time, and the controls with Stop in its corner."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.imagine.captions import Captions
from easeful.activities.imagine.choices import SoundChoice, SpeedChoice, VoiceChoice
from easeful.activities.imagine.controls import Controls
from easeful.activities.imagine.drawer import Drawer
from easeful.activities.imagine.night import NightTheme
from easeful.activities.imagine.scenes.view import SceneView
from easeful.activities.imagine.words import speed_words
from easeful.core.guide_record import tool_of
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Mood, Pause
from easeful.core.settings import Settings
from easeful.ui.guide_words import slept_words
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.motion import is_reduced
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.tool_icon import tool_icon
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.list_field import ListField
from easeful.ui.widgets.note import Icon
from easeful.ui.widgets.progress import Progress
from easeful.ui.widgets.text import Text
from easeful.ui.words import countdown, tr

TOP, BOTTOM = 24, 24  # px
CAPTIONS_FROM = 0.5  # of the height: above it lies the scene
LOW = 560  # px of height at 100 % text
NARROW = 760  # px of width at 100 % text


class PlayerView(QWidget):
    """Fills the window, but for the rail and the dock while a pack is on. It pauses when something else is opened."""

    def __init__(self, kit: Kit) -> None:
        """Empty until a guide is on."""
        super().__init__()
        self._kit, self._runner = kit, kit.guiding.runner
        self._night = NightTheme(kit.theme.resources, kit.theme)
        night = self._night
        self._scene = SceneView(kit.clock)
        self._icon = Icon(night, "mountains", 30, "ink")
        self._title = Text(night, "", "text-lead", lines=1.3)
        self._part = Button(night, tr("Next part"), "quiet", height=48)
        self._dark = Button(night, "", "secondary", "moon", height=48)
        self._captions = Captions(night)
        self._elapsed = Text(night, "", "text-body", 600, tabular=True, wraps=False)
        self._length = Text(night, "", "text-body", colour="ink-2", tabular=True, wraps=False)
        self._progress = Progress(night, "imagine.accent")
        self.controls = Controls(night)
        self._drawers: dict[ListField, Drawer] = {}
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # no stop for Tab: a ring round all of the window tells nothing
        self.setAccessibleName(tr("Guide"))
        self.setAccessibleDescription(
            tr("Space pauses and goes on. Left and Right go a line back and forward. Escape stops.")
        )
        self._build()
        self._join()

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scene)
        side = self._night.length("page-x")
        self._column = QVBoxLayout(self._scene)
        self._column.setContentsMargins(side, TOP, side, BOTTOM)
        self._column.setSpacing(0)
        self._column.addLayout(self._head())
        self._column.addStretch(1)
        self._column.addWidget(self._captions)
        self._column.addSpacing(10)
        self._column.addLayout(self._time())
        self._column.addSpacing(24)
        self._column.addWidget(self.controls)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._title, 1)
        row.addWidget(self._part)
        row.addWidget(self._dark)
        return row

    def _time(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self._elapsed)
        row.addWidget(self._progress, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._length)
        return row

    def _join(self) -> None:
        runner, controls = self._runner, self.controls
        runner.changed.connect(self._follow)
        runner.ticked.connect(lambda _: self._show_time())
        runner.said.connect(self._show_lines)
        controls.back.clicked.connect(runner.back)
        controls.pause.clicked.connect(self._toggle)
        controls.next.clicked.connect(runner.forward)
        controls.stop.clicked.connect(runner.stop)
        self._part.clicked.connect(runner.next_part)
        self._dark.clicked.connect(self._toggle_dark)
        for field in (controls.speed, controls.voice, controls.sound):
            field.clicked.connect(lambda _=False, field=field: self._toggle_drawer(field))
        self._kit.preferences.changed.connect(self._apply)
        self._kit.devices.watch_motion(self._choose_motion)
        self._kit.runner.changed.connect(lambda _: self._make_room())
        escape(self, runner.stop)

    def _follow(self, session: GuideSession) -> None:
        if not session.is_on:
            self._close_drawers()
            return
        self._icon.wear(tool_icon(tool_of(session.guide)), "ink")
        self._title.setText(session.guide.title)
        self._scene.show_scene(session.guide.scene)
        self.controls.show_session(session)
        self._part.setVisible(session.next_part() is not None)
        self._show_lines(session)
        self._show_time()

    def _show_lines(self, session: GuideSession) -> None:
        self._part.setVisible(session.next_part() is not None)
        if session.mood is Mood.PAUSED and session.time.why is Pause.SLEPT:
            self._captions.show_lines("", slept_words(), "")
            return
        texts = ["", *(line.text for line in session.times.script.lines), ""]
        at = session.line + 1
        before, after = texts[max(0, at - 1)], texts[min(len(texts) - 1, at + 1)]
        now = texts[at] or tr("Make yourself comfortable.")
        self._captions.show_lines(before, now, after)

    def _show_time(self) -> None:
        elapsed, length = self._runner.elapsed(), self._runner.length()
        left = max(0.0, length - elapsed)
        self._elapsed.setText(countdown(elapsed))
        self._elapsed.setAccessibleName(tr("{time} so far").format(time=countdown(elapsed)))
        self._length.setText(countdown(length))
        self._length.setAccessibleName(tr("{time} left").format(time=countdown(left)))
        self._progress.show_share(elapsed / length if length else 0.0)

    def take_focus(self) -> None:
        """Put the keyboard on the guide itself, where Space pauses; on "Go on" while it pauses."""
        is_paused = self._runner.session is not None and self._runner.session.mood is Mood.PAUSED
        (self.controls.pause if is_paused else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _toggle(self) -> None:
        session = self._runner.session
        if session is None:
            return
        if session.mood is Mood.PAUSED:
            self._runner.go_on()
        else:
            self._runner.pause()

    def _toggle_dark(self) -> None:
        self._kit.preferences.change("guide_dark", not self._kit.preferences.now.guide_dark)

    def _apply(self, settings: Settings) -> None:
        """What was set, perhaps in a list of this page."""
        controls, session = self.controls, self._runner.session
        controls.speed.show_value(speed_words(settings.guide_pace))
        controls.sound.show_value(tr("On") if settings.sounds_on else tr("Off"))
        controls.voice.show_value(self._voice_words(settings))
        self._dark.setText(tr("Show the scene") if settings.guide_dark else tr("Eyes closed"))
        self._scene.be_dark(wanted=settings.guide_dark)
        if session is None or not self.isVisible():
            return
        if settings.guide_pace != session.pace:
            self._runner.change_pace(settings.guide_pace)
        if session.reader is not Reader.RECORDING:
            can_read = settings.guide_speaks and self._kit.guiding.can_read(session.guide.language)
            self._runner.read_on(Reader.VOICE if can_read else Reader.CAPTIONS)

    def _voice_words(self, settings: Settings) -> str:
        session = self._runner.session
        if session is not None and session.reader is Reader.RECORDING:
            return tr("Recording")
        names = self._kit.guiding.voices("en" if session is None else session.guide.language)
        if not settings.guide_speaks or names == ():
            return tr("None")
        return settings.guide_voice if names is not None and settings.guide_voice in names else tr("Best")

    def _toggle_drawer(self, field: ListField) -> None:
        is_wanted = field.isChecked()
        self._close_drawers()
        if is_wanted:
            field.setChecked(True)
            self._drawer(field).open_above(self._drawer_room())

    def _drawer(self, field: ListField) -> Drawer:
        if field not in self._drawers:
            kinds = {
                self.controls.speed: SpeedChoice,
                self.controls.voice: VoiceChoice,
                self.controls.sound: SoundChoice,
            }
            drawer = Drawer(self._kit, kinds[field](self._kit))
            drawer.setParent(self)
            drawer.closed.connect(lambda: field.setChecked(False))
            drawer.closed.connect(lambda: field.setFocus(Qt.FocusReason.OtherFocusReason))
            self._drawers[field] = drawer
        return self._drawers[field]

    def _drawer_room(self) -> QRect:
        side = self._night.length("page-x")
        foot = self.controls.mapTo(self, self.controls.rect().topLeft()).y() - 12
        return QRect(side, 12, self.width() - 2 * side, foot - 12)

    def _close_drawers(self) -> None:
        for field, drawer in self._drawers.items():
            drawer.hide()
            field.setChecked(False)

    def _choose_motion(self) -> None:
        reduced = is_reduced(self._kit.preferences.now, self._kit.devices.wants_less_motion())
        self._scene.be_still(wanted=reduced)
        self._scene.be_plain(wanted=self._night.is_contrast)

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
        self.controls.be_short(wanted=self.height() < LOW * growth or self.width() < NARROW * growth)
        self._column.setStretch(1, 0 if self.height() < LOW * growth else 1)
        for drawer in self._drawers.values():
            drawer.lie_in(self._drawer_room())

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
            self._close_drawers()
            self._runner.pause(Pause.AWAY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space pauses and goes on, Left and Right go by a line, Page Down by a part."""
        acts = {
            Qt.Key.Key_Space: self._toggle,
            Qt.Key.Key_Return: self._toggle,
            Qt.Key.Key_Enter: self._toggle,
            Qt.Key.Key_Left: self._runner.back,
            Qt.Key.Key_Right: self._runner.forward,
            Qt.Key.Key_PageDown: self._runner.next_part,
            Qt.Key.Key_D: self._toggle_dark,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            act()
