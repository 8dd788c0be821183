"""Writes questions in the bytes of D-Bus, and reads its messages from whatever bytes a bus may send."""

# By jeepney (MIT, last release 0.9.0 of February 2025, 14 ms, 0.8 MB): QtDBus cannot write an unsigned zero.

import os
from collections.abc import Sequence
from typing import Any

from jeepney import DBusAddress, HeaderFields, MessageType, Parser, low_level, new_method_call

from easeful.desktop.bus.message import Call, Message

# Bytes of one message. What Easeful asks for is answered in a few hundred; the worst 16 KiB are read in 20 ms.
LARGEST = 1 << 14
ANSWERS = {MessageType.method_return, MessageType.error}
LONGEST = 255 + 2  # marks of a signature, with the brackets that jeepney puts around a body's
parse_signature = low_level.parse_signature


def _parse_signature(signature: list[str]) -> Any:  # noqa: ANN401 - one of jeepney's types
    """Refuse what D-Bus forbids: jeepney 0.9 would read an array of structures of nothing without end."""
    marks = "".join(signature)
    if len(marks) > LONGEST or ("()" in marks and marks != "()"):
        raise ValueError(f"not a D-Bus signature: {marks[:LONGEST]!r}")
    return parse_signature(signature)


low_level.parse_signature = _parse_signature


def encode(call: Call, serial: int) -> bytes:
    """Write the call as it goes over the wire; `serial` is at least 1. Raises where its values are no such call."""
    to = DBusAddress(call.path, call.service, call.interface)
    return bytes(new_method_call(to, call.method, call.signature or None, tuple(call.values)).serialise(serial))


class Reading:
    """One message after another, put together from its pieces."""

    def __init__(self) -> None:
        self._parser = Parser()
        self._descriptors: list[int] = []

    def missing(self) -> int:
        """Count the bytes to read next, never beyond this message; ValueError when it is none or too large."""
        try:
            missing = int(self._parser.bytes_desired())
        except LookupError as error:
            raise ValueError("not a D-Bus message") from error
        if missing > LARGEST:
            raise ValueError(f"a D-Bus message of {missing} bytes")
        return missing

    def take(self, data: bytes, descriptors: Sequence[int] = ()) -> Message | None:
        """Add what was missing, and give the message when it is whole; ValueError when it is none."""
        self._descriptors += descriptors
        self._parser.add_data(data, descriptors)
        if self.missing():
            return None
        try:
            return self._message(self._parser.get_next_message())
        except Exception as error:  # jeepney asserts, indexes and unpacks whatever it is given
            raise ValueError("not a D-Bus message") from error

    def close(self) -> None:
        """Close the descriptors that came with no message."""
        while self._descriptors:
            os.close(self._descriptors.pop())

    def _message(self, whole: low_level.Message) -> Message:
        kind, fields = whole.header.message_type, whole.header.fields
        path = str(fields.get(HeaderFields.path, ""))
        reply_to = int(fields[HeaderFields.reply_serial]) if kind in ANSWERS else 0
        error = str(fields[HeaderFields.error_name]) if kind is MessageType.error else ""
        count = len(self._descriptors) - len(self._parser.fds)
        descriptors, self._descriptors = tuple(self._descriptors[:count]), self._descriptors[count:]
        addressed = HeaderFields.destination in fields
        return Message(whole, path, addressed, whole.body, descriptors, reply_to, error)
