"""Opens the program's window: the application, its one instance, its rooms, and its end."""

import logging
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from PySide6.QtCore import QSocketNotifier, QStandardPaths, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from easeful import __version__, screen
from easeful.core.clock import SystemClock
from easeful.desktop.one_instance import OneInstance
from easeful.mishaps import Mishaps
from easeful.paths import make_private_folder
from easeful.shell import make_shell
from easeful.store.keeper import Keeper
from easeful.ui.accessible import tell_roles

if TYPE_CHECKING:
    from easeful.house import House


def make_application() -> QApplication:
    """The Qt application, without an event loop yet."""
    screen.let_fall_back()
    QGuiApplication.setDesktopFileName("easeful")
    # The style by argument: `setStyle` answers with a style object, whose hundreds of names take 6 ms to make.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("Easeful")
    application.setApplicationVersion(__version__)
    application.setQuitOnLastWindowClosed(False)
    tell_roles()
    return application


def runtime_folder(folder: Path) -> Path:
    """The place for locks and notes of the Easeful on `folder`, where that cannot be written or its disk is full."""
    runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return Path(runtime) / "easeful" / f"{crc32(os.fsencode(folder.resolve())):08x}"


def open_window(folder: Path, page: str) -> int | None:
    """Run until the window is closed; a second start on the same folder raises the first and ends with 0.

    None without a screen.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    application = make_application()
    if screen.is_missing(application.platformName()):
        return None
    obey_signals(application)
    spare = runtime_folder(folder)
    with suppress(OSError):
        make_private_folder(spare)
    instance = OneInstance(folder, spare)
    if not instance.take():
        instance.ask_other()
        return 0
    code = run_window(application, instance, page, folder, (folder, spare))
    instance.release()
    return code


def run_window(
    application: QApplication, instance: OneInstance, page: str, folder: Path, notes: tuple[Path, ...]
) -> int:
    """Show the window and furnish it once it was seen: what its pages need takes as long to read as all before.

    Returns the exit code; `notes` are the folders for the ringer's notes, the first that takes them counts.
    """
    mishaps = Mishaps()
    sys.excepthook = mishaps.note
    clock = SystemClock()
    keeper = Keeper(folder, clock, lambda: None)
    window = make_shell(clock, keeper.settings)
    window.closed.connect(lambda: application.exit(0))
    houses: list[House] = []

    def furnish() -> None:
        from easeful.house import House  # noqa: PLC0415 (after the window is seen)

        houses.append(House(window, clock, keeper, folder, notes))
        mishaps.tell_by(houses[0].program.opening.tell_mishap)
        houses[0].open(page, instance)

    window.first_seen.connect(furnish)
    window.show()
    code = application.exec()
    for house in houses:
        house.leave()
    keeper.back_up_daily()  # a program that is never left open for long makes its copies, too
    keeper.leave()
    return code


def obey_signals(application: QApplication) -> None:
    """End on SIGTERM and SIGINT as at a log-out: at once, the running pack kept for the next start.

    Python sees a signal only when it runs, and an idle Qt does not run it: the pipe wakes it.
    """

    def end() -> None:
        application.exit(0)  # `quit` would ask the window, and that asks the person while a pack is on

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: QTimer.singleShot(0, end))
    if os.name != "posix":
        return
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)
    notifier = QSocketNotifier(reader, QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: os.read(reader, 64))
