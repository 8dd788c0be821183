"""What a bus sends is read or refused, whatever it is: nothing but ValueError is raised and no descriptor is lost."""

import contextlib
import os
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jeepney import DBusAddress, Message, Parser, new_error, new_method_return, new_signal

from easeful.desktop.bus import message as heard
from easeful.desktop.bus.message import Call
from easeful.desktop.bus.translation import LARGEST, Reading, encode

CALL = Call("a.b", "/c", "a.b", "M", "ua{sv}", (0, {"k": ("y", 2)}))
FD_COUNT = b"\x09\1u\0\1\0\0\0"


def asked(serial: int) -> Message:
    (question,) = Parser().feed(encode(CALL, serial))
    return question


def read(data: bytes, *descriptors: int) -> list[heard.Message]:
    """Read as a line does: never more than is missing."""
    reading, messages = Reading(), []
    try:
        while piece := data[: reading.missing()]:
            data = data[len(piece) :]
            messages.append(reading.take(piece, descriptors))
            descriptors = ()
    finally:
        reading.close()
    return [message for message in messages if message is not None]


def answer(signature: str, body: bytes, *, fields: bytes = b"") -> bytes:
    """An answer to question 9 whose signature and body need not fit, as no library would write it."""
    length = len(signature)
    marked = b"g\0" + bytes([length]) if length <= 255 else b"s\0" + struct.pack("<I", length)
    head = fields + b"\5\1u\0\x09\0\0\0" + b"\x08\1" + marked + signature.encode() + b"\0"
    data = b"l\2\0\1" + struct.pack("<III", len(body), 1, len(head)) + head
    return data + bytes(-len(data) % 8) + body


RUNG = new_signal(DBusAddress("/c", interface="a.b"), "Rung", "sa{sv}", ("ding", {"k": ("as", ["x", "y"])}))
SENT = (
    answer("u", b"\7\0\0\0"),
    new_method_return(asked(9), "sa{sv}(ib)", ("back", {"k": ("u", 3), "l": ("av", [("y", 1)])}, (1, True))).serialise(
        2
    ),
    new_error(asked(9), "a.b.Refused", "s", ("no",)).serialise(3),
    RUNG.serialise(4),
)


def test_a_question_is_written_with_its_unsigned_zero_and_its_variants() -> None:
    question = asked(7)
    assert question.header.serial == 7
    assert question.body == (0, {"k": ("y", 2)})
    assert {field.name: value for field, value in question.header.fields.items()} == {
        "path": "/c",
        "interface": "a.b",
        "member": "M",
        "destination": "a.b",
        "signature": "ua{sv}",
    }
    (empty,) = Parser().feed(encode(Call("a.b", "/c", "a.b", "M"), 8))
    assert {field.name for field in empty.header.fields} == {"path", "interface", "member", "destination"}


def test_answers_errors_and_signals_are_told_apart() -> None:
    number, answered, refused, rung = read(b"".join(SENT))
    assert (number.reply_to, number.values) == (9, (7,))
    assert (answered.reply_to, answered.error) == (9, "")
    assert answered.values == ("back", {"k": ("u", 3), "l": ("av", [("y", 1)])}, (1, True))
    assert (refused.reply_to, refused.error, refused.values) == (9, "a.b.Refused", ("no",))
    assert (rung.reply_to, rung.path, rung.values[0], rung.addressed) == (0, "/c", "ding", False)


@given(st.binary(max_size=200))
def test_hostile_bytes_raise_only_value_errors(data: bytes) -> None:
    for start in (b"", b"l\2\0\1", b"B\4\0\1\0\0\0\x10"):
        with contextlib.suppress(ValueError):
            read(start + data)


@given(st.sampled_from(SENT), st.lists(st.tuples(st.integers(0, 199), st.integers(0, 255)), min_size=1, max_size=4))
def test_damaged_messages_raise_only_value_errors(message: bytes, damage: list[tuple[int, int]]) -> None:
    data = bytearray(message)
    for place, byte in damage:
        data[place % len(data)] = byte
    with contextlib.suppress(ValueError):
        read(bytes(data))


@given(st.text("a(){}vsuyh", max_size=12), st.binary(max_size=64))
def test_hostile_signatures_raise_only_value_errors(signature: str, data: bytes) -> None:
    with contextlib.suppress(ValueError):
        read(answer(signature, data))


@pytest.mark.parametrize(
    "data",
    [
        answer("a()", b"\xff\0\0\0" + bytes(300)),
        answer("a((()))", b"\xff\0\0\0" + bytes(300)),
        answer("v", b"\3a()\0\0\0\0\xff\0\0\0" + bytes(300)),
        answer("", b"", fields=b"\1\3a()\0\0\0" + b"\xff\0\0\0" + bytes(12)),
    ],
    ids=["body", "deep", "variant", "header"],
)
def test_an_endless_array_of_nothing_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a D-Bus message"):
        read(data)


def test_a_signature_longer_than_there_are_is_refused() -> None:
    (message,) = read(answer("y" * 255, bytes(255)))
    assert message.values == (0,) * 255
    with pytest.raises(ValueError, match="not a D-Bus message"):
        read(answer("y" * 256, bytes(256)))


@pytest.mark.parametrize("text", ["a()", "v\3a()", "()", "data() failed in data()"])
def test_words_that_only_look_like_it_are_read(text: str) -> None:
    assert [one.values for one in read(answer("", b""))] == [()]
    (message,) = read(new_error(asked(9), "a.b.Refused", "s", (text,)).serialise(3))
    assert message.values == (text,)


def test_endless_nesting_is_refused() -> None:
    with pytest.raises(ValueError, match="not a D-Bus message"):
        read(answer("v", b"\1v\0" * 5000))


def test_a_message_that_is_too_large_is_refused_before_it_is_read() -> None:
    assert Reading().take(answer("s", bytes(LARGEST - 100))[:16]) is None
    with pytest.raises(ValueError, match="bytes"):
        Reading().take(answer("s", bytes(LARGEST))[:16])


def test_descriptors_go_with_their_message_and_others_are_closed() -> None:
    ours, theirs = os.pipe()
    (message,) = read(answer("h", bytes(4), fields=FD_COUNT), theirs)
    assert (message.values, message.descriptors) == ((theirs,), (theirs,))
    for data in (answer("", b""), answer("h", b"\1\0\0\0", fields=FD_COUNT), answer("hh", bytes(8))):
        copy = os.dup(theirs)
        with contextlib.suppress(ValueError):
            read(data, copy)
        with pytest.raises(OSError, match="Bad file descriptor"):
            os.fstat(copy)
    os.close(theirs)
    os.close(ours)


def test_an_answer_that_misses_its_descriptor_or_its_question_is_refused() -> None:
    with pytest.raises(ValueError, match="not a D-Bus message"):
        read(answer("h", bytes(4), fields=FD_COUNT))
    with pytest.raises(ValueError, match="not a D-Bus message"):
        read(b"l\2\0\1" + bytes(12))
