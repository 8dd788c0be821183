"""What a test can know of the running program: its sessions, its pauses, and what is on the screen."""

import os

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel

from easeful.activities.heat_ice.time_is_up import TimeIsUp
from tests.clipping import clipped
from tests.faults.inside.film import Film
from tests.faults.true_time import now

BEAT_MS = 5


class Witness(QObject):
    """Notes when the session changed, and when its end was painted."""

    def __init__(self, program: object) -> None:
        super().__init__()
        self.program = program
        self._changes: list[tuple[float, str]] = []
        self._longest, self._last = 0.0, now()
        self._painted: float | None = None
        program.runner.changed.connect(self._note_change)
        self._note_paint()
        self._beat = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._note_beat)

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

    def pid(self) -> int:
        """The number of this process."""
        return os.getpid()

    def painted(self) -> float | None:
        """When the end was painted first."""
        return self._painted

    def changes(self) -> list[tuple[float, str]]:
        """When the session changed, and to what."""
        return self._changes

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
            "reason": session.reason and session.reason.value,
        }

    def mind(self) -> dict[str, object] | None:
        """The session for the mind that is on."""
        for runner in (self.program.breath_runner, self.program.guide_runner, self.program.idea_runner):
            if runner.session is not None:
                return {"mood": runner.session.mood.value, "done": runner._record(runner.session).actual}
        return None

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

    def rich_labels(self) -> list[str]:
        """Labels in view that would take their words for more than plain text."""
        labels = [label for label in self.program.window.findChildren(QLabel) if label.isVisible()]
        return [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText]

    def clipped(self) -> list[str]:
        """Words with less room than they need."""
        return clipped(self.program.window)

    def begin_film(self) -> None:
        """Look at the window 25 times a second from now on."""
        self._film = Film(self.program.window)

    def end_film(self) -> tuple[int, int]:
        """How many pictures were taken, and the most flashes of any part of them within one second."""
        return self._film.end()
