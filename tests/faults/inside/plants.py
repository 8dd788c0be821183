"""The faults that a test plants inside the running program."""

from collections.abc import Callable
from threading import Event
from types import FunctionType

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from easeful.ui.widgets import ring


class Plants(QObject):
    """Holds the program up, covers it, and has its code fail."""

    def __init__(self, program: object) -> None:
        super().__init__()
        self.program = program
        self._cover: QWidget | None = None
        self._planted: dict[str, int] = {}

    def block(self, seconds: float, every: float) -> None:
        """Hold the interface up, again and again."""
        blocking = QTimer(self, interval=round((every - seconds) * 1000))

        def hold_up() -> None:
            blocking.stop()
            Event().wait(seconds)
            blocking.start()

        blocking.timeout.connect(hold_up)
        blocking.start()

    def cover(self) -> None:
        """Lay another window over all of it."""
        other = QWidget()
        other.setGeometry(self.program.window.frameGeometry())
        other.show()
        other.raise_()
        self._cover = other

    def plant_errors(self) -> list[str]:
        """Have what follows the session raise, each time it is called: not the bell, the page and the state itself."""
        window, runner = self.program.window, self.program.runner
        self._planted = {}
        window.show_session = self._failing("dock")
        runner.changed.connect(self._failing("slot"))
        runner.ticked.connect(self._failing("tick"))
        runner.cued.connect(self._failing("cue"))
        runner.closed.connect(self._failing("record"))
        fail = self._failing("paint")

        def open_a_painter(widget: QWidget) -> None:
            painter = QPainter(widget)  # is open when it fails, as in a painting of the program
            painter.setPen(Qt.GlobalColor.black)
            fail()

        # Not the method: the binding keeps the one that it called first, without a reference.
        ring.QPainter = open_a_painter
        return list(self._planted)

    def _failing(self, name: str) -> Callable[..., None]:
        self._planted[name] = 0

        def fail(*_: object, **__: object) -> None:
            self._planted[name] += 1
            raise RuntimeError(f"planted in {name}")

        # Each in a line of its own, as errors of a program are.
        code = fail.__code__.replace(co_firstlineno=1000 * len(self._planted))
        return FunctionType(code, fail.__globals__, name, None, fail.__closure__)

    def planted(self) -> dict[str, int]:
        """How often each was called."""
        return self._planted
