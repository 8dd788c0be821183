"""The alarm outlives everything that can happen to the main program."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.ringer.hush import hush_orphans
from tests.ringer.rig import MainProgram, ended, grows, size, stands_still, until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="these stories are told with POSIX signals")
StartProgram = Callable[..., MainProgram]


def note_start(folder: Path) -> tuple[str, ...]:
    """A command that stands for the main program and notes that it was started."""
    return (sys.executable, "-S", "-c", f"open({str(folder / 'starts')!r}, 'a').write('started ')")


def starts(folder: Path) -> int:
    return size(folder / "starts") // len("started ")


def test_it_rings_when_the_main_program_is_killed_and_starts_it_again_once(
    main_program: StartProgram, sound: Path, tmp_path: Path
) -> None:
    program = main_program(0.4, note_start(tmp_path))
    program.kill()
    assert until(lambda: size(sound))
    assert grows(sound)
    assert until(lambda: starts(tmp_path) == 1)
    assert grows(sound)
    assert starts(tmp_path) == 1
    assert hush_orphans([tmp_path]) == 1
    assert until(lambda: ended(program.ringer_pid))
    assert stands_still(sound)


def test_it_rings_on_when_the_main_program_is_killed_while_ringing(
    main_program: StartProgram, sound: Path, tmp_path: Path
) -> None:
    program = main_program(0, note_start(tmp_path))
    assert until(lambda: size(sound))
    program.kill()
    assert grows(sound)
    assert until(lambda: starts(tmp_path) == 1)


def test_it_rings_while_the_main_program_is_stopped(main_program: StartProgram, sound: Path, tmp_path: Path) -> None:
    program = main_program(0.5, note_start(tmp_path))
    program.send(signal.SIGSTOP)
    assert until(lambda: size(sound))
    assert grows(sound)
    program.send(signal.SIGCONT)
    program.tell("close")
    assert stands_still(sound)
    assert starts(tmp_path) == 0


def test_an_orphan_is_hushed_before_its_time(main_program: StartProgram, sound: Path, tmp_path: Path) -> None:
    program = main_program(600)
    program.kill()
    assert not until(lambda: ended(program.ringer_pid), limit=0.3)
    assert hush_orphans([tmp_path]) == 1
    assert until(lambda: ended(program.ringer_pid))
    assert size(sound) == 0


def test_a_program_that_leaves_its_alarm_behind_is_rung_for(
    main_program: StartProgram, sound: Path, tmp_path: Path
) -> None:
    program = main_program(0.4, note_start(tmp_path))
    program.tell("leave")
    assert until(lambda: size(sound))
    assert until(lambda: starts(tmp_path) == 1)


def test_a_program_that_closes_is_not_rung_for(main_program: StartProgram, sound: Path, tmp_path: Path) -> None:
    program = main_program(600)
    program.tell("close")
    assert until(lambda: ended(program.ringer_pid))
    assert list(tmp_path.glob("ringer-*")) == []


def test_it_is_out_of_reach_of_the_terminal(main_program: StartProgram) -> None:
    assert os.getsid(main_program(600).ringer_pid) != os.getsid(0)


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGINT])
def test_a_closing_terminal_does_not_silence_it(
    main_program: StartProgram, sound: Path, number: signal.Signals
) -> None:
    program = main_program(0)
    assert until(lambda: size(sound))
    os.kill(program.ringer_pid, number)
    assert grows(sound)
    assert grows(sound)


def test_the_end_of_the_computers_session_ends_it_and_leaves_its_note(
    main_program: StartProgram, sound: Path, tmp_path: Path
) -> None:
    program = main_program(0)
    assert until(lambda: size(sound))
    os.kill(program.ringer_pid, signal.SIGTERM)
    assert until(lambda: ended(program.ringer_pid))
    assert [path.name for path in tmp_path.glob("ringer-*")] == [f"ringer-{program.ringer_pid}.armed"]
