"""Faults 16 and 17: the sound files are spoiled, and code of the program fails."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.alarm import bring_near_the_end, measure, take_off
from tests.faults.computer import ROOT, Computer
from tests.faults.conftest import Saw
from tests.faults.stalls import Stalls
from tests.ringer.rig import until


def copy_of_the_program(folder: Path) -> Path:
    """The program with sound files of its own."""
    copy = folder / "copy"
    shutil.copytree(ROOT / "app", copy / "app", ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "resources").symlink_to(ROOT / "resources")
    (copy / "audio").mkdir()
    for part in (ROOT / "audio").iterdir():
        if part.name == "chimes":
            shutil.copytree(part, copy / "audio" / "chimes")
        else:
            (copy / "audio" / part.name).symlink_to(part)
    return copy


def fill_with_noise(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def fill_with_zeros(path: Path) -> None:
    """A whole recording of nothing."""
    head = path.read_bytes()[:44]
    path.write_bytes(head + bytes(path.stat().st_size - 44))


@pytest.mark.fault(16, "sound files deleted, random bytes, zeros")
def test_spoiled_sound_files(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    computer.root = copy_of_the_program(computer.folder)
    chimes = computer.root / "audio" / "chimes"
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    spoils: tuple[tuple[Callable[[Path], None], str], ...] = (
        (fill_with_zeros, "Lower back"),
        (fill_with_noise, "Upper back"),
        (Path.unlink, "Back of neck"),
    )
    for spoil, place in spoils:
        for name in ("end.wav", "check.wav"):
            spoil(chimes / name)
        program.start_heat(place)
        end = measure(program, ear, bring_near_the_end(clock, program, ear))
        assert end.rung <= 0.5 + stalls.longest, spoil
        assert ear.becomes_loud(), spoil
        take_off(program, ear)
        assert until(lambda: not program.ringers)
    saw("the chime of the check and the bell were heard each time, as made tones")


@pytest.mark.fault(17, "every slot that follows the session raises, and so does the painting of the ring")
def test_code_that_fails(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    ear, program = computer.listen(), computer.start()
    planted = program.do("plant_errors")
    program.start_heat()
    end = measure(program, ear, bring_near_the_end(clock, program, ear))
    assert end.seen <= 1.0 + stalls.longest
    assert end.rung <= 0.5 + stalls.longest
    program.press("It is off")
    assert ear.becomes_silent()
    assert program.shows("Something in Easeful did not work. The time goes on.")
    happened = program.do("planted")
    assert {name for name, times in happened.items() if times} == set(planted)
    logged = {name: program.log().count(f"RuntimeError: planted in {name}\n") for name in planted}
    assert set(logged.values()) == {1}, logged
    saw(f"{len(planted)} of them raised {sum(happened.values())} times, each logged once; screen and ringer on time")
