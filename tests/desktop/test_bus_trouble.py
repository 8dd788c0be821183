"""A bus that is hung, missing or dies is an error and no more, and none is looked for over a network."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.bus.find import socket_path
from easeful.desktop.bus.message import Answer, Call, Message
from tests.desktop.conftest import LIMIT
from tests.desktop.echo import ECHO, RUNG, ask, open_files
from tests.desktop.private_bus import Heartbeat, PrivateBus


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
