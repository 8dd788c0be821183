"""Fault 25: what a screen reader finds on each page, what large text does, and whether anything flashes."""

import json
import subprocess
from pathlib import Path
from threading import Event
from typing import TypedDict

import pytest

from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.started import Started

PYTHON = "/usr/bin/python3"  # Debian's, which has pyatspi
LEAST = 24  # px, the floor of WCAG 2.2
PAGES = ("home", "heat", "breathe", "imagine", "ease", "sounds", "distract", "history", "settings", "help")
SIZES = ((1180, 780), (800, 600))
MOST_FLASHES = 3
FILMED = 3.0  # seconds


class Found(TypedDict):
    """What the audit tells of a page."""

    controls: int
    unnamed: list[str]
    small: list[str]


def audit(computer: Computer) -> Found:
    """Look at the page in view as a screen reader does."""
    program = str(Path(__file__).with_name("audit_program.py"))
    said = computer.run(PYTHON, program, "easeful", str(LEAST))
    assert said.returncode == 0, said.stderr
    found: Found = json.loads(said.stdout)
    return found


@pytest.mark.fault(25, "every page by AT-SPI; every page at 200 % text; the end filmed at 25 pictures a second")
def test_what_a_screen_reader_finds(computer: Computer, saw: Saw) -> None:
    if subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False).returncode:
        pytest.skip("python3-pyatspi is not installed")
    clock = computer.give_clock()
    computer.give_sound()
    computer.give_accessibility()
    program = computer.start()
    controls = 0
    for page in PAGES:
        program.do("open", page)
        controls += assert_all_named_and_large(computer, page)
    program.start_heat()
    controls += assert_all_named_and_large(computer, "running")
    clock.go_on(5 * 60)
    assert program.reaches("skin_check")
    controls += assert_all_named_and_large(computer, "skin check")
    clock.go_on(11 * 60)
    assert program.reaches("time_is_up")
    controls += assert_all_named_and_large(computer, "time is up")
    saw(f"{controls} controls on {len(PAGES) + 3} pages, 0 unnamed, 0 under {LEAST} px")


def assert_all_named_and_large(computer: Computer, page: str) -> int:
    """Every control has a name and a size; returns how many there are."""
    found = audit(computer)
    assert found["controls"] > 1, page
    assert (found["unnamed"], found["small"]) == ([], []), page
    return found["controls"]


@pytest.mark.fault(25, "every page by AT-SPI; every page at 200 % text; the end filmed at 25 pictures a second")
def test_large_text_and_flashes(computer: Computer, saw: Saw) -> None:
    clock = computer.give_clock()
    computer.give_sound()
    program = computer.start()
    program.do("change", "text_size", 200)
    for size in SIZES:
        program.do("resize", *size)
        for page in PAGES:
            program.do("open", page)
            program.do("settle")
            assert program.do("clipped") == [], (page, size)
    program.start_heat()
    clock.go_on(15 * 60 - 1)
    assert program.reaches("time_is_up")
    assert program.do("clipped") == []
    flashes = film(program)
    assert flashes <= MOST_FLASHES
    saw(f"nothing clipped on {len(PAGES)} pages in {len(SIZES)} sizes, and at the end; {flashes} flashes in a second")


def film(program: Started) -> int:
    """The most flashes of any part of the window within one second."""
    program.do("begin_film")
    Event().wait(FILMED)
    pictures, flashes = program.do("end_film")
    assert pictures > 10 * FILMED
    return flashes
