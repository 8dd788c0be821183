"""A person at the window: presses real buttons, reads real labels, and lets simulated time pass."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QWidget

from easeful.core.plan import Chime
from easeful.core.session import ContactSession
from easeful.core.simulated_clock import SimulatedClock
from easeful.ports import Ports
from easeful.program import Program
from easeful.shell import make_shell
from easeful.stand_ins import QuietDesk, SilentBell, SilentSounds
from easeful.store.keeper import Keeper

MINUTE = 60
TURNS = 12


class WatchedBell(SilentBell):
    """A bell that remembers what it was told, and can be broken."""

    def __init__(self) -> None:
        self.told: list[str] = []
        self.end: float | None = None
        self.guard: float | None = None
        self.rings = False
        self.is_broken = False
        super().__init__(self.told.append)

    def arm(self, end: float, guard: float | None, volume: float) -> bool:
        self.end, self.guard, self.rings = end, guard, False
        return super().arm(end, guard, volume) and not self.is_broken

    def ring(self, volume: float) -> bool:
        self.rings = True
        return super().ring(volume) and not self.is_broken

    def silence(self) -> None:
        self.end, self.guard, self.rings = None, None, False
        super().silence()

    def watch(self) -> bool:
        return not self.is_broken


class WatchedSounds(SilentSounds):
    """Chimes that are noted; `has_output` may be taken away."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.has_output = True
        self.rings_instead = False
        super().__init__(self.heard.append)

    def outputs(self) -> tuple[str, ...] | None:
        return ("speakers",) if self.has_output else ()

    def test(self, volume: int, told: Callable[[bool], None]) -> None:
        self.play(Chime.CHECK, volume)
        told(self.has_output)

    test_bell = test

    def ring_instead(self, volume: int) -> None:
        self.rings_instead = True

    def hush(self) -> None:
        self.rings_instead = False


class WatchedDesk(QuietDesk):
    """A desktop that remembers whether the computer is kept awake, and what it showed."""

    def __init__(self) -> None:
        self.is_held = False
        self.can_hold: bool | None = True
        self.shown: list[str] = []

    def keeps_awake(self) -> bool | None:
        return self.can_hold if self.is_held else None

    def hold(self, why: str) -> None:
        self.is_held = True

    def release(self) -> None:
        self.is_held = False

    def notify(self, title: str, body: str) -> None:
        self.shown.append(body)


class Person:
    """Starts the program on a folder and uses it. `quit` and `start` play a restart of the program."""

    def __init__(self, folder: Path, clock: SimulatedClock) -> None:
        self.folder, self.clock = folder, clock
        self.start()

    def start(self, page: str = "home") -> None:
        self.keeper = Keeper(self.folder, self.clock, lambda: None)
        self.bell, self.sounds, self.desk = WatchedBell(), WatchedSounds(), WatchedDesk()
        ports = Ports(self.clock, self.keeper, self.bell, self.sounds, self.desk, self.folder)
        self.program = Program(ports, make_shell(self.clock, self.keeper.settings))
        self.program.begin(page)
        self.window.show()
        self.program.finish()
        self.settle()

    def quit(self) -> None:
        """End the program as a crash would: nothing is told to anybody."""
        self.keeper.leave()
        self.window.hide()
        self.program.deleteLater()
        self.window.deleteLater()
        self.settle()

    @property
    def window(self) -> QWidget:
        return self.program.window

    @property
    def session(self) -> ContactSession | None:
        return self.program.runner.session

    def settle(self) -> None:
        for _ in range(TURNS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def buttons(self) -> list[QAbstractButton]:
        self.settle()
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]

    def find(self, words: str) -> QAbstractButton:
        for button in self.buttons():
            if words in (button.text(), button.accessibleName()):
                return button
        seen = [button.text() or button.accessibleName() for button in self.buttons()]
        raise AssertionError(f"no button {words!r} in view, only {seen}")

    def sees_button(self, words: str) -> bool:
        return any(words in (button.text(), button.accessibleName()) for button in self.buttons())

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

    def type_keys(self, *keys: Qt.Key) -> None:
        for key in keys:
            focused = self.window.focusWidget() or self.window
            QTest.keyClick(focused, key)
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
        self.program.window.guard.release()

    def reads(self) -> str:
        """All text in view, a line a label."""
        self.settle()
        labels = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        buttons = [
            f"{button.text()} {button.accessibleName()} {button.accessibleDescription()}" for button in self.buttons()
        ]
        return "\n".join(labels + buttons)

    def sees(self, words: str) -> bool:
        return words in self.reads()

    def wait(self, seconds: float) -> None:
        """Let time pass with the computer awake; the program looks at the clock every second."""
        for _ in range(int(seconds)):
            self.clock.advance(1.0)
            self.program.runner.tick()

    def sleep(self, seconds: float) -> None:
        """The computer sleeps, wakes, and the program looks at the clock."""
        self.clock.sleep(seconds)
        self.program.runner.tick()
        self.settle()

    def start_heat(self, minutes: int = 15, place: str = "Lower back") -> None:
        """Everything from Home to the running clock."""
        self.press("Home", "Heat", place)
        if self.sees_button("None of these"):
            self.press("None of these")
        for _ in range(minutes - 15):
            self.press("One minute more")
        self.press("Towel is in place – start")
