"""Tells when a service that holds something for us has gone, because then nothing is held."""

from collections.abc import Callable

from easeful.desktop.bus.connection import DAEMON, Bus
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Message


class ServiceWatch:
    """Calls `gone` when the service or the bus goes away, until stopped."""

    def __init__(self, bus: Bus, service: str, gone: Callable[[], None]) -> None:
        self._bus, self._gone = bus, gone
        rule = Rule(DAEMON, DAEMON, "NameOwnerChanged", about=service)
        self._hearing = bus.hear(rule, self._owner_changed)
        bus.lost.connect(self._bus_lost)

    def stop(self) -> None:
        """Watch no more."""
        self._bus.stop_hearing(self._hearing)
        self._bus.lost.disconnect(self._bus_lost)

    def _owner_changed(self, _message: Message) -> None:
        self._gone()

    def _bus_lost(self) -> None:
        self._gone()
