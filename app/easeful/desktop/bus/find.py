"""Finds the sockets of the session's and the system's bus."""

import os
import sys
from pathlib import Path

from easeful.desktop.bus.connection import Bus

SYSTEM = "unix:path=/run/dbus/system_bus_socket"


def session_bus() -> Bus:
    """Find the bus of the person's session; without one, every question is answered with an error."""
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    usual = f"unix:path={runtime}/bus" if runtime and Path(runtime, "bus").is_socket() else ""
    return Bus(socket_path(os.environ.get("DBUS_SESSION_BUS_ADDRESS") or usual))


def system_bus() -> Bus:
    """Find the bus of the computer."""
    return Bus(socket_path(os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or SYSTEM))


def socket_path(addresses: str) -> str:
    """Find the first Unix socket among D-Bus addresses (an abstract one opens with NUL), else none."""
    if sys.platform != "linux":
        return ""
    from jeepney.bus import get_connectable_addresses  # noqa: PLC0415 - only Linux has it

    try:
        return str(next(get_connectable_addresses(addresses)))
    except (RuntimeError, ValueError):  # no such socket, no such addresses
        return ""
