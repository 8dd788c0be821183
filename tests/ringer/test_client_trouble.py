"""A player, a folder, a ringer or a main program that fails holds up nothing else, and a ringer is started again."""

import os
import select
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.client import Reply, Ringer, Said
from tests.ringer.rig import ended, grows, needs_signals, notes, pid_of_armed, reply_of, size, soon, stands_still, until


def lose_patience(ringer: Ringer, clock: SimulatedClock) -> None:
    """Look for an answer, four times a second, for longer than anybody waits for one."""
    for _ in range(4 * 6):
        clock.advance(0.25)
        ringer.poll()


@needs_signals
def test_a_stuck_player_makes_it_neither_deaf_nor_immortal(make_ringer: Callable[..., Ringer], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "stuck")
    ringer = make_ringer(f"file:{tmp_path / 'stuck'}")
    ringer.ring(1.0)
    assert until(lambda: notes(tmp_path))
    ringer.silence()
    assert until(lambda: not notes(tmp_path))
    child = ringer._child
    assert child.send({"do": "quit"})
    assert child.wait(5)


@needs_signals
def test_a_ringer_that_was_killed_is_started_and_armed_again(ringer: Ringer, sound: Path, tmp_path: Path) -> None:
    first = pid_of_armed(ringer, 0.2)
    os.kill(first, signal.SIGKILL)
    assert until(lambda: not ringer.alive)
    assert ringer.watch()
    assert ringer._child.pid != first
    left = tmp_path / f"ringer-{first}.armed"
    assert left.exists(), "until another tells what is to ring"
    assert reply_of(ringer, Said.RINGING)
    assert not left.exists()
    assert notes(tmp_path) == [f"ringer-{ringer._child.pid}.armed"]
    assert grows(sound)


@needs_signals
def test_what_one_that_was_killed_has_left_is_over_with_its_pack(ringer: Ringer, tmp_path: Path) -> None:
    os.kill(pid_of_armed(ringer, 600), signal.SIGKILL)
    assert until(lambda: not ringer.alive)
    ringer.poll()
    assert notes(tmp_path)
    ringer.silence()
    assert notes(tmp_path) == []


def test_one_that_is_left_behind_rings_and_brings_the_program_back_no_sooner(
    make_ringer: Callable[..., Ringer], sound: Path, tmp_path: Path
) -> None:
    mark = tmp_path / "back"
    bring_back = [sys.executable, "-S", "-c", f"open({str(mark)!r}, 'w')"]
    ringer = make_ringer(f"file:{sound}", restart=bring_back)
    pid = pid_of_armed(ringer, 2.0)
    ringer.leave()
    assert not until(mark.exists, limit=0.5)
    assert until(lambda: mark.exists() and size(sound))
    (tmp_path / f"ringer-{pid}.armed").unlink()
    assert until(lambda: ended(pid))


@needs_signals
def test_a_ringer_that_hangs_is_replaced(make_ringer: Callable[..., Ringer], sound: Path) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    hung = pid_of_armed(ringer, 600)
    os.kill(hung, signal.SIGSTOP)
    assert ringer.watch(), "it may only be slow"
    clock.advance(6)
    assert ringer.watch(), "the computer may have stood still"
    assert ringer._child.pid == hung
    lose_patience(ringer, clock)
    assert ringer.watch()
    assert ringer._child.pid != hung
    assert until(lambda: ended(hung))
    assert reply_of(ringer, Said.ARMED)


@needs_signals
def test_a_ringer_that_hangs_while_it_rings_is_silenced_all_the_same(
    make_ringer: Callable[..., Ringer], sound: Path, tmp_path: Path
) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    ringer.ring(1.0)
    reply_of(ringer, Said.RINGING)
    hung = ringer._child.pid
    os.kill(hung, signal.SIGSTOP)
    ringer.silence()
    ringer.poll()
    assert ringer.alive, "it may only be slow"
    lose_patience(ringer, clock)
    assert not ringer.alive
    assert until(lambda: ended(hung))
    assert not ringer.watch(), "nothing is armed, so none is needed"
    assert notes(tmp_path) == []


@needs_signals
def test_a_main_program_that_does_not_listen_cannot_block_it(ringer: Ringer, sound: Path) -> None:
    ringer.ring(1.0)
    assert until(lambda: size(sound))
    child = ringer._child
    for _ in range(10_000):
        select.select([], [child._orders], [], 10)
        child.send({"do": "hello"})
    child.send({"do": "silence"})
    assert stands_still(sound)


@needs_signals
def test_a_full_pipe_never_blocks_the_main_program(ringer: Ringer) -> None:
    hung = pid_of_armed(ringer, 600)
    os.kill(hung, signal.SIGSTOP)
    assert any(not ringer.arm(soon(600), soon(300), 1.0) for _ in range(5000))
    assert until(lambda: ended(hung))
    assert ringer.arm(soon(600), soon(300), 1.0)
    assert reply_of(ringer, Said.ARMED)


@needs_signals
def test_a_trial_is_answered_even_when_the_ringer_dies_of_it(ringer: Ringer) -> None:
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    ringer.test(0.5)
    os.kill(ringer._child.pid, signal.SIGKILL)
    assert reply_of(ringer, Said.TESTED) == Reply(Said.TESTED, why="the ringer ended", heard=False)


@pytest.mark.parametrize("python", ["/nowhere/python", "", "/"])
def test_a_ringer_that_cannot_be_started_is_no_error(
    ringer: Ringer, monkeypatch: pytest.MonkeyPatch, python: str
) -> None:
    monkeypatch.setattr(sys, "executable", python)
    assert not ringer.arm(soon(), None, 1.0)
    assert not ringer.ring(1.0)
    assert not ringer.test(1.0)
    assert not ringer.watch()
    ringer.silence()
    monkeypatch.undo()
    assert ringer.arm(soon(), None, 1.0)
    assert reply_of(ringer, Said.RINGING)


def test_a_folder_that_cannot_be_made_does_not_stop_the_alarm(bell: Path, sound: Path) -> None:
    ringer = Ringer([bell / "below-a-file"], bell, players=[f"file:{sound}"])
    assert ringer.arm(soon(), None, 1.0)
    assert reply_of(ringer, Said.RINGING)
    ringer.close()


@needs_signals
def test_a_computer_that_stood_still_takes_no_ringer_for_hung(make_ringer: Callable[..., Ringer], sound: Path) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    pid = pid_of_armed(ringer, 600)
    os.kill(pid, signal.SIGSTOP)
    assert ringer.watch()
    for _ in range(3):
        clock.advance(900)
        ringer.poll()
    os.kill(pid, signal.SIGCONT)
    assert until(lambda: ringer.poll() or not ringer._patience.waits)
    clock.advance(2)
    assert ringer.watch()
    assert ringer._child.pid == pid


@needs_signals
def test_who_leaves_just_after_it_died_leaves_another_armed(ringer: Ringer, sound: Path, tmp_path: Path) -> None:
    first = pid_of_armed(ringer, 0.6)
    os.kill(first, signal.SIGKILL)
    assert until(lambda: not ringer.alive)
    ringer.leave()
    assert until(lambda: size(sound))
    (second,) = (path for path in tmp_path.glob("ringer-*") if path.name != f"ringer-{first}.armed")
    second.unlink()  # which hushes it
    assert until(lambda: ended(int(second.stem.partition("-")[2])))
