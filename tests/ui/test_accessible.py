"""A screen reader finds a window, headings and groups, which Qt would call labels and fillers."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from easeful.ui.accessible import _interface, tell_roles
from easeful.ui.roles import be_group, be_heading, be_window
from easeful.ui.statement import statement_lines
from easeful.ui.widgets.text import Heading
from tests.person import MINUTE, Person


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


def focused(window: QWidget) -> list[tuple[str, str]]:
    """The name and the description of what a screen reader is told to have the keyboard."""
    shown = [QAccessible.queryAccessibleInterface(each) for each in window.findChildren(QWidget) if each.isVisible()]
    parts = QAccessible.Text.Name, QAccessible.Text.Description
    return [tuple(map(each.text, parts)) for each in shown if each.state().focused]


def test_the_welcome_is_read_where_the_keyboard_begins(make_person: Callable[..., Person]) -> None:
    bert = make_person(has_read=False)
    ((name, description),) = focused(bert.window)
    assert name == "I have read this"
    assert all(line in description for line in statement_lines())


def test_one_thing_alone_has_the_keyboard_in_each_call(anna: Person) -> None:
    calls = []
    anna.start_heat()
    anna.window.close()
    calls.append(focused(anna.window))
    anna.let_go()
    anna.press("Go back")
    anna.wait(5 * MINUTE)
    calls.append(focused(anna.window))
    anna.wait(2 * MINUTE)
    calls.append(focused(anna.window))
    anna.program.help()
    calls.append(focused(anna.window))
    assert [[name for name, _ in call] for call in calls] == [
        ["A pack is still on"], ["Look at your skin"], ["Take the pack\noff now"], ["Go back"],
    ]  # fmt: skip
