"""What a screen reader is to say by itself, without a change of focus."""

from PySide6.QtWidgets import QWidget


def say(source: QWidget, words: str, *, assertive: bool = False) -> None:
    """Have it said when the reader has finished, or, `assertive`, at once."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # noqa: PLC0415 (start-up time)

    event = QAccessibleAnnouncementEvent(source, words)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if assertive else politeness.Polite)
    QAccessible.updateAccessibility(event)
