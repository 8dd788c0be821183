"""What is asked of a bus and what comes back, as plain data: a question is one line, its answer another."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

Value: TypeAlias = Any  # its signature tells what it is; a variant is a pair of signature and value


@dataclass(frozen=True, slots=True)
class Call:
    """One question to a service: where it goes, its signature and its values."""

    service: str
    path: str
    interface: str
    method: str
    signature: str = ""
    values: Sequence[Value] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What a service said. `descriptors` are open and belong to whoever asked."""

    values: tuple[Value, ...] = ()
    descriptors: tuple[int, ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """What came from the bus; `reply_to` is 0 where it answers nothing. `descriptors` as in an answer."""

    whole: Any  # as the library has read it
    path: str
    addressed: bool
    values: tuple[Value, ...] = ()
    descriptors: tuple[int, ...] = ()
    reply_to: int = 0
    error: str = ""
