"""A page that scrolls above a foot that stays in view, so that what is to be read begins at its beginning."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.scroll_page import ScrollPage

ABOVE, GAP = 10, 22  # px


class FootedPage(QWidget):
    """`column` scrolls; a foot is added to it with `stand_on`."""

    def __init__(self, theme: Theme) -> None:
        """Without a foot yet."""
        super().__init__()
        self._theme = theme
        self.page = ScrollPage(theme, bottom=8)
        self.column = self.page.column
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.page, 1)
        self._below: QWidget | None = None
        self.page.inset.connect(self._inset)

    def stand_on(self, foot: QWidget) -> None:
        """Have this foot below the page, within its edges."""
        self._below = foot
        self._inset()
        self._whole.addWidget(foot)

    def _inset(self) -> None:
        if self._below is not None:
            left, right = self.column.contentsMargins().left(), self.page.right
            self._below.setContentsMargins(left, ABOVE, right, self._theme.length("page-y"))


def foot_of(*buttons: Button, words: QWidget | None = None) -> QWidget:
    """Buttons at the right, and at their left what there is to say."""
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    if words is None:
        row.addStretch(1)
    else:
        row.addWidget(words, 1)
    for button in buttons:
        row.addWidget(button)
    return foot
