"""After the pack is off: how the skin looks, beside what is asked after every session."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from easeful.activities.heat_ice.words import hurt_advice
from easeful.core.pack import Method
from easeful.core.record import Record, Skin
from easeful.ui.after import After, Said
from easeful.ui.kit import Kit
from easeful.ui.roles import be_group
from easeful.ui.widgets.beside import Beside
from easeful.ui.widgets.card import Paper
from easeful.ui.widgets.note import Note
from easeful.ui.widgets.option import Option
from easeful.ui.widgets.scroller import Scroller
from easeful.ui.widgets.text import heading
from easeful.ui.words import minutes_words, session_words, tr

SKIN_ICONS = {Skin.AS_BEFORE: "check-circle", Skin.PINK: "hand-palm", Skin.HURT: "bandaids"}


class SkinQuestion:
    """How the skin looks; hurt skin opens advice, and is kept even when the questions are skipped."""

    def __init__(self, kit: Kit, method: Method) -> None:
        """Nothing chosen."""
        self._options: dict[Skin, Option] = {}
        self._advice = Note(kit.theme, "first-aid", "danger")
        self._advice.wear("danger-tint", "danger")
        self._advice.say(tr("Look after the skin first"), hurt_advice(method))
        self._advice.hide()
        self.view = QWidget()
        column = QVBoxLayout(self.view)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card(kit))
        column.addWidget(self._advice)
        self.controls = tuple(self._options.values())

    def _card(self, kit: Kit) -> Paper:
        card = Paper(kit.theme, inset=28)
        be_group(card, tr("How does the skin look?"))
        card.column.addWidget(heading(kit.theme, tr("How does the skin look?"), "text-h3"))
        words = {
            Skin.AS_BEFORE: tr("As before"),
            Skin.PINK: tr("A little pink or warm"),
            Skin.HURT: tr("Blisters, patchy or numb"),
        }
        row, group = Beside(kit.theme, 14), QButtonGroup(card)
        for skin, word in words.items():
            option = Option(kit.theme, word, "primary", SKIN_ICONS[skin], height=68)
            group.addButton(option)
            self._options[skin] = option
            row.add(option, option.sizeHint().width())
            option.toggled.connect(self._advise)
        card.column.addWidget(row)
        return card

    def _advise(self) -> None:
        is_hurt = self._options[Skin.HURT].isChecked()
        self._advice.setVisible(is_hurt)
        if is_hurt:
            QTimer.singleShot(0, self._advice, self._show_advice)

    def _show_advice(self) -> None:
        page = self._advice.parentWidget()
        while page is not None and not isinstance(page, Scroller):
            page = page.parentWidget()
        if page is not None:
            page.show_part(self._advice)

    @property
    def _chosen(self) -> Skin | None:
        return next((skin for skin, option in self._options.items() if option.isChecked()), None)

    def said(self) -> Said:
        """What is chosen."""
        return {"skin": self._chosen}

    def kept(self) -> Said:
        """Hurt skin, and nothing else."""
        return {"skin": Skin.HURT if self._chosen is Skin.HURT else None}


def after_pack(kit: Kit, record: Record) -> After:
    """The questions for the record of a pack that is off."""
    assert record.place is not None
    method = Method(record.tool)
    what = f"{session_words(method, record.place)}, {minutes_words(record.actual)}"
    return After(kit, record, what, SkinQuestion(kit, method))
