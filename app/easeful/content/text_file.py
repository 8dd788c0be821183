"""Reads a text that anyone may have written, within limits that hold before anything in it is believed."""

from pathlib import Path
from typing import NamedTuple

MOST_BYTES = 256 * 1024
MOST_LINES = 2_000


class Refused(ValueError):  # noqa: N818 - a sentence for the person, not an error of the program
    """Why a file is left out: one short, plain sentence for the person."""


class LeftOut(NamedTuple):
    """A file that cannot be used, and why, in one short sentence for the person."""

    file: str
    reason: str


def read_text(path: Path) -> str:
    """What the file says; Refused when it is no readable text of a modest size."""
    text = _decoded(path)
    if text.count("\n") > MOST_LINES:
        raise Refused("It has more than 2,000 lines.")
    return text


def _decoded(path: Path) -> str:
    try:
        return _bytes(path).decode("utf-8-sig")  # some editors put a mark in front
    except UnicodeDecodeError as error:
        raise Refused("It is not plain text in UTF-8. Save it again as that.") from error


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():  # a pipe or a device would keep the reader waiting
            raise Refused("It is not a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise Refused("It cannot be read.") from error
    if len(data) > MOST_BYTES:
        raise Refused("It is larger than 256 KB.")
    return data


def shown(text: str) -> str:
    """A name from outside as it may stand in a sentence: short, without hidden characters."""
    return "".join(char if char.isprintable() else "?" for char in text[:40])
