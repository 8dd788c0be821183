"""The countdown ring: what is left as an arc, the skin checks as marks, the time in the middle."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from easeful.core.clock import Clock
from easeful.core.session import ContactSession
from easeful.ui.paint import CENTRE, Paragraph, draw_tick
from easeful.ui.theme import Theme
from easeful.ui.words import countdown, tr

DESIGN_RADIUS = 212
ABOVE, LEFT, RIGHT = 60, 78, 92  # px at 100 % text beside the ring for marks and their labels
WORD_GAP, LARGEST_LABEL = 5, 24  # px
SIDEWAYS = 0.3  # of a ray: from here on a label stands beside its mark, not above or below it
DONE, NEXT = 21, 25  # px radius of a mark; those that come later are as those done


class Ring(QWidget):
    """Shows a session; its accessible name says the time left."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        """Empty until `show_session`."""
        super().__init__()
        self._theme, self._clock = theme, clock
        self._session: ContactSession | None = None
        self.setMinimumWidth(300)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_session(self, session: ContactSession) -> None:
        """Paint this session as it stands now."""
        self._session = session
        left = countdown(session.remaining(self._clock))
        self.setAccessibleName(tr("{left} left of {minutes} minutes").format(left=left, minutes=session.plan.minutes))
        self.update()

    def sizeHint(self) -> QSize:
        """The ring of the design with room for its labels; as high as it must be, for it takes what height there is."""
        return QSize(2 * DESIGN_RADIUS + LEFT + RIGHT, self.minimumHeight())

    @property
    def _growth(self) -> float:
        """How much larger than at 100 % text the labels are."""
        return self._label_px / self._theme.tokens.sizes["text-small"]

    @property
    def _label_px(self) -> int:
        return min(self._theme.px("text-small"), LARGEST_LABEL)

    @property
    def _radius(self) -> float:
        across, down = (self.width() - (LEFT + RIGHT) * self._growth) / 2, self.height() / 2 - ABOVE
        return min(DESIGN_RADIUS * 1.5, max(60.0, min(across, down)))

    @property
    def _middle(self) -> QPointF:
        spare = self.width() - (LEFT + RIGHT) * self._growth - 2 * self._radius
        return QPointF(LEFT * self._growth + self._radius + spare / 2, self.height() / 2)

    def _at(self, fraction: float) -> QPointF:
        angle = math.radians(-90 + 360 * fraction)
        return QPointF(math.cos(angle), math.sin(angle)) * self._radius + self._middle

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw groove, arc, marks and the time."""
        if self._session is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        session, length = self._session, self._session.plan.length
        elapsed = min(length, session.elapsed(self._clock))
        self._draw_arc(painter, 1 - elapsed / length)
        for at in session.plan.checks:
            self._draw_mark(painter, at)
        self._draw_now(painter, elapsed / length)
        self._draw_time(painter)

    @property
    def _colours(self) -> str:
        assert self._session is not None
        return self._session.plan.method.value

    def _draw_arc(self, painter: QPainter, left: float) -> None:
        theme, radius = self._theme, self._radius
        box = QRectF(self._middle.x() - radius, self._middle.y() - radius, 2 * radius, 2 * radius)
        pen_width = theme.length("ring-pen")
        groove = theme.colour("line" if theme.is_contrast else f"{self._colours}.tint2")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(groove, 4 if theme.is_contrast else pen_width))
        painter.drawEllipse(box)
        accent = theme.colour(f"{self._colours}.accent")
        painter.setPen(QPen(accent, pen_width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawArc(box, 90 * 16, round(360 * 16 * left))

    def _draw_mark(self, painter: QPainter, at: float) -> None:
        assert self._session is not None
        session = self._session
        is_next = at in (session.next_check, session.check)
        middle, radius = self._at(at / session.plan.length), NEXT if is_next else DONE
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("bg"))
        painter.drawEllipse(middle, radius + 4, radius + 4)
        minutes = round(at / 60)
        if at in session.fine:
            self._draw_done(painter, middle)
            self._label(painter, at, tr("{n} min").format(n=minutes), tr("fine"))
            return
        self._draw_coming(painter, middle, radius, str(minutes))
        if at == session.next_check:
            when = tr("at {n} min").format(n=minutes)
            self._label(painter, at, tr("Skin check"), when, (tr("Check"), when))

    def _draw_done(self, painter: QPainter, middle: QPointF) -> None:
        painter.setBrush(self._theme.colour(f"{self._colours}.deep"))
        painter.drawEllipse(middle, DONE, DONE)
        draw_tick(painter, QRectF(middle.x() - 13, middle.y() - 13, 26, 26), self._theme.colour("on-accent"))

    def _draw_coming(self, painter: QPainter, middle: QPointF, radius: int, minutes: str) -> None:
        theme = self._theme
        painter.setBrush(theme.colour("card"))
        painter.setPen(QPen(theme.colour(f"{self._colours}.accent"), 3))
        painter.drawEllipse(middle, radius - 1.5, radius - 1.5)
        font = theme.font("text-body", 700)
        font.setPixelSize(min(font.pixelSize(), 28))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        painter.drawText(QRectF(middle.x() - 30, middle.y() - 30, 60, 60), Qt.AlignmentFlag.AlignCenter, minutes)

    def _label(self, painter: QPainter, at: float, bold: str, plain: str, short: tuple[str, str] | None = None) -> None:
        """Words outside the ring: in one line above or below a mark, beside it `short` and in two."""
        assert self._session is not None
        angle = math.radians(-90 + 360 * at / self._session.plan.length)
        across, down = math.cos(angle), math.sin(angle)
        in_line = abs(across) <= SIDEWAYS
        if short is not None and not in_line:
            bold, plain = short
        parts = [self._part(bold, 700), self._part(plain, 400)]
        widths, line = [part.natural_width() for part in parts], parts[0].line_height
        width = sum(widths) + WORD_GAP if in_line else max(widths)
        height = line if in_line else 2 * line
        reach = NEXT + 6 + abs(across) * width / 2 + abs(down) * height / 2
        middle = self._at(at / self._session.plan.length) + QPointF(across, down) * reach
        x = min(max(0.0, middle.x() - width / 2), self.width() - width)
        y = min(max(0.0, middle.y() - height / 2), self.height() - height)
        for part, colour in zip(parts, ("ink", "ink-2"), strict=True):
            left = x if in_line or across > 0 else x + width - part.natural_width()
            part.draw(painter, QRectF(left, y, part.natural_width(), line), self._theme.colour(colour))
            x, y = (x + part.natural_width() + WORD_GAP, y) if in_line else (x, y + line)

    def _part(self, words: str, weight: int) -> Paragraph:
        font = self._theme.font("text-small", weight)
        font.setPixelSize(self._label_px)
        return Paragraph(words, font, 1.35, wraps=False)

    def _draw_now(self, painter: QPainter, fraction: float) -> None:
        painter.setPen(QPen(self._theme.colour("bg"), 4))
        painter.setBrush(self._theme.colour(f"{self._colours}.accent"))
        painter.drawEllipse(self._at(fraction), 15, 15)

    def _draw_time(self, painter: QPainter) -> None:
        assert self._session is not None
        theme, scale = self._theme, self._radius / DESIGN_RADIUS
        middle, width = self.height() / 2, 2 * (self._radius - 24)
        font = theme.font("num-ring", 500, tabular=True, spacing=-3)
        font.setPixelSize(round(theme.tokens.sizes["num-ring"] * scale))
        time = Paragraph(countdown(self._session.remaining(self._clock)), font, 1.1, CENTRE, wraps=False)
        place = QRectF(self._middle.x() - width / 2, middle - time.line_height * 0.77, width, time.line_height)
        time.draw(painter, place, theme.colour("ink"))
        small = theme.font(24)
        small.setPixelSize(round(min(small.pixelSize(), 34 * scale)))
        if small.pixelSize() < theme.tokens.sizes["text-small"]:
            return
        words = tr("left of {minutes} minutes").format(minutes=self._session.plan.minutes)
        line = Paragraph(words, small, 1.3, CENTRE, wraps=False)
        line.draw(painter, QRectF(place.x(), place.bottom() + 2, width, 60), theme.colour("ink"))
