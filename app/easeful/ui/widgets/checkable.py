"""What is chosen or ticked: the state tells, however it came about, and not the press of a mouse."""

from typing import NoReturn

from PySide6.QtCore import Signal

from easeful.ui.widgets.pressable import Pressable


class Unheard:
    """Stands in the place of a signal that nobody may listen to."""

    def connect(self, *_: object) -> NoReturn:
        """Raise TypeError."""
        raise TypeError("an assistive technology chooses without a click: listen to `picked` or `switched`")


class Checkable(Pressable):
    """For every button of ours that is chosen or ticked, before Qt's push button, which is then read as what it is.

    An assistive technology changes the state without a click. So `switched` carries the state that the person gave it
    by whatever means, and `picked` tells that it was chosen, or pressed again while it was. What the program shows
    with `show_checked` is told by neither.
    """

    switched = Signal(bool)
    picked = Signal()

    def be_checkable(self, *, one_of_several: bool) -> None:
        """A radio button among those beside it, or a box to tick; to be called once it is made."""
        self.setCheckable(True)
        self.setAutoExclusive(one_of_several)
        self._is_shown = self._was_checked = False
        self.toggled.connect(self._tell)
        self.pressed.connect(self._note_press)
        self.clicked.connect(self._tell_again)
        vars(self)["clicked"] = Unheard()  # the binding finds it before Qt's own

    def show_checked(self, is_checked: bool = True) -> None:
        """Show whether it is chosen or ticked, without telling."""
        is_exclusive = self.autoExclusive()
        self._is_shown = True
        self.setAutoExclusive(is_exclusive and is_checked)  # Qt lets no button of several be the one that is not
        self.setChecked(is_checked)
        self.setAutoExclusive(is_exclusive)
        self._is_shown = False

    def _note_press(self) -> None:
        self._was_checked = self.isChecked()

    def _tell(self, is_checked: bool) -> None:
        if self._is_shown or (not is_checked and self.autoExclusive()):
            return  # one of several gives way to another, which tells
        self.switched.emit(is_checked)
        if is_checked:
            self.picked.emit()

    def _tell_again(self, is_checked: bool) -> None:
        if is_checked and self._was_checked:
            self.picked.emit()
