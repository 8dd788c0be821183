"""The bell is heard by the first player that really plays, and tried again while it has to ring."""

import pytest

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.bell import tone
from easeful.ringer.player import Player
from easeful.ringer.tape import Tape
from easeful.ringer.voice import REST, Report, Voice
from tests.ringer.fakes import FakeTake, NamedPlayer


class Room:
    """A voice, its players, and what was begun."""

    def __init__(self, clock: SimulatedClock, names: tuple[str, ...]) -> None:
        self.clock = clock
        self.begun: list[tuple[str, FakeTake]] = []
        self.loads = 0
        self.voice = Voice([NamedPlayer(name) for name in names], self._load, clock, self._begin)

    def _load(self) -> object:
        self.loads += 1
        return tone()

    def _begin(self, player: Player, tape: Tape) -> FakeTake:
        take = FakeTake(tape.rate)
        self.begun.append((player.name, take))
        return take

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.begun]

    @property
    def take(self) -> FakeTake:
        return self.begun[-1][1]

    def stall(self, seconds: float) -> list[Report]:
        """Let time pass in which no sound is taken."""
        return self.play(seconds, share=0.0)

    def play(self, seconds: float, share: float = 1.0) -> list[Report]:
        """Let time pass in which the player at work takes this share of the sound."""
        reports = []
        for _ in range(round(seconds * 20)):
            self.clock.advance(0.05)
            if self.begun and self.take.running:
                self.take.take(0.05 * share)
            reports.append(self.voice.look())
        return [report for report in reports if report]


@pytest.fixture
def room(clock: SimulatedClock) -> Room:
    return Room(clock, ("pulse", "alsa"))


def test_it_rings_with_the_preferred_player_and_says_once_that_it_is_heard(room: Room) -> None:
    room.voice.ring(1.0)
    assert room.play(60) == [Report(True, "pulse")]
    assert room.names == ["pulse"]


def test_told_to_ring_again_it_rings_on_without_beginning_anew(room: Room) -> None:
    room.voice.ring(1.0)
    room.play(10)
    room.voice.ring(1.0)
    assert room.play(10) == []
    assert len(room.begun) == 1


def test_silence_stops_the_player_at_once(room: Room) -> None:
    room.voice.ring(1.0)
    room.play(10)
    room.voice.stop()
    assert room.take.stopped
    assert not room.voice.busy
    assert room.play(10) == []
    assert len(room.begun) == 1


def test_an_error_leads_to_the_next_player_without_a_word(room: Room) -> None:
    room.voice.ring(1.0)
    room.take.fail("connection refused")
    assert room.play(5) == [Report(True, "alsa")]
    assert room.names == ["pulse", "alsa"]


def test_a_stuck_player_is_left_for_the_next_after_three_seconds(room: Room) -> None:
    room.voice.ring(1.0)
    stuck = room.take
    assert room.stall(2.9) == []
    assert room.names == ["pulse"]
    room.stall(0.2)
    assert stuck.stopped
    assert room.play(1) == [Report(True, "alsa")]


def test_a_device_that_is_unplugged_is_told_after_two_seconds_and_the_next_one_rings(room: Room) -> None:
    room.voice.ring(1.0)
    room.play(10)
    assert room.stall(2.1) == [Report(False, why="took no sound for 2 seconds")]
    assert room.play(1) == [Report(True, "alsa")]


def test_without_any_player_it_says_why_and_tries_again_until_one_comes_back(room: Room) -> None:
    room.voice.ring(1.0)
    reports = []
    for _ in range(10):
        room.take.fail("connection refused")
        reports += room.stall(0.1)
        room.take.fail("no such device")
        reports += room.stall(REST + 0.5)
    assert reports == [Report(False, why="pulse: connection refused; alsa: no such device")]
    assert room.names == ["pulse", "alsa"] * 10 + ["pulse"]
    assert room.play(1) == [Report(True, "pulse")]


def test_a_player_whose_thread_is_stuck_for_good_is_not_piled_up(room: Room) -> None:
    room.voice.ring(1.0)
    room.stall(60)
    assert room.names == ["pulse", "alsa"]
    room.begun[0][1].end()
    room.stall(REST + 0.5)
    assert room.names == ["pulse", "alsa", "pulse"]


def test_with_no_player_at_all_it_says_so(clock: SimulatedClock) -> None:
    room = Room(clock, ())
    room.voice.ring(1.0)
    assert room.stall(10) == [Report(False, why="no way to play sound was found")]


def test_a_muted_output_is_told_and_so_is_the_sound_that_comes_back(room: Room) -> None:
    room.voice.ring(1.0)
    room.take.progress.unheard = "the sound output is muted"
    assert room.play(10) == [Report(False, why="the sound output is muted")]
    room.take.progress.unheard = ""
    assert room.play(10) == [Report(True, "pulse")]
    assert room.names == ["pulse"]


def test_a_player_that_ends_by_itself_is_started_again(room: Room) -> None:
    room.voice.ring(1.0)
    room.play(5)
    room.take.end()
    assert room.stall(0.1) == [Report(False, why="the sound ended by itself")]
    room.stall(REST)
    assert room.play(1) == [Report(True, "pulse")]


def test_sleep_is_no_fault(room: Room) -> None:
    room.voice.ring(1.0)
    room.play(5)
    room.clock.sleep(8 * 3600)
    assert room.play(5) == []
    assert room.names == ["pulse"]


def test_a_test_gives_one_report_when_all_of_the_bell_was_taken(room: Room) -> None:
    room.voice.play_once(0.5)
    assert room.play(3) == []
    room.take.end()
    assert room.stall(1) == [Report(True, "pulse")]
    assert not room.voice.busy


def test_a_test_tries_every_player_once(room: Room) -> None:
    room.voice.play_once(0.5)
    room.take.fail("refused")
    room.stall(0.1)
    room.take.fail("no device")
    assert room.stall(60) == [Report(False, why="pulse: refused; alsa: no device")]
    assert room.names == ["pulse", "alsa"]


def test_a_test_on_a_muted_output_fails(room: Room) -> None:
    room.voice.play_once(0.5)
    room.take.progress.unheard = "muted"
    assert room.play(5) == [Report(False, why="muted")]
    assert room.take.stopped


def test_the_alarm_takes_the_place_of_a_test(room: Room) -> None:
    room.voice.play_once(0.5)
    room.play(1)
    testing = room.take
    room.voice.ring(1.0)
    assert testing.stopped
    assert room.play(10) == [Report(True, "pulse")]


def test_the_bell_is_loaded_once_and_before_it_is_needed(room: Room) -> None:
    room.voice.prepare()
    room.voice.ring(1.0)
    room.voice.stop()
    room.voice.ring(1.0)
    assert room.loads == 1
