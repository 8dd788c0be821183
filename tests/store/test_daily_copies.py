"""Once a day the history is copied, if it has changed; old copies go when a new one is there, and at no other time."""

from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.store.backup import back_up
from easeful.store.database import open_database
from easeful.store.records import save_record
from tests.store.daily import DAY, HOUR, live_a_day, name_of, sessions_in
from tests.store.home import Home
from tests.store.old_history import copies
from tests.store.shelf import NOON, a_record, full_disk


def test_one_copy_a_day_and_only_of_what_has_changed(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record("one"))
    for _ in range(3):
        keeper.back_up_daily()
        home.clock.advance(HOUR)
        keeper.change_setting("volume", home.clock.now().hour)
    assert copies(home.path) == [name_of(0)]
    home.clock.advance(DAY)
    keeper.back_up_daily()
    assert copies(home.path) == [name_of(0), name_of(1, hour=15)]
    home.clock.advance(DAY)
    keeper = home.begin_again()
    keeper.back_up_daily()
    home.clock.advance(DAY)
    keeper.back_up_daily()
    assert copies(home.path) == [name_of(0), name_of(1, hour=15)], "the same again is not copied, and keeps its date"
    assert sessions_in(home.folder / "backups" / name_of(1, hour=15)) == ["one"]
    keeper.close(a_record("two"))
    keeper.back_up_daily()
    assert copies(home.path)[2:] == [name_of(3, hour=15)]


def test_of_two_months_seven_days_and_four_weeks_are_left(home: Home) -> None:
    keeper = home.start()
    for _ in range(60):
        live_a_day(home, keeper)
    # Day 59 is Friday, 10 July; the weeks before end on the days 54, 47 and 40.
    assert copies(home.path) == [name_of(day) for day in (40, 47, *range(53, 60))]


def test_when_the_copy_fails_no_older_one_goes(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = home.start()
    for _ in range(9):
        live_a_day(home, keeper)
    before = copies(home.path)
    with monkeypatch.context() as broken:
        broken.setattr("easeful.store.backup.find_fault", lambda _: "page 3 is never used")
        live_a_day(home, keeper)
    with full_disk(home.path):
        keeper.back_up_daily()
    assert copies(home.path) == before
    keeper.back_up_daily()
    assert copies(home.path)[-1] == name_of(10)
    assert before[-1] in copies(home.path)
    assert len(copies(home.path)) == len(before)


def test_a_copy_that_cannot_be_removed_stays_and_the_new_one_is_made(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = home.start()
    for _ in range(9):
        live_a_day(home, keeper)
    before = copies(home.path)
    remove = Path.unlink

    def refuse(path: Path, *, missing_ok: bool = False) -> None:
        if path.name in before:
            raise PermissionError(13, "Permission denied")
        remove(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with closing(open_database(home.path, NOON)) as history:
        save_record(history, a_record("last"), 0)
        assert back_up(history, home.folder, home.clock.now()).name == name_of(9)
    assert copies(home.path) == [*before, name_of(9)]
    monkeypatch.undo()
    live_a_day(home, keeper)
    live_a_day(home, keeper)
    assert len(copies(home.path)) == len(before)


def test_the_copy_of_today_is_made_again_when_it_is_not_whole(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record())
    keeper.back_up_daily()
    (home.folder / "backups" / name_of(0)).write_bytes(b"scrambled")
    home.clock.advance(HOUR)
    keeper.back_up_daily()
    assert sessions_in(home.folder / "backups" / name_of(0, hour=13)) == ["one"]


def test_only_copies_are_removed_and_no_link_is_followed(home: Home, tmp_path: Path) -> None:
    kept = tmp_path / "kept.db"
    kept.write_text("keep me")
    backups = home.folder / "backups"
    (backups / "easeful-20200101T120000Z.db").mkdir(parents=True)
    (backups / "easeful-20200102T120000Z.db").symlink_to(kept)
    for name in ("easeful-20200103T120000Z.db.mine", "easeful-20201399T120000Z.db", "easeful-holiday.db", "a.db"):
        (backups / name).write_text("keep me")
    before = copies(home.path)
    keeper = home.start()
    for _ in range(40):
        live_a_day(home, keeper)
    assert name_of(0) not in copies(home.path)
    assert [name for name in copies(home.path) if name in before] == before
    assert kept.read_text() == "keep me"


def test_behind_a_link_nothing_is_removed(path: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    for day in range(9):
        (outside / name_of(-day)).write_text("keep me")
    with closing(open_database(path, NOON)) as history:
        (path.parent / "backups").symlink_to(outside)
        made = back_up(history, path.parent, NOON + timedelta(days=1))
    assert sorted(file.name for file in outside.iterdir()) == [*(name_of(-day) for day in range(8, -1, -1)), made.name]


def test_erase_everything_takes_the_copies_of_all_days(home: Home) -> None:
    keeper = home.start()
    for _ in range(20):
        live_a_day(home, keeper)
    assert copies(home.path)
    assert keeper.erase_everything() == ()
    assert copies(home.path) == []
    keeper.back_up_daily()
    assert [sessions_in(home.folder / "backups" / name) for name in copies(home.path)] == [[]]


def test_what_a_killed_program_had_begun_to_copy_goes_with_the_next_copy(home: Home) -> None:
    keeper = home.start()
    live_a_day(home, keeper)
    for ending in ("new", "new-journal"):
        (home.folder / "backups" / f"{name_of(-1)}.{ending}").write_text("begun")
    keeper.back_up_daily()
    assert len(copies(home.path)) == 3
    live_a_day(home, keeper)
    assert copies(home.path) == [name_of(0), name_of(1)]
