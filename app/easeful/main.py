"""Opens the program's window: the application, its one instance, its rooms, and its end."""

import gc
import logging
import os
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QStandardPaths, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from easeful import __version__
from easeful.core.clock import SystemClock
from easeful.desk import DesktopServices
from easeful.desktop.one_instance import OneInstance
from easeful.paths import AUDIO, make_private_folder
from easeful.ports import Ports
from easeful.program import Program
from easeful.ringer.client import Ringer, hush_orphans
from easeful.sounds import Sounds
from easeful.store.keeper import Keeper


def make_application() -> QApplication:
    """The Qt application, without an event loop yet."""
    QGuiApplication.setDesktopFileName("easeful")
    # The style by argument: `setStyle` answers with a style object, whose hundreds of names take 6 ms to make.
    application = QApplication([sys.argv[0], "-style", "Fusion"])
    application.setApplicationName("Easeful")
    application.setApplicationVersion(__version__)
    application.setQuitOnLastWindowClosed(False)
    return application


def notes_folder(folder: Path) -> Path:
    """Where lock and ringer leave their notes: the data folder, or the runtime folder when it cannot be written."""
    if os.access(folder, os.W_OK):
        return folder
    runtime = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return make_private_folder(Path(runtime) / "easeful")


def restart_line(folder: Path) -> list[str]:
    """The command line with which a ringer that rings alone brings the window back."""
    return [sys.executable, "-m", "easeful", "--data-dir", str(folder)]


def open_window(folder: Path, page: str | None) -> int:
    """Run until the window is closed; a second start on the same folder raises the first and ends with 0."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    application = make_application()
    obey_signals(application)
    notes = notes_folder(folder)
    instance = OneInstance(notes)
    if not instance.take():
        instance.ask_other()
        return 0
    clock = SystemClock()
    keeper = Keeper(folder, clock, lambda: None)
    ringer = Ringer(notes, AUDIO / "chimes" / "end.wav", restart_line(folder))
    desk = DesktopServices()
    program = Program(Ports(clock, keeper, ringer, Sounds(ringer), desk, folder))
    program.window.closed.connect(lambda: application.exit(0))
    program.begin(page or "home")
    program.window.show()
    desk.activated.connect(program.leaving.come_back)
    desk.woke.connect(program.runner.tick)
    instance.raise_asked.connect(program.leaving.come_back)
    hush_orphans(notes)
    QTimer.singleShot(0, instance, instance.listen)
    QTimer.singleShot(0, program.finish)
    QTimer.singleShot(0, collect_garbage)
    code = application.exec()
    leave(program, ringer, desk, instance)
    return code


def collect_garbage() -> None:
    """Collect garbage from now on; what the start made stays for good and is not looked at again."""
    gc.freeze()
    gc.enable()


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


def leave(program: Program, ringer: Ringer, desk: DesktopServices, instance: OneInstance) -> None:
    """Let go of everything; the bell stays armed while a pack is on."""
    if program.runner.session is not None:
        ringer.leave()
    else:
        ringer.close()
    desk.close()
    program.ports.keeper.leave()
    instance.release()
