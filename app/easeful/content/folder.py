"""Reads a folder of files that anyone may have written: what is good is offered, and a bad one spoils no other."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from easeful.content.text_file import LeftOut, Refused, shown

T = TypeVar("T")
KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
NOT_FOR_US = "README.md"


def read_folder(folder: Path, ending: str, read: Callable[[Path], T]) -> tuple[list[T], tuple[LeftOut, ...]]:
    """What `read` finds in each file with that ending, and the files that it refused; it never raises."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix == ending and not is_passed_over(path))
    except OSError:
        return [], (LeftOut(shown(folder.name), "This folder is missing or cannot be read."),)
    found, left_out = [], []
    for path in paths:
        try:
            check_name(path)
            found.append(read(path))
        except Refused as refused:
            left_out.append(LeftOut(shown(path.name), str(refused)))
    return found, tuple(left_out)


def is_passed_over(path: Path) -> bool:
    """Whether a file is no part of what is offered: hidden, or written for those who write the others."""
    return path.name.startswith(".") or path.name == NOT_FOR_US


def check_name(path: Path) -> None:
    """Refused for a file whose name cannot be a key."""
    if not KEY.fullmatch(path.stem):
        raise Refused("Its file name is not small letters, numbers and _ only.")
