"""Questions over a bus are answered, refused or left unanswered, and signals are heard by whoever wants them."""

import logging
import os

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus, close_descriptors
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message
from tests.desktop.echo import ECHO, RUNG, ask
from tests.desktop.private_bus import PrivateBus


def test_a_service_is_asked_and_answers(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    echo = private_bus.serve("org.example.Echo", Say=["sa{sv}", ["hello back", {"n": ["u", 3]}]])
    assert ask(qtbot, bus) == Answer(("hello back", {"n": ("u", 3)}))
    heard = echo.call("Say")
    assert (heard["signature"], heard["values"], heard["path"]) == ("su", ["hello", 0], "/echo")


def test_a_refusal_and_a_missing_service_are_errors(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    assert ask(qtbot, bus).error == "org.freedesktop.DBus.Error.ServiceUnknown"
    private_bus.serve("org.example.Echo", Say="error")
    assert ask(qtbot, bus).error == "org.example.Refused"


def test_a_silent_service_gives_an_error_in_time_and_its_late_answer_goes_elsewhere(
    qtbot: QtBot, private_bus: PrivateBus, hasty_bus: Bus
) -> None:
    echo = private_bus.serve("org.example.Echo", Say="silence")
    in_time: list[Answer] = []
    late: list[Answer] = []
    hasty_bus.ask(ECHO, in_time.append, late.append)
    qtbot.waitUntil(lambda: bool(in_time))
    assert in_time == [Answer(error="no answer")]
    echo.give("Say", ["s", ["at last"]])
    qtbot.waitUntil(lambda: bool(late))
    assert (in_time, late) == ([Answer(error="no answer")], [Answer(("at last",))])


def test_a_late_descriptor_that_nobody_wants_is_closed(qtbot: QtBot, private_bus: PrivateBus, hasty_bus: Bus) -> None:
    echo = private_bus.serve("org.example.Echo", Say="silence")
    assert ask(qtbot, hasty_bus).error == "no answer"
    echo.give("Say", "descriptor")
    with qtbot.waitCallback(timeout=5000) as after:
        hasty_bus.ask(Call("org.example.Echo", "/echo", "org.example.Echo", "Other"), after)
    assert echo.next("let_go") == {"let_go": "Say"}


def test_a_descriptor_is_handed_to_the_one_who_asked(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    echo = private_bus.serve("org.example.Echo", Say="descriptor")
    answer = ask(qtbot, bus)
    assert len(answer.descriptors) == 1
    assert not os.get_inheritable(answer.descriptors[0])
    close_descriptors(answer)
    assert echo.next("let_go") == {"let_go": "Say"}


def test_signals_are_heard_until_no_longer_wanted(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    echo = private_bus.serve("org.example.Echo", Say=["", []])
    heard: list[Message] = []
    other: list[Message] = []
    hearing = bus.hear(RUNG, heard.append)
    bus.hear(Rule("org.example.Echo", "org.example.Echo", "Rung", about="second"), other.append)
    ask(qtbot, bus)
    echo.signal("/elsewhere", "org.example.Echo.Rung", "s", ["second"])
    echo.signal("/echo", "org.example.Echo.Rung", "s", ["first"])
    qtbot.waitUntil(lambda: bool(heard))
    bus.stop_hearing(hearing)
    ask(qtbot, bus)
    echo.signal("/echo", "org.example.Echo.Rung", "s", ["second"])
    qtbot.waitUntil(lambda: len(other) > 1)
    assert [(message.path, *message.values) for message in heard] == [("/echo", "first")]
    assert [(message.path, *message.values) for message in other] == [("/elsewhere", "second"), ("/echo", "second")]


def test_a_signal_sent_to_us_alone_is_heard_only_where_that_is_expected(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    forged = {
        "path": "/echo",
        "interface": "org.example.Echo",
        "member": "Rung",
        "signature": "",
        "values": [],
    }
    private_bus.serve("org.example.Echo", Say={"first": forged, "answer": ["", []]})
    broadcast: list[Message] = []
    addressed: list[Message] = []
    bus.hear(RUNG, broadcast.append)
    bus.hear(Rule("org.example.Echo", "org.example.Echo", "Rung", addressed=True), addressed.append)
    ask(qtbot, bus)
    assert (len(broadcast), len(addressed)) == (0, 1)


def test_one_failing_listener_does_not_silence_the_next(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus, caplog: pytest.LogCaptureFixture
) -> None:
    echo = private_bus.serve("org.example.Echo", Say=["", []])
    heard: list[Message] = []
    bus.hear(RUNG, lambda message: [][len(message.values)])
    bus.hear(RUNG, heard.append)
    ask(qtbot, bus)
    with caplog.at_level(logging.CRITICAL):
        echo.signal("/echo", "org.example.Echo.Rung", "s", ["ding"])
        qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
