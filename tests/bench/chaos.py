"""Random sessions on the real program: one to four faults each, and whether an end was missed or a record lost.

Arguments: `--sessions N` and `--first SEED`; `--seed SEED` plays one and tells what is done. What fails is made as
small as it can be, and its seed replays it. It exits with 1 when anything failed. Needs what tests/faults needs.
"""

import argparse
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench._screen import virtual_screen
from tests.faults.chaos.acts import NAMES
from tests.faults.chaos.plan import Plan, plan_of
from tests.faults.chaos.smallest import smallest
from tests.faults.chaos.story import Outcome, play
from tests.faults.computer import Computer
from tests.faults.moved_clock import compile_shim
from tests.faults.true_time import now

AT_ONCE = 3  # they mostly wait


def play_alone(plan: Plan, *, tells: bool = False) -> Outcome:
    """Play a session on a computer made for it."""
    outcome = Outcome(plan, "", 0.0, was_lost=False)
    try:
        with ExitStack() as stack:
            screen = stack.enter_context(virtual_screen())
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="easeful-")))
            computer = Computer(folder, screen, compile_shim(folder))
            outcome = play(plan, computer, (lambda words: print(words, flush=True)) if tells else (lambda _: None))
    except OSError as error:
        return outcome._replace(wrong=f"{outcome.wrong}\nsomething that was started is left, and writes: {error}")
    return outcome


def play_seed(seed: int) -> Outcome:
    """Play the session of a seed."""
    return play_alone(plan_of(seed, NAMES))


def report(outcomes: Iterable[Outcome]) -> int:
    """Tell each failure as it comes, and the figures at the end; returns how many failed."""
    began, played, failed, latest, lost = now(), 0, [], [0.0], 0
    for outcome in outcomes:
        played += 1
        lost += outcome.was_lost
        latest.append(outcome.latest)
        if outcome.wrong:
            failed.append(outcome.plan.seed)
            print(f"{outcome.plan}\n  ! {outcome.wrong}", flush=True)
    print(
        f"{played} sessions in {(now() - began) / 60:.1f} minutes, {len(failed)} failed {failed}, "
        f"{lost} without any witness left; longest wait for an alarm {max(latest):.2f} s"
    )
    return len(failed)


def run() -> int:
    """Play what was asked for."""
    parser = argparse.ArgumentParser(description="Random sessions of one to four faults on the real program.")
    parser.add_argument("--sessions", type=int, default=1000)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--seed", type=int, help="play this one alone, and make it small if it fails")
    wanted = parser.parse_args()
    if wanted.seed is not None:
        plan = plan_of(wanted.seed, NAMES)
        print(plan)
        failed = report([play_alone(plan, tells=True)])
        if failed:
            print("the smallest that fails:", smallest(plan, lambda one: bool(play_alone(one).wrong)), sep="\n")
        return int(failed > 0)
    seeds = range(wanted.first, wanted.first + wanted.sessions)
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn")) as workers:
        return int(report(workers.map(play_seed, seeds)) > 0)


if __name__ == "__main__":
    sys.exit(run())
