"""Erase everything: all that is ours, nothing that is not, and not the pack that is on."""

from pathlib import Path

from easeful.core.breath import Breath
from easeful.core.own_pattern import own_pattern
from easeful.core.safety import Answers
from easeful.core.settings import Settings
from tests.store.home import Home
from tests.store.shelf import (
    BACK,
    a_breathing_record,
    a_record,
    a_session,
    run_sql,
)


def test_a_database_of_another_program_is_left_alone_even_by_erase_everything(home: Home) -> None:
    home.folder.mkdir()
    run_sql(home.path, "CREATE TABLE recipes (name)")
    before = home.path.read_bytes()
    keeper = home.start()
    assert "is not a history of Easeful. It is left as it is." in keeper.status
    keeper.close(a_record())
    assert keeper.erase_everything() == ("easeful.db",)
    assert keeper.records() == []
    assert home.path.read_bytes() == before


def test_erase_everything_leaves_only_what_was_never_ours(home: Home) -> None:
    strangers = [
        "holiday.jpg",
        "easeful.db.txt",
        "easeful.damaged-by-me.db",
        "backups/mine.db",
        "backups/old/easeful.db",
    ]
    (home.folder / "backups" / "old").mkdir(parents=True)
    for name in strangers:
        (home.folder / name).write_text("keep me")
    home.path.write_bytes(b"")
    for name in ("backups/easeful-20260510T120000Z.db", "easeful.damaged-20260101T000000Z-2.db-wal"):
        (home.folder / name).write_text("ours")
    keeper = home.start()
    session = a_session(home.clock)
    keeper.save_running(session)
    keeper.close(a_record())
    keeper.change_setting("theme", "dark")
    keeper.answer(BACK, {"rub"})
    assert keeper.erase_everything() == ()
    assert (keeper.records(), keeper.settings, keeper.answers, keeper.notices) == ([], Settings(), Answers(), ())
    assert keeper.running() == [session]
    left = {file.relative_to(home.folder).as_posix() for file in home.folder.rglob("*") if file.is_file()}
    assert left - {"easeful.db-wal", "easeful.db-shm"} == {"easeful.db", *strangers}
    assert home.start().running() == [session]


def test_erase_everything_forgets_what_is_unfinished_and_ones_own_patterns(home: Home) -> None:
    keeper = home.start()
    for name in ("one", "two"):
        keeper.save_unfinished(a_breathing_record(name))
        keeper.patterns.save(own_pattern(name, name, Breath(4, 6)))
    assert keeper.erase_everything() == ()
    assert (keeper.records(), keeper.patterns.own(), keeper.pending) == ([], (), ())
    keeper = home.begin_again()
    assert (keeper.records(), keeper.patterns.own(), keeper.carried_over) == ([], (), 0)


def test_a_breathing_session_that_goes_on_after_erasing_is_remembered_from_then_on(home: Home) -> None:
    keeper = home.start()
    keeper.save_unfinished(a_breathing_record())
    keeper.erase_everything()
    keeper.close(a_breathing_record(actual=240.0))
    assert home.begin_again().records() == [a_breathing_record(actual=240.0)]


def test_erase_everything_does_not_follow_a_link_out_of_the_folder(home: Home, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "easeful-20260510T120000Z.db").write_text("keep me")
    keeper = home.start()
    (home.folder / "backups").symlink_to(outside)
    keeper.erase_everything()
    assert (outside / "easeful-20260510T120000Z.db").exists()
