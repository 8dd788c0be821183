"""One line for each of the faults: what was done, what was seen, and whether it held."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest

HOW_MANY = 35
FAULT, SAW = "fault", "saw"
OUTCOMES = ("passed", "failed", "error", "skipped")


class Tried(NamedTuple):
    """One test of a fault."""

    number: int
    done: str
    seen: tuple[str, ...]
    outcome: str


def tried(stats: Mapping[str, list[object]]) -> list[Tried]:
    """What pytest's reports tell of faults."""
    found = []
    for outcome in OUTCOMES:
        for report in stats.get(outcome, ()):
            said = getattr(report, "user_properties", ())
            seen = tuple(words for name, words in said if name == SAW)
            found += [Tried(*words, seen, outcome) for name, words in said if name == FAULT]
    return found


def has_held(number: int, tests: list[Tried]) -> bool:
    """Whether a fault was tried, and every test of it passed."""
    outcomes = {test.outcome for test in tests if test.number == number}
    return outcomes == {"passed"}


def line(number: int, tests: list[Tried]) -> str:
    """The line of one fault."""
    mine = [test for test in tests if test.number == number]
    if not mine:
        return f"{number:2}  NOT TRIED"
    done = "; ".join(dict.fromkeys(test.done for test in mine))
    seen = "; ".join(words for test in mine for words in test.seen) or "nothing"
    failed = sorted({test.outcome.upper() for test in mine} - {"PASSED"})
    held = ", ".join(failed) or "held"
    return f"{number:2}  {done} | {seen} | {held}"


def stats_of(config: pytest.Config) -> Mapping[str, list[object]]:
    """Pytest's reports so far."""
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return {} if reporter is None else reporter.stats
