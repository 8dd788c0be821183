"""How a session begins, and whether a screen reader says the phases."""

from PySide6.QtWidgets import QWidget

from easeful.core.settings import START_RATES, Settings
from easeful.ui.kit import Kit
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.stepper import Stepper
from easeful.ui.widgets.text import Text, heading
from easeful.ui.widgets.tick_row import TickRow
from easeful.ui.words import tr


class BeginningCard(Paper):
    """Each change applies at once."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__(kit.theme)
        self._kit, theme = kit, kit.theme
        self._ramp = TickRow(theme, tr("Begin at my pace, and slow down little by little"))
        self._pace = Stepper(theme, tr("My pace at the beginning"), tr("Begin slower"), tr("Begin faster"))
        self._announced = TickRow(theme, tr("My screen reader says in and out"))
        self.column.setSpacing(12)
        self.column.addWidget(heading(theme, tr("How it goes"), "text-h3"))
        for part in self._parts():
            self.column.addWidget(part)
        self._ramp.switched.connect(lambda wanted: kit.preferences.change("breath_ramp", wanted))
        self._announced.switched.connect(lambda wanted: kit.preferences.change("breath_announced", wanted))
        self._pace.picked.connect(lambda rate: kit.preferences.change("breath_start_rate", rate))
        kit.preferences.changed.connect(self.show_settings)
        self.show_settings(kit.preferences.now)

    def _parts(self) -> tuple[QWidget, ...]:
        words = tr("Each breath grows a little, until the pattern's own pace.")
        self._line = Text(self._kit.theme, words, "text-small", colour="ink-2", lines=1.4)
        return self._ramp, self._line, self._pace, self._announced

    def show_settings(self, settings: Settings) -> None:
        """Show what is set."""
        self._ramp.show_checked(settings.breath_ramp)
        self._announced.show_checked(settings.breath_announced)
        self._pace.setVisible(settings.breath_ramp)
        self._pace.offer(
            START_RATES,
            settings.breath_start_rate,
            tr("breaths a minute"),
            least=tr("A slower start is not offered."),
            most=tr("12 breaths a minute are the fastest."),
        )
