"""A log that was torn or spoiled by a power cut: what is left of the history is whole."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.database import open_database
from easeful.store.keeper import Keeper
from easeful.store.records import load_records
from tests.store.shelf import NOON, a_chance, a_record


@pytest.fixture
def killed(path: Path, tmp_path: Path, clock: SimulatedClock, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a killed program leaves behind: a history, and forty sessions that are only in its log.

    So it is where another program reads all the time, and the log cannot be folded in.
    """
    monkeypatch.setattr("easeful.store.journal.fold_log", lambda _: None)
    keeper = Keeper(path.parent, clock, lambda: None)
    for number in range(40):
        keeper.close(a_record(f"{number:02}"))
    left = shutil.copytree(path.parent, tmp_path / "killed")
    keeper.leave()
    return left


def sessions(folder: Path) -> list[str]:
    with closing(open_database(folder / "easeful.db", NOON)) as history:
        records, unread = load_records(history)
    assert unread == ()
    return sorted(record.id for record in records)


def test_a_whole_log_gives_everything_back(killed: Path) -> None:
    assert len(sessions(killed)) == 40


@pytest.mark.parametrize("seed", range(12))
def test_a_log_cut_anywhere_gives_back_a_beginning_of_it(killed: Path, seed: int) -> None:
    log = killed / "easeful.db-wal"
    whole = log.read_bytes()
    (killed / "easeful.db-shm").unlink()
    log.write_bytes(whole[: a_chance(seed).randrange(len(whole))])
    found = sessions(killed)
    assert found == [f"{number:02}" for number in range(len(found))]


@pytest.mark.parametrize("seed", range(12))
def test_noise_in_the_log_costs_at_most_what_came_after_it(killed: Path, seed: int) -> None:
    chance = a_chance(seed)
    log = bytearray((killed / "easeful.db-wal").read_bytes())
    at = chance.randrange(32, len(log) - 64)
    log[at : at + 64] = chance.randbytes(64)
    (killed / "easeful.db-wal").write_bytes(log)
    (killed / "easeful.db-shm").unlink()
    found = sessions(killed)
    assert found == [f"{number:02}" for number in range(len(found))]


def test_a_log_of_zeros_is_no_log(killed: Path) -> None:
    log = killed / "easeful.db-wal"
    log.write_bytes(bytes(log.stat().st_size))
    (killed / "easeful.db-shm").unlink()
    assert sessions(killed) == []
