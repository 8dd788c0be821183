"""The roles of our widgets for a screen reader, where Qt knows only a label or a plain widget."""

from PySide6.QtWidgets import QWidget

ROLE = "accessible_role"  # the property that `ui.accessible` reads


def be_window(widget: QWidget) -> None:
    """A window, which a reader can name and find."""
    widget.setProperty(ROLE, "Window")


def be_heading(widget: QWidget) -> None:
    """A heading, to which a reader can jump; its accessible name is read."""
    widget.setProperty(ROLE, "Heading")


def be_group(widget: QWidget, question: str) -> None:
    """A group of choices: a reader says the question when it comes to the first of them."""
    widget.setProperty(ROLE, "Grouping")
    widget.setAccessibleName(question)
