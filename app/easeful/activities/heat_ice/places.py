"""Where the pack goes: the figure and the list, two views of one choice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.heat_ice.figure import FIRST_AREAS, Figure
from easeful.core.place import MIDDLE, Area, Place, Side
from easeful.ui.theme import Theme
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.segments import Segments
from easeful.ui.widgets.text import Text
from easeful.ui.words import area_words, side_words, tr

SIDES = (Side.LEFT, Side.RIGHT, Side.BOTH)


class SideRow(QWidget):
    """Left, right or both, for an area that comes in a pair."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen at first."""
        super().__init__()
        self.setAccessibleName(tr("Which side?"))
        self._options = {side: Option(theme, side_words(side), "heat", height=48, centred=True) for side in SIDES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._group = QButtonGroup(self)
        for side, option in self._options.items():
            self._group.addButton(option)
            row.addWidget(option, 1)
            option.clicked.connect(lambda _=False, side=side: self.chosen.emit(side))

    def show_side(self, side: Side | None, colours: str) -> None:
        """Show which side is chosen."""
        self._group.setExclusive(False)
        for each, option in self._options.items():
            option.wear(colours)
            option.setChecked(each is side)
        self._group.setExclusive(True)


class Places(Paper):
    """The card on the left of the set-up page. `chosen` carries a Place, or None while a side is missing."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Six areas first; more on request."""
        super().__init__(theme, inset=24)
        self._theme = theme
        self._colours = "heat"
        self._area = Area.LOWER_BACK
        self.place: Place | None = Place()
        self._figure = Figure(theme)
        self._sides = SideRow(theme)
        self._options = {area: Option(theme, area_words(area), "heat") for area in Area}
        self._more = Button(theme, tr("More places"), "quiet", "plus", height=48).with_line_icon()
        self._turn = Segments(theme, (tr("Back"), tr("Front")), tr("Side of the figure"))
        self.column.addWidget(Text(theme, tr("Where does the pack go?"), weight=600))
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self.column.addLayout(self._row)
        self.column.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._row.addWidget(self._figure, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._list(), 1)
        self._join()
        self._show_more(wanted=False)

    def _list(self) -> QVBoxLayout:
        self._column = QVBoxLayout()
        self._column.setSpacing(self._theme.length("gap"))
        self._group = QButtonGroup(self)
        for option in self._options.values():
            self._group.addButton(option)
            self._column.addWidget(option)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch(1)
        return self._column

    def _join(self) -> None:
        for area, option in self._options.items():
            option.clicked.connect(lambda _=False, area=area: self._choose_area(area))
        self._sides.chosen.connect(lambda side: self.show_place(Place(self._area, side)))
        self._figure.chosen.connect(self.show_place)
        self._more.clicked.connect(lambda: self._show_more(wanted=True))
        self._turn.chosen.connect(lambda which: self._figure.turn(front=which == 1))

    def _show_more(self, *, wanted: bool) -> None:
        for area, option in self._options.items():
            option.setVisible(wanted or area in FIRST_AREAS)
        self._more.setVisible(not wanted)

    def _choose_area(self, area: Area) -> None:
        if area in MIDDLE:
            self.show_place(Place(area))
            return
        self._area, self.place = area, None
        self._show()

    def show_place(self, place: Place) -> None:
        """Choose this place."""
        self._area, self.place = place.area, place
        if place.area not in FIRST_AREAS:
            self._show_more(wanted=True)
        self._show()

    def wear(self, colours: str) -> None:  # type: ignore[override]
        """Take the colours of heat or ice."""
        self._colours = colours
        for option in self._options.values():
            option.wear(colours)
        self._show(tell=False)

    def _show(self, *, tell: bool = True) -> None:
        self._options[self._area].setChecked(True)
        self._column.removeWidget(self._sides)
        if self._area in MIDDLE:
            self._sides.hide()
            self._turn.choose(0)
            self._figure.turn(front=False)
        else:
            self._column.insertWidget(self._column.indexOf(self._options[self._area]) + 1, self._sides)
            self._sides.show_side(None if self.place is None else self.place.side, self._colours)
            self._sides.show()
        self._figure.show_place(self.place, self._colours)
        if tell:
            self.chosen.emit(self.place)

    def stack(self, *, wanted: bool) -> None:
        """Put the list below the figure where the text is large."""
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if wanted else QHBoxLayout.Direction.LeftToRight)
