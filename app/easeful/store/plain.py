"""Turns the frozen values of core into plain JSON values and back, checking every type and number on the way."""

import json
import math
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from easeful.core.place import Place, place_from_key

T = TypeVar("T")
Reader = Callable[[Any], Any]
LONGEST_TEXT = 65_536  # characters of JSON; a running session needs about 1,000
YEARS = range(1970, 3000)  # beyond these, adding a rest or a time zone can overflow


def to_plain(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """A value as JSON knows it: places by their key, times as UTC text, tuples as lists."""
    match value:
        case Place():
            return value.key
        case Enum():
            return value.value
        case datetime():
            return utc_text(value)
        case tuple():
            return [to_plain(item) for item in value]
        case _ if is_dataclass(value):
            return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    return value


def from_plain(kind: type[T], plain: object) -> T:
    """The value of type `kind` that `to_plain` made; unknown keys are ignored.

    Raises ValueError for anything of the wrong type, and for numbers that are not finite.
    """
    value: T = _reader(kind)(plain)  # type: ignore[arg-type]  # every type can be hashed
    return value


def to_text(value: object) -> str:
    """A value as JSON text; ValueError for numbers that JSON does not know."""
    return json.dumps(to_plain(value), ensure_ascii=False, allow_nan=False)


def parse(text: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The JSON in `text`; ValueError for what is none, too long or nested too deeply."""
    if len(text) > LONGEST_TEXT:
        message = "too long"
        raise ValueError(message)
    try:
        return json.loads(text, parse_constant=_refuse)
    except RecursionError as error:
        message = "nested too deeply"
        raise ValueError(message) from error


def utc_text(at: datetime) -> str:
    """A time as UTC text that sorts as the times do: 2026-05-12T12:00:00.000000+00:00."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def read_time(plain: object) -> datetime:
    """The time in UTC text; ValueError for a time without a zone or far outside a lifetime."""
    at = datetime.fromisoformat(read_text(plain))
    if at.tzinfo is None or at.year not in YEARS:
        raise _wrong("a time", plain)
    return at.astimezone(UTC)


def read_text(plain: object) -> str:
    """Text that can be stored again; ValueError otherwise."""
    if not isinstance(plain, str):
        raise _wrong("text", plain)
    plain.encode()
    return plain


def _read_float(plain: object) -> float:
    if type(plain) not in (int, float):
        raise _wrong("a number", plain)
    try:
        number = float(plain)  # type: ignore[arg-type]
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise _wrong("a finite number", plain)
    return number


def _read_exactly(kind: type) -> Reader:
    def read(plain: object) -> object:
        if type(plain) is not kind:  # True is an int to isinstance
            raise _wrong(kind.__name__, plain)
        return plain

    return read


def _refuse(constant: str) -> None:
    raise _wrong("a finite number", constant)


def _wrong(wanted: str, plain: object) -> ValueError:
    return ValueError(f"not {wanted}: {str(plain)[:40]!r}")


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401 - `int | None` is no type to the type checker
    simple: dict[Any, Reader] = {
        int: _read_exactly(int),
        bool: _read_exactly(bool),
        float: _read_float,
        str: read_text,
        datetime: read_time,
        Place: lambda plain: place_from_key(read_text(plain)),
    }
    if kind in simple:
        return simple[kind]
    if get_origin(kind) is UnionType:
        inner = _reader(get_args(kind)[0])
        return lambda plain: None if plain is None else inner(plain)
    if get_origin(kind) is tuple:
        return _read_tuple(_reader(get_args(kind)[0]))
    return _read_fields(kind) if is_dataclass(kind) else lambda plain: kind(read_text(plain))


def _read_tuple(inner: Reader) -> Reader:
    def read(plain: object) -> tuple[Any, ...]:
        if not isinstance(plain, list):
            raise _wrong("a list", plain)
        return tuple(inner(item) for item in plain)

    return read


def _read_fields(kind: Any) -> Reader:  # noqa: ANN401 - any dataclass
    def read(plain: object) -> object:
        if not isinstance(plain, Mapping):
            raise _wrong("a set of values", plain)
        values = read_values(kind, plain)
        try:
            return kind(**values)
        except TypeError as error:
            raise ValueError(str(error)) from error

    return read


def read_values(kind: Any, plain: Mapping[str, object]) -> dict[str, Any]:  # noqa: ANN401 - any dataclass
    """The values in `plain` for the fields of a dataclass, each read by its type; ValueError for a wrong one."""
    return {name: reader(plain[name]) for name, reader in _field_readers(kind).items() if name in plain}


@cache
def _field_readers(kind: Any) -> dict[str, Reader]:  # noqa: ANN401 - any dataclass
    hints = get_type_hints(kind)
    return {field.name: _reader(hints[field.name]) for field in fields(kind)}
