"""Where the pack goes: the figure and the list, two views of one choice."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from easeful.activities.heat_ice.area_list import AreaList
from easeful.activities.heat_ice.figure import Figure
from easeful.core.place import MIDDLE, Area, Place, Side
from easeful.ui.roles import be_group
from easeful.ui.theme import Theme
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.segments import Segments
from easeful.ui.widgets.text import Text
from easeful.ui.words import side_words, tr

SIDES = (Side.LEFT, Side.RIGHT, Side.BOTH)


class SideRow(QWidget):
    """Left, right or both, for an area that comes in a pair; its room is kept while it is not asked."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """Nothing chosen at first."""
        super().__init__()
        be_group(self, tr("Which side?"))
        self._options = {side: Option(theme, side_words(side), "heat", height=48, centred=True) for side in SIDES}
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Text(theme, tr("Which side?"), "text-small", 600, lines=1.3))
        column.addLayout(row)
        row.setSpacing(6)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        for side, option in self._options.items():
            self._group.addButton(option)
            row.addWidget(option, 1)
            option.picked.connect(partial(self.chosen.emit, side))

    def show_side(self, side: Side | None, colours: str) -> None:
        """Show which side is chosen."""
        self._group.setExclusive(False)
        for each, option in self._options.items():
            option.wear(colours)
            option.show_checked(each is side)
        self._group.setExclusive(True)


class Places(Paper):
    """The card on the left of the set-up page. `chosen` carries a Place, or None while a side is missing."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        """The lower back at first."""
        super().__init__(theme, inset=24)
        self.column.setContentsMargins(24, 20, 24, 20)
        self._colours = "heat"
        self._area = Area.LOWER_BACK
        self.place: Place | None = Place()
        self._figure, self._list = Figure(theme), AreaList(theme)
        be_group(self._list, tr("Where does the pack go?"))
        self._sides = SideRow(theme)
        self._turn = Segments(theme, (tr("Back"), tr("Front")), tr("Side of the figure"))
        self.column.addWidget(Text(theme, tr("Where does the pack go?"), weight=600))
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self.column.addLayout(self._row)
        self.column.addStretch(1)
        self._row.addLayout(self._above(self._list, self._sides, 0), 1)
        self._row.insertLayout(0, self._above(self._figure, self._turn, 12))  # after the list for Tab
        self._join()

    def _above(self, top: QWidget, foot: QWidget, spacing: int) -> QVBoxLayout:
        """One above the other; what stands at the foot keeps its place."""
        column = QVBoxLayout()
        column.setSpacing(spacing)
        column.addWidget(top)
        column.addStretch(1)
        column.addWidget(foot)
        return column

    def _join(self) -> None:
        self._list.chosen.connect(self._choose_area)
        self._list.turned.connect(self._show_sides)
        self._sides.chosen.connect(lambda side: self.show_place(Place(self._area, side)))
        self._figure.chosen.connect(self.show_place)
        self._turn.chosen.connect(lambda which: self._figure.turn(front=which == 1))

    def _choose_area(self, area: Area) -> None:
        if area in MIDDLE:
            self.show_place(Place(area))
            return
        self._area, self.place = area, None
        self._show()

    def show_place(self, place: Place) -> None:
        """Choose this place."""
        self._area, self.place = place.area, place
        self._show()

    def wear(self, colours: str) -> None:  # type: ignore[override]
        """Take the colours of heat or ice."""
        self._colours = colours
        self._list.wear(colours)
        self._show(tell=False)

    def _show(self, *, tell: bool = True) -> None:
        self._list.show_area(self._area)
        self._show_sides()
        if self._area in MIDDLE:
            self._turn.choose(0)
            self._figure.turn(front=False)
        self._figure.show_place(self.place, self._colours)
        if tell:
            self.chosen.emit(self.place)

    def _show_sides(self) -> None:
        """Ask for the side of an area in view that comes in a pair."""
        self._sides.show_side(None if self.place is None else self.place.side, self._colours)
        self._sides.setVisible(self._area not in MIDDLE and self._list.shows(self._area))

    def stack(self, *, wanted: bool) -> None:
        """Put the list below the figure where the text is large."""
        self._row.setDirection(QHBoxLayout.Direction.TopToBottom if wanted else QHBoxLayout.Direction.LeftToRight)
