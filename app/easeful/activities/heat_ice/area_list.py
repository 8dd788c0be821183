"""The areas as a list to choose from: the main ones, and behind "More places" the others in the same room."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QStackedLayout, QVBoxLayout, QWidget

from easeful.activities.heat_ice.figure import FIRST_AREAS
from easeful.core.place import Area
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.option import Option
from easeful.ui.words import area_words, tr

OTHER_AREAS = tuple(area for area in Area if area not in FIRST_AREAS)
SPACING = 12  # px
CLOSE_SPACING = 7  # px, for the longer list
FOOT_SPACING = 2  # px above the button below the longer list


class AreaList(QWidget):
    """Two lists of which one is in view, both with the room of the longer: turning the page moves nothing.

    `chosen` carries the area; `turned` tells that the other list is in view now.
    """

    chosen = Signal(object)
    turned = Signal()

    def __init__(self, theme: Theme) -> None:
        """The main areas first, nothing chosen."""
        super().__init__()
        self._theme = theme
        self._options: dict[Area, Option] = {}
        self._group = QButtonGroup(self)
        self._lists = QStackedLayout(self)
        more = Button(theme, tr("More places"), "quiet", "plus", height=48).with_line_icon()
        main = Button(theme, tr("Main places"), "quiet", "caret-left", height=48).with_line_icon()
        self._add_list(FIRST_AREAS, more, SPACING, SPACING)
        self._add_list(OTHER_AREAS, main, CLOSE_SPACING, FOOT_SPACING)
        more.clicked.connect(lambda: self._turn_to(1))
        main.clicked.connect(lambda: self._turn_to(0))

    def _add_list(self, areas: tuple[Area, ...], foot: Button, spacing: int, foot_spacing: int) -> None:
        page, column = QWidget(), QVBoxLayout()
        column.setSpacing(spacing)
        for area in areas:
            option = Option(self._theme, area_words(area), "heat")
            option.picked.connect(partial(self.chosen.emit, area))
            self._options[area] = option
            self._group.addButton(option)
            column.addWidget(option)
        outer = QVBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(foot_spacing)
        outer.addLayout(column)
        outer.addWidget(foot, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addStretch(1)
        policy = page.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        page.setSizePolicy(policy)
        self._lists.addWidget(page)

    def _turn_to(self, number: int) -> None:
        if number != self._lists.currentIndex():
            self._lists.setCurrentIndex(number)
            self.turned.emit()

    def shows(self, area: Area) -> bool:
        """Whether the list of this area is the one in view."""
        return (area in FIRST_AREAS) is (self._lists.currentIndex() == 0)

    def show_area(self, area: Area) -> None:
        """Choose this area without telling, and bring its list into view."""
        self._options[area].show_checked()
        self._turn_to(0 if area in FIRST_AREAS else 1)

    def wear(self, colours: str) -> None:
        """Take the colours of heat or ice."""
        for option in self._options.values():
            option.wear(colours)
