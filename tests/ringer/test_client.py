"""The main program and its ringer, two real processes, in accord: armed, rung, silenced, tried and closed."""

import math
import select
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.core.clock import SystemClock as CoreClock
from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.client import Reply, Ringer, Said
from easeful.ringer.clock import SystemClock
from easeful.ringer.hush import new_owner, read_notes
from easeful.ringer.reply import read_reply
from tests.ringer.rig import ended, needs_signals, notes, pid_of_armed, reply_of, size, soon, stands_still, until


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
    assert until(lambda: ringer.poll() == () and not ringer._patience.waits)
    bell.unlink()
    ringer.test(1.0)
    reply_of(ringer, Said.TESTED)
    assert max(array("h", sound.read_bytes())) == pytest.approx(12_000, abs=10)


def test_a_ringer_that_answers_is_left_alone(make_ringer: Callable[..., Ringer], sound: Path) -> None:
    clock = SimulatedClock()
    ringer = make_ringer(f"file:{sound}", clock=clock)
    first = pid_of_armed(ringer, 600)
    for _ in range(5):
        assert ringer.watch()
        assert until(lambda: ringer.poll() == () and not ringer._patience.waits)
        clock.advance(6)
    assert ringer._child.pid == first


def test_its_note_is_its_own_and_to_any_other_run_that_of_a_live_ringer(ringer: Ringer, tmp_path: Path) -> None:
    pid = pid_of_armed(ringer, 600)
    assert read_notes([tmp_path], ringer.owner) == []
    (note,) = read_notes([tmp_path], new_owner())
    assert note.pid == pid
    assert note.is_alive is (sys.platform == "linux")


def test_a_normal_end_leaves_nothing_behind(ringer: Ringer, tmp_path: Path) -> None:
    pid = pid_of_armed(ringer, 600)
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
