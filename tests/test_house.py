"""The real house: what comes from outside (a second start, a click, the end of a sleep) reaches the window."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, QProcessEnvironment
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.core.pack import Method, SessionLength
from easeful.core.place import Place
from easeful.core.plan import plan_pack
from easeful.core.record import Skin
from easeful.core.session import State
from easeful.core.simulated_clock import SimulatedClock
from easeful.desktop.one_instance import OneInstance
from easeful.house import House
from easeful.ringer.client import Reply, Said
from easeful.shell import make_shell
from easeful.store.keeper import Keeper
from easeful.ui.after import After
from easeful.ui.widgets.option import Option
from tests.person import put_away
from tests.watched import WatchedBell, WatchedSounds

APP = Path(__file__).parents[1] / "app"
START_MS = 20_000  # for a second start on a busy computer


class LeavingBell(WatchedBell):
    """Stands for the ringer: one that can be left behind, armed."""

    def __init__(self, *_made_of: object) -> None:
        super().__init__()
        self.owner = "this run"

    def leave(self) -> None:
        self.told.append("bell left behind")


class OpenHouse:
    """A house with its window in view, on a folder of its own and with a bell that is watched."""

    def __init__(self, folder: Path, clock: SimulatedClock) -> None:
        self.folder, self.keeper = folder, Keeper(folder, clock, lambda: None)
        self.keeper.change_setting("statement_read", 1)
        self.window = make_shell(clock, self.keeper.settings)
        self.house = House(self.window, clock, self.keeper, folder, (folder,))
        self.instance = OneInstance(folder)
        assert self.instance.take()
        self.window.show()
        self.house.open("home", self.instance)

    def put_on(self) -> None:
        self.house.program.runner.start(plan_pack(Method.HEAT, Place(), SessionLength(15)))

    def end(self) -> None:
        self.house._desk.close()
        self.instance.release()
        self.keeper.leave()
        put_away(self.window)
        put_away(self.house.program)


@pytest.fixture
def home(
    qtbot: QtBot, short_folder: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenHouse]:
    monkeypatch.setattr("easeful.house.Ringer", LeavingBell)
    monkeypatch.setattr("easeful.house.Sounds", lambda _ringer: WatchedSounds())
    monkeypatch.setattr("easeful.house.collect_garbage", lambda: None)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder))
    home = OpenHouse(short_folder / "data", clock)
    yield home
    home.end()


def start_again(qtbot: QtBot, folder: Path) -> int:
    """Start Easeful once more on a folder, while this one goes on; the code with which it ends."""
    process, environment = QProcess(), QProcessEnvironment.systemEnvironment()
    environment.insert("PYTHONPATH", str(APP))
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    process.setProcessEnvironment(environment)
    with qtbot.waitSignal(process.finished, timeout=START_MS):
        process.start(sys.executable, ["-m", "easeful", "--data-dir", str(folder)])
    return process.exitCode()


@pytest.mark.parametrize("leave", ["hide", "showMinimized"])
def test_a_second_start_raises_the_first_window(qtbot: QtBot, home: OpenHouse, leave: str) -> None:
    getattr(home.window, leave)()
    assert start_again(qtbot, home.folder) == 0
    assert home.window.isVisible()
    assert not home.window.isMinimized()


def test_a_second_start_brings_the_large_window_back_from_the_small_one(qtbot: QtBot, home: OpenHouse) -> None:
    home.put_on()
    leaving = home.house.program.leaving
    leaving._shrink()
    assert leaving.dock_window is not None
    assert start_again(qtbot, home.folder) == 0
    assert leaving.dock_window is None
    assert home.window.isVisible()


def test_a_click_on_the_notification_brings_the_window_back(home: OpenHouse) -> None:
    home.window.hide()
    home.house._desk.activated.emit()
    assert home.window.isVisible()


def test_before_the_computer_sleeps_all_that_is_saved_is_in_the_one_file(home: OpenHouse) -> None:
    """Its battery may end meanwhile, and a log is lost first."""
    home.keeper.change_setting("volume", 40)
    log = home.folder / "easeful.db-wal"
    assert log.stat().st_size
    home.house._desk.sleeping.emit()
    assert not log.stat().st_size


def test_when_the_computer_wakes_the_clock_is_asked_at_once(home: OpenHouse, clock: SimulatedClock) -> None:
    home.put_on()
    clock.sleep(5 * 60)
    home.house._desk.woke.emit()
    assert home.house.program.runner.session.state is State.SKIN_CHECK


def test_at_the_end_pages_are_hidden_while_they_still_can_keep_what_was_begun(home: OpenHouse) -> None:
    home.put_on()
    home.house.program.runner.take_off()
    after = home.window.findChild(After)
    pink = next(option for option in after.findChildren(Option) if option.text() == "A little pink or warm")
    pink.click()
    home.house.leave()
    assert not home.window.isVisible()
    assert home.keeper.records()[0].skin is Skin.PINK


@pytest.mark.parametrize(("put_on", "told"), [(True, "bell left behind"), (False, "bell put away")])
def test_the_bell_stays_behind_while_a_pack_is_on(home: OpenHouse, put_on: bool, told: str) -> None:
    if put_on:
        home.put_on()
    home.house.leave()
    assert home.house._ringer.told[-1] == told


def orphan(home: OpenHouse, witness: str, owner: str = "an earlier run") -> Path:
    """The note of a ringer whose program is gone, and what that knew."""
    note = home.folder / "ringer-1.armed"
    note.write_text(json.dumps({"owner": owner, "witness": witness}))
    return note


def test_the_ringer_of_an_earlier_run_is_hushed_at_once_when_its_pack_is_off(home: OpenHouse, qtbot: QtBot) -> None:
    home.put_on()
    witness = home.keeper.witness_of(home.house.program.runner.session)
    home.house.program.runner.take_off()
    note = orphan(home, witness)
    home.house._take_over()
    qtbot.waitUntil(lambda: not note.exists())


def test_one_whose_pack_is_on_is_hushed_once_the_own_bell_is_armed(home: OpenHouse, qtbot: QtBot) -> None:
    home.put_on()
    program = home.house.program
    note = orphan(home, home.keeper.witness_of(program.runner.session))
    home.house._take_over()
    QApplication.processEvents()
    assert note.exists()
    home.house._ringer.tell(Reply(Said.ARMED))
    qtbot.waitUntil(lambda: not note.exists())


def test_its_own_ringer_is_no_earlier_one(home: OpenHouse) -> None:
    note = orphan(home, "", home.house._ringer.owner)
    home.house._take_over()
    QApplication.processEvents()
    assert note.exists()
    assert not home.house.program.opening.spared


def test_one_that_no_session_explains_is_not_hushed(home: OpenHouse, qtbot: QtBot) -> None:
    note = orphan(home, "")
    home.house._take_over()
    qtbot.waitUntil(lambda: home.house.program.opening.spared == {note})
    home.put_on()
    home.house.program.runner.take_off()
    assert note.exists()


def test_one_that_rings_is_hushed_when_the_pack_is_off_and_not_before_another_rings(
    home: OpenHouse, clock: SimulatedClock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put_on()
    clock.advance(15 * 60)
    runner = home.house.program.runner
    runner.tick()
    note = orphan(home, home.keeper.witness_of(runner.session))
    home.house._take_over()
    qtbot.waitUntil(lambda: home.house.program.window.calls.present is not None)
    assert note.exists()
    runner.take_off()
    assert not note.exists()
    home.put_on()
    clock.advance(15 * 60)
    runner.tick()
    note = orphan(home, home.keeper.witness_of(runner.session))
    monkeypatch.setattr("easeful.house.OVERLAP_MS", 0)
    home.house._take_over()
    home.house.program.alerts.heard.emit()
    qtbot.waitUntil(lambda: not note.exists())
