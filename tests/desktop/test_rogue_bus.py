"""A bus that talks nonsense or stops in the middle is given up, and the next question connects anew."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import new_method_return
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.message import Answer, Call
from easeful.desktop.bus.translation import LARGEST
from tests.desktop.conftest import LIMIT
from tests.desktop.echo import ECHO, open_files
from tests.desktop.private_bus import Heartbeat
from tests.desktop.rogue_bus import AGREED, OK, RogueBus
from tests.desktop.test_translation import FD_COUNT, answer

GIANT = b"l\2\0\1" + (1 << 27).to_bytes(4, "little") + bytes(8)
NONSENSE = {
    "garbage": b"\xff" * 4000,
    "giant": GIANT + bytes(4000),
    "too large": answer("s", bytes(LARGEST)),
    "endless": answer("a()", b"\xff\0\0\0" + bytes(300)),
    "nested": answer("v", b"\1v\0" * 5000),
    "unknown kind": b"l\x09\0\1" + bytes(12),
    "no such signature": answer("!", bytes(4)),
    "a descriptor that did not come": answer("h", bytes(4), fields=FD_COUNT),
}


@pytest.fixture
def rogue(short_folder: Path) -> Iterator[RogueBus]:
    bus = RogueBus(short_folder)
    yield bus
    bus.stop()


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    ends = os.pipe()
    yield ends
    for end in ends:
        os.close(end)


def ask(bus: Bus, call: Call = ECHO) -> list[Answer]:
    answers: list[Answer] = []
    bus.ask(call, answers.append)
    assert answers == []
    return answers


def answer_properly(qtbot: QtBot, rogue: RogueBus, answers: list[Answer]) -> None:
    question = rogue.question(qtbot, "Say")
    rogue.say(new_method_return(question, "s", ("well",)).serialise(serial=3))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [Answer(("well",))]


@pytest.mark.parametrize("nonsense", NONSENSE.values(), ids=NONSENSE.keys())
def test_a_bus_that_talks_nonsense_is_lost_and_the_next_question_finds_it_again(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus], nonsense: bytes
) -> None:
    bus = connect(rogue.path)
    before = open_files()
    answers = ask(bus)
    rogue.greet(qtbot)
    heartbeat = Heartbeat()
    with qtbot.waitSignal(bus.lost):
        rogue.say(nonsense)
    rogue.hang_up()
    assert [bool(one.error) for one in answers] == [True]
    assert open_files() == before
    assert heartbeat.longest < 1  # an endless one would hold up for ever

    answers = ask(bus)
    rogue.greet(qtbot)
    answer_properly(qtbot, rogue, answers)


@pytest.mark.parametrize(
    "greeting",
    [b"REJECTED EXTERNAL\r\n", b"\r\n", b"\xff" * 9000, OK + AGREED, OK[:-2] + b"\n" * 9000],
    ids=["refusal", "nothing", "garbage", "haste", "no end"],
)
def test_a_bus_that_greets_wrongly_is_lost(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus], greeting: bytes
) -> None:
    bus = connect(rogue.path)
    answers = ask(bus)
    rogue.take_connection(qtbot)
    with qtbot.waitSignal(bus.lost):
        rogue.say(greeting)
    assert [bool(one.error) for one in answers] == [True]


@pytest.mark.parametrize("said", [b"", OK[:5], OK, OK + AGREED[:3]], ids=["nothing", "half", "once", "and a half"])
def test_a_bus_that_falls_silent_in_its_greeting_is_given_up_in_time(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus], said: bytes
) -> None:
    bus = connect(rogue.path, LIMIT)
    answers = ask(bus)
    rogue.take_connection(qtbot)
    with qtbot.waitSignal(bus.lost):
        for part in said.splitlines(keepends=True):
            rogue.say(part)
            QCoreApplication.processEvents()
    assert answers == [Answer(error="no answer")]


def test_a_bus_that_goes_in_the_middle_of_a_message_is_lost(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus]
) -> None:
    for said in (b"", b"l\2\0\1", answer("s", bytes(100))[:60]):
        bus = connect(rogue.path)
        answers = ask(bus)
        rogue.greet(qtbot)
        with qtbot.waitSignal(bus.lost):
            rogue.say(said)
            QCoreApplication.processEvents()
            rogue.hang_up()
        assert answers == [Answer(error="the bus went away")]


def test_a_bus_that_goes_in_its_greeting_is_lost_at_once(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus]
) -> None:
    answers = ask(connect(rogue.path))
    rogue.take_connection(qtbot)
    rogue.say(OK[:5])
    rogue.hang_up()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == [Answer(error="the bus went away")]


def test_descriptors_that_nobody_asked_for_are_closed(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus], pipe: tuple[int, int]
) -> None:
    bus = connect(rogue.path)
    answers = ask(bus)
    rogue.greet(qtbot)
    before = open_files()
    unasked = answer("h", bytes(4), fields=FD_COUNT)
    rogue.say(unasked, *pipe[1:])
    answer_properly(qtbot, rogue, answers)
    assert open_files() == before

    rogue.say(unasked[:-1], *pipe[1:])
    qtbot.waitUntil(lambda: open_files() > before)
    with qtbot.waitSignal(bus.lost):
        rogue.hang_up()
    assert open_files() == before - 2


def say_slowly(rogue: RogueBus, data: bytes) -> None:
    for byte in data:
        rogue.say(bytes([byte]))
        QCoreApplication.processEvents()


def test_half_an_answer_is_none_and_the_other_half_is_understood_byte_by_byte(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus]
) -> None:
    bus = connect(rogue.path, LIMIT)
    in_time: list[Answer] = []
    late: list[Answer] = []
    bus.ask(ECHO, in_time.append, late.append)
    rogue.take_connection(qtbot)
    say_slowly(rogue, OK)
    rogue.wait_for(qtbot, b"NEGOTIATE_UNIX_FD\r\n")
    say_slowly(rogue, AGREED)
    data = new_method_return(rogue.question(qtbot, "Say"), "s", ("well",)).serialise(serial=3)
    rogue.say(data[:40])
    qtbot.waitUntil(lambda: bool(in_time))
    say_slowly(rogue, data[40:])
    qtbot.waitUntil(lambda: bool(late))
    assert (in_time, late) == ([Answer(error="no answer")], [Answer(("well",))])


def test_a_question_that_cannot_be_written_is_unanswered_and_the_next_one_is_not(
    qtbot: QtBot, rogue: RogueBus, connect: Callable[..., Bus]
) -> None:
    bus = connect(rogue.path, LIMIT)
    unwritten = [
        ask(bus, Call("a.b", "no path", "a.b", "M")),
        ask(bus, Call("nobody", "/", "a.b", "M")),
        ask(bus, Call("a.b", "/", "a.b", "M", "u", ("text",))),
        ask(bus, Call("a.b", "/", "a.b", "M", "uu", (1,))),
    ]
    answers = ask(bus)
    rogue.greet(qtbot)
    answer_properly(qtbot, rogue, answers)
    qtbot.waitUntil(lambda: all(unwritten))
    assert unwritten == [[Answer(error="no answer")]] * 4
