"""Sessions as a table that a spreadsheet opens (CSV, RFC 4180), in which no text is ever taken for a formula."""

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from easeful.core.record import Record

Cell = str | int | None  # None for nothing

SIGNS = frozenset("=+-@")  # a spreadsheet takes what begins with one of these, narrow or wide, for a formula
MARK = "'"  # makes it text again (OWASP, CSV injection)
BREAKS = re.compile(r"([;\t\r\n])")  # where a cell begins when a spreadsheet expects another separator than the comma
BEGINS_WITH_BREAK = re.compile(r"\s*?[\t\r\n]")


class Column(NamedTuple):
    """One column: its heading, and what stands there for a session."""

    heading: str
    cell: Callable[[Record], Cell]


def table_of(records: Iterable[Record], columns: Sequence[Column]) -> str:
    """A row of headings, and a row for each session, in the order given."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(harmless(column.heading) for column in columns)
    for record in records:
        writer.writerow(_written(column.cell(record)) for column in columns)
    return text.getvalue()


def harmless(text: str) -> str:
    """The text with a mark before whatever could begin a formula; without what no file can hold."""
    storable = text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    marked = "".join(_marked(piece) for piece in BREAKS.split(storable))
    return MARK + marked if BEGINS_WITH_BREAK.match(marked) else marked


def _marked(piece: str) -> str:
    first = next((letter for letter in piece if letter.isprintable() and letter not in ' "'), "")
    return MARK + piece if unicodedata.normalize("NFKC", first) in SIGNS else piece


def _written(cell: Cell) -> str | int:
    if cell is None:
        return ""
    return harmless(cell) if isinstance(cell, str) else cell
