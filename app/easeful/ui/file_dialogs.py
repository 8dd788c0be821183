"""Asks for files and folders of the person's own."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def documents() -> str:
    """The folder where a person's own files usually are."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def ask_to_open(parent: QWidget, title: str, kinds: str) -> Path | None:
    """The file that the person chooses, or None."""
    path, _ = QFileDialog.getOpenFileName(parent, title, documents(), kinds)
    return Path(path) if path else None


def ask_to_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where the person wants a file saved, or None."""
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path(documents()) / name), kinds)
    return Path(path) if path else None


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    """The folder that the person chooses, or None."""
    path = QFileDialog.getExistingDirectory(parent, title, documents())
    return Path(path) if path else None
