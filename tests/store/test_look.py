"""Somebody who only looks at the history leaves it to the program that may be running beside."""

from easeful.store.look import find_trouble, last_copy
from tests.store.home import Home
from tests.store.shelf import AS_NEWER, NOON, a_breathing_record, a_record, rows, run_sql


def test_a_look_moves_nothing_of_a_session_that_goes_on(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(a_breathing_record(actual=60.0))
    keeper.close(a_record())
    keeper.remove("one")
    assert find_trouble(home.folder, home.clock) == ""
    assert keeper.put_back("one")
    assert keeper.close(a_breathing_record(actual=300.0))
    assert [record.actual for record in home.begin_again().records() if record.id == "breath"] == [300.0]


def test_a_look_tells_what_cannot_be_read(home: Home) -> None:
    home.start().change_setting("volume", 40)
    run_sql(home.path, "UPDATE setting SET value = 'NaN'")
    assert find_trouble(home.folder, home.clock) == "One setting could not be read and has its first value again."
    run_sql(home.path, *AS_NEWER)
    assert "was written by a newer Easeful." in find_trouble(home.folder, home.clock)
    assert rows(home.path, "SELECT count(*) FROM setting") == [(1,)]


def test_a_look_at_a_damaged_history_sets_it_aside(home: Home) -> None:
    home.folder.mkdir()
    home.path.write_bytes(b"scrambled")
    assert find_trouble(home.folder, home.clock).startswith("Your history could not be read. It is kept as ")
    assert find_trouble(home.folder, home.clock) == ""


def test_a_look_tells_which_copy_would_come_back(home: Home) -> None:
    keeper = home.start()
    assert last_copy(home.folder, home.clock) is None
    keeper.back_up_daily()
    home.clock.advance(3600)
    assert last_copy(home.folder, home.clock) == NOON
