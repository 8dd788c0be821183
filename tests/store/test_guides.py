"""The person's own guides: kept as they were written, shown at once, and read with care."""

import sqlite3
from pathlib import Path

import pytest

from easeful.core.guide_mark import GuideMark, Place
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.guides import LONGEST_GUIDE, load_guides, save_guide
from easeful.store.keeper import Keeper
from tests.store.home import NOT_SAVED, Home
from tests.store.shelf import another_program

POND = "---\ntitle: By the pond\n---\n\nDucks, “perhaps”. 安静 [pause 8]\r\n"
HALL = "A quiet hall.\n"
LEFT = GuideMark(left_at=Place(10, 12, 301.25))


def test_ones_own_texts_come_back_letter_by_letter(home: Home) -> None:
    keeper = home.start()
    assert keeper.guides.save("pond", POND)
    assert keeper.guides.save("hall", HALL)
    home.start()
    for one in home.keepers:
        assert one.guides.texts() == {"pond": POND, "hall": HALL}


def test_a_text_that_is_changed_is_there_once(home: Home) -> None:
    keeper = home.start()
    keeper.guides.save("pond", POND)
    assert keeper.guides.save("pond", HALL)
    assert keeper.guides.texts() == home.start().guides.texts() == {"pond": HALL}


def test_a_removed_text_comes_back_when_it_is_saved_again(home: Home) -> None:
    keeper = home.start()
    keeper.guides.save("pond", POND)
    assert keeper.guides.remove("pond")
    assert keeper.guides.texts() == home.start().guides.texts() == {}
    assert not keeper.guides.remove("pond")
    assert keeper.guides.save("pond", POND)
    assert keeper.guides.texts() == home.start().guides.texts() == {"pond": POND}


def test_what_waits_for_the_disk_is_seen_at_once(home: Home) -> None:
    keeper = home.start()
    keeper.guides.save("hall", HALL)
    with another_program(home.path):
        assert not keeper.guides.save("pond", HALL)
        assert not keeper.guides.save("pond", POND)
        assert not keeper.guides.remove("hall")
        assert not keeper.guides.mark("pond", GuideMark(is_hidden=True))
        assert not keeper.guides.mark("pond", LEFT)
        assert keeper.guides.texts() == {"pond": POND}
        assert keeper.guides.mark_of("pond") == LEFT
        assert (len(keeper.pending), keeper.status) == (3, NOT_SAVED)
    assert keeper.retry()
    again = home.start().guides
    assert (again.texts(), again.mark_of("pond")) == ({"pond": POND}, LEFT)


def test_a_text_written_before_the_disk_could_be_read_joins_the_others(home: Home, tmp_path: Path) -> None:
    home.start().guides.save("hall", HALL)
    home.keepers[0].leave()
    elsewhere = home.folder.rename(tmp_path / "unplugged")
    home.folder.write_text("no folder")
    keeper = home.start()
    keeper.guides.save("pond", POND)
    keeper.guides.mark("hall", LEFT)
    assert (keeper.guides.texts(), keeper.guides.mark_of("hall")) == ({"pond": POND}, LEFT)
    home.folder.unlink()
    elsewhere.rename(home.folder)
    assert keeper.retry()
    assert (keeper.guides.texts(), keeper.guides.mark_of("hall")) == ({"hall": HALL, "pond": POND}, LEFT)


def test_without_a_folder_texts_are_in_memory(clock: SimulatedClock) -> None:
    keeper = Keeper(None, clock, lambda: None)
    assert not keeper.guides.save("pond", POND)
    assert not keeper.guides.mark("pond", LEFT)
    assert (keeper.guides.texts(), keeper.guides.mark_of("pond")) == ({"pond": POND}, LEFT)


@pytest.mark.parametrize(
    "text", ["x" * (LONGEST_GUIDE + 1), "half an emoji: \ud83d"], ids=["too long", "half a letter"]
)
def test_what_no_row_can_hold_is_refused_at_once(home: Home, text: str) -> None:
    keeper = home.start()
    keeper.guides.save("pond", POND)
    with pytest.raises(ValueError, match=r"256 KB|surrogates"):
        keeper.guides.save("pond", text)
    assert (keeper.guides.texts(), keeper.pending) == ({"pond": POND}, ())


def test_the_longest_text_comes_back(home: Home) -> None:
    assert home.start().guides.save("long", "ü" * LONGEST_GUIDE)
    assert home.start().guides.texts() == {"long": "ü" * LONGEST_GUIDE}


def test_erase_everything_forgets_guides_too(home: Home) -> None:
    keeper = home.start()
    keeper.guides.save("pond", POND)
    keeper.guides.mark("pond", LEFT)
    assert keeper.erase_everything() == ()
    home.start()
    for one in home.keepers:
        assert (one.guides.texts(), one.guides.mark_of("pond")) == ({}, GuideMark())
    assert POND[:22].encode() not in home.path.read_bytes()


def test_a_text_that_is_too_long_is_left_out_told_and_kept(history: sqlite3.Connection) -> None:
    save_guide(history, "pond", POND)
    history.execute("INSERT INTO guide VALUES ('bad', ?)", ("x" * (LONGEST_GUIDE + 1),))
    texts, unread = load_guides(history)
    assert (texts, [(row.table, row.key) for row in unread]) == ({"pond": POND}, [("guide", "bad")])
    assert history.execute("SELECT count(*) FROM guide").fetchone()[0] == 2


def test_a_text_that_is_no_text_does_not_end_the_reading(history: sqlite3.Connection) -> None:
    save_guide(history, "pond", POND)
    history.execute("INSERT INTO guide VALUES ('odd', CAST(x'4869FF' AS TEXT))")
    assert load_guides(history) == ({"pond": POND, "odd": "Hi\ufffd"}, ())
