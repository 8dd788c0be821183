"""The main program and its ringer, two real processes."""

import math
import os
import select
import signal
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.core.clock import SystemClock as CoreClock
from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.client import Reply, Ringer, Said
from easeful.ringer.clock import SystemClock
from easeful.ringer.reply import read_reply
from tests.ringer.rig import ended, grows, reply_of, size, stands_still, until

needs_signals = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


def soon(seconds: float = 0.1) -> float:
    return SystemClock().boot() + seconds


def notes(folder: Path) -> list[str]:
    return [path.name for path in folder.glob("ringer-*")]


def test_it_rings_at_its_time_and_says_so_when_sound_was_really_taken(ringer: Ringer, sound: Path) -> None:
    assert ringer.arm(soon(), None, 1.0)
    assert reply_of(ringer, Said.ARMED) == Reply(Said.ARMED)
    reply = reply_of(ringer, Said.RINGING)
    assert reply.by == "file"
    assert reply.late >= 0
    assert size(sound) > 0


def test_it_does_not_ring_before_its_time(ringer: Ringer, sound: Path) -> None:
    ringer.arm(soon(600), soon(300), 1.0)
    reply_of(ringer, Said.ARMED)
    assert not until(lambda: size(sound), limit=0.3)


def test_the_ringing_begins_with_a_quiet_second_and_then_is_the_bell(ringer: Ringer, sound: Path) -> None:
    ringer.ring(1.0)
    assert until(lambda: size(sound) > 2 * 20_000)
    samples = array("h", sound.read_bytes()[: 2 * 20_000])
    assert set(samples[:16_000]) == {0}
    assert 400 < max(samples[16_000:]) < 700, "a twentieth of the way up after a twentieth of the rise"


def test_silence_is_silent_and_disarms(ringer: Ringer, sound: Path, tmp_path: Path) -> None:
    ringer.arm(soon(), None, 1.0)
    reply_of(ringer, Said.RINGING)
    assert notes(tmp_path) != []
    ringer.silence()
    assert stands_still(sound)
    assert until(lambda: notes(tmp_path) == [])
    assert ringer.alive


def test_the_bell_can_be_tried(ringer: Ringer, sound: Path) -> None:
    assert ringer.test(0.5)
    assert reply_of(ringer, Said.TESTED) == Reply(Said.TESTED, by="file", heard=True)
    heard = array("h", sound.read_bytes())
    assert len(heard) == 5_600
    assert max(heard) == pytest.approx(6000, abs=10)


def test_a_trial_without_sound_tells_why(make_ringer: Callable[..., Ringer], tmp_path: Path) -> None:
    ringer = make_ringer(f"file:{tmp_path}/nowhere/sound.raw")
    ringer.test(0.5)
    reply = reply_of(ringer, Said.TESTED)
    assert reply.heard is False
    assert "No such file" in reply.why


def test_a_bell_that_vanishes_after_arming_still_rings_as_the_bell(ringer: Ringer, bell: Path, sound: Path) -> None:
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    ringer.watch()
    assert until(lambda: ringer.poll() == () and ringer._asked is None)
    bell.unlink()
    ringer.test(1.0)
    reply_of(ringer, Said.TESTED)
    assert max(array("h", sound.read_bytes())) == pytest.approx(12_000, abs=10)


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
    ringer.arm(soon(0.2), None, 1.0)
    reply_of(ringer, Said.ARMED)
    first = ringer._child.pid
    os.kill(first, signal.SIGKILL)
    assert until(lambda: not ringer.alive)
    assert ringer.watch()
    assert ringer._child.pid != first
    assert not (tmp_path / f"ringer-{first}.armed").exists()
    assert reply_of(ringer, Said.RINGING)
    assert grows(sound)


@needs_signals
def test_a_ringer_that_hangs_is_replaced(make_ringer: Callable[..., Ringer], sound: Path) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    hung = ringer._child.pid
    os.kill(hung, signal.SIGSTOP)
    assert ringer.watch(), "it may only be slow"
    clock.advance(6)
    assert ringer.watch()
    assert ringer._child.pid != hung
    assert until(lambda: ended(hung))
    assert reply_of(ringer, Said.ARMED)


@needs_signals
def test_a_ringer_that_hangs_while_it_rings_is_silenced_all_the_same(
    make_ringer: Callable[..., Ringer], sound: Path
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
    clock.advance(4)
    ringer.poll()
    assert not ringer.alive
    assert until(lambda: ended(hung))
    assert not ringer.watch(), "nothing is armed, so none is needed"


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


def test_a_ringer_that_answers_is_left_alone(make_ringer: Callable[..., Ringer], sound: Path) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    first = ringer._child.pid
    for _ in range(5):
        assert ringer.watch()
        assert until(lambda: ringer.poll() == () and ringer._asked is None)
        clock.advance(6)
    assert ringer._child.pid == first


@needs_signals
def test_a_full_pipe_never_blocks_the_main_program(ringer: Ringer) -> None:
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    hung = ringer._child.pid
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


def test_a_normal_end_leaves_nothing_behind(ringer: Ringer, tmp_path: Path) -> None:
    ringer.arm(soon(600), None, 1.0)
    reply_of(ringer, Said.ARMED)
    pid = ringer._child.pid
    ringer.close()
    assert until(lambda: ended(pid))
    assert notes(tmp_path) == []
    assert not ringer.alive


def test_no_ringer_is_started_before_it_is_needed(ringer: Ringer) -> None:
    ringer.silence()
    assert not ringer.watch()
    assert ringer.poll() == ()
    assert ringer.fileno() == -1
    ringer.leave()
    ringer.close()
    assert not ringer.alive


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
    ringer = Ringer(bell / "below-a-file", bell, players=[f"file:{sound}"])
    assert ringer.arm(soon(), None, 1.0)
    assert reply_of(ringer, Said.RINGING)
    ringer.close()


@pytest.mark.parametrize("moment", [math.nan, math.inf, -math.inf])
def test_a_moment_that_is_none_is_not_armed(ringer: Ringer, moment: float) -> None:
    assert not ringer.arm(moment, None, 1.0)
    assert not ringer.arm(soon(), moment, 1.0)
    assert not ringer.alive


@needs_signals
def test_a_reply_can_be_waited_for_with_the_file(ringer: Ringer) -> None:
    ringer.arm(soon(600), None, 1.0)
    assert select.select([ringer.fileno()], [], [], 10)[0]
    assert ringer.poll() == (Reply(Said.ARMED),)


@pytest.mark.parametrize("line", [b"", b"{}", b"[]", b"null", b'{"say":"boo"}', b'{"say":[]}', b"[" * 5000, b"\xff"])
def test_anything_but_a_reply_is_passed_over(line: bytes) -> None:
    assert read_reply(line) is None


def test_both_rooms_read_the_same_clock() -> None:
    before = SystemClock()
    assert before.boot() <= CoreClock().boot() <= SystemClock().boot()
    assert before.awake() <= CoreClock().awake() <= SystemClock().awake()
