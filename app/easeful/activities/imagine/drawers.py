"""The three sheets of the player, each made when it is first opened; at most one is in view."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget

from easeful.activities.imagine.choices import SoundChoice, SpeedChoice, VoiceChoice
from easeful.activities.imagine.controls import Controls
from easeful.activities.imagine.drawer import Drawer
from easeful.core.guided import Reader
from easeful.ui.kit import Kit
from easeful.ui.widgets.list_field import ListField

AIR = 12  # px round a sheet


class Drawers:
    """Opens the sheet of a field that is pressed, and closes the others."""

    def __init__(self, kit: Kit, page: QWidget, controls: Controls, side: int) -> None:
        """Sheets lie on `page`, above `controls`, `side` px from its left edge, and look as the `kit` says."""
        self._kit, self._page, self._controls, self._side = kit, page, controls, side
        self._before = page  # what had the keyboard
        self._made: dict[ListField, Drawer] = {}
        self._contents: dict[ListField, Callable[[Kit], QWidget]] = {
            controls.speed: SpeedChoice,
            controls.voice: VoiceChoice,
            controls.sound: SoundChoice,
        }
        for field in self._contents:
            field.opened.connect(lambda is_open, field=field: self._show(field, is_open=is_open))

    def _show(self, field: ListField, *, is_open: bool) -> None:
        if not is_open:
            if field in self._made:
                self._made[field].hide()
            return
        self._close_others(field)
        drawer, session = self._drawer(field), self._kit.guiding.runner.session
        if isinstance(drawer.content, VoiceChoice) and session is not None:
            drawer.content.show_guide(session.guide, is_recorded=session.reader is Reader.RECORDING)
        focused = QApplication.focusWidget()
        is_here = focused is not None and self._page.isAncestorOf(focused)
        self._before = focused if focused is not None and is_here else self._page
        drawer.open_above(self._room())
        if isinstance(drawer.content, VoiceChoice):
            drawer.content.take_focus()

    def _drawer(self, field: ListField) -> Drawer:
        if field not in self._made:
            drawer = Drawer(self._kit.theme, self._contents[field](self._kit))
            drawer.setParent(self._page)
            drawer.closed.connect(lambda: field.open(wanted=False))
            drawer.closed.connect(self._give_back)
            self._made[field] = drawer
        return self._made[field]

    def _give_back(self) -> None:
        """Put the keyboard where it was: mostly on the guide, where Space pauses."""
        self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _room(self) -> QRect:
        foot = self._controls.mapTo(self._page, self._controls.rect().topLeft()).y() - AIR
        return QRect(self._side, AIR, self._page.width() - 2 * self._side, foot - AIR)

    def arrange(self) -> None:
        """Lie in the page as it is now."""
        for drawer in self._made.values():
            drawer.lie_in(self._room())

    def put_away(self) -> bool:
        """Close the sheet that is open, as Done does; whether there was one."""
        drawer = next((drawer for drawer in self._made.values() if not drawer.isHidden()), None)
        if drawer is not None:
            drawer.close_it()
        return drawer is not None

    def close(self) -> None:
        """Close what is open."""
        self._close_others(None)

    def _close_others(self, kept: ListField | None) -> None:
        for field in self._made:
            if field is not kept:
                field.open(wanted=False)
