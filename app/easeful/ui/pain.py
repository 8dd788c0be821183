"""The pain question: a card of the page after a session, and a page of scales before one."""

from PySide6.QtCore import Qt, Signal

from easeful.core.clock import Clock
from easeful.ui.keys import escape
from easeful.ui.kit import Kit
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.footed_page import foot_of
from easeful.ui.widgets.number_scale import NumberScale
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import tr

HOLDS_SECONDS = 1800.0  # pain noted longer ago is not the pain before this session


class NotedPain:
    """The pain that was noted for the next session, as long as it holds."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is noted."""
        self._clock = clock
        self.note(None)

    def note(self, number: int | None) -> None:
        """Note it, or with None forget it."""
        self._number, self._at = number, self._clock.boot()

    @property
    def last(self) -> tuple[float, int | None]:
        """How many seconds ago something was noted, and what, whether it holds or not."""
        return self._clock.boot() - self._at, self._number

    @property
    def number(self) -> int | None:
        """The number from 0 to 10; None when it was not noted, or longer than half an hour ago."""
        return self._number if self._clock.boot() - self._at <= HOLDS_SECONDS else None


class ScaleCard(Paper):
    """A question with its scale; `scale.number` is the answer."""

    def __init__(self, kit: Kit, question: str, worst: str) -> None:
        """Nothing chosen; `worst` says what 10 means."""
        super().__init__(kit.theme, inset=28)
        self.scale = NumberScale(kit.theme, question)
        self.column.addWidget(heading(kit.theme, question, "text-h3"))
        self.column.addSpacing(4)
        self.column.addWidget(self.scale)
        line = Text(kit.theme, worst, "text-small", lines=1.4)
        self.column.addWidget(line, 0, Qt.AlignmentFlag.AlignRight)


class PainCard(ScaleCard):
    """The pain question with its scale."""

    def __init__(self, kit: Kit) -> None:
        """Nothing chosen."""
        worst = tr("10 is the worst pain you can imagine.")
        super().__init__(kit, tr("How strong is your pain right now?"), worst)


class AskedBefore(ScrollPage):
    """Scales before the start; `noted` carries their numbers, None for each that is skipped.

    `left` tells that nothing is to be noted: what was noted before stays, with its time.
    """

    noted = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, *cards: ScaleCard) -> None:
        """Nothing chosen."""
        super().__init__(kit.theme)
        theme = kit.theme
        self._scales = [card.scale for card in cards]
        skip, keep = Button(theme, tr("Skip"), "quiet"), Button(theme, tr("Keep"), "primary")
        keep.setMinimumWidth(200)
        self.column.addWidget(heading(theme, tr("Before you start")))
        for card in cards:
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.column.addWidget(foot_of(skip, keep))
        escape(self, self.left.emit)
        skip.clicked.connect(lambda: self.noted.emit(tuple(None for _ in self._scales)))
        keep.clicked.connect(lambda: self.noted.emit(tuple(scale.number for scale in self._scales)))

    def ask(self, *numbers: int | None) -> None:
        """Show what was noted already, and put the keyboard on the first scale."""
        for scale, number in zip(self._scales, numbers, strict=True):
            scale.choose(number)
        self._scales[0].buttons[numbers[0] or 0].setFocus(Qt.FocusReason.OtherFocusReason)
