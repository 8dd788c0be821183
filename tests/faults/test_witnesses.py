"""Faults 26, 27 and 34: the history does not know the pack, or does not answer; its bell does."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from easeful.core.found import BY_BELL
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.history import newest, records
from tests.faults.small_disk import SmallDisk
from tests.faults.started import Started
from tests.faults.true_time import now
from tests.ringer.rig import until

LOST = "killed with a pack on, and its history zeroed, gone, held by another, on a full disk, a bit of it flipped"
MAY_BE_ON = "A pack may still be on."
LEFT = 3.0  # seconds before the end, to which time is moved
HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA locking_mode = EXCLUSIVE")
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
"""


@contextmanager
def held_alone(path: Path) -> Iterator[None]:
    """Another program holds the history so that nobody else can even read it."""
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        yield
        holder.communicate(b"\n")


@contextmanager
def killed(program: Started) -> Iterator[None]:
    """The window is killed; its ringer, which would bring it back at once, waits until this is over."""
    ringers = program.ringers
    for pid in ringers:
        os.kill(pid, signal.SIGSTOP)
    program.kill()
    yield
    for pid in ringers:
        os.kill(pid, signal.SIGCONT)


def zero_the_history(computer: Computer) -> None:
    (computer.data / "easeful.db").write_bytes(b"")


def delete_the_history(computer: Computer) -> None:
    for file in computer.data.glob("easeful.db*"):
        file.unlink()


def flip_a_bit_of_each_file(computer: Computer) -> None:
    """In the middle of the log, where there is one, and of the page that holds what runs."""
    for file in computer.data.glob("easeful.db*"):
        content = bytearray(file.read_bytes())
        if content:
            content[len(content) // 2] ^= 1
            file.write_bytes(content)


class Bedside:
    """Somebody at a computer whose clock can be moved and whose sound is heard."""

    def __init__(self, computer: Computer) -> None:
        self.clock = computer.give_clock()
        computer.give_sound()
        self.computer, self.ear = computer, computer.listen()
        self.left = 0.0  # seconds of the pack, when it was put on

    def put_a_pack_on(self, *before: str) -> Started:
        """In a program whose command line begins with these words."""
        program = self.computer.start(before=before)
        program.start_heat()
        self.left = program.do("state")["remaining"]
        return program

    def finds_the_pack(self, program: Started, words: str) -> None:
        """It goes on with the right time, and its end rings."""
        assert program.shows(words), program.do("reads")
        if program.do("offers", "I have read this"):
            program.press("I have read this", "Continue")
        assert program.state() == "running"
        assert program.do("state")["remaining"] == pytest.approx(self.left, abs=30)
        self.clock.go_on(program.do("state")["remaining"] - LEFT)
        due = now() + LEFT
        assert self.ear.hears(due, 20.0)
        assert program.reaches("time_is_up")
        program.press("It is off")
        assert self.ear.becomes_silent()


@pytest.fixture
def bedside(computer: Computer) -> Bedside:
    """A computer at which a pack is put on."""
    return Bedside(computer)


@pytest.mark.fault(26, LOST)
@pytest.mark.parametrize(
    ("lose", "words"),
    [(zero_the_history, MAY_BE_ON), (delete_the_history, MAY_BE_ON), (flip_a_bit_of_each_file, "pack")],
    ids=["zero bytes", "gone", "a bit"],
)
def test_a_history_that_lost_the_pack(
    computer: Computer, bedside: Bedside, saw: Saw, lose: Callable[[Computer], None], words: str
) -> None:
    program = bedside.put_a_pack_on()
    with killed(program):
        lose(computer)
    program.find()
    bedside.finds_the_pack(program, words)
    (record,) = records(computer.data)
    assert (BY_BELL in record.went_on) is (words is MAY_BE_ON)
    saw(f"{lose.__name__}: '{words}', its end rung, recorded")


@pytest.mark.fault(26, LOST)
def test_a_history_that_another_program_holds(computer: Computer, bedside: Bedside, saw: Saw) -> None:
    program = bedside.put_a_pack_on()
    with killed(program):
        holding = held_alone(computer.data / "easeful.db")
        holding.__enter__()
    program.find()
    bedside.finds_the_pack(program, MAY_BE_ON)
    holding.__exit__(None, None, None)
    assert until(lambda: len(records(computer.data)) == 1)
    saw("held: found by its bell, its end rung, recorded when it was let go")


@pytest.mark.fault(26, LOST)
def test_a_disk_that_was_full_before_the_start(computer: Computer, disk: SmallDisk, bedside: Bedside, saw: Saw) -> None:
    program = computer.start(before=disk.inside)
    program.press("Home", "Heat", "Lower back", "None of these")
    disk.fill()
    program.press("Towel is in place – start")
    bedside.left = program.do("state")["remaining"]
    program.kill()
    program.find()
    bedside.finds_the_pack(program, MAY_BE_ON)
    disk.make_room()
    assert until(lambda: len(records(disk.copy_of(computer.folder))) == 1)
    saw("full disk: found by its bell's note in the runtime folder, its end rung, recorded when there was room")


@pytest.mark.fault(27, "both killed, and the history held for some seconds while the window opens")
def test_a_history_that_cannot_be_read_at_the_start(computer: Computer, bedside: Bedside, saw: Saw) -> None:
    program = bedside.put_a_pack_on()
    program.kill_with_its_ringers()
    for note in computer.data.glob("ringer-*.armed"):
        note.unlink()
    with held_alone(computer.data / "easeful.db"):
        program = computer.start()
        assert program.state() is None
    freed = now()
    assert program.reaches("running")
    found = now() - freed
    bedside.finds_the_pack(program, "Easeful was closed while a pack was on.")
    assert not program.do("offers", "I have read this")
    saw(f"found {found:.1f} s after it could be read, its end rung")


@pytest.mark.fault(34, "the disk turned read-only with a pack on, then kill -9")
def test_a_disk_that_turned_read_only(computer: Computer, disk: SmallDisk, bedside: Bedside, saw: Saw) -> None:
    program = bedside.put_a_pack_on(*disk.inside)
    with killed(program):
        disk.allow_writing(allowed=False)
    program.find()
    assert program.shows("came back by itself")
    program.press("All right")
    bedside.finds_the_pack(program, "What you do now is kept until you close Easeful.")
    disk.allow_writing(allowed=True)
    assert until(lambda: len(records(disk.copy_of(computer.folder))) == 1)
    assert newest(disk.copy_of(computer.folder)).actual > 0
    saw("came back, says that it keeps nothing, its end rung and hushed, recorded when it could be")
