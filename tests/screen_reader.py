"""A screen reader that writes down what the program lets it say."""

from typing import NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent


class Heard(NamedTuple):
    """An announcement; an assertive one interrupts whatever is being read."""

    words: str
    is_assertive: bool = False


class ScreenReader:
    """Hears announcements in the place of the computer's screen reader."""

    def __init__(self) -> None:
        self.heard: list[Heard] = []

    def hear(self, event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            is_assertive = event.politeness() is QAccessible.AnnouncementPoliteness.Assertive
            self.heard.append(Heard(event.message(), is_assertive))
