"""Faults 28 to 30 and 32: a byte of the schema, a file that is gone or copied alone, a word that cannot be."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import records
from tests.faults.started import Started
from tests.faults.test_history import COPIED, LATER, at_the_copy, history_with_a_copy

SESSIONS = 2


def spoil_the_schema(path: Path) -> None:
    """One byte of a column's name that is not UTF-8."""
    path.write_bytes(path.read_bytes().replace(b"started_at TEXT", b"start\xffd_at TEXT", 1))


def close(program: Started) -> None:
    program.do("close_window")
    program.process.wait()


@pytest.mark.fault(28, "a byte of the schema that is not UTF-8, in the history and in its newest copy; started twice")
def test_a_byte_of_the_schema(computer: Computer, saw: Saw) -> None:
    shutil.rmtree(computer.data)
    history_with_a_copy(computer.data)
    (copy,) = (computer.data / "backups").glob("*.db")
    newer = copy.with_name("easeful-20261121T120000Z.db")
    shutil.copy(copy, newer)
    for path in (newer, computer.data / "easeful.db"):
        spoil_the_schema(path)
    program = computer.start()
    assert program.shows(at_the_copy()), program.do("reads")
    assert len(records(computer.data)) == COPIED + LATER
    close(program)
    again = computer.start()
    assert not again.sees("could not be read")
    assert len(records(computer.data)) == COPIED + LATER
    saw("the next whole copy restored, told, and the later sessions read by position; the second start finds it whole")


@pytest.mark.fault(29, "history, log and shared memory deleted, a whole copy beside them")
def test_a_history_that_is_gone(computer: Computer, saw: Saw) -> None:
    shutil.rmtree(computer.data)
    history_with_a_copy(computer.data)
    for file in computer.data.glob("easeful.db*"):
        file.unlink()
    program = computer.start()
    assert program.shows("The file with your history was gone, and"), program.do("reads")
    assert program.sees(at_the_copy())
    assert len(records(computer.data)) == COPIED
    saw("the copy came back, told")


@pytest.mark.fault(30, f"{SESSIONS} sessions and one that goes on; easeful.db copied alone, beside the program")
def test_a_copy_of_the_one_file(computer: Computer, tmp_path: Path, saw: Saw) -> None:
    computer.give_sound()
    program = computer.start()
    for place in ("Lower back", "Upper back")[:SESSIONS]:
        program.start_heat(place)
        program.press("Stop heat", "Skip")
    program.start_heat("Back of neck")
    shutil.copy(computer.data / "easeful.db", tmp_path)
    assert len(records(tmp_path)) == SESSIONS
    with closing(sqlite3.connect(tmp_path / "easeful.db")) as copy:
        assert copy.execute("SELECT count(*) FROM running").fetchall() == [(1,)]
    saw("all of it in the copy")


@pytest.mark.fault(32, "one flipped byte in a record: heat becomes he6t; Home, History and the set-up painted")
def test_a_word_that_cannot_be(computer: Computer, saw: Saw) -> None:
    computer.give_sound()
    program = computer.start()
    program.start_heat()
    program.press("Stop heat", "Skip")
    close(program)
    with closing(sqlite3.connect(computer.data / "easeful.db")) as disk:
        disk.execute("UPDATE record SET tool = 'he6t'")
        disk.commit()
    program = computer.start()
    for page in ("home", "history", "heat"):
        program.do("open", page)
        program.do("paint")
    program.do("open", "history")
    assert program.sees("Not known: he6t, lower back")
    assert "Traceback" not in program.log()
    saw("shown as it is, nothing raised while painting")
