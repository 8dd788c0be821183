"""Puts the theme on the application: palette and style sheet follow the settings and the computer."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from easeful.core.settings import Settings
from easeful.ui.style_sheet import palette, style_sheet
from easeful.ui.theme import Theme


def system_theme() -> str:
    """The theme that the computer asks for."""
    hints = QApplication.styleHints()
    if hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def wear(theme: Theme, settings: Settings) -> None:
    """Change theme and text size everywhere, when they are others than before."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    name = system_theme() if settings.theme == "system" else settings.theme
    if (name, settings.text_size) == (theme.name, theme.text_size) and application.styleSheet():
        return
    theme.wear(name, settings.text_size)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))
