"""The look of the player: night colours in every theme but high contrast, for closed or resting eyes."""

from pathlib import Path

from easeful.ui.theme import Theme


class NightTheme(Theme):
    """Follows another theme: its text size, and its high contrast."""

    def __init__(self, resources: Path, day: Theme) -> None:
        """`day` is the theme of the window."""
        super().__init__(resources)
        self._day = day
        self.follow()

    def follow(self) -> None:
        """Wear what the other one means for the night."""
        self.wear("contrast" if self._day.is_contrast else "dark", self._day.text_size)
