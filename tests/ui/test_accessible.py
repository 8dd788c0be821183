"""A screen reader finds a window, headings and groups, which Qt would call labels and fillers."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from easeful.ui.accessible import _interface, tell_roles
from easeful.ui.roles import be_group, be_heading, be_window
from easeful.ui.widgets.text import Heading
from tests.person import Person


@pytest.fixture
def roles() -> None:
    """As the program has them."""
    tell_roles()


@pytest.mark.parametrize(
    ("be", "role"),
    [
        (be_window, QAccessible.Role.Window),
        (be_heading, QAccessible.Role.Heading),
        (lambda widget: be_group(widget, "Which side?"), QAccessible.Role.Grouping),
    ],
    ids=["window", "heading", "group"],
)
def test_each_is_read_as_what_it_is(qtbot: object, roles: None, be: object, role: QAccessible.Role) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)  # type: ignore[attr-defined]
    be(widget)  # type: ignore[operator]
    assert QAccessible.queryAccessibleInterface(widget).role() is role


def test_all_else_is_left_to_qt(qtbot: object) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)  # type: ignore[attr-defined]
    assert _interface("QLabel", label) is None


def test_a_heading_is_named_as_it_reads(anna: Person) -> None:
    for page in ("Home", "History", "Settings", "Help"):
        anna.press(page)
        headings = [each for each in anna.window.findChildren(Heading) if each.isVisible()]
        assert headings, page
        assert all(each.accessibleName() == each.text() for each in headings)
