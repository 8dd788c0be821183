"""A person who writes a guide of her own, or attaches somebody's recording to one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit

from tests.person import Person

TEXT = "---\ntitle: Our porch\n---\n\nSit on the porch. [pause 8]\nStand up slowly, and hold on to something.\n"


class Recorder:
    """A person with a recording beside her."""

    def __init__(self, anna: Person, choose: Callable[[Path], None], folder: Path) -> None:
        self.anna, self._choose, self._folder = anna, choose, folder

    def attach(self, name: str = "daughter.mp3", guide: str = "By the lake") -> Path:
        """Attach a recording of that name to a guide."""
        path = self._folder / name
        path.write_bytes(b"sound")
        self._choose(path)
        open_more(self.anna)
        self.anna.press(f"Add a recording: {guide}")
        return path


def open_more(anna: Person) -> None:
    anna.press("Imagine", "More, and my own")


def write_porch(anna: Person) -> None:
    write(anna, TEXT)


def write(anna: Person, text: str) -> None:
    """Write a guide of one's own."""
    open_more(anna)
    anna.press("Write one")
    field = next(field for field in anna.window.findChildren(QPlainTextEdit) if field.isVisible())
    field.setPlainText(text)
    anna.press("Save")


def titles(anna: Person) -> list[str]:
    return [guide.title for guide in anna.program.guides.own()]
