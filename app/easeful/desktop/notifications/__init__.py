"""Shows one notification on the desktop, by whichever service can."""

from easeful.desktop.notifications.notifier import Notifier

__all__ = ["Notifier"]
