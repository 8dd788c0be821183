"""The first page of Imagine, and of Ease: which guide, how long, how it sounds, and the start."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.activities.imagine.guide_cards import GuideCards
from easeful.activities.imagine.length_row import LengthRow
from easeful.activities.imagine.words import safe_place_words, tool_title
from easeful.core.guide import Guide
from easeful.core.guide_mark import Place
from easeful.core.guide_record import IMAGINE, hindrance, tool_of
from easeful.ui.guide_words import caution_words, hindrance_words, no_voice_words
from easeful.ui.kit import Kit
from easeful.ui.tab_order import tab_as_it_is_read
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.chip import Chip
from easeful.ui.widgets.columns import Columns, two_from
from easeful.ui.widgets.note import IconLine, Note
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import countdown, tr

BOTTOM = 24  # px: with a pack on, all of the page stays in view above the dock
TWO_COLUMNS_FROM = 860  # px


class Library(ScrollPage):
    """`started` carries the guide, the minutes or None, and where it was left or None.

    `asked_pain` wants the scales, `asked_more` all guides, `asked_sound` voice and sounds. `shown` have a card.
    """

    started = Signal(object, object, object)
    asked_pain = Signal()
    asked_more = Signal()
    asked_sound = Signal()

    def __init__(self, kit: Kit) -> None:
        """With the last choices of the person, once it is looked at."""
        super().__init__(kit.theme, bottom=BOTTOM)
        self._kit, theme = kit, kit.theme
        self.tool = IMAGINE
        self._chosen: Guide | None = None
        self._title = heading(theme, "")
        self._pain = Chip(theme, tr("Pain now"), "heart-straight")
        self._left_out = Note(theme, "warning", "warn")
        self._cards = GuideCards(theme)
        self._length = LengthRow(theme)
        self._caution = Text(theme, "", colour="ink-2")
        self._no_voice = IconLine(theme, "speaker-slash", "", "warn", size=22)
        self._sound = Button(theme, tr("Voice and sound"), "secondary", "user-sound", height=48)
        self._why_not = Text(theme, "", weight=600)
        self._go_on = Button(theme, "", "secondary", "arrow-right").with_line_icon()
        self.button = Button(theme, tr("Begin"), "primary", "play", height=72, role="text-h3")
        self._build()
        self._join()

    def _build(self) -> None:
        theme, head = self._kit.theme, Beside(self._kit.theme)
        self.column.setSpacing(0)
        more = Button(theme, tr("More, and my own"), "quiet", height=48)
        more.clicked.connect(self.asked_more)
        head.add(self._title, 1)
        head.add(more, align=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.add(self._pain)
        self.column.addWidget(head)
        self.column.addSpacing(4)
        self.column.addWidget(Text(theme, safe_place_words(), "text-lead", colour="ink-2"))
        self.column.addSpacing(16)
        self.column.addWidget(self._left_out)
        columns = Columns(40, two_from(TWO_COLUMNS_FROM, self._kit.theme), (608, 328))
        columns.add(self._cards)
        columns.add(self._right())
        self.column.addWidget(columns, 1)

    def _right(self) -> QWidget:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._length)
        column.addSpacing(8)
        column.addWidget(self._sound)
        column.addWidget(self._no_voice)
        column.addSpacing(4)
        column.addWidget(self._caution)
        column.addStretch(1)
        column.addWidget(self._why_not)
        column.addWidget(self._go_on)
        column.addWidget(self.button)
        return right

    def _join(self) -> None:
        self._cards.chosen.connect(self.choose)
        self._pain.clicked.connect(self.asked_pain)
        self._sound.clicked.connect(self.asked_sound)
        self.button.clicked.connect(lambda: self._start(None))
        self._go_on.clicked.connect(lambda: self._start(self._left_at()))
        self._length.wanted.connect(lambda minutes: self._kit.preferences.change("guide_minutes", minutes))
        self._kit.guiding.watch(self._show_voice)
        self._kit.guiding.recordings.watch(self._note_attached)

    def look_again(self, tool: str = "") -> None:
        """Read guides and history again, and show what they mean for this start."""
        self.tool = tool or self.tool
        guiding = self._kit.guiding
        self._title.setText(tool_title(self.tool))
        offered = [guide for guide in (*guiding.bundled(), *guiding.own()) if tool_of(guide) == self.tool]
        offered = [guide for guide in offered if not guiding.mark_of(guide.key).is_hidden]
        left_out = guiding.left_out()
        self._left_out.say(tr("Not every guide could be read"), "\n".join(left_out))
        self._left_out.setVisible(bool(left_out))
        wanted = getattr(self._kit.preferences.now, f"{self.tool}_guide")
        chosen = next((guide for guide in offered if guide.key == wanted), offered[0] if offered else None)
        self._cards.show_guides(offered, chosen)
        self.choose(chosen)
        tab_as_it_is_read(self)

    def show_pain(self, number: int | None) -> None:
        """Show the pain that was noted."""
        self._pain.show_value(tr("not noted") if number is None else str(number))

    @property
    def chosen(self) -> Guide | None:
        """The guide that is chosen."""
        return self._chosen

    @property
    def shown(self) -> tuple[Guide, ...]:
        """The guides that have a card."""
        return self._cards.shown

    def take_focus(self) -> None:
        """Put the keyboard on the chosen guide."""
        if not self._cards.take_focus():
            self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, guide: Guide | None) -> None:
        """Choose a guide, and show what goes with it."""
        self._chosen = guide
        if guide is not None:
            settings, mark = self._kit.preferences.now, self._kit.guiding.mark_of(guide.key)
            if getattr(settings, f"{self.tool}_guide") != guide.key:
                self._kit.preferences.change(f"{self.tool}_guide", guide.key)
            self._length.allow(guide, settings.guide_minutes, settings.guide_pace, mark.attached)
            self._caution.setText(caution_words(guide))
            self._caution.setVisible(bool(caution_words(guide)))
        self._show_voice()
        self._show_start()

    def _note_attached(self, key: str, _why_not: str) -> None:
        if self._chosen is not None and self._chosen.key == key:
            self.choose(self._chosen)

    def _left_at(self) -> Place | None:
        return None if self._chosen is None else self._kit.guiding.mark_of(self._chosen.key).left_at

    def _show_start(self) -> None:
        place, why_not = self._left_at(), self._reason()
        self._go_on.setVisible(place is not None)
        if place is not None:
            self._go_on.setText(tr("Go on from {time}").format(time=countdown(place.at)))
        self.button.setText(tr("Begin") if place is None else tr("Begin anew"))
        self._why_not.setText(why_not)
        self._why_not.setVisible(bool(why_not))
        for button in (self._go_on, self.button):
            button.setEnabled(not why_not)
            button.setAccessibleDescription(why_not)

    def _show_voice(self) -> None:
        guide, settings = self._chosen, self._kit.preferences.now
        is_missing = guide is not None and settings.guide_speaks and not self._kit.guiding.can_read(guide.language)
        if is_missing and guide is not None:
            self._no_voice.say(no_voice_words(guide.language))
        self._no_voice.setVisible(is_missing)

    def _reason(self) -> str:
        if self._chosen is None:
            return tr("There is no guide here.")
        # What needs a yes of the person first is asked for with the start, and is no reason against it.
        why = hindrance(self._chosen, self._kit.runner.session, wants_hypnosis=True, wants_tensing=True)
        return hindrance_words(why)

    def _start(self, place: Place | None) -> None:
        self.choose(self._chosen)
        if self._chosen is not None and self.button.isEnabled():
            self.started.emit(self._chosen, self._length.chosen, place)
