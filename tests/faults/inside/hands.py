"""What a test can do with the running program: press, read, choose and move its window."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel

from easeful.activities.distract.filters import Filters
from easeful.activities.history import kept_here
from easeful.activities.history.row import SessionRow
from easeful.activities.imagine import more
from easeful.ui.widgets.chip import Chip
from tests.faults.true_time import now

TURNS = 6
HELD = {"Ctrl": Qt.KeyboardModifier.ControlModifier}


class Hands:
    """Reaches every button of the program."""

    def __init__(self, program: object) -> None:
        self.program = program

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

    def type(self, held: str, key: int) -> None:
        """Press the key of a digit with another held."""
        window = self.program.window.windowHandle()
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + key), HELD[held])
        self.settle()

    def press_soon(self, words: str) -> None:
        """Click what waits for an answer, as a dialog does."""
        button = next(one for one in self.buttons() if words in (one.text(), one.accessibleName()))
        QTimer.singleShot(0, button, button.click)

    def dialogs(self) -> int:
        """How many dialogs are open."""
        return sum(isinstance(each, QDialog) and each.isVisible() for each in QApplication.topLevelWidgets())

    def paint(self) -> None:
        """Have everything in view painted now."""
        self.program.window.grab()

    def press_row(self) -> None:
        """Click the first session in the history."""
        row = next(button for button in self.buttons() if isinstance(button, SessionRow))
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.settle()

    def name_of_row(self) -> str:
        """What a screen reader reads of the first session in the history."""
        return next(button for button in self.buttons() if isinstance(button, SessionRow)).accessibleName()

    def press_filter(self, number: int) -> None:
        """Click one of the chips that narrow the ideas."""
        (filters,) = self.program.window.findChildren(Filters)
        QTest.mouseClick(filters.findChildren(Chip)[number], Qt.MouseButton.LeftButton)
        self.settle()

    def tell(self, words: str) -> None:
        self.program.opening.tell(words)

    def take_back(self, words: str) -> None:
        self.program.opening.take_back(words)

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

    def resize(self, width: int, height: int) -> None:
        self.program.window.resize(width, height)
        self.settle()

    def time_an_idea_and_sounds(self) -> None:
        """Begin an idea that rings after its minutes, and sounds that end by themselves."""
        program = self.program
        program.idea_runner.start(program.ideas.bundled()[0], rings=True)
        program.sounds_runner.start(15)

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
