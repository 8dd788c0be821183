"""Home: a greeting, what rests or what was done last, and the activities."""

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from easeful.activities.home.on_now import what_is_on
from easeful.activities.home.sky import Sky
from easeful.core.breath import FIRST_MINUTES
from easeful.core.breath_record import breathing_records
from easeful.core.place import Place
from easeful.core.record import DISTRACT, Record, Skin
from easeful.core.rest import resting, skin_warning
from easeful.ui.activity import Card
from easeful.ui.kit import Kit
from easeful.ui.record_words import done_words, last_words, tool_look
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.button import Button
from easeful.ui.widgets.card import ActivityCard
from easeful.ui.widgets.columns import Columns
from easeful.ui.widgets.note import IconLine, Note
from easeful.ui.widgets.scroll_page import ScrollPage
from easeful.ui.widgets.text import Text, heading
from easeful.ui.words import place_words, time_words, tr

LARGE_CARD, SMALL_CARD = 420, 190
BOTTOM = 20  # px: with a rest to be told of, all of the page is in view
MORNING, AFTERNOON, EVENING = 5, 12, 18  # hours


class Home(ScrollPage):
    """Reads the history each time the person comes here."""

    def __init__(self, kit: Kit) -> None:
        """The cards are those of the activities that work."""
        super().__init__(kit.theme, bottom=BOTTOM)
        self._kit = kit
        theme = kit.theme
        self._date = Text(theme, "", colour="ink-2")
        self._greeting = heading(theme, "")
        self._note = Note(theme, "hourglass-medium")
        self._button = Button(theme, "", "primary", "arrow-right").with_line_icon()
        self._last = IconLine(theme, "thermometer-hot", "", size=24)
        self._sounds = Button(theme, "", "quiet", "music-notes", height=48)
        self._act: str = "heat_ice"
        self._minute = QTimer(self)
        self._minute.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._minute.setInterval(20_000)
        self._minute.timeout.connect(self._show)
        self._build()

    def _build(self) -> None:
        theme, kit = self._kit.theme, self._kit
        sky = Sky(theme)
        question = Text(theme, tr("What would feel good right now?"), "text-lead", colour="ink-2")
        for part in (self._date, self._greeting, question):
            sky.column.addWidget(part)
        top = QVBoxLayout()
        top.setSpacing(0)
        top.addWidget(sky)
        top.addWidget(self._note)
        self.column.addLayout(top)
        self.column.addSpacing(8)
        self._button.clicked.connect(lambda: kit.open(self._act))
        self._note.row.add(self._button)
        cards = [card for activity in kit.activities for card in activity.cards]
        self._add_cards([card for card in cards if card.large], self._large_columns)
        self._add_cards([card for card in cards if not card.large], self._small_columns)
        self.column.addStretch(1)
        foot = Beside(theme)
        foot.add(self._last, 1)
        foot.add(self._sounds, align=Qt.AlignmentFlag.AlignRight)
        self.column.addWidget(foot)
        self._sounds.clicked.connect(self._open_or_stop_sounds)
        kit.guiding.sounds.changed.connect(self._show_sounds)

    def _large_columns(self, width: int) -> int:
        return 2 if width >= 2 * LARGE_CARD + 20 else 1

    def _small_columns(self, width: int) -> int:
        fit = int(width / (SMALL_CARD * self._kit.theme.text_size / 100))
        return 4 if fit >= 4 else 2 if fit >= 2 else 1

    def _add_cards(self, cards: list[Card], columns: object) -> None:
        if not cards:
            return
        grid = Columns(self._kit.theme.length("gap-cards"), columns, stretches=False)  # type: ignore[arg-type]
        for card in cards:
            button = ActivityCard(self._kit.theme, card)
            button.clicked.connect(lambda _=False, name=card.opens: self._kit.open(name))
            grid.add(button)
        self.column.addWidget(grid)

    def arrive(self, _name: str) -> None:
        """Show the day as it is now; the keyboard is on the filled button."""
        self._show()
        self._button.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: object) -> None:
        """Keep the time right while it is in view."""
        self._minute.start()

    def hideEvent(self, event: object) -> None:
        """Nothing ticks unseen."""
        self._minute.stop()

    def _show(self) -> None:
        self._greet()
        self._show_sounds()
        records, worn = self._kit.history.load(), self._kit.history.worn()
        last = records[0] if records else None
        rests = resting(worn, self._kit.clock.now())
        if not self._say_what_is_on():
            if rests:
                self._say_rest(*rests[0])
                self._offer(tr("Breathe for {n} minutes").format(n=self._breath_minutes(records)), "breathe", "wind")
            elif last is not None:
                self._say("clock", done_words(last), last_words(last, self._kit.clock.now()))
                self._offer_again(last.tool)
            else:
                self._say("sun-horizon", tr("Welcome to Easeful"), tr("Everything you note stays on this computer."))
                self._offer(tr("Start with heat"), "heat")
        self._show_last(last if rests else None)

    def _offer_again(self, tool: str) -> None:
        if not any(tool in activity.all_names for activity in self._kit.activities):
            self._offer(tr("Start with heat"), "heat")  # what it was is not known
            return
        self._offer(tr("Pick another") if tool == DISTRACT else tr("Do it again"), tool)

    def _greet(self) -> None:
        now, locale = self._kit.clock.now().astimezone(), QLocale()
        date = f"{locale.dayName(now.isoweekday())} {now.day} {locale.monthName(now.month)}, {now:%H:%M}"
        self._date.setText(date)
        self._greeting.setText(greeting(now.hour))

    def _show_sounds(self) -> None:
        is_on = self._kit.guiding.sounds.is_on
        self._sounds.setText(tr("Stop the quiet sounds") if is_on else tr("Quiet sounds"))

    def _open_or_stop_sounds(self) -> None:
        if self._kit.guiding.sounds.is_on:
            self._kit.guiding.sounds.stop()
        else:
            self._kit.open("sounds")

    def _say_what_is_on(self) -> bool:
        """Say what is on, or pauses; whether there is something."""
        on = what_is_on(self._kit)
        if on is not None:
            self._say(on.icon, on.title, on.line)
            self._offer(on.words, on.opens, on.pointer)
        return on is not None

    def _say_rest(self, place: Place, until: datetime) -> None:
        if skin_warning(self._kit.history.worn(), place, self._kit.clock.now()) is Skin.HURT:
            self._say_hurt(place)
            return
        title = tr("Rest your {place} until {time}").format(place=place_words(place), time=time_words(until))
        self._say("hourglass-medium", title, tr("Your skin needs the time. Other places are free."))

    def _say_hurt(self, place: Place) -> None:
        title = tr("Leave packs off your {place}").format(place=place_words(place))
        self._say("bandaids", title, tr("Get medical help, and wait until the skin is well again."))

    def _say(self, icon: str, title: str, line: str) -> None:
        self._note.icon.wear(icon, "primary-ink")
        self._note.say(title, line)

    def _breath_minutes(self, records: list[Record]) -> int:
        wanted = self._kit.preferences.now.breath_minutes
        return wanted if breathing_records(records) else min(wanted, FIRST_MINUTES)

    def _offer(self, words: str, opens: str, icon: str = "arrow-right") -> None:
        self._button.setText(words)
        self._button.wear_icon(icon)
        self._act = opens

    def _show_last(self, record: Record | None) -> None:
        self._last.setVisible(record is not None)
        if record is not None:
            icon, colours = tool_look(record)
            words = tr("Last session: {what}.").format(what=last_words(record, self._kit.clock.now(), whole=True))
            self._last.say(words, icon, "ink-2")
            self._last.icon.wear(icon, f"{colours}.accent")


def greeting(hour: int) -> str:
    """Good morning, afternoon, evening or night, by the hour of the day."""
    if MORNING <= hour < AFTERNOON:
        return tr("Good morning")
    if AFTERNOON <= hour < EVENING:
        return tr("Good afternoon")
    return tr("Good evening")
