"""No widget that scrolls is used before it was read by a screen reader while it changed.

`tests/faults/test_reader.py` shows what becomes of a window that holds one that is left out here.
"""

import ast
from pathlib import Path

import pytest
from PySide6 import QtWidgets

APP = Path(__file__).parents[1] / "app" / "easeful"
FILES = sorted(APP.rglob("*.py"))
# Read for 25 s and more by `tests/faults/reader_program.py` while it came, went and changed; so was Qt's file dialog.
TRIED = {"QPlainTextEdit"}
SCROLLING = {
    name
    for name in dir(QtWidgets)
    if isinstance(kind := getattr(QtWidgets, name), type) and issubclass(kind, QtWidgets.QAbstractScrollArea)
}


def untried(source: str) -> set[str]:
    """The names of Qt's scrolling widgets in a module, imported or reached through a module of Qt."""
    names = {node.id for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    names |= {
        alias.name for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom) for alias in node.names
    }
    return names & (SCROLLING - TRIED)


def test_no_module_uses_one() -> None:
    found = {file.relative_to(APP).as_posix(): untried(file.read_text("utf-8")) for file in FILES}
    assert {name: classes for name, classes in found.items() if classes} == {}


@pytest.mark.parametrize(
    "source",
    [
        "from PySide6.QtWidgets import QScrollArea",
        "from PySide6.QtWidgets import QAbstractScrollArea as Area",
        "from PySide6 import QtWidgets\nQtWidgets.QTextBrowser()",
        "from PySide6.QtWidgets import *\nclass Page(QScrollArea): ...",
        "from PySide6.QtWidgets import QListWidget",
    ],
)
def test_one_would_be_found(source: str) -> None:
    assert untried(source)
