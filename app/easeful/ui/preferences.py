"""The settings in force, and the one way to change them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from easeful.core.settings import Settings, changed


class Preferences(QObject):
    """`changed` carries the settings after each change, which is saved first; `begun_anew` that all was erased."""

    changed = Signal(object)
    begun_anew = Signal()

    def __init__(self, settings: Settings, save: Callable[[str, object], object]) -> None:
        """`save` keeps one changed setting; it never raises."""
        super().__init__()
        self.now = settings
        self._save = save

    def change(self, name: str, value: object) -> None:
        """Set one; ValueError when it is out of range, and then nothing changed."""
        after = changed(self.now, name, value)
        if after == self.now:
            return
        self._save(name, value)
        self.now = after
        self.changed.emit(after)

    def follow(self, settings: Settings) -> None:
        """Take what was kept: it could not be read before."""
        if settings != self.now:
            self.now = settings
            self.changed.emit(settings)

    def start_anew(self, settings: Settings) -> None:
        """Take other settings as they are, after everything was erased."""
        self.now = settings
        self.changed.emit(settings)
        self.begun_anew.emit()
