"""What a test can do inside the running program: press, read, and plant a fault."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from types import FunctionType

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from easeful.activities.heat_ice.time_is_up import TimeIsUp
from easeful.activities.history import kept_here
from easeful.activities.imagine import more
from easeful.ui.widgets.ring import Ring
from tests.clipping import clipped
from tests.faults.inside.film import Film
from tests.faults.true_time import now

TURNS = 6
BEAT_MS = 5


class Hands(QObject):
    """Reaches every widget of the program, and notes when its session changed."""

    def __init__(self, program: object) -> None:
        super().__init__()
        self.program = program
        self._changes: list[tuple[float, str]] = []
        self._longest = 0.0
        self._last = now()
        self._painted: float | None = None
        program.runner.changed.connect(self._note_change)
        self._note_paint()
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note_beat)
        self._kept: list[object] = []
        self._planted: dict[str, int] = {}

    def _note_change(self, session: object) -> None:
        self._changes.append((now(), session.state.value))
        self._painted = None

    def _note_paint(self) -> None:
        """Note when an end is painted first."""
        paint = TimeIsUp.paintEvent

        def note_and_paint(call: TimeIsUp, event: QPaintEvent) -> None:
            paint(call, event)
            self._painted = self._painted or now()

        TimeIsUp.paintEvent = note_and_paint

    def painted(self) -> float | None:
        """When the end was painted first."""
        return self._painted

    def buttons(self) -> list[QAbstractButton]:
        tops = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
        found = [button for top in tops for button in top.findChildren(QAbstractButton)]
        return [button for button in found if button.isVisible()]

    def press(self, *words: str) -> None:
        """Click each in turn."""
        for each in words:
            named = [button for button in self.buttons() if each in (button.text(), button.accessibleName())]
            assert named, f"no button {each!r}: {self.reads()}"
            assert named[0].isEnabled(), f"{each!r} is off"
            QTest.mouseClick(named[0], Qt.MouseButton.LeftButton)
            self.settle()

    def offers(self, words: str) -> bool:
        """Whether a button of these words is in view and can be pressed."""
        return any(words in (one.text(), one.accessibleName()) and one.isEnabled() for one in self.buttons())

    def middle_of(self, words: str) -> list[int]:
        """Where on the screen a button is."""
        button = next(one for one in self.buttons() if words in (one.text(), one.accessibleName()))
        at = button.mapToGlobal(QPoint(button.width() // 2, button.height() // 2))
        return [at.x(), at.y()]

    def settle(self) -> None:
        for _ in range(TURNS):
            QCoreApplication.processEvents()

    def reads(self) -> str:
        """All words in view."""
        self.settle()
        shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
        words = [each.text() for each in shown if isinstance(each, QLabel | QAbstractButton)]
        return "\n".join(filter(None, [*words, *(each.accessibleName() for each in shown)]))

    def state(self) -> dict[str, object] | None:
        """The session that is on."""
        session, clock = self.program.runner.session, self.program.ports.clock
        if session is None:
            return None
        return {
            "id": session.id,
            "state": session.state.value,
            "remaining": session.remaining(clock),
            "slept": session.slept(clock),
            "late": session.late,
        }

    def changes(self) -> list[tuple[float, str]]:
        """When the session changed, and to what."""
        return self._changes

    def mind(self) -> dict[str, object] | None:
        """The session for the mind that is on."""
        for runner in (self.program.breath_runner, self.program.guide_runner, self.program.idea_runner):
            if runner.session is not None:
                return {"mood": runner.session.mood.value, "done": runner._record(runner.session).actual}
        return None

    def time_an_idea_and_sounds(self) -> None:
        """Begin an idea that rings after its minutes, and sounds that end by themselves."""
        program = self.program
        program.idea_runner.start(program.ideas.bundled()[0], rings=True)
        program.sounds_runner.start(15)

    def open(self, page: str) -> None:
        self.program.window.open(page)
        self.settle()

    def change(self, name: str, value: object) -> None:
        self.program.preferences.change(name, value)

    def setting(self, name: str) -> object:
        return getattr(self.program.preferences.now, name)

    def let_go(self) -> None:
        """Wait, as a person does, until the moment after a change of view is over."""
        self.program.window.calls.guard.release()

    def hide(self) -> None:
        self.program.window.hide()

    def minimise(self) -> None:
        self.program.window.showMinimized()

    def close_window(self) -> bool:
        """As the cross in its corner; whether it is gone."""
        return self.program.window.close()

    def is_seen(self) -> bool:
        window = self.program.window
        return window.isVisible() and not window.isMinimized()

    def block(self, seconds: float, every: float) -> None:
        """Hold the interface up, again and again."""
        blocking = QTimer(self, interval=round((every - seconds) * 1000))

        def hold_up() -> None:
            blocking.stop()
            Event().wait(seconds)
            blocking.start()

        blocking.timeout.connect(hold_up)
        blocking.start()

    def feel_pulse(self) -> None:
        """Begin to note the longest time in which the interface did nothing."""
        self._longest, self._last = 0.0, now()
        self._beat.start()

    def longest_pause(self) -> float:
        """That time in seconds."""
        self._beat.stop()
        return self._longest

    def _note_beat(self) -> None:
        moment = now()
        self._longest, self._last = max(self._longest, moment - self._last), moment

    def cover(self) -> None:
        """Lay another window over all of it."""
        other = QWidget()
        other.setGeometry(self.program.window.frameGeometry())
        other.show()
        other.raise_()
        self._kept.append(other)

    def plant_errors(self) -> list[str]:
        """Have what follows the session raise, each time it is called: not the bell, the page and the state itself."""
        window, runner = self.program.window, self.program.runner
        self._planted = {}
        window.show_session = self._failing("dock")
        runner.changed.connect(self._failing("slot"))
        runner.ticked.connect(self._failing("tick"))
        runner.cued.connect(self._failing("cue"))
        runner.closed.connect(self._failing("record"))
        Ring.paintEvent = self._failing("paint")
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

    def bring_in(self, path: str) -> float:
        """Choose this file as a guide; returns the seconds that it took."""
        more.ask_to_open = lambda *_: Path(path)
        began = now()
        self.press("From a file")
        return now() - began

    def save_table(self, path: str) -> None:
        """Choose this file for the table of the history."""
        kept_here.ask_to_save = lambda *_: Path(path)
        self.press("Save as a table")

    def rich_labels(self) -> list[str]:
        """Labels in view that would take their words for more than plain text."""
        labels = [label for label in self.program.window.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]

    def resize(self, width: int, height: int) -> None:
        self.program.window.resize(width, height)
        self.settle()

    def clipped(self) -> list[str]:
        """Words with less room than they need."""
        self.settle()
        return clipped(self.program.window)

    def begin_film(self) -> None:
        """Look at the window 25 times a second from now on."""
        self._film = Film(self.program.window)

    def end_film(self) -> tuple[int, int]:
        """How many pictures were taken, and the most flashes of any part of them within one second."""
        return self._film.end()
