"""Faults 18 to 20: a disk that is full, cannot be written or belongs to another program, and a kill in a write."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import records
from tests.faults.small_disk import SmallDisk
from tests.faults.started import Started
from tests.ringer.rig import until
from tests.store.shelf import a_chance
from tests.store.test_kill import save_until_killed

WAITS = "Not saved yet. Easeful keeps it and tries again."
ON_THE_PAGE = "This session is not saved yet."
KILLS = 40


@pytest.mark.fault(18, "the disk filled, then a setting changed, kill -9, started again")
def test_a_full_disk_keeps_the_old_settings(computer: Computer, disk: SmallDisk, saw: Saw) -> None:
    program = computer.start(before=disk.inside)
    program.do("change", "theme", "dark")
    disk.fill()
    program.press("Settings")
    program.do("change", "text_size", 150)
    program.do("change", "volume", 35)
    assert program.shows(WAITS)
    program.kill()
    again = computer.start(before=disk.inside)
    values = {name: again.do("setting", name) for name in ("theme", "text_size", "volume")}
    assert values == {"theme": "dark", "text_size": 100, "volume": 70}
    disk.make_room()
    again.do("change", "text_size", 125)
    again.kill()
    last = computer.start(before=disk.inside)
    assert last.do("setting", "text_size") == 125
    saw(f"'{WAITS}' shown; after the kill the old values, whole")


@contextmanager
def full(disk: SmallDisk) -> Iterator[None]:
    """No room is left meanwhile."""
    disk.fill()
    yield
    disk.make_room()


@contextmanager
def held(disk: SmallDisk) -> Iterator[None]:
    """Another program holds the history meanwhile."""
    with disk.held("easeful.db"):
        yield


@pytest.mark.fault(19, "history on a full disk, held by BEGIN EXCLUSIVE elsewhere, mounted read-only")
@pytest.mark.parametrize("trouble", [full, held])
def test_a_history_that_cannot_be_written(
    computer: Computer, disk: SmallDisk, saw: Saw, trouble: Callable[[SmallDisk], AbstractContextManager[None]]
) -> None:
    computer.give_sound()
    program = computer.start(before=disk.inside)
    program.press("Home", "Heat", "Lower back", "None of these")
    with trouble(disk):
        program.press("Towel is in place – start")
        assert_it_runs_unsaved(program)
        assert program.sees(WAITS)
        program.press("Stop heat", "Skip", "History")
        assert program.shows("Not everything is saved")
    assert until(lambda: len(records(disk.copy_of(computer.folder))) == 1)
    program.press("Home", "History")
    assert not program.sees("Not everything is saved")
    saw(f"{trouble.__name__}: the timer ran, '{ON_THE_PAGE}' shown, one session written when it could be")


@pytest.mark.fault(19, "history on a full disk, held by BEGIN EXCLUSIVE elsewhere, mounted read-only")
def test_a_history_that_can_only_be_read(computer: Computer, disk: SmallDisk, saw: Saw) -> None:
    computer.give_sound()
    disk.allow_writing(allowed=False)
    program = computer.start(before=disk.inside)
    program.start_heat()
    assert_it_runs_unsaved(program)
    assert program.sees("What you do now is kept until you close Easeful.")
    disk.allow_writing(allowed=True)
    assert until(lambda: not program.sees(ON_THE_PAGE))
    program.press("Stop heat")
    assert len(records(disk.copy_of(computer.folder))) == 1
    saw("read-only: the same, and written as soon as it was mounted for writing")


def assert_it_runs_unsaved(program: Started) -> None:
    """The time goes on, and the page says that the session is not saved."""
    assert program.state() == "running"
    assert program.shows(ON_THE_PAGE), program.do("reads")
    before = program.do("state")["remaining"]
    assert until(lambda: program.do("state")["remaining"] < before - 1)


@pytest.mark.fault(20, f"kill -9 at {KILLS} random moments of commits")
def test_a_kill_in_a_write(tmp_path: Path, saw: Saw) -> None:
    chance, saved = a_chance(20261127), set()
    for _ in range(KILLS):
        said = save_until_killed(tmp_path, chance.randrange(2, 60))
        saved |= {name for what, name in said if what in ("closed", "unfinished")}
        keeper = Keeper(tmp_path, SimulatedClock(), lambda: None)
        found = [record.id for record in keeper.records()]
        assert saved <= set(found)
        assert len(found) == len(set(found))
        assert (keeper.status, keeper.notices) == ("", ())
        keeper.leave()
    saw(f"{len(saved)} sessions acknowledged, all of them there, each once")
