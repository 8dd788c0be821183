"""What a damaged history still gives over to the one that takes its place."""

from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.core.breath import Breath
from easeful.core.own_pattern import own_pattern
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.backup import back_up
from easeful.store.database import open_database
from easeful.store.patterns import load_patterns, save_pattern
from easeful.store.records import load_records
from easeful.store.running import load_running, save_running
from easeful.store.set_aside import open_or_set_aside
from easeful.store.unfinished import Carried, carry_over, drop_unfinished, save_unfinished
from tests.store.shelf import NOON, a_breathing_record, a_session, spoil_a_page

LATER = NOON + timedelta(hours=3)
TABLES = ("running", "unfinished", "pattern", "guide", "guide_mark", "idea", "idea_mark")
MINE = own_pattern("mine", "Mine", Breath(4, 6))
OLD_ONE = own_pattern("old", "An old one", Breath(3, 5))


def test_a_pack_that_is_on_is_carried_over_and_an_old_one_is_not_called_back(path: Path, clock: SimulatedClock) -> None:
    old, now = a_session(clock), a_session(clock)
    with closing(open_database(path, NOON)) as history:
        save_running(history, old)
        back_up(history, path.parent, NOON)
        history.execute("DELETE FROM running")
        save_running(history, now)
    spoil_a_page(path)
    history, _ = open_or_set_aside(path, LATER)
    with closing(history):
        assert load_running(history) == ([now], ())


def test_what_is_unfinished_and_ones_own_patterns_are_carried_over_beside_those_of_the_copy(path: Path) -> None:
    with closing(open_database(path, NOON)) as history:
        for name, seconds in (("monday", 60.0), ("today", 60.0)):
            save_unfinished(history, a_breathing_record(name, seconds), 0)
        save_pattern(history, OLD_ONE)
        save_pattern(history, replace(MINE, name="As it was called"))
        back_up(history, path.parent, NOON)
        drop_unfinished(history, "monday")
        save_unfinished(history, a_breathing_record("today", 120.0), 0)
        save_pattern(history, MINE)
    spoil_a_page(path)
    history, _ = open_or_set_aside(path, LATER)
    with closing(history):
        assert load_patterns(history) == ({"mine": MINE, "old": OLD_ONE}, ())
        assert carry_over(history) == Carried(2, ())
        assert {record.id: record.actual for record in load_records(history)[0]} == {"monday": 60.0, "today": 120.0}


@pytest.mark.parametrize("table", ["running", "unfinished", "pattern"])
def test_a_table_that_cannot_be_read_costs_only_itself(path: Path, clock: SimulatedClock, table: str) -> None:
    session = a_session(clock)
    with closing(open_database(path, NOON)) as history:
        save_running(history, session)
        save_unfinished(history, a_breathing_record(), 0)
        save_pattern(history, MINE)
    spoil_a_page(path, table)
    history, aside = open_or_set_aside(path, LATER)
    assert aside is not None
    with closing(history):
        found = {name: history.execute(f"SELECT id FROM {name}").fetchall() for name in TABLES}  # noqa: S608
        written = {"running": [session.id], "unfinished": ["breath"], "pattern": ["mine"], table: []}
        expected = {name: written.get(name, []) for name in TABLES}
        assert {name: [row["id"] for row in read] for name, read in found.items()} == expected


def test_noise_that_no_table_takes_does_not_hold_up_the_rest(path: Path) -> None:
    with closing(open_database(path, NOON)) as history:
        save_pattern(history, MINE)
        history.execute("PRAGMA ignore_check_constraints = ON")
        history.execute("INSERT INTO pattern VALUES ('', '{}')")
    spoil_a_page(path)
    history, _ = open_or_set_aside(path, LATER)
    with closing(history):
        assert load_patterns(history) == ({"mine": MINE}, ())
