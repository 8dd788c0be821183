"""What is remembered when the disk fails: the window stays right, and nothing is raised."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from easeful.core.record import record_of
from easeful.core.settings import Settings
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.changes import CloseRecord, SaveRunning
from easeful.store.keeper import Keeper
from tests.store.home import NOT_SAVED, Home, take_off
from tests.store.shelf import (
    AS_NEWER,
    BACK,
    NOON,
    a_record,
    a_session,
    another_program,
    full_disk,
    rows,
    run_sql,
)


def test_a_session_on_a_full_disk_is_seen_and_saved_when_there_is_room(home: Home) -> None:
    keeper = home.start()
    before = a_record("before", NOON - timedelta(days=1))
    keeper.close(before)
    with full_disk(home.path):
        session = a_session(home.clock)
        assert not keeper.save_running(session)
        assert home.told == [NOT_SAVED]
        session = take_off(session, home.clock)
        keeper.save_running(session)
        assert keeper.running() == [session]
        record = record_of(session, 0.0, "0.1.0")
        assert not keeper.close(record)
        keeper.amend(record.id, note="warm")
        keeper.change_setting("volume", 30)
        keeper.answer(BACK, {"rub"})
        assert keeper.running() == []
        assert keeper.records() == [replace(record, note="warm"), before]
        assert (keeper.settings.volume, keeper.answers.fitting(BACK)) == (30, {"rub"})
        assert not keeper.retry()
        assert keeper.pending[:2] == (SaveRunning(session), CloseRecord(record, 0))
    assert keeper.retry()
    assert home.told == [NOT_SAVED, ""]
    keeper = home.start()
    assert keeper.records() == [replace(record, note="warm"), before]
    assert keeper.running() == []
    assert (keeper.settings.volume, keeper.answers.fitting(BACK)) == (30, {"rub"})


def test_the_next_thing_that_is_done_saves_what_waited_first(home: Home) -> None:
    keeper = home.start()
    with another_program(home.path):
        assert not keeper.close(a_record())
        assert keeper.status == NOT_SAVED
    assert keeper.amend("one", note="warm")
    assert rows(home.path, "SELECT note FROM record") == [("warm",)]
    assert home.told == [NOT_SAVED, ""]


def test_a_long_time_without_a_disk_keeps_only_the_last_state_of_a_session(home: Home) -> None:
    keeper = home.start()
    session = a_session(home.clock)
    with another_program(home.path):
        for second in range(20):
            session = replace(session, seen=replace(session.seen, elapsed=float(second)))
            keeper.save_running(session)
            keeper.change_setting("volume", 10 + second % 80)
    assert len(keeper.pending) == 2
    assert keeper.running() == [session]


def test_one_change_that_no_table_takes_does_not_hold_up_the_others(home: Home) -> None:
    keeper = home.start()
    keeper.close(replace(a_record("impossible"), slept=-1.0))
    assert keeper.close(a_record("good"))
    assert keeper.status == NOT_SAVED
    assert {record.id for record in keeper.records()} == {"impossible", "good"}
    assert rows(home.path, "SELECT id FROM record") == [("good",)]


def test_half_of_an_emoji_in_a_note_is_no_reason_to_fall_over(home: Home) -> None:
    keeper = home.start()
    keeper.close(a_record())
    assert not keeper.amend("one", note="\ud83d")
    assert keeper.amend("one", note="fine")


def test_a_history_of_a_newer_easeful_is_left_alone_and_the_session_goes_on(home: Home) -> None:
    home.start().leave()
    run_sql(home.path, *AS_NEWER)
    before = home.path.read_bytes()
    keeper = home.start()
    assert keeper.status == (
        f"The history in {home.path} was written by a newer Easeful. It is left as it is."
        " What you do now is kept until you close Easeful."
    )
    session = a_session(home.clock)
    keeper.save_running(session)
    assert keeper.running() == [session]
    keeper.close(a_record())
    keeper.change_setting("theme", "dark")
    assert keeper.records() == [a_record()]
    assert keeper.settings.theme == "dark"
    assert home.path.read_bytes() == before


def test_a_folder_that_can_be_written_again_gets_all_that_was_done_meanwhile(home: Home, tmp_path: Path) -> None:
    home.start().close(a_record("before", NOON - timedelta(days=1)))
    home.start().change_setting("theme", "dark")
    home.keepers[0].leave()
    home.keepers[1].leave()
    elsewhere = home.folder.rename(tmp_path / "unplugged")
    home.folder.write_text("no folder")
    keeper = home.start()
    assert keeper.status.startswith(f"Easeful cannot write in {home.folder}: ")
    keeper.change_setting("volume", 30)
    keeper.close(a_record())
    assert keeper.records() == [a_record()]
    home.folder.unlink()
    elsewhere.rename(home.folder)
    with another_program(home.path):
        assert not keeper.retry()
        assert keeper.settings == Settings(volume=30, theme="dark")
    assert keeper.retry()
    assert [record.id for record in keeper.records()] == ["one", "before"]
    assert keeper.settings == Settings(volume=30, theme="dark")
    refusal, *told = home.told
    assert refusal.startswith(f"Easeful cannot write in {home.folder}: ")
    assert told == [NOT_SAVED, ""]


def test_a_disk_that_became_read_only_still_shows_the_history(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.start().close(a_record())
    home.keepers[0].leave()

    def refuse(*_: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr("easeful.store.database.make_private_folder", refuse)
    keeper = home.start()
    assert keeper.status.startswith(f"Easeful cannot write in {home.folder}: Read-only file system. What you do now")
    assert keeper.records() == [a_record()]
    keeper.remove("one")
    assert keeper.records() == []
    monkeypatch.undo()
    assert keeper.retry()
    assert home.begin_again().records() == []


def test_without_a_folder_everything_is_in_memory(clock: SimulatedClock) -> None:
    keeper = Keeper(None, clock, lambda: None)
    keeper.save_running(a_session(clock))
    keeper.close(a_record())
    assert len(keeper.running()) == len(keeper.records()) == 1
    assert keeper.erase_everything() == ()
    assert keeper.status.startswith("There is no folder for your history.")
    assert not keeper.leave()


def test_a_damaged_history_is_told_once_and_a_new_one_is_used(home: Home) -> None:
    home.folder.mkdir()
    home.path.write_bytes(b"")
    keeper = home.start()
    assert keeper.notices == (
        "Your history could not be read. It is kept as easeful.damaged-20260512T120000Z.db, and a new one was started.",
    )
    assert keeper.status == ""
    assert keeper.close(a_record())
    assert home.begin_again().notices == ()


def test_a_history_that_breaks_while_a_pack_is_on_does_not_lose_the_pack(home: Home) -> None:
    keeper = home.start()
    session = a_session(home.clock)
    keeper.save_running(session)
    keeper.leave()
    home.path.write_bytes(b"scrambled")
    record = a_record()
    keeper.close(record)
    assert keeper.status == ""
    assert keeper.notices[0].startswith("Your history could not be read.")
    keeper = home.start()
    assert (keeper.running(), keeper.records()) == ([session], [record])
