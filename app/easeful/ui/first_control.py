"""Where the keyboard goes when a page is opened."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from easeful.ui.widgets.scroller import Scroller


def begin_at_top(page: QWidget) -> None:
    """Scroll the page, and what scrolls in it, to its top: a page that is opened shows its heading."""
    for each in (page, *page.findChildren(Scroller)):
        if isinstance(each, Scroller):
            each.bar.setValue(0)


def focus_page(page: QWidget) -> None:
    """Give the keyboard to the page's first control, unless one has it already; without any, to the page, to scroll."""
    QTimer.singleShot(0, page, lambda: _focus(page))  # what the page has just made is shown only then


def _focus(page: QWidget) -> None:
    focus = page.window().focusWidget()
    is_chosen = focus is not None and focus is not page and page.isAncestorOf(focus)
    if is_chosen or not page.isVisible():
        return  # one of its controls has it already, or a call or another page lies over it by now
    control = page.nextInFocusChain()
    while control is not None and control is not page and not is_reached_by_tab(control, page):
        control = control.nextInFocusChain()
    if control is not None:
        control.setFocus(Qt.FocusReason.OtherFocusReason)


def is_reached_by_tab(widget: QWidget, page: QWidget) -> bool:
    """Whether Tab comes to this widget of the page now."""
    wants = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return wants and widget.isEnabled() and page.isAncestorOf(widget) and widget.isVisibleTo(page)
