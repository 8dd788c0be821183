"""A person at the window: presses real buttons, reads real labels, and lets simulated time pass."""

import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDoubleSpinBox, QLabel, QLineEdit, QPlainTextEdit, QSlider, QWidget

from easeful.core.course import SETTLE_SECONDS
from easeful.core.session import ContactSession
from easeful.core.simulated_clock import SimulatedClock
from easeful.desktop.opener import Opener
from easeful.ports import Ports
from easeful.program import Program
from easeful.shell import make_shell
from easeful.store.keeper import Keeper
from easeful.ui.roles import ROLE
from tests.timers import SimulatedTimers, fire
from tests.watched import LeftBells, WatchedBell, WatchedCues, WatchedDesk, WatchedSounds
from tests.watched_guides import WatchedAmbience, WatchedReading, WatchedRecordings

MINUTE = 60
FRAME_MS = 50
TURNS = 12


def settle() -> None:
    """Let everything happen that was put off until later."""
    for _ in range(TURNS):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def put_away(thing: QObject) -> None:
    """End a window or a program for good, before another is made."""
    if isinstance(thing, QWidget):
        thing.hide()
    thing.deleteLater()
    settle()


def asked_and_answered(button: QAbstractButton) -> str:
    """An answer with the question of its group before it, as a screen reader says both; nothing without a group."""
    group = button.parentWidget()
    while group is not None and group.property(ROLE) != "Grouping":
        group = group.parentWidget()
    return "" if group is None else f"{group.accessibleName()} {button.text()}"


class Person:
    """Starts the program on a folder and uses it. `quit` or `crash`, then `start`, play a restart of the program."""

    def __init__(self, folder: Path, clock: SimulatedClock) -> None:
        self.folder, self.clock = folder, clock
        self.left_bells = LeftBells()
        self.start()

    def start(self, page: str = "home", *, came_back: bool = False) -> None:
        self.keeper = Keeper(self.folder, self.clock, lambda: None)
        self.bell, self.sounds, self.desk = WatchedBell(), WatchedSounds(), WatchedDesk()
        self.cues = WatchedCues()
        self.reading, self.ambience = WatchedReading(self.clock), WatchedAmbience()
        self.recordings = WatchedRecordings()
        self.opened: list[str] = []
        ports = Ports(
            self.clock, self.keeper, self.bell, self.left_bells, self.sounds, self.cues,
            self.reading, self.ambience, self.recordings, self.desk, Opener(self.hand_over), self.folder,
        )  # fmt: skip
        self.program = Program(ports, make_shell(self.clock, self.keeper.settings))
        self.program.ideas.dice.seed(7)  # so that a story goes the same way each time
        self.program.begin(page, came_back=came_back)
        self.window.show()
        self.program.finish()
        program = self.program
        self.timers = SimulatedTimers(
            program.runner, program.alerts, program.effects, program.second_look, program.breath_runner,
            program.guide_runner, program.sounds_runner, program.idea_runner, program.copying,
        )  # fmt: skip
        self.is_running = True
        self.settle()

    def hand_over(self, url: QUrl) -> bool:
        """The desktop takes what is opened."""
        self.opened.append(url.toString())
        return True

    def quit(self) -> None:
        """End the program as a log-out does: what waits is written."""
        if self.is_running:
            self.keeper.leave()
            self._let_go()

    def crash(self) -> None:
        """End the program as `kill -9` does: what the disk holds at this moment is all that is left."""
        left = self.folder.with_name(f"{self.folder.name}-killed")
        shutil.copytree(self.folder, left)  # now, for the old connection tidies up when it closes
        self._let_go()
        self.keeper._journal.close()
        self.folder = left

    def _let_go(self) -> None:
        put_away(self.window)
        put_away(self.program)
        self.is_running = False

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def session(self) -> ContactSession | None:
        return self.program.runner.session

    def settle(self) -> None:
        settle()

    def buttons(self) -> list[QAbstractButton]:
        self.settle()
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]

    def sliders(self) -> list[QSlider]:
        self.settle()
        return [slider for slider in self.window.findChildren(QSlider) if slider.isVisible()]

    def find(self, words: str) -> QAbstractButton:
        for button in self.buttons():
            if words in (button.text(), button.accessibleName(), asked_and_answered(button)):
                return button
        seen = [button.text() or button.accessibleName() for button in self.buttons()]
        raise AssertionError(f"no button {words!r} in view, only {seen}")

    def sees_button(self, words: str) -> bool:
        return any(
            words in (button.text(), button.accessibleName(), asked_and_answered(button)) for button in self.buttons()
        )

    def press(self, *words: str) -> None:
        """Click each with the mouse, in the middle."""
        for each in words:
            button = self.find(each)
            assert button.isEnabled(), f"{each!r} is off"
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            self.settle()

    def open_session(self, words: str) -> None:
        """Press the history's first row that names these words."""
        row = next(button for button in self.buttons() if words in button.accessibleName())
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
        self.settle()

    def type_keys(self, *keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            focused = self.window.focusWidget() or self.window
            QTest.keyClick(focused, key, held)
            self.settle()

    def write(self, text: str) -> None:
        """Write into the text field in view."""
        self.settle()
        fields = [*self.window.findChildren(QLineEdit), *self.window.findChildren(QPlainTextEdit)]
        field = next(field for field in fields if field.isVisible())
        field.setFocus()
        QTest.keyClicks(field, text)
        self.settle()

    def let_go(self) -> None:
        """Wait, as a person does, until the moment after a change of view is over."""
        self.program.window.calls.guard.release()

    def look(self) -> None:
        """See the moment as it is now: what moves draws its next frame."""
        for timer in self.window.findChildren(QTimer):
            if timer.isActive() and timer.interval() <= FRAME_MS:
                fire(timer)

    def reads(self) -> str:
        """All text in view, a line a label, and what a screen reader finds in place of a picture."""
        self.settle()
        self.look()
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        buttons = [
            f"{button.text()} {button.accessibleName()} {button.accessibleDescription()}" for button in self.buttons()
        ]
        numbers = [number.text() for number in self.window.findChildren(QDoubleSpinBox) if number.isVisible()]
        named = [widget.accessibleName() for widget in self.window.findChildren(QWidget) if widget.isVisible()]
        return "\n".join([*labels, *numbers, *buttons, *filter(None, named)])

    def sees(self, words: str) -> bool:
        return words in self.reads()

    def wait(self, seconds: float) -> None:
        """Let time pass with the computer awake, second by second, for the clock and the program's timers."""
        for _ in range(int(seconds)):
            self.clock.advance(1.0)
            self.timers.pass_time()

    def sleep(self, seconds: float) -> None:
        """The computer sleeps and wakes, and within a second the program looks at the clock."""
        self.clock.sleep(seconds)
        self.timers.pass_time()
        self.settle()

    def start_heat(self, minutes: int = 15, place: str = "Lower back") -> None:
        """Everything from Home to the running clock."""
        self.press("Home", "Heat", place)
        if self.sees_button("None of these"):
            self.press("None of these")
        for _ in range(minutes - 15):
            self.press("One minute more")
        self.press("Towel is in place – start")

    def start_breathing(self) -> None:
        """From Home to the first breath."""
        self.press("Breathe", "Start breathing")
        self.wait(SETTLE_SECONDS)
        self.settle()

    def let_time_run_out(self) -> None:
        """A session in which nobody answers the skin check of minute 5: a minute later the time is up."""
        self.start_heat()
        self.wait(6 * MINUTE)
        self.settle()
