"""A portal on the tests' bus that knows some settings, and somebody who follows what it says of motion."""

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Call
from easeful.desktop.motion import MotionWish
from easeful.desktop.motion.portal import PortalSettings
from tests.desktop.private_bus import PrivateBus, Service

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
NAMESPACES = {
    "reduced-motion": "org.freedesktop.appearance",
    "enable-animations": "org.gnome.desktop.interface",
    "AnimationDurationFactor": "org.kde.kdeglobals.KDE",
}
REFUSED = {"error": "org.freedesktop.portal.Error.NotFound"}
UNKNOWN = {"error": "org.freedesktop.DBus.Error.UnknownMethod"}


def knowing(settings: dict[str, object]) -> dict[str, object]:
    """The answer of a portal that knows these, each a pair of signature and value by its key."""
    return {"about": {key: ["v", [value]] for key, value in settings.items()}, "else": REFUSED}


def portal_that_says(private_bus: PrivateBus, **settings: object) -> Service:
    return private_bus.serve(PORTAL, ReadOne=knowing({key.replace("_", "-"): said for key, said in settings.items()}))


def wish_on(bus: Bus) -> MotionWish:
    return MotionWish(bus, source=PortalSettings(bus))


def settle(qtbot: QtBot, bus: Bus) -> None:
    """Ask twice more: what was asked before is answered then, and what was asked because of those answers."""
    for _ in range(2):
        with qtbot.waitCallback(timeout=15000) as after:
            bus.ask(Call(PORTAL, PATH, "org.freedesktop.DBus.Peer", "Ping"), after)


def change(portal: Service, key: str, value: object, namespace: str = "", **options: str) -> None:
    """Tell a change, and go on when it has been sent."""
    values = [namespace or NAMESPACES[key], key, value]
    portal.signal(PATH, f"{SETTINGS}.SettingChanged", "ssv", values, **options)
    portal.next("sent")
