"""What the desktop does for a session: connected when the first begins, let go when it ends, and never in the way."""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot
from shiboken6 import Shiboken

from easeful.desk import DesktopServices
from easeful.desktop.bus.connection import Bus


class NotedBus:
    """A bus of which only matters whether it was closed."""

    def __init__(self) -> None:
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class NotedAwake(QObject):
    """Stands for the keeping awake; notes what it was asked."""

    changed = Signal(bool, str)

    def __init__(self, *_buses: object) -> None:
        super().__init__()
        self.asked: list[str] = []

    def hold(self, why: str) -> None:
        self.asked.append(f"hold: {why}")

    def release(self) -> None:
        self.asked.append("release")
        self.changed.emit(False, "")


class NotedNotifier(QObject):
    """Stands for the notifications; notes what is on the screen."""

    activated = Signal()

    def __init__(self, *_buses: object) -> None:
        super().__init__()
        self.on_screen: list[tuple[str, str]] = []

    def show(self, title: str, body: str) -> None:
        self.on_screen.append((title, body))

    def withdraw(self) -> None:
        self.on_screen.clear()


class NotedSleep(QObject):
    """Stands for the login service, which tells of sleep."""

    sleeping = Signal()
    woke = Signal()

    def __init__(self, *_buses: object) -> None:
        super().__init__()
        self.is_closed = False

    def close(self) -> None:
        self.is_closed = True


class NotedMotion(QObject):
    """Stands for the wish about motion."""

    changed = Signal()

    def __init__(self, session: object, _parent: object) -> None:
        super().__init__()
        self.session = session
        self.reduced: bool | None = None


class Room:
    """The desktop's services over stand-ins, and what was made of them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[object] = []
        places = {
            "bus.find.session_bus": NotedBus,
            "bus.find.system_bus": NotedBus,
            "keep_awake.holder.KeepAwake": NotedAwake,
            "notifications.notifier.Notifier": NotedNotifier,
            "sleep_wake.SleepWatch": NotedSleep,
            "motion.MotionWish": NotedMotion,
        }
        for place, kind in places.items():
            monkeypatch.setattr(f"easeful.desktop.{place}", self._maker(kind))
        self.desk = DesktopServices()

    def _maker(self, kind: Callable[..., object]) -> Callable[..., object]:
        def make(*made_of: object) -> object:
            self.made.append(kind(*made_of))
            return self.made[-1]

        return make

    def one(self, kind: type) -> object:
        (found,) = (each for each in self.made if isinstance(each, kind))
        return found


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch, qapp: object) -> Room:
    return Room(monkeypatch)


def test_nothing_is_connected_until_a_session_begins_and_then_once(room: Room) -> None:
    room.desk.notify("Easeful", "Time is up.")
    room.desk.release()
    assert room.made == []
    room.desk.hold("A pack is on.")
    room.desk.hold("A pack is on.")
    room.desk.release()
    room.desk.hold("A pack is on.")
    assert len(room.made) == 5
    assert room.one(NotedAwake).asked == [
        "hold: A pack is on.",
        "hold: A pack is on.",
        "release",
        "hold: A pack is on.",
    ]


def test_whether_sleep_is_held_off_is_known_when_it_was_told_and_only_while_a_pack_is_on(room: Room) -> None:
    assert room.desk.keeps_awake() is None
    room.desk.hold("A pack is on.")
    assert room.desk.keeps_awake() is None
    for held in (True, False):
        room.one(NotedAwake).changed.emit(held, "")
        assert room.desk.keeps_awake() is held
    room.desk.release()
    assert room.desk.keeps_awake() is None


@pytest.mark.parametrize("can", [True, False])
def test_a_trial_holds_for_a_moment_and_then_knows(room: Room, can: bool) -> None:
    told: list[bool | None] = []
    room.desk.try_out(lambda: told.append(room.desk.keeps_awake()))
    assert told == []
    room.one(NotedAwake).changed.emit(can, "")
    assert told == [can]
    assert room.desk.keeps_awake() is can
    assert room.one(NotedAwake).asked[-1] == "release"


def test_a_pack_that_goes_on_during_the_trial_keeps_the_computer_awake(room: Room) -> None:
    told: list[bool | None] = []
    room.desk.try_out(lambda: told.append(None))
    room.desk.hold("A pack is on.")
    room.one(NotedAwake).changed.emit(True, "")
    assert told == []
    assert room.desk.keeps_awake() is True
    assert "release" not in room.one(NotedAwake).asked


def test_a_trial_does_not_touch_what_a_pack_holds(room: Room) -> None:
    room.desk.hold("A pack is on.")
    room.desk.try_out(lambda: None)
    room.one(NotedAwake).changed.emit(True, "")
    assert room.one(NotedAwake).asked == ["hold: A pack is on."]


def test_a_notification_stays_until_the_pack_is_off(room: Room) -> None:
    room.desk.hold("A pack is on.")
    room.desk.notify("Easeful", "Time is up.")
    assert room.one(NotedNotifier).on_screen == [("Easeful", "Time is up.")]
    room.desk.release()
    assert room.one(NotedNotifier).on_screen == []


def test_sleep_waking_and_a_click_are_passed_on(room: Room) -> None:
    told: list[str] = []
    room.desk.sleeping.connect(lambda: told.append("sleeping"))
    room.desk.woke.connect(lambda: told.append("woke"))
    room.desk.activated.connect(lambda: told.append("clicked"))
    room.desk.hold("A pack is on.")
    room.one(NotedSleep).sleeping.emit()
    room.one(NotedSleep).woke.emit()
    room.one(NotedNotifier).activated.emit()
    assert told == ["sleeping", "woke", "clicked"]


def test_motion_is_asked_for_at_the_first_question_and_over_the_session_bus_only(room: Room) -> None:
    room.desk.watch_motion(lambda: None)
    assert room.made == []
    for _ in range(2):
        assert room.desk.wants_less_motion() is None
    assert [type(each) for each in room.made] == [NotedBus, NotedMotion]
    room.desk.hold("A pack is on.")
    assert sum(isinstance(each, NotedBus) for each in room.made) == 2
    assert room.one(NotedMotion).session in room.made
    room.desk.close()
    assert [each.is_closed for each in room.made if isinstance(each, NotedBus)] == [True, True]


def test_a_change_of_the_wish_about_motion_is_told(room: Room) -> None:
    told: list[bool | None] = []
    room.desk.watch_motion(lambda: told.append(room.desk.wants_less_motion()))
    room.desk.wants_less_motion()
    for reduced in (True, False, None):
        room.one(NotedMotion).reduced = reduced
        room.one(NotedMotion).changed.emit()
    assert told == [True, False, None]


def test_a_page_that_is_gone_hears_of_motion_no_more(room: Room) -> None:
    class Page(QObject):
        def follow(self) -> None:
            told.append(self)

    told: list[Page] = []
    page = Page()
    room.desk.watch_motion(page.follow)
    room.desk.motion_changed.emit()
    assert told == [page]
    told.clear()
    Shiboken.delete(page)
    room.desk.motion_changed.emit()
    assert told == []


def test_at_the_programs_end_everything_is_let_go(room: Room) -> None:
    room.desk.hold("A pack is on.")
    room.desk.notify("Easeful", "Time is up.")
    room.desk.close()
    assert room.one(NotedAwake).asked[-1] == "release"
    assert room.one(NotedNotifier).on_screen == []
    assert [each.is_closed for each in room.made if isinstance(each, NotedBus)] == [True, True]
    assert room.one(NotedSleep).is_closed


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the computer is kept awake without a bus")
def test_without_any_bus_nothing_is_raised_and_the_person_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("session_bus", "system_bus"):
        monkeypatch.setattr(f"easeful.desktop.bus.find.{name}", lambda: Bus(""))
    desk = DesktopServices()
    desk.hold("A pack is on.")
    desk.notify("Easeful", "Time is up.")
    qtbot.waitUntil(lambda: desk.keeps_awake() is False)
    desk.release()
    desk.close()
