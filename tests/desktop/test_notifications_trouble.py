"""A notification is shown by the first service that takes it, and nothing else is held up when none does."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.notifications.notifier import LINUX
from easeful.desktop.notifications.poster import Notice
from tests.desktop.conftest import LIMIT
from tests.desktop.notifying import PORTAL, SERVICE, notifier_on, show
from tests.desktop.private_bus import Heartbeat, PrivateBus


def test_a_missing_service_is_told(qtbot: QtBot, private_bus: PrivateBus, bus: Bus, no_bus: Bus) -> None:
    assert not show(qtbot, notifier_on(bus))
    assert not show(qtbot, notifier_on(no_bus))
    assert not show(qtbot, notifier_on(no_bus, order=()))


def test_a_hung_service_is_told_in_time_and_never_stops_the_interface(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    private_bus.serve(SERVICE, Notify="silence")
    notifier = notifier_on(bus, limit=LIMIT)
    heartbeat = Heartbeat()
    longest = []
    for _ in range(3):
        heartbeat.longest = 0.0
        assert not show(qtbot, notifier)
        longest.append(heartbeat.longest)
    assert min(longest) < 0.05  # a busy computer may hold up one round; a blocking call would hold up all
    assert heartbeat.beats > 50


def test_a_hung_bus_is_told_in_time(qtbot: QtBot, hung_bus: Bus) -> None:
    heartbeat = Heartbeat()
    assert not show(qtbot, notifier_on(hung_bus))
    assert heartbeat.beats > 20


def test_a_hung_service_is_followed_by_the_portal(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    private_bus.serve(SERVICE, Notify="silence")
    portal = private_bus.serve(PORTAL)
    assert show(qtbot, notifier_on(bus, limit=LIMIT))
    assert portal.call("AddNotification")["values"][1]["title"] == ["s", "Time is up"]


def test_shown_only_after_it_was_withdrawn_it_is_closed_at_once(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    service = private_bus.serve(SERVICE, Notify="silence")
    notifier = notifier_on(bus, limit=LIMIT)
    assert not show(qtbot, notifier)
    notifier.withdraw()
    service.give("Notify", ["u", [9]])
    qtbot.waitUntil(lambda: service.has_heard("CloseNotification"))
    assert service.call("CloseNotification")["values"] == [9]


class Broken:
    def __init__(self, session: Bus, activated: Callable[[], None]) -> None:
        pass

    def show(self, notice: Notice, told: Callable[[bool], None]) -> None:
        raise RuntimeError("planted")

    def withdraw(self) -> None:
        raise RuntimeError("planted")


def test_a_way_that_raises_does_not_stop_the_next(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    service = private_bus.serve(SERVICE, Notify=["u", [7]])
    notifier = notifier_on(bus, (Broken, *LINUX))
    assert show(qtbot, notifier)
    notifier.withdraw()
    assert service.call("CloseNotification")["values"] == [7]
