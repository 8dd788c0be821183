"""Asks the desktop portal of Linux, and hears of changes; each desktop has its own name for the setting."""

import math
from collections.abc import Callable
from functools import partial

from easeful.desktop.bus.connection import Bus, close_descriptors
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message, Value
from easeful.desktop.motion.source import Told

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SETTINGS = "org.freedesktop.portal.Settings"
NOT_FOUND = "org.freedesktop.portal.Error.NotFound"
UNKNOWN_METHOD = "org.freedesktop.DBus.Error.UnknownMethod"

Setting = tuple[str, str]  # namespace and key


def _is_one(value: Value) -> bool | None:
    return value == 1 if type(value) is int else None


def _is_off(value: Value) -> bool | None:
    return not value if type(value) is bool else None


def _is_zero(value: Value) -> bool | None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        return None
    return number <= 0 if math.isfinite(number) else None


READINGS: dict[Setting, Callable[[Value], bool | None]] = {
    # https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html (1.21, January 2026)
    ("org.freedesktop.appearance", "reduced-motion"): _is_one,
    ("org.gnome.desktop.interface", "enable-animations"): _is_off,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): _is_zero,  # KDE's portal answers in text
}


class PortalSettings:
    """Less motion is wished where any of the settings says so: whoever switched one off meant it."""

    def __init__(self, session: Bus) -> None:
        self._bus = session
        self._told: Told | None = None
        self._said: dict[Setting, bool | None] = {}

    def look(self, told: Told) -> None:
        """Ask for each setting, the first time also for its changes; what nobody answers stays as it was."""
        is_first, self._told = self._told is None, told
        for setting in READINGS:
            if is_first:
                rule = Rule(PORTAL, SETTINGS, "SettingChanged", PATH, about=setting[0])
                self._bus.hear(rule, partial(self._hear, setting))
            self._ask("ReadOne", setting)

    def _ask(self, method: str, setting: Setting) -> None:
        answered = partial(self._answered, method, setting)
        self._bus.ask(Call(PORTAL, PATH, SETTINGS, method, "ss", setting), answered, answered)

    def _answered(self, method: str, setting: Setting, answer: Answer) -> None:
        close_descriptors(answer)
        if answer.error == UNKNOWN_METHOD and method == "ReadOne":
            self._ask("Read", setting)  # portals before 1.17.1 know no other
        elif answer.error in ("", NOT_FOUND):
            self._note(setting, answer.values)

    def _hear(self, setting: Setting, message: Message) -> None:
        if message.values[:2] == setting:
            self._note(setting, message.values[2:])

    def _note(self, setting: Setting, values: tuple[Value, ...]) -> None:
        self._said[setting] = READINGS[setting](_bare(values[0])) if values else None
        said = self._said.values()
        assert self._told is not None
        self._told(True if True in said else False if False in said else None)


def _bare(value: Value) -> Value:
    """Take a value out of its variants: `Read` packs it in two."""
    while isinstance(value, tuple) and len(value) == 2:
        value = value[1]
    return value
