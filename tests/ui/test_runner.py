"""The runner: its timer runs while a pack is on, and nothing is told before it is saved."""

from collections.abc import Callable

import pytest

from easeful.core.pack import Method, SessionLength
from easeful.core.place import Place
from easeful.core.plan import CueKind, plan_pack
from easeful.core.record import Record
from easeful.core.session import ContactSession, State, begin
from easeful.core.simulated_clock import SimulatedClock
from easeful.ui.runner import HIDDEN_MS, SEEN_MS, Runner
from tests.timers import SimulatedTimers, fire

MINUTE = 60
PLAN = plan_pack(Method.HEAT, Place(), SessionLength(15))


class Book:
    """A disk and a listener in one: writes down, in their order, what was saved and what was told."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, object]] = []

    def save(self, session: ContactSession) -> None:
        self.lines.append(("saved", session))

    def close(self, record: Record) -> None:
        self.lines.append(("closed", record))

    def listen(self, runner: Runner) -> None:
        runner.changed.connect(lambda session: self.lines.append(("told", session)))
        runner.closed.connect(lambda record: self.lines.append(("told closed", record)))


@pytest.fixture
def book() -> Book:
    return Book()


@pytest.fixture
def runner(clock: SimulatedClock, book: Book, qapp: object) -> Runner:
    """A runner that saves into the book and is heard by it."""
    runner = Runner(clock, book.save, book.close, "1.2.3")
    book.listen(runner)
    return runner


def state_of(runner: Runner) -> State | None:
    return None if runner.session is None else runner.session.state


def test_the_timer_runs_while_a_pack_is_on_and_not_at_rest(runner: Runner) -> None:
    assert not runner._timer.isActive()
    runner.start(PLAN)
    assert runner._timer.isActive()
    assert runner._timer.interval() == SEEN_MS
    runner.take_off()
    assert not runner._timer.isActive()


def test_a_session_that_is_found_again_is_driven_too(runner: Runner, clock: SimulatedClock) -> None:
    runner.find_again(begin(PLAN, clock))
    clock.advance(5 * MINUTE)
    fire(runner._timer)
    assert state_of(runner) is State.SKIN_CHECK


def test_the_timer_alone_leads_from_the_start_to_the_end(runner: Runner, clock: SimulatedClock) -> None:
    timers, cues = SimulatedTimers(runner), []
    runner.cued.connect(lambda _session, cue: cues.append((cue.kind, round(clock.boot() - 1000))))
    runner.start(PLAN)
    for _ in range(15 * MINUTE):
        clock.advance(1.0)
        timers.pass_time()
        runner.looks_fine()
    assert state_of(runner) is State.TIME_IS_UP
    assert cues == [
        (CueKind.START, 0),
        (CueKind.SKIN_CHECK, 5 * MINUTE),
        (CueKind.SKIN_CHECK, 10 * MINUTE),
        (CueKind.LAST_MINUTES, 13 * MINUTE),
        (CueKind.END, 15 * MINUTE),
    ]


def test_unseen_it_asks_the_clock_less_often(runner: Runner) -> None:
    runner.start(PLAN)
    runner.slow_down(hidden=True)
    assert runner._timer.interval() == HIDDEN_MS
    runner.slow_down(hidden=False)
    assert runner._timer.interval() == SEEN_MS


def at_the_start(runner: Runner, clock: SimulatedClock) -> None:
    runner.start(PLAN, pain_before=6)


def at_a_skin_check(runner: Runner, clock: SimulatedClock) -> None:
    clock.advance(5 * MINUTE)
    runner.tick()


def when_it_looks_fine(runner: Runner, clock: SimulatedClock) -> None:
    at_a_skin_check(runner, clock)
    runner.looks_fine()


def when_not_sure(runner: Runner, clock: SimulatedClock) -> None:
    at_a_skin_check(runner, clock)
    runner.not_sure()


def at_the_end(runner: Runner, clock: SimulatedClock) -> None:
    clock.advance(15 * MINUTE)
    runner.tick()


@pytest.mark.parametrize("happens", [at_the_start, at_a_skin_check, when_it_looks_fine, when_not_sure, at_the_end])
def test_each_change_is_saved_before_it_is_told(
    runner: Runner, book: Book, clock: SimulatedClock, happens: Callable[[Runner, SimulatedClock], None]
) -> None:
    runner.start(PLAN)
    happens(runner, clock)
    sessions = [session for _, session in book.lines[::2]]
    assert sessions[-1] is runner.session
    assert book.lines == [(what, session) for session in sessions for what in ("saved", "told")]


def test_the_record_is_kept_before_the_end_is_told(runner: Runner, book: Book, clock: SimulatedClock) -> None:
    runner.start(PLAN, pain_before=6, went_on=("rest",))
    at_the_end(runner, clock)
    book.lines.clear()
    runner.take_off()
    (kept, record), (told, session), (last, same) = book.lines
    assert (kept, told, last) == ("closed", "told", "told closed")
    assert same is record
    assert isinstance(record, Record)
    assert (record.pain_before, record.went_on, record.app_version) == (6, ("rest",), "1.2.3")
    assert isinstance(session, ContactSession)
    assert session.state is State.CLOSED


def test_who_is_told_of_the_end_finds_no_session_any_more(runner: Runner) -> None:
    found: list[object] = []
    runner.start(PLAN)
    runner.changed.connect(lambda _: found.append(runner.session))
    runner.take_off()
    assert found == [None]


def test_a_second_start_and_answers_without_a_pack_do_nothing(runner: Runner, book: Book) -> None:
    runner.looks_fine()
    runner.not_sure()
    runner.take_off()
    runner.tick()
    assert book.lines == []
    runner.start(PLAN)
    first = runner.session
    runner.start(PLAN)
    assert runner.session is first


def test_a_tick_is_told_when_a_digit_changes_and_not_before(runner: Runner, clock: SimulatedClock) -> None:
    told: list[object] = []
    runner.start(PLAN)
    runner.ticked.connect(told.append)
    for _ in range(8):
        clock.advance(0.25)
        fire(runner._timer)
    assert len(told) == 2


@pytest.mark.parametrize(("seconds", "told"), [(4.0, []), (200.0, [200.0])])
def test_a_sleep_is_told_once_and_a_hiccup_is_not(
    runner: Runner, clock: SimulatedClock, seconds: float, told: list[float]
) -> None:
    slept: list[float] = []
    runner.slept.connect(slept.append)
    runner.start(PLAN)
    clock.sleep(seconds)
    for _ in range(3):
        clock.advance(1)
        fire(runner._timer)
    assert slept == told
