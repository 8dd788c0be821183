"""Whether there is a screen for a window: asked before Qt is loaded, and known for sure once it has started."""

import os
import sys

CHOICE = "QT_QPA_PLATFORM"
WITHOUT_SCREEN = "offscreen"


def is_promised() -> bool:
    """Whether a display is named on Linux, or a platform was chosen by hand; elsewhere there always is one."""
    if sys.platform != "linux" or os.environ.get(CHOICE):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def let_fall_back() -> None:
    """Let Qt start without a screen where it cannot reach the one named: by itself it would end the process.

    To be called before the application is made. The order is Qt's own.
    """
    if sys.platform != "linux" or is_chosen_without():
        return
    is_wayland = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("XDG_SESSION_TYPE") == "wayland"
    own_order = [name for name, there in (("wayland", is_wayland), ("xcb", os.environ.get("DISPLAY"))) if there]
    chosen = [name for name in os.environ.get(CHOICE, "").split(";") if name not in ("", WITHOUT_SCREEN)]
    os.environ[CHOICE] = ";".join([*(chosen or own_order), WITHOUT_SCREEN])


def is_chosen_without() -> bool:
    """Whether no screen was asked for: the tests, and the demonstration on a server."""
    return os.environ.get(CHOICE, "").startswith((WITHOUT_SCREEN, "minimal"))


def is_missing(platform: str) -> bool:
    """Whether Qt had to start on `platform` because it reached no screen."""
    return platform == WITHOUT_SCREEN and not is_chosen_without()
