"""The towel question: the last step, whose button starts the clock."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from easeful.activities.heat_ice.words import start_words, towel_lines, towel_question
from easeful.core.pack import Method
from easeful.ui.begins import Begins
from easeful.ui.paint import HEAD_LINES
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.text import Text

DISC = 166
ICON = 62


class TowelPanel(Begins, Paper):
    """The five rules in view, the question, and the button; when it is off, a line says why."""

    started = Signal()

    def __init__(self, theme: Theme) -> None:
        """Wears heat until told otherwise."""
        super().__init__(theme, inset=27)
        self._theme = theme
        self._method = Method.HEAT
        self._question = Text(theme, "", 28, 600, lines=HEAD_LINES)
        self._question.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.begins_with = self._question  # the question is read before its button can be pressed
        self._lines = Text(theme, "", lines=1.4)
        self._why_not = Text(theme, "", weight=600, colour="ink")
        self.button = Button(theme, "", "primary", "tick", height=68)
        head = QVBoxLayout()
        head.setContentsMargins(0, 0, 110, 0)
        head.addWidget(self._question)
        self.column.setSpacing(10)
        self.column.addLayout(head)
        self.column.addWidget(self._lines)
        self.column.addWidget(self._why_not)
        self.column.addWidget(self.button)
        self.button.clicked.connect(self.started)

    def ask(self, method: Method) -> None:
        """Ask for heat or for ice."""
        self._method = method
        self.wear(f"{method.value}.tint", f"{method.value}.tint2")
        self._question.setText(towel_question(method))
        self._lines.setText("\n".join(towel_lines(method)))
        self.button.setText(start_words(method))
        self.update()

    def allow(self, why_not: str) -> None:
        """Let the button start, or say in one sentence why it cannot."""
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))
        self.button.setEnabled(not why_not)
        self.button.setAccessibleDescription(why_not)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and the disc with the towel in its corner."""
        super().paintEvent(event)
        painter, theme, colours = QPainter(self), self._theme, self._method.value
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not theme.is_contrast:
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 23, 23)
            painter.setClipPath(path)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(f"{colours}.tint2"))
            painter.drawEllipse(QRectF(self.width() - 141, -50, DISC, DISC))
        icon = theme.icon("towel", ICON, theme.colour(f"{colours}.accent"), "duotone", self.devicePixelRatioF())
        painter.drawPixmap(QPointF(self.width() - 63 - ICON / 2, 24), icon)
