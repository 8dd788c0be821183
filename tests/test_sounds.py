"""What is heard of this process: chimes at their volume, the end again and again, and the bell's test."""

import pytest
from PySide6.QtCore import QObject, Signal

from easeful.core.plan import Chime
from easeful.core.settings import gain_of
from easeful.ringer.reply import Reply, Said
from easeful.sounds import ASK_MS, BELL_TEST_SECONDS, Sounds
from tests.timers import SimulatedTimers, fire

HEARD = Reply(Said.TESTED, heard=True)
UNHEARD = Reply(Said.TESTED, heard=False)


class NotedChimes(QObject):
    """Chimes that are written down; the test says when one has ended."""

    played = Signal(str, bool)

    def __init__(self, _folder: object = None) -> None:
        super().__init__()
        self.asked: list[tuple[str, float]] = []

    def play(self, name: str, gain: float) -> None:
        self.asked.append((name, gain))


class RingerOnTrial:
    """A ringer that may be tested; its answers are given by the test."""

    def __init__(self) -> None:
        self.can_start = True
        self.gains: list[float] = []
        self.answers: list[Reply] = []
        self.times_rested = 0

    def test(self, volume: float) -> bool:
        self.gains.append(volume)
        return self.can_start

    def poll(self, *, tests: bool = False) -> tuple[Reply, ...]:
        assert tests, "what it says about a session is for somebody else"
        answers, self.answers = tuple(self.answers), []
        return answers

    def rest(self) -> None:
        self.times_rested += 1


@pytest.fixture
def chimes(monkeypatch: pytest.MonkeyPatch, qapp: object) -> NotedChimes:
    chimes = NotedChimes()
    monkeypatch.setattr("easeful.sound.chimes.Chimes", lambda _folder: chimes)
    return chimes


@pytest.fixture
def ringer() -> RingerOnTrial:
    return RingerOnTrial()


@pytest.fixture
def sounds(ringer: RingerOnTrial, chimes: NotedChimes) -> Sounds:
    return Sounds(ringer)


class Listener:
    """Hears what came of a test."""

    def __init__(self) -> None:
        self.told: list[bool] = []

    def __call__(self, heard: bool) -> None:
        self.told.append(heard)


def wait(sounds: Sounds, seconds: float) -> None:
    timers = SimulatedTimers(sounds)
    for _ in range(round(seconds * 1000 / ASK_MS)):
        timers.pass_time(ASK_MS / 1000)


@pytest.mark.parametrize("volume", [10, 70, 100])
def test_a_chime_is_played_once_at_the_gain_of_its_volume(sounds: Sounds, chimes: NotedChimes, volume: int) -> None:
    sounds.play(Chime.START, volume)
    chimes.played.emit("start", True)
    assert chimes.asked == [("start", gain_of(volume))]


@pytest.mark.parametrize("heard", [True, False])
def test_a_test_of_the_chime_tells_once_whether_it_was_heard(sounds: Sounds, chimes: NotedChimes, heard: bool) -> None:
    told = Listener()
    sounds.test(40, told)
    assert chimes.asked == [("check", gain_of(40))]
    chimes.played.emit("start", True)
    assert told.told == []
    chimes.played.emit("check", heard)
    chimes.played.emit("check", True)
    assert told.told == [heard]


def test_ringing_instead_sounds_the_end_again_and_again_until_it_is_hushed(sounds: Sounds, chimes: NotedChimes) -> None:
    sounds.ring_instead(70)
    assert chimes.asked == [("end", gain_of(70))]
    sounds.ring_instead(40)
    assert len(chimes.asked) == 1, "it rings already"
    chimes.played.emit("end", True)
    assert chimes.asked[1:] == [("end", gain_of(40))]
    sounds.hush()
    chimes.played.emit("end", True)
    assert len(chimes.asked) == 2
    sounds.ring_instead(70)
    assert chimes.asked[2:] == [("end", gain_of(70))]


def test_no_other_chime_ends_the_ringing_from_here(sounds: Sounds, chimes: NotedChimes) -> None:
    sounds.ring_instead(70)
    sounds.play(Chime.LOOK, 70)
    assert [name for name, _ in chimes.asked] == ["end"]
    sounds.hush()
    sounds.play(Chime.DONE, 70)
    assert [name for name, _ in chimes.asked] == ["end", "done"]


def test_what_cannot_be_played_instead_is_tried_again_after_a_pause(sounds: Sounds, chimes: NotedChimes) -> None:
    sounds.ring_instead(70)
    chimes.played.emit("end", False)
    assert len(chimes.asked) == 1
    fire(sounds._pause)
    assert len(chimes.asked) == 2
    chimes.played.emit("end", False)
    sounds.hush()
    assert not sounds._pause.isActive()


def test_another_chime_does_not_ring_instead(sounds: Sounds, chimes: NotedChimes) -> None:
    sounds.ring_instead(70)
    chimes.played.emit("check", True)
    assert len(chimes.asked) == 1


@pytest.mark.parametrize(("answer", "heard"), [(HEARD, True), (UNHEARD, False), (Reply(Said.TESTED), False)])
def test_a_test_of_the_bell_tells_once_whether_it_was_heard(
    sounds: Sounds, ringer: RingerOnTrial, answer: Reply, heard: bool
) -> None:
    told = Listener()
    sounds.test_bell(40, told)
    assert ringer.gains == [gain_of(40)]
    wait(sounds, 3)
    assert told.told == []
    ringer.answers = [answer]
    wait(sounds, 1)
    ringer.answers = [HEARD]
    wait(sounds, 2 * BELL_TEST_SECONDS)
    assert told.told == [heard]
    assert ringer.times_rested == 1


def test_without_an_answer_the_bell_counts_as_unheard_after_its_time(sounds: Sounds, ringer: RingerOnTrial) -> None:
    told = Listener()
    sounds.test_bell(70, told)
    wait(sounds, BELL_TEST_SECONDS)
    assert told.told == []
    wait(sounds, 1)
    assert told.told == [False]
    assert not sounds._ask.isActive()


def test_an_answer_to_an_earlier_test_is_not_one_to_this(sounds: Sounds, ringer: RingerOnTrial) -> None:
    ringer.answers = [HEARD]
    told = Listener()
    sounds.test_bell(70, told)
    wait(sounds, BELL_TEST_SECONDS + 1)
    assert told.told == [False]


def test_each_test_has_its_whole_time(sounds: Sounds) -> None:
    first, second = Listener(), Listener()
    sounds.test_bell(70, first)
    wait(sounds, BELL_TEST_SECONDS - 1)
    sounds.test_bell(70, second)
    wait(sounds, 2)
    assert (first.told, second.told) == ([], [])


def test_a_bell_that_cannot_be_started_is_told_at_once(sounds: Sounds, ringer: RingerOnTrial) -> None:
    ringer.can_start = False
    told = Listener()
    sounds.test_bell(70, told)
    assert told.told == [False]
    assert not sounds._ask.isActive()
