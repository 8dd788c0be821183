"""A field that opens a list says what it is and what is chosen."""

from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.ui.widgets.list_field import ListField


def test_a_screen_reader_hears_what_it_is_and_what_is_chosen(qapp: object) -> None:
    field = ListField(Theme(RESOURCES), "Voice")
    field.show_value("English (America)")
    assert field.accessibleName() == "Voice: English (America)"
    assert field.accessibleDescription() == "Opens a list"
    field.open()
    assert field.accessibleDescription() == "Open"


def test_a_short_word_may_stand_for_a_longer_name(qapp: object) -> None:
    field = ListField(Theme(RESOURCES), "Voice")
    field.show_value("Chosen", "English (America)")
    assert field.accessibleName() == "Voice: English (America)"
    assert field.toolTip() == "English (America)"


def test_choosing_another_value_moves_nothing(qapp: object) -> None:
    field = ListField(Theme(RESOURCES), "Voice")
    values = ("Best", "Chosen", "None", "Recording")
    field.keep_room_for(*values)
    widths = set()
    for value in values:
        field.show_value(value)
        widths.add(field.sizeHint().width())
    assert len(widths) == 1
