"""Shows a notification on macOS, by the program that runs its scripts."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QProcess

from easeful.desktop.notifications.poster import Notice

SCRIPT = (
    "on run argv",
    "display notification (item 2 of argv) with title (item 1 of argv)",
    "end run",
)


class OsascriptPoster:
    """One run of osascript. The words are its arguments, never part of the script."""

    def show(self, notice: Notice, told: Callable[[bool], None]) -> None:
        """Run it; macOS decides how long it is shown."""
        process = QProcess(QCoreApplication.instance())
        process.finished.connect(lambda code, _status: told(code == 0))
        process.finished.connect(process.deleteLater)
        process.errorOccurred.connect(lambda _error: told(False))
        lines = [part for line in SCRIPT for part in ("-e", line)]
        process.start("osascript", [*lines, notice.title, notice.body])

    def withdraw(self) -> None:
        """Leave it: macOS gives scripts no way to take a notification back."""
