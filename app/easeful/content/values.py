"""Takes single values out of a table, each with its type and range, and says plainly which one is wrong."""

from collections.abc import Collection
from enum import StrEnum
from typing import TypeVar, cast

from easeful.content.text_file import Refused, shown
from easeful.content.toml_file import Table

Choice = TypeVar("Choice", bound=StrEnum)


def check_keys(table: Table, needed: Collection[str], optional: Collection[str] = ()) -> None:
    """Refused for a key that is missing, and for one that is not known."""
    for key in needed:
        if key not in table:
            raise Refused(f"“{key}” is missing.")
    for key in table:
        if key not in needed and key not in optional:
            raise Refused(f"“{shown(key)}” is not known here.")


def part(table: Table, key: str) -> Table:
    """A table within the table, written as [key]; Refused for anything else."""
    value = table[key]
    if not isinstance(value, dict):
        raise Refused(f"“{key}” is written as a part of its own, [{key}].")
    return cast("Table", value)


def words(table: Table, key: str, longest: int) -> str:
    """Plain words on one line, at most `longest` characters; Refused for anything else."""
    value = table[key]
    if not isinstance(value, str):
        raise Refused(f"“{key}” is words in quotes.")
    text = value.strip()
    if not text:
        raise Refused(f"“{key}” has no words.")
    if len(text) > longest:
        raise Refused(f"“{key}” has more than {longest} characters.")
    if not text.isprintable():
        raise Refused(f"“{key}” has a line break or a hidden character.")
    return text


def choice(table: Table, key: str, choices: type[Choice]) -> Choice:
    """One of the words of `choices`; Refused for anything else."""
    value = table[key]
    if not isinstance(value, str) or value not in list(choices):
        raise Refused(f"“{key}” is one of {', '.join(choices)}.")
    return choices(value)


def whole(table: Table, key: str, allowed: range | tuple[int, ...]) -> int:
    """A whole number out of `allowed`; Refused for anything else."""
    value = table[key]
    if type(value) is not int or value not in allowed:  # True is an int to isinstance
        among = f"from {allowed[0]} to {allowed[-1]}" if isinstance(allowed, range) else f"out of {_listed(allowed)}"
        raise Refused(f"“{key}” is a whole number {among}.")
    return value


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))


def seconds(table: Table, key: str, least: float, most: float, step: float) -> float:
    """Seconds from `least` to `most` in whole steps; Refused for anything else, and for what is no finite number."""
    value = table[key]
    if type(value) not in (int, float) or not least <= cast("float", value) <= most:
        raise Refused(f"“{key}” is a number of seconds from {least:g} to {most:g}.")
    number = float(cast("float", value))
    if number % step:
        raise Refused(f"“{key}” goes in steps of {step:g} seconds.")
    return number


def choices(table: Table, key: str, allowed: type[Choice]) -> tuple[Choice, ...]:
    """Some of the words of `allowed`, one at least and none twice; Refused for anything else."""
    value, known = table[key], list(allowed)
    if not isinstance(value, list) or not value or any(type(word) is not str or word not in known for word in value):
        raise Refused(f"“{key}” lists some of {', '.join(allowed)}.")
    if len(set(value)) < len(value):
        raise Refused(f"“{key}” names something twice.")
    return tuple(allowed(word) for word in value)


def truth(table: Table, key: str) -> bool:
    """True or false; Refused for anything else."""
    value = table[key]
    if not isinstance(value, bool):
        raise Refused(f"“{key}” is true or false.")
    return value
