"""Questions over a bus: answered, refused, unanswered, or asked of a bus that is hung, missing or dies."""

import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus, close_descriptors
from easeful.desktop.bus.find import socket_path
from easeful.desktop.bus.hearing import Rule
from easeful.desktop.bus.message import Answer, Call, Message
from tests.desktop.conftest import LIMIT
from tests.desktop.private_bus import Heartbeat, PrivateBus

ECHO = Call("org.example.Echo", "/echo", "org.example.Echo", "Say", "su", ("hello", 0))
RUNG = Rule("org.example.Echo", "org.example.Echo", "Rung", "/echo")


def ask(qtbot: QtBot, bus: Bus, call: Call = ECHO) -> Answer:
    answers: list[Answer] = []
    bus.ask(call, answers.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=15000)
    assert len(answers) == 1
    return answers[0]


def open_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


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


def test_a_missing_bus_is_an_error_at_once(qtbot: QtBot, connect: Callable[..., Bus], short_folder: Path) -> None:
    assert ask(qtbot, connect("")).error == "no bus"
    nowhere = connect(str(short_folder / "nowhere"))
    before = open_files()
    assert "No such file" in ask(qtbot, nowhere).error
    assert ask(qtbot, connect("/" + "x" * 200)).error
    assert open_files() == before


def test_a_hung_bus_is_an_error_and_never_stops_the_interface(qtbot: QtBot, hung_bus: Bus) -> None:
    heartbeat = Heartbeat()
    longest = []
    for _ in range(3):
        heartbeat.longest = 0.0
        assert ask(qtbot, hung_bus).error == "no answer"
        longest.append(heartbeat.longest)
    assert min(longest) < 0.05  # a busy computer may hold up one round; a blocking call would hold up all
    assert heartbeat.beats > 50


def test_what_was_asked_of_a_hung_bus_is_not_said_when_it_recovers(
    qtbot: QtBot, private_bus: PrivateBus, connect: Callable[..., Bus]
) -> None:
    bus = connect(private_bus.path, LIMIT)
    echo = private_bus.serve("org.example.Echo", Say=["", []])
    private_bus.pause()
    assert ask(qtbot, bus).error == "no answer"
    private_bus.go_on()
    newer = Call("org.example.Echo", "/echo", "org.example.Echo", "Say", "s", ("newer",))
    assert ask(qtbot, bus, newer) == Answer()
    assert echo.call("Say")["values"] == ["newer"]


def test_a_bus_that_dies_is_an_error_and_one_that_is_back_is_used_again(
    qtbot: QtBot, private_bus: PrivateBus, bus: Bus
) -> None:
    private_bus.serve("org.example.Echo", Say="silence")
    heard: list[Message] = []
    bus.hear(RUNG, heard.append)
    answers: list[Answer] = []
    bus.ask(ECHO, answers.append)
    ask(qtbot, bus, Call("org.example.Echo", "/echo", "org.example.Echo", "Other"))
    with qtbot.waitSignal(bus.lost):
        private_bus.stop()
    assert answers == [Answer(error="the bus went away")]

    private_bus.start()
    echo = private_bus.serve("org.example.Echo", Say=["s", ["again"]])
    assert ask(qtbot, bus).values == ("again",)
    echo.signal("/echo", "org.example.Echo.Rung", "s", ["ding"])
    qtbot.waitUntil(lambda: bool(heard))
    assert [message.values for message in heard] == [("ding",)]


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


@pytest.mark.parametrize(
    ("addresses", "path"),
    [
        ("unix:path=/run/user/1000/bus", "/run/user/1000/bus"),
        ("unix:path=/run/a%20b,guid=12", "/run/a b"),
        ("tcp:host=localhost,port=1;unix:abstract=/tmp/x", "\0/tmp/x"),
        ("tcp:host=example.org,port=1", ""),
        ("unix:runtime=yes", ""),
        ("autolaunch:", ""),
        ("nonsense", ""),
        ("", ""),
    ],
)
def test_a_bus_is_found_by_its_address_and_never_over_a_network(addresses: str, path: str) -> None:
    assert socket_path(addresses) == path


def test_where_there_is_no_d_bus_its_library_is_not_missed(
    qtbot: QtBot, connect: Callable[..., Bus], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    for name in [name for name in sys.modules if name.partition(".")[0] == "jeepney"]:
        monkeypatch.setitem(sys.modules, name, None)
    path = socket_path("unix:path=/run/user/1000/bus")
    bus = connect(path)
    bus.stop_hearing(bus.hear(RUNG, lambda _message: None))
    assert (path, ask(qtbot, bus)) == ("", Answer(error="no bus"))
