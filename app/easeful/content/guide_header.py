"""The header of a guide: a few lines of `key: value` between two lines of dashes, each checked by itself."""

import re
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from easeful.content.text_file import Refused, shown
from easeful.core.guide import Caution, Kind
from easeful.core.paces import FASTEST_PACE, MOST_MINUTES, SLOWEST_PACE

DASHES = "---"
LONGEST_TITLE, LONGEST_LINE, LONGEST_NAME = 40, 60, 80  # characters
MOST_FORMS = 5
ORDERS = range(1, 1000)
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
SCENE = re.compile(r"[a-z][a-z0-9_]{0,39}")

Choice = TypeVar("Choice", bound=StrEnum)
Header = dict[str, Any]


def at_line(number: int, reason: str) -> Refused:
    """The refusal of one line, which it names; the first line is 1."""
    return Refused(f"Line {number}: {reason}")


def split_header(lines: list[str]) -> tuple[Header, int]:
    """What the header says, and the index of the first line below it; a text may do without one.

    Refused, with its line, for what is not known, is said twice, or has no end.
    """
    top = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not lines or lines[top].strip() != DASHES:
        return {}, 0
    header: Header = {}
    for number, line in enumerate(lines[top + 1 :], top + 2):
        if line.strip() == DASHES:
            return header, number
        if line.strip():
            _read(line, number, header)
    raise at_line(top + 1, "The header has no end. Close it with a line of three dashes.")


def _read(line: str, number: int, header: Header) -> None:
    key, colon, value = (part.strip() for part in line.partition(":"))
    if not colon:
        raise at_line(number, f"“{shown(key)}” is not known in a header. Close it above with three dashes.")
    if key not in READERS:
        raise at_line(number, f"“{shown(key)}” is not known in a header.")
    if key in header:
        raise at_line(number, f"“{key}” is there twice.")
    try:
        header[key] = READERS[key](value)
    except ValueError as error:
        raise at_line(number, f"“{key}” {error}.") from error


def words_up_to(longest: int) -> Callable[[str], str]:
    """Reads plain words of at most so many characters."""

    def read(value: str) -> str:
        if not value or len(value) > longest or not value.isprintable():
            raise ValueError(f"has 1 to {longest} plain characters")
        return value

    return read


def one_of(choices: type[Choice]) -> Callable[[str], Choice]:
    """Reads one of some words."""

    def read(value: str) -> Choice:
        if value not in list(choices):
            raise ValueError(f"is one of {', '.join(choices)}")
        return choices(value)

    return read


def whole_in(allowed: range) -> Callable[[str], int]:
    """Reads a whole number within a range."""

    def read(value: str) -> int:
        if not re.fullmatch(r"[0-9]{1,4}", value) or int(value) not in allowed:
            raise ValueError(f"is a whole number from {allowed[0]} to {allowed[-1]}")
        return int(value)

    return read


def looking_like(pattern: re.Pattern[str], example: str) -> Callable[[str], str]:
    """Reads a word of a certain form."""

    def read(value: str) -> str:
        if not pattern.fullmatch(value):
            raise ValueError(f"is a word such as {example}")
        return value

    return read


def read_cautions(value: str) -> frozenset[Caution]:
    """Reads some cautions, divided by commas."""
    return frozenset(one_of(Caution)(word.strip()) for word in value.split(",") if word.strip())


def read_forms(value: str) -> tuple[int, ...]:
    """Reads lengths in minutes, divided by commas."""
    forms = tuple(whole_in(range(1, MOST_MINUTES + 1))(word.strip()) for word in value.split(","))
    if list(forms) != sorted(set(forms)) or len(forms) > MOST_FORMS:
        raise ValueError(f"names up to {MOST_FORMS} lengths, the shortest first")
    return forms


READERS: dict[str, Callable[[str], Any]] = {
    "title": words_up_to(LONGEST_TITLE),
    "line": words_up_to(LONGEST_LINE),
    "kind": one_of(Kind),
    "minutes": read_forms,
    "scene": looking_like(SCENE, "lake"),
    "pace": whole_in(range(SLOWEST_PACE, FASTEST_PACE + 1)),
    "cautions": read_cautions,
    "language": looking_like(LANGUAGE, "en"),
    "author": words_up_to(LONGEST_NAME),
    "licence": words_up_to(LONGEST_NAME),
    "order": whole_in(ORDERS),
}
