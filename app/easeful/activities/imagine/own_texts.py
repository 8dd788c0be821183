"""Texts and recordings that come from files of the person's own."""

import re
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from easeful.ui.words import tr

LONGEST_TITLE = 40


def copied(text: str) -> str:
    """The text of a copy: under a title of its own, no longer than a title may be."""

    def rename(found: re.Match[str]) -> str:
        return "title: " + tr("Copy of {title}").format(title=found[1])[:LONGEST_TITLE].rstrip()

    return re.sub(r"^title: *(.*)$", rename, text, count=1, flags=re.MULTILINE)


def file_name(title: str) -> str:
    """A name for the file of a guide, which every computer takes."""
    name = re.sub(r"[^\w -]", "", title).strip()
    return f"{name or tr('My guide')}.md"


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
