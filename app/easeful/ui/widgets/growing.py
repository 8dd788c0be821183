"""Widgets whose words wrap: narrower, they are higher."""

from PySide6.QtWidgets import QSizePolicy, QWidget

Policy = QSizePolicy.Policy


def grow_with_words(widget: QWidget, across: Policy = Policy.Expanding, down: Policy = Policy.Minimum) -> None:
    """Let the widget's height follow from its width."""
    policy = QSizePolicy(across, down)
    policy.setHeightForWidth(True)
    widget.setSizePolicy(policy)
