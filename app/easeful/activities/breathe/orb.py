"""The circle that breathes: it shows a moment of the session, painted anew up to sixty times a second."""

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.activities.breathe.face import Face, least_fullness
from easeful.activities.breathe.glide import Glide
from easeful.activities.breathe.orb_layout import SPAN, Layout, lay_out
from easeful.activities.breathe.orb_picture import OrbPicture, orb_colours, veil_radius
from easeful.core.breath import Breath, Phase
from easeful.core.clock import Clock
from easeful.ui.breath_words import breath_words, phase_words
from easeful.ui.theme import Theme

FRAME, STILL = 16, 50  # ms between two looks: as near to a sixtieth of a second as may be, and where nothing moves
SLOWEST_SCREEN = 24.0  # pictures a second; what tells of less does not know
EDGE, CONTRAST_EDGE = 3.0, 4.0  # px
ROUND_EDGE = 4  # px beside the edge that are painted with it
LEAST = QSize(280, 150)


class Orb(QWidget):
    """Asks `look` for each frame. While it is hidden or paused nothing ticks."""

    def __init__(self, theme: Theme, clock: Clock, look: Callable[[], Face]) -> None:
        """`look` answers the face of this moment; it is asked again after `go_on`, and once at a `pause`."""
        super().__init__()
        self._theme, self._clock, self._look = theme, clock, look
        self._words = {phase_words(Phase.OUT): 0.0}
        self._face = Face(0.0, "")
        self._glide = Glide()
        self._layout: Layout | None = None
        self._picture: OrbPicture | None = None
        self._is_going, self._frame = False, FRAME
        self._frames = QTimer(self)
        self._frames.setTimerType(Qt.TimerType.PreciseTimer)
        self._frames.timeout.connect(self._show_moment)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST)

    def prepare(self, breath: Breath | None) -> None:
        """Make room for all words of this breath, so that none of them moves; None for a pace of one's own."""
        self._words = {phase_words(Phase.OUT): 0.0} if breath is None else least_fullness(breath)
        self.setAccessibleDescription("" if breath is None else breath_words(breath))
        self._glide.forget()
        self._draw_again()

    def go_on(self) -> None:
        """Show each moment as it comes."""
        if not self._is_going:
            self._is_going = True
            self._glide.wait_until(self._clock.awake())
            self._tick_in_view()

    def pause(self) -> None:
        """Show this moment, and stay."""
        self._is_going = False
        self._frames.stop()
        self._show_moment()

    @property
    def is_ticking(self) -> bool:
        """Whether frames are made."""
        return self._frames.isActive()

    @property
    def radius(self) -> float:
        """The circle's radius in px as it is shown."""
        return self._place().radius(self._face.fullness)

    def sizeHint(self) -> QSize:
        """The circle of the design."""
        return QSize(SPAN, SPAN)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on with this moment, not with the one at which it was hidden."""
        self._glide.forget()
        self._tick_in_view()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing ticks unseen."""
        self._frames.stop()

    def _tick_in_view(self) -> None:
        self._show_moment()
        if self._is_going and self.isVisible():
            rate = self.screen().refreshRate()
            self._frame = max(FRAME, int(1000 / rate)) if rate >= SLOWEST_SCREEN else FRAME
            self._frames.start(self._frame)

    def _show_moment(self) -> None:
        before, face = self._face, self._look()
        shown = self._glide.follow(face.fullness, self._clock.awake())
        self._face = face = face._replace(fullness=shown)
        wanted = self._frame if shown != before.fullness else STILL
        if self._frames.interval() != wanted:
            self._frames.setInterval(wanted)
        if face[1:] != before[1:]:
            self._say(face, before)
        elif shown != before.fullness:
            self.update(self._round(max(shown, before.fullness)))

    def _say(self, face: Face, before: Face) -> None:
        if face.spoken != before.spoken:
            self.setAccessibleName(face.spoken)
        if self._picture is not None:
            self._picture.say(face)
        self.update()

    def _round(self, fullness: float) -> QRect:
        """The square in which the circle lies when it is so full."""
        place = self._place()
        reach = math.ceil(place.radius(fullness)) + ROUND_EDGE
        x, y = round(place.middle.x()), round(place.middle.y())
        return QRect(x - reach, y - reach, 2 * reach, 2 * reach)

    def _place(self) -> Layout:
        if self._layout is None:
            self._layout = lay_out(self._theme, QSizeF(self.size()), self._words)
        return self._layout

    def _draw_again(self) -> None:
        self._layout = self._picture = None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand where the new size has room."""
        self._draw_again()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the theme and the text size."""
        if event.type() == QEvent.Type.StyleChange:
            self._draw_again()
        super().changeEvent(event)

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._picture is None or self._picture.ratio != ratio:
            self._picture = OrbPicture(self._theme, self._place(), self.size(), ratio)
            self._picture.say(self._face)
        return self._picture.pixmap

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what does not move, veil what lies outside the circle, and draw its edge."""
        place, theme = self._place(), self._theme
        radius, middle = place.radius(self._face.fullness), place.middle
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._drawn())
        # The edge alone is smoothed: it hides where the veil begins.
        painter.fillPath(ring(middle, radius, veil_radius(place)), QColor(orb_colours(theme)["halo"][-1]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = (CONTRAST_EDGE if theme.is_contrast else EDGE) / 2
        painter.fillPath(ring(middle, radius - half, radius + half), theme.colour("breathe.accent"))
        painter.end()


def ring(middle: QPointF, inner: float, outer: float) -> QPainterPath:
    """What lies between two circles; nothing where the inner one is not smaller."""
    path = QPainterPath()
    if inner < outer:
        path.addEllipse(middle, outer, outer)
        path.addEllipse(middle, inner, inner)
    return path
