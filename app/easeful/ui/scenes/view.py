"""The ground of the player: a scene that moves a little, and a dark for closed eyes."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from easeful.core.clock import Clock
from easeful.ui.paint import fill
from easeful.ui.scenes.darkness import Darkness
from easeful.ui.scenes.gallery import PLAIN, scene_named
from easeful.ui.scenes.painting import Painting
from easeful.ui.scenes.strokes import Stops, upright

WORDS_BELOW = 0.5  # of the height: from there on the scene is dark enough for words
SOFT = 70  # px in which the dark for words begins
VEIL: Stops = {0.0: "#000F1719", 1.0: "#CC0F1719"}
FADING = 33  # ms between two pictures while it darkens
BLACK = QColor("#000000")


class SceneView(QWidget):
    """Shows a scene; what lies on it are its children. Unseen, still or dark, nothing ticks."""

    def __init__(self, clock: Clock) -> None:
        """The plain scene, until another is shown."""
        super().__init__()
        self._clock, self._began = clock, clock.awake()
        self._scene = scene_named(PLAIN)
        self._painting: Painting | None = None
        self._darkness = Darkness()
        self._is_still = self._is_plain = False
        self._dark_from: int | None = None
        self._frames = QTimer(self)
        self._frames.timeout.connect(self._show_moment)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_scene(self, name: str) -> None:
        """Paint this scene from its best second on; an unknown name shows the plain one."""
        self._scene, self._began = scene_named(name), self._clock.awake()
        self._draw_again()

    def be_still(self, *, wanted: bool) -> None:
        """For reduced motion: the scene's best second only."""
        if wanted != self._is_still:
            self._is_still, self._began = wanted, self._clock.awake()
        self._change()

    def be_dark(self, *, wanted: bool) -> None:
        """For closed eyes: all black, after a second, or at once where it is still or unseen."""
        if wanted != self._darkness.is_wanted:
            self._darkness.want(dark=wanted, now=self._clock.awake())
        self._change()

    def be_plain(self, *, wanted: bool) -> None:
        """For high contrast: black, and nothing is painted."""
        self._is_plain = wanted
        self._change()

    def be_dark_from(self, y: int) -> None:
        """Darken the scene from this px on downward, for words that lie higher than the scene leaves room for."""
        if y != self._dark_from:
            self._dark_from = y
            self.update()

    @property
    def is_ticking(self) -> bool:
        """Whether pictures are made."""
        return self._frames.isActive()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on where the clock is by now."""
        self._change()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks unseen, and no picture is kept."""
        self._painting = None
        self._darkness.settle()
        self._frames.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cover the new size."""
        self._draw_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the screen."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_again()
        super().changeEvent(event)

    def _draw_again(self) -> None:
        self._painting = None
        self._change()

    def _change(self) -> None:
        """Paint all of this moment, and tick as often as what follows asks for."""
        if self._is_still or not self.isVisible():
            self._darkness.settle()
        self.update()
        self._set_pace()

    def _set_pace(self) -> None:
        is_fading = self._darkness.is_changing(self._clock.awake())
        if not self.isVisible() or self._is_plain or (not is_fading and (self._is_still or self._darkness.is_wanted)):
            self._frames.stop()
            return
        pace = FADING if is_fading else self._scene.frame
        if not self.is_ticking or self._frames.interval() != pace:
            self._frames.start(pace)

    def _show_moment(self) -> None:
        if self._frames.interval() == FADING:
            self.update()
            self._set_pace()
        elif self._painting is not None:
            self.update(self._painting.moving)

    def _painted(self) -> Painting:
        ratio = self.devicePixelRatioF()
        if self._painting is None or self._painting.ratio != ratio:
            self._painting = Painting(self._scene, self.size(), ratio)
        return self._painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the second that it is, then the dark over it."""
        now = self._clock.awake()
        dark = 1.0 if self._is_plain else self._darkness.share(now)
        painter = QPainter(self)
        if dark < 1:
            passed = 0.0 if self._is_still else now - self._began
            self._painted().draw(painter, self._scene.best + passed)
            self._draw_veil(painter)
        if dark > 0:
            painter.setOpacity(dark)
            fill(painter, QRectF(self.rect()), BLACK)
        painter.end()

    def _draw_veil(self, painter: QPainter) -> None:
        if self._dark_from is not None and self._dark_from < WORDS_BELOW * self.height():
            top = max(0, self._dark_from - SOFT)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(upright(top, self._dark_from, VEIL))
            painter.drawRect(QRectF(0, top, self.width(), self.height() - top))
