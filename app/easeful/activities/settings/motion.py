"""How much moves: all of it, less, or as the computer says."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from easeful.core.settings import Settings
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.one_of import OneOf
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.text import Text
from easeful.ui.words import tr

WORDS_GAP = 6  # px below the options


class MotionChoice(QWidget):
    """Three options, and below them what less means."""

    def __init__(self, kit: Kit) -> None:
        """Shows what is set."""
        super().__init__()
        be_group(self, tr("Motion"))
        theme, group, row = kit.theme, OneOf(self), Beside(kit.theme)
        self._options = {value: Option(theme, word) for value, (word, _) in option_words().items()}
        for value, option in self._options.items():
            option.setAccessibleDescription(option_words()[value][1])
            option.picked.connect(partial(kit.preferences.change, "motion", value))
            group.addButton(option)
            row.add(option)
        self._options["less"].setAccessibleDescription(less_words())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WORDS_GAP)
        column.addWidget(row)
        column.addWidget(Text(theme, less_words(), "text-small", colour="ink-2"))
        self.show_settings(kit.preferences.now)

    def show_settings(self, settings: Settings) -> None:
        """Mark what is set."""
        self._options[settings.motion].show_checked()


def option_words() -> dict[str, tuple[str, str]]:
    """What stands on each option, and its name where its heading is not seen."""
    return {
        "full": (tr("Full"), tr("Full motion")),
        "less": (tr("Less"), tr("Less motion")),
        "system": (tr("As computer"), tr("Motion as computer")),
    }


def less_words() -> str:
    """What less means."""
    return tr("Less: breathing shows a bar and a number.")
