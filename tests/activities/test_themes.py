"""A change of theme reaches all of every page: its own ground is there, and no other theme's colour is left."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget

from easeful.activities import find_activities
from easeful.ui.theme import Theme
from tests.person import MINUTE, Person

KEYS = [activity.key for activity in find_activities()]
THEMES = ["light", "dark", "contrast"]
GROUNDS = ("bg", "rail", "card", "sunken", "primary-tint", "heat.tint", "heat.alarm", "ice.tint")
EVERY = 5  # px between two looks
SPECKS = 0.002  # of a picture: where two colours are smoothed into each other any colour may come out
SAMPLE = 0.015  # of the settings, where a small picture shows each theme


def shares(window: QWidget) -> Counter[str]:
    """How much of the window each colour has, from 0 to 1."""
    picture = window.grab().toImage()
    places = [(x, y) for x in range(0, picture.width(), EVERY) for y in range(0, picture.height(), EVERY)]
    counted = Counter(picture.pixelColor(x, y).name() for x, y in places)
    return Counter({colour: times / len(places) for colour, times in counted.items()})


def grounds(theme: Theme, name: str) -> set[str]:
    return {theme.tokens.colour(name, token).lower() for token in GROUNDS}


def foreign(theme: Theme) -> set[str]:
    """The grounds of the other themes that this one has nowhere among its colours."""
    own = set(colours_of(theme.tokens.themes[theme.name]))
    others = set().union(*(grounds(theme, name) for name in THEMES if name != theme.name))
    return others - own


def colours_of(tokens: dict[str, object]) -> Iterator[str]:
    for value in tokens.values():
        if isinstance(value, dict):
            yield from colours_of(value)
        else:
            yield str(value).lower()


def check(person: Person, *own: str, most: float = SPECKS) -> None:
    """The window has these colours of its theme, and at most so much of each other theme's grounds."""
    person.settle()
    theme, seen = person.program.theme, shares(person.window)
    for token in own:
        assert seen[theme.colour(token).name()] > 10 * SPECKS, f"hardly any {token}"
    assert {colour: seen[colour] for colour in foreign(theme) if seen[colour] > most} == {}


def change_theme(person: Person, before: str, after: str) -> None:
    """From one theme to another while every page is made already."""
    person.program.preferences.change("theme", before)
    for key in KEYS:
        person.program.window.open(key)
    person.settle()
    person.program.preferences.change("theme", after)


CHANGES = [("light", "dark"), ("dark", "light"), ("light", "contrast"), ("contrast", "dark")]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_a_change_of_theme_reaches_every_page(anna: Person, before: str, after: str) -> None:
    change_theme(anna, before, after)
    for key in KEYS:
        anna.program.window.open(key)
        check(anna, "bg", "rail", most=SAMPLE if key == "settings" else SPECKS)


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_a_change_of_theme_reaches_a_session_and_its_calls(anna: Person, before: str, after: str) -> None:
    preferences = anna.program.preferences
    change_theme(anna, after, before)
    anna.start_heat()
    preferences.change("theme", after)
    check(anna, "bg", "rail")
    for seconds, ground in ((5 * MINUTE, "bg" if after == "contrast" else "heat.tint"), (MINUTE, "heat.alarm")):
        preferences.change("theme", before)
        anna.wait(seconds)
        anna.settle()
        preferences.change("theme", after)
        check(anna, ground)


@pytest.mark.parametrize("theme", THEMES)
def test_the_computers_own_parts_have_the_themes_colours(anna: Person, theme: str) -> None:
    anna.program.preferences.change("theme", theme)
    palette, worn = anna.window.palette(), anna.program.theme
    found = {role: getattr(palette, role)().color() for role in ("window", "base", "windowText", "text", "highlight")}
    wanted = {"window": "bg", "base": "card", "windowText": "ink", "text": "ink", "highlight": "primary"}
    assert found == {role: worn.colour(token) for role, token in wanted.items()}
