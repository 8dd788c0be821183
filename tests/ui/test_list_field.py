"""A field that opens a list says what it is and what is chosen."""

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.list_field import LONGEST, ListField


def test_a_screen_reader_hears_what_it_is_and_what_is_chosen(qapp: object) -> None:
    field = ListField(Theme(RESOURCES), "Voice")
    field.show_value("English (America)")
    assert field.accessibleName() == "Voice: English (America)"
    assert field.accessibleDescription() == "Opens a list"
    field.setChecked(True)
    assert field.accessibleDescription() == "Open"


def test_a_long_value_is_shortened_to_the_eye_alone(qapp: object) -> None:
    field = ListField(Theme(RESOURCES), "Voice")
    field.show_value("x" * LONGEST)
    width = field.sizeHint().width()
    field.show_value("x" * 80)
    assert field.sizeHint().width() <= width + 12
    assert field.accessibleName() == f"Voice: {'x' * 80}"
