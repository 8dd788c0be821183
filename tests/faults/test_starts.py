"""Fault 23: several starts at once, a stale lock, a socket that somebody squats."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from easeful.desktop.meeting_place import meeting_places
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.small_disk import SmallDisk
from tests.faults.test_spoiled import copy_of_the_program
from tests.ringer.rig import until

STARTS = 8
SOMEBODY = 12345
AS_NOBODY_SPECIAL = (  # root without the right to open what belongs to others
    "setpriv",
    "--bounding-set=-dac_override,-dac_read_search,-fowner,-chown,-fsetid",
    "--",
)


def start_many(computer: Computer, count: int, *before: str) -> list[subprocess.Popen[bytes]]:
    """Start the program so often at once, without a way in."""
    environment = {**computer.environment, "PYTHONPATH": str(computer.root / "app"), "EASEFUL_WAY_IN": ""}
    command = [*before, sys.executable, "-m", "easeful"]
    nowhere = subprocess.DEVNULL
    return [subprocess.Popen(command, env=environment, stdout=nowhere, stderr=nowhere) for _ in range(count)]


def writers(computer: Computer) -> list[int]:
    """Who has the history open."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            files = [str(file.readlink()) for file in (process / "fd").iterdir()]
        except OSError:
            continue
        if str(computer.data / "easeful.db") in files:
            found.append(int(process.name))
    return found


@pytest.mark.loads
@pytest.mark.fault(23, f"{STARTS} starts at once; a second start after kill -9; a file at the socket's place")
def test_several_starts(computer: Computer, saw: Saw) -> None:
    started = start_many(computer, STARTS)
    try:
        assert until(lambda: sum(process.poll() == 0 for process in started) == STARTS - 1, 30)
        (running,) = (process for process in started if process.poll() is None)
        assert until(lambda: writers(computer) == [running.pid])
    finally:
        for process in started:
            process.kill()
            process.wait()
    program = computer.start()
    program.do("hide")
    (second,) = start_many(computer, 1)
    assert second.wait(30) == 0
    assert until(lambda: program.do("is_seen"))
    program.kill()
    places = squat(computer)
    again = computer.start()
    again.do("hide")
    (third,) = start_many(computer, 1)
    assert third.wait(30) == 0
    assert until(lambda: again.do("is_seen"))
    assert all(place.read_text() == "mine" for place in places)
    saw(
        f"one writer of {STARTS}; after the kill a new one; a second start raised the first; the squatter's file stayed"
    )


@pytest.mark.fault(34, "a second start once the disk, read-only at the first, can be written again")
def test_a_disk_that_can_be_written_again(computer: Computer, disk: SmallDisk, saw: Saw) -> None:
    disk.allow_writing(allowed=False)
    program = computer.start(before=disk.inside)
    program.do("hide")
    disk.allow_writing(allowed=True)
    (second,) = start_many(computer, 1, *disk.inside)
    try:
        assert second.wait(30) == 0
    finally:
        second.kill()
        second.wait()
    assert until(lambda: program.do("is_seen"))
    saw("the second start raised the first, and wrote nothing")


CLOSED_TO_OTHERS = 0o077


def modes(folder: Path) -> dict[str, int]:
    """The rights of everything in a folder."""
    return {str(path.relative_to(folder)): stat.S_IMODE(path.lstat().st_mode) for path in folder.rglob("*")}


@pytest.mark.fault(33, "a first start of a new checkout under the system's umask 022, then one as somebody else")
def test_a_second_person_starts_the_same_program(computer: Computer, saw: Saw) -> None:
    computer.root = copy_of_the_program(computer.folder)
    computer.give_sound()
    before = os.umask(0o022)
    try:
        program = computer.start()
        program.start_heat()
        program.press("Breathe", "Start breathing", "Begin now")
        program.do("open", "heat")
        program.press("Stop heat", "Skip")
        caches = list((computer.root / "app").rglob("__pycache__"))
        assert caches
        assert {stat.S_IMODE(path.stat().st_mode) & 0o055 for path in caches} == {0o055}
        data = modes(computer.data)
        assert data
        assert [name for name, mode in data.items() if mode & CLOSED_TO_OTHERS] == []
        program.kill_with_its_ringers()
        for cache in caches:  # what an older version left, of somebody else
            cache.chmod(0o700)
            if os.getuid() == 0:
                os.chown(cache, SOMEBODY, SOMEBODY)
        second = computer.start(before=AS_NOBODY_SPECIAL if os.getuid() == 0 else ())
    finally:
        os.umask(before)
    assert second.sees("Home")
    saw(f"{len(caches)} folders of bytecode open to others, {len(data)} files of data closed; the second start opens")


def squat(computer: Computer) -> list[Path]:
    """Put a file where the first start would listen."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    os.environ["XDG_RUNTIME_DIR"] = str(computer.folder)
    try:
        place = Path(meeting_places(computer.data)[0])
    finally:
        if runtime is None:
            del os.environ["XDG_RUNTIME_DIR"]
        else:
            os.environ["XDG_RUNTIME_DIR"] = runtime
    place.unlink(missing_ok=True)
    place.write_text("mine")
    return [place]
