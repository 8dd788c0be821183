"""The person's own breathing patterns: kept, shown at once, and read with care."""

import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from easeful.core.breath import Breath, Level, Pattern
from easeful.core.own_pattern import own_pattern
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper
from easeful.store.patterns import load_patterns, save_pattern
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import another_program, rows, run_sql

SLOW = own_pattern("slow", "Slow evening", Breath(4.5, 7.0))
HELD = own_pattern("held", "box, gentle", Breath(3, 3, second_inhale=1, hold=3, hold_out=3))
SECOND = own_pattern("second", "slow evening", Breath(4, 6))


def test_ones_own_patterns_come_back_by_name(home: Home) -> None:
    keeper = home.start()
    for pattern in (SECOND, SLOW, HELD):
        assert keeper.patterns.save(pattern)
        assert pattern in keeper.patterns.own()
    assert keeper.patterns.own() == (HELD, SECOND, SLOW)
    assert home.start().patterns.own() == (HELD, SECOND, SLOW)
    assert [pattern.level for pattern in home.keepers[-1].patterns.own()] == [Level.HOLDS, Level.ALL, Level.ALL]


def test_a_copy_of_another_pattern_is_one_of_ones_own(home: Home) -> None:
    bundled = Pattern(
        "sigh",
        "Double-in sigh",
        Breath(3, 8, second_inhale=1),
        "a line",
        "how",
        level=Level.OPTIONAL,
        longest_minutes=5,
    )
    home.start().patterns.save(bundled.renamed("mine", "My sigh"))
    home.start()
    for keeper in home.keepers:
        (mine,) = keeper.patterns.own()
        assert mine == own_pattern("mine", "My sigh", Breath(3, 8, second_inhale=1))
        assert (mine.is_own, mine.level, mine.default_minutes, mine.longest_minutes) == (True, Level.ALL, 5, 20)


def test_a_pattern_that_is_changed_is_there_once(home: Home) -> None:
    keeper = home.start()
    keeper.patterns.save(SLOW)
    changed = own_pattern("slow", "Slower", Breath(5, 8))
    keeper.patterns.save(changed)
    assert keeper.patterns.own() == home.start().patterns.own() == (changed,)


def test_a_removed_pattern_comes_back_when_it_is_saved_again(home: Home) -> None:
    keeper = home.start()
    keeper.patterns.save(SLOW)
    assert keeper.patterns.remove("slow")
    assert keeper.patterns.own() == home.start().patterns.own() == ()
    assert not keeper.patterns.remove("slow")
    assert keeper.patterns.save(SLOW)
    assert keeper.patterns.own() == home.start().patterns.own() == (SLOW,)


def test_what_waits_for_the_disk_is_seen_at_once(home: Home) -> None:
    keeper = home.start()
    keeper.patterns.save(HELD)
    with another_program(home.path):
        assert not keeper.patterns.save(SLOW)
        assert not keeper.patterns.remove("held")
        assert keeper.patterns.own() == (SLOW,)
        keeper.patterns.save(HELD)
        keeper.patterns.remove("slow")
        assert keeper.patterns.own() == (HELD,)
        assert (len(keeper.pending), keeper.status) == (2, NOT_SAVED)
    assert keeper.retry()
    assert home.start().patterns.own() == (HELD,)


def test_a_pattern_made_before_the_disk_could_be_read_joins_the_others(home: Home, tmp_path: Path) -> None:
    home.start().patterns.save(HELD)
    home.keepers[0].leave()
    elsewhere = home.folder.rename(tmp_path / "unplugged")
    home.folder.write_text("no folder")
    keeper = home.start()
    keeper.patterns.save(SLOW)
    assert keeper.patterns.own() == (SLOW,)
    home.folder.unlink()
    elsewhere.rename(home.folder)
    assert keeper.retry()
    assert keeper.patterns.own() == (HELD, SLOW)


def test_without_a_folder_patterns_are_in_memory(clock: SimulatedClock) -> None:
    keeper = Keeper(None, clock, lambda: None)
    assert not keeper.patterns.save(SLOW)
    assert keeper.patterns.own() == (SLOW,)
    assert keeper.carried_over == 0


@pytest.mark.parametrize(
    "wrong",
    [
        replace(SLOW, name=""),
        replace(SLOW, name="  "),
        replace(SLOW, name="x" * 41),
        replace(SLOW, name="two\nlines"),
        replace(SLOW, key=""),
        replace(SLOW, breath=None),
        replace(SLOW, breath=Breath(9, 6)),
        replace(SLOW, breath=Breath(2, 2)),
        replace(SLOW, breath=Breath(float("nan"), 6)),
    ],
    ids=lambda pattern: f"{pattern.key}-{pattern.name!r:.14}-{pattern.breath}",
)
def test_what_is_no_pattern_is_refused_at_once(home: Home, wrong: Pattern) -> None:
    keeper = home.start()
    keeper.patterns.save(HELD)
    with pytest.raises(ValueError, match="one's own"):
        keeper.patterns.save(wrong)
    assert (keeper.patterns.own(), keeper.pending) == ((HELD,), ())


GOOD = {"name": "Mine", "breath": {"inhale": 4.0, "exhale": 6.0}}
BAD = {
    "broken": "{",
    "nothing": "null",
    "a list": "[]",
    "deep": "[" * 60_000,
    "no name": '{"breath": {"inhale": 4, "exhale": 6}}',
    "no breath": '{"name": "Mine", "breath": null}',
    "no exhale": '{"name": "Mine", "breath": {"inhale": 4}}',
    "not a number": '{"name": "Mine", "breath": {"inhale": NaN, "exhale": 6}}',
    "endless": '{"name": "Mine", "breath": {"inhale": 4, "exhale": 1e999}}',
    "huge": '{"name": "Mine", "breath": {"inhale": 1e308, "exhale": 1.7e308}}',
    "text": '{"name": "Mine", "breath": {"inhale": "4", "exhale": 6}}',
    "true": '{"name": "Mine", "breath": {"inhale": true, "exhale": 6}}',
    "too slow": '{"name": "Mine", "breath": {"inhale": 8, "exhale": 10}}',
    "below zero": '{"name": "Mine", "breath": {"inhale": 4, "exhale": 6, "hold": -1}}',
    "a long name": json.dumps({**GOOD, "name": "x" * 41}),
    "two lines": json.dumps({**GOOD, "name": "a\nb"}),
    "half an emoji": json.dumps({**GOOD, "name": "\ud83d"}),
    "a number as name": json.dumps({**GOOD, "name": 7}),
}


@pytest.mark.parametrize("body", BAD.values(), ids=BAD.keys())
def test_a_bad_row_is_left_out_told_and_kept(history: sqlite3.Connection, body: str) -> None:
    save_pattern(history, SLOW)
    history.execute("INSERT INTO pattern VALUES ('bad', ?)", (body,))
    patterns, unread = load_patterns(history)
    assert (patterns, [(row.table, row.key) for row in unread]) == ({"slow": SLOW}, [("pattern", "bad")])
    assert history.execute("SELECT count(*) FROM pattern").fetchone()[0] == 2


def test_words_of_a_newer_easeful_are_passed_over(history: sqlite3.Connection) -> None:
    history.execute("INSERT INTO pattern VALUES ('mine', ?)", (json.dumps({**GOOD, "colour": [1]}),))
    assert load_patterns(history) == ({"mine": own_pattern("mine", "Mine", Breath(4, 6))}, ())


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "One of your own breathing patterns could not be read. It is left in the file."),
        (2, "2 of your own breathing patterns could not be read. They are left in the file."),
    ],
)
def test_bad_rows_are_told_in_plain_words(home: Home, count: int, words: str) -> None:
    home.start().patterns.save(SLOW)
    bad = ("INSERT INTO pattern VALUES ('bad', '{')", "INSERT INTO pattern VALUES ('worse', '[')")
    run_sql(home.path, *bad[:count])
    keeper = home.begin_again()
    assert (keeper.notices, keeper.patterns.own()) == ((words,), (SLOW,))
    assert rows(home.path, "SELECT count(*) FROM pattern") == [(count + 1,)]
