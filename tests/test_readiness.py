"""What is looked at while a start is prepared, and what rests again afterwards."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.core.need import Need
from easeful.core.simulated_clock import SimulatedClock
from easeful.ports import Ports
from easeful.readiness import Readiness
from easeful.store.keeper import Keeper
from tests.watched import LeftBells, WatchedBell, WatchedCues, WatchedDesk, WatchedSounds
from tests.watched_guides import WatchedAmbience, WatchedReading, WatchedRecordings


class StubbornDesk(WatchedDesk):
    """A desktop that is asked for a trial and answers when it is let."""

    def __init__(self) -> None:
        super().__init__()
        self.known: bool | None = None
        self.told: Callable[[], None] = lambda: None

    def keeps_awake(self) -> bool | None:
        return self.known

    def try_out(self, told: Callable[[], None]) -> None:
        self.told = told

    def answer(self, keeps: bool) -> None:
        self.known = keeps
        self.told()


class House:
    """Readiness with its stand-ins."""

    def __init__(self, folder: Path) -> None:
        clock = SimulatedClock()
        self.bell, self.sounds, self.desk = WatchedBell(), WatchedSounds(), StubbornDesk()
        self.pack_is_on = False
        self.changes = 0
        self.keeper = Keeper(folder, clock, lambda: None)
        self.ports = Ports(
            clock, self.keeper, self.bell, LeftBells(), self.sounds, WatchedCues(),
            WatchedReading(clock), WatchedAmbience(), WatchedRecordings(), self.desk, folder,
        )  # fmt: skip
        self.readiness = Readiness(self.ports, lambda: self.pack_is_on)

    def note(self) -> None:
        self.changes += 1

    def look(self) -> None:
        self.readiness._timer.timeout.emit()


@pytest.fixture
def house(tmp_path: Path, qtbot: QtBot) -> Iterator[House]:
    house = House(tmp_path)
    yield house
    house.keeper.leave()


def begin(house: House, qtbot: QtBot) -> None:
    house.readiness.watch(house.note)
    qtbot.waitUntil(house.readiness._timer.isActive)


def test_nothing_is_missing_where_nothing_is_known_yet(house: House) -> None:
    assert house.readiness.missing() == frozenset()


def test_a_computer_that_may_fall_asleep_is_told_once_it_has_answered(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot)
    house.desk.answer(keeps=False)
    assert house.readiness.missing() == {Need.AWAKE}
    assert house.changes == 1


def test_a_bell_that_falls_silent_is_told_and_told_again_when_it_is_back(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot)
    house.bell.is_broken = True
    house.look()
    assert house.readiness.missing() == {Need.BELL}
    house.look()
    house.bell.is_broken = False
    house.look()
    assert house.readiness.missing() == frozenset()
    assert house.changes == 2


def test_no_sound_output_is_missing_sound(house: House, qtbot: QtBot) -> None:
    begin(house, qtbot)
    house.sounds.has_output = False
    assert house.readiness.missing() == {Need.SOUND}


@pytest.mark.parametrize("pack_is_on", [True, False])
def test_the_bell_rests_afterwards_unless_a_pack_needs_it(house: House, qtbot: QtBot, *, pack_is_on: bool) -> None:
    begin(house, qtbot)
    if pack_is_on:
        house.bell.arm(900.0, None, 1.0)
    house.readiness.unwatch()
    qtbot.waitUntil(lambda: not house.readiness._timer.isActive())
    house.readiness._let_rest()
    assert house.bell.is_open is pack_is_on


def test_a_page_that_is_left_at_once_starts_nothing(house: House, qtbot: QtBot) -> None:
    house.readiness.watch(house.note)
    house.readiness.unwatch()
    house.readiness._begin()
    assert not house.readiness._timer.isActive()
    assert not house.bell.is_open


def test_a_pack_that_is_found_meanwhile_is_not_tried_out(house: House, qtbot: QtBot) -> None:
    house.readiness.watch(house.note)
    house.pack_is_on = True
    house.readiness._begin()
    house.desk.answer(keeps=False)
    assert house.changes == 0, "the desktop was not asked for a trial"
