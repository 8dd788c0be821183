"""Somebody who asks over the tests' buses that the computer be kept awake."""

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.keep_awake import KeepAwake
from tests.desktop.private_bus import PATIENCE

WHY = "A heat pack is on"


def keep_awake_on(bus: Bus, limit: float = PATIENCE, **options: object) -> KeepAwake:
    return KeepAwake(bus, bus, limit=limit, **options)


def hold(qtbot: QtBot, keep_awake: KeepAwake) -> list[object]:
    with qtbot.waitSignal(keep_awake.changed, timeout=8000) as changed:
        keep_awake.hold(WHY)
    assert keep_awake.held == changed.args[0]
    return changed.args
