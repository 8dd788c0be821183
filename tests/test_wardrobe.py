"""The look follows the settings, and with them the computer, from the first moment and at every change."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from easeful.wardrobe import system_theme
from tests.person import Person

DARK, LIGHT = Qt.ColorScheme.Dark, Qt.ColorScheme.Light
HIGH, USUAL = Qt.ContrastPreference.HighContrast, Qt.ContrastPreference.NoPreference


class Computer(QObject):
    """What the computer asks programs to look like; stands for Qt's style hints and their accessibility."""

    colorSchemeChanged = Signal(object)  # noqa: N815 (Qt's name)
    contrastPreferenceChanged = Signal(object)  # noqa: N815 (Qt's name)

    def __init__(self) -> None:
        super().__init__()
        self._scheme, self._contrast = LIGHT, USUAL

    def accessibility(self) -> "Computer":
        return self

    def colorScheme(self) -> Qt.ColorScheme:
        return self._scheme

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self._contrast

    def change_scheme(self, scheme: Qt.ColorScheme) -> None:
        self._scheme = scheme
        self.colorSchemeChanged.emit(scheme)

    def change_contrast(self, contrast: Qt.ContrastPreference) -> None:
        self._contrast = contrast
        self.contrastPreferenceChanged.emit(contrast)


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Computer:
    computer = Computer()
    monkeypatch.setattr(QApplication, "styleHints", staticmethod(lambda: computer))
    return computer


def worn(person: Person) -> str:
    """The theme whose colours the application has, in its palette and in its style sheet."""
    themes = person.program.theme.tokens.themes
    ground = person.window.palette().color(QPalette.ColorRole.Window).name()
    ink = QApplication.palette().color(QPalette.ColorRole.WindowText).name()
    sheet = QApplication.instance().styleSheet()
    (name,) = (name for name, colours in themes.items() if colours["bg"].lower() == ground)
    assert ink == themes[name]["ink"].lower()
    assert themes[name]["line-strong"].lower() in sheet
    return name


@pytest.mark.parametrize(
    ("scheme", "contrast", "theme"),
    [
        (LIGHT, USUAL, "light"),
        (DARK, USUAL, "dark"),
        (Qt.ColorScheme.Unknown, USUAL, "light"),
        (LIGHT, HIGH, "contrast"),
        (DARK, HIGH, "contrast"),
    ],
)
def test_the_computers_wish_is_read(
    computer: Computer, scheme: Qt.ColorScheme, contrast: Qt.ContrastPreference, theme: str
) -> None:
    computer.change_scheme(scheme)
    computer.change_contrast(contrast)
    assert system_theme() == theme


def test_the_system_theme_follows_the_computer_while_the_program_runs(
    computer: Computer, make_person: Callable[..., Person]
) -> None:
    anna = make_person()
    anna.program.preferences.change("theme", "system")
    assert worn(anna) == "light"
    computer.change_scheme(DARK)
    assert worn(anna) == "dark"
    computer.change_contrast(HIGH)
    assert worn(anna) == "contrast"
    computer.change_scheme(LIGHT)
    assert worn(anna) == "contrast"
    computer.change_contrast(USUAL)
    assert worn(anna) == "light"


def test_a_theme_that_was_chosen_stays_whatever_the_computer_does(
    computer: Computer, make_person: Callable[..., Person]
) -> None:
    anna = make_person()
    computer.change_scheme(DARK)
    computer.change_contrast(HIGH)
    assert worn(anna) == "light"


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_chosen_theme_is_worn_from_the_next_start_on(anna: Person, theme: str) -> None:
    anna.program.preferences.change("theme", theme)
    assert worn(anna) == theme
    anna.crash()
    QApplication.instance().setStyleSheet("")  # the next start is another application
    anna.start()
    assert worn(anna) == theme


def test_the_system_theme_is_worn_from_the_first_start_on(
    computer: Computer, make_person: Callable[..., Person]
) -> None:
    computer.change_scheme(DARK)
    assert worn(make_person(has_read=False)) == "dark"
