"""The page of a stack that is made when it is wanted, and goes with the next."""

from PySide6.QtWidgets import QStackedWidget, QWidget


class Passing:
    """At most one of them is there, beside the pages that stay."""

    def __init__(self, stack: QStackedWidget) -> None:
        """None yet."""
        self._stack = stack
        self.page: QWidget | None = None

    def show(self, page: QWidget) -> None:
        """Show this one, in place of the one before."""
        self.take_away()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.page = page

    def take_away(self) -> None:
        """Have none."""
        if self.page is not None:
            page, self.page = self.page, None
            self._stack.removeWidget(page)
            page.hide()
            page.deleteLater()
