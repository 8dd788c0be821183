"""A damaged history is kept, the newest whole copy takes its place, and the person is told."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from easeful.store.backup import back_up, copy_verified, find_backup
from easeful.store.connection import transaction
from easeful.store.database import open_database
from easeful.store.records import load_records, save_record
from easeful.store.refusal import FromNewer
from easeful.store.set_aside import SetAside, open_or_set_aside
from tests.store.shelf import AS_NEWER, NOON, a_record, run_sql, spoil_a_page

LATER = NOON + timedelta(hours=3)


def write(path: Path, *names: str) -> None:
    with closing(open_database(path, NOON)) as history, transaction(history):
        for name in names:
            save_record(history, a_record(name), 0)


def copy(path: Path, at: datetime) -> Path:
    with closing(open_database(path, NOON)) as history:
        return back_up(history, path.parent, at)


def rows_of(history: sqlite3.Connection, table: str) -> list[tuple[str, str]]:
    return [tuple(row) for row in history.execute(f"SELECT id, body FROM {table}")]  # noqa: S608 - our own names


def test_without_a_copy_a_new_history_is_started(path: Path) -> None:
    write(path, "one")
    path.write_bytes(b"scrambled" * 1000)
    path.with_name("easeful.db-wal").write_bytes(b"log")
    history, aside = open_or_set_aside(path, NOON)
    with closing(history):
        assert load_records(history) == ([], ())
    assert aside == SetAside("easeful.damaged-20260512T120000Z.db")
    assert aside.sentence == (
        "Your history could not be read. It is kept as easeful.damaged-20260512T120000Z.db, and a new one was started."
    )
    assert (path.parent / aside.kept_as).read_bytes() == b"scrambled" * 1000
    assert (path.parent / f"{aside.kept_as}-wal").read_bytes() == b"log"


def test_the_newest_whole_copy_comes_back_and_the_lost_sessions_are_counted(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    write(path, "two")
    copy(path, NOON + timedelta(days=1))
    write(path, "three", "four", "five")
    newest = copy(path, NOON + timedelta(days=2))
    newest.write_bytes(newest.read_bytes()[:5000])
    spoil_a_page(path, "record")
    history, aside = open_or_set_aside(path, LATER)
    with closing(history):
        assert {record.id for record in load_records(history)[0]} == {"one", "two"}
        assert history.execute("PRAGMA journal_mode").fetchone()[0] == "wal"  # a copy has none of its own
    assert aside == SetAside("easeful.damaged-20260512T150000Z.db", NOON + timedelta(days=1), 3)
    assert aside.sentence.endswith(" took its place. 3 later sessions are not in it.")


@pytest.mark.parametrize(
    ("missing", "end"),
    [
        (None, "took its place. Later sessions may be missing; how many cannot be told."),
        (0, "took its place."),
        (1, "1 later session is not in it."),
    ],
)
def test_the_sentence_counts_what_is_missing(missing: int | None, end: str) -> None:
    assert SetAside("x.db", datetime(2026, 5, 11, tzinfo=UTC), missing).sentence.endswith(end)


def test_when_nothing_of_the_damaged_file_can_be_read_it_is_not_known_what_is_missing(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    path.write_bytes(b"")
    history, aside = open_or_set_aside(path, LATER)
    history.close()
    assert aside == SetAside("easeful.damaged-20260512T150000Z.db", NOON, None)


def test_the_same_copy_twice_is_kept_once(path: Path) -> None:
    write(path, "one")
    copies = [copy(path, NOON + timedelta(hours=hours)) for hours in range(3)]
    assert {file.name for file in copies} == {"easeful-20260512T120000Z.db"}, "with the date of the first"
    write(path, "two")
    second = copy(path, NOON + timedelta(days=1))
    assert sorted((path.parent / "backups").iterdir()) == [copies[0], second]
    write(path, "three")
    assert copy(path, NOON + timedelta(days=1)) == second, "in the same second"
    assert second.exists()


def test_two_damages_in_one_second_are_both_kept(path: Path) -> None:
    for number, content in enumerate((b"first", b"second", b"third")):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        open_or_set_aside(path, NOON)[0].close()
        assert len(list(path.parent.glob("easeful.damaged-*.db"))) == number + 1
    kept = {file.name: file.read_bytes() for file in path.parent.glob("easeful.damaged-*")}
    assert kept == {
        "easeful.damaged-20260512T120000Z.db": b"first",
        "easeful.damaged-20260512T120000Z-2.db": b"second",
        "easeful.damaged-20260512T120000Z-3.db": b"third",
    }


def test_a_newer_history_is_never_set_aside(path: Path) -> None:
    write(path, "one")
    run_sql(path, *AS_NEWER)
    with pytest.raises(FromNewer):
        open_or_set_aside(path, NOON)
    assert path.exists()


def test_a_copy_that_is_not_whole_never_gets_its_name(
    history: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "copy.db"
    copy_verified(history, target)
    before = target.read_bytes()
    save_record(history, a_record(), 0)
    monkeypatch.setattr("easeful.store.backup.find_fault", lambda _: "page 3 is never used")
    with pytest.raises(sqlite3.DatabaseError, match="never used"):
        copy_verified(history, target)
    assert target.read_bytes() == before
    assert [file.name for file in tmp_path.glob("*.new*")] == []


def test_other_files_among_the_copies_are_passed_over(path: Path) -> None:
    write(path, "one")
    whole = copy(path, NOON)
    (whole.parent / "easeful-99999999T999999Z.db").write_text("no database")
    (whole.parent / "easeful-holiday.db").write_bytes(whole.read_bytes())
    assert find_backup(path.parent, NOON) == (whole, NOON)


def test_what_is_the_persons_own_comes_over_from_the_damaged_file(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    own = ("pattern", "guide", "guide_mark", "idea", "idea_mark")
    run_sql(path, *(f"INSERT INTO {table} VALUES ('mine', '{{}}')" for table in own))  # noqa: S608 - our own names
    spoil_a_page(path)
    history, _aside = open_or_set_aside(path, LATER)
    with closing(history):
        for table in own:
            assert rows_of(history, table) == [("mine", "{}")]


def test_sessions_of_the_damaged_file_come_over_as_far_as_they_can_be_read(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    write(path, *(f"later-{number:02}" for number in range(40)))
    run_sql(path, "UPDATE record SET note = 'changed since' WHERE id = 'one'")
    spoil_a_page(path)
    history, aside = open_or_set_aside(path, LATER)
    with closing(history):
        records, unread = load_records(history)
    assert (len(records), unread) == (41, ())
    assert {record.note for record in records if record.id == "one"} == {"changed since"}
    assert aside == SetAside("easeful.damaged-20260512T150000Z.db", NOON, 0)


def test_a_row_of_noise_stays_behind_and_is_counted(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    write(path, "two", "three")
    run_sql(path, "UPDATE record SET reason = 'boredom' WHERE id = 'two'")
    spoil_a_page(path)
    history, aside = open_or_set_aside(path, LATER)
    with closing(history):
        assert {record.id for record in load_records(history)[0]} == {"one", "three"}
    assert aside is not None
    assert aside.missing == 1


def test_without_a_copy_what_can_be_read_is_in_the_new_history(path: Path) -> None:
    write(path, "one", "two")
    spoil_a_page(path)
    history, aside = open_or_set_aside(path, NOON)
    with closing(history):
        assert len(load_records(history)[0]) == 2
    assert aside is not None
    assert aside.sentence.endswith("and what could be read is in a new one.")


@pytest.mark.parametrize("table", ["answer", "setting"])
def test_answers_come_over_all_or_none_and_never_from_a_copy(path: Path, table: str) -> None:
    """A copy may say that nothing fits where something does by now."""
    write(path, "one")
    numb = "INSERT INTO answer VALUES ('', 'numb', {}, '2026-05-12T12:00:00+00:00')"
    run_sql(path, numb.format(0))
    copy(path, NOON)
    run_sql(path, "DELETE FROM answer", numb.format(1))
    spoil_a_page(path, table)
    history, _ = open_or_set_aside(path, LATER)
    with closing(history):
        fits = [row["fits"] for row in history.execute("SELECT fits FROM answer")]
    assert fits == ([] if table == "answer" else [1])


def test_a_history_that_is_gone_comes_back_from_its_copy_with_a_word(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    path.unlink()
    history, aside = open_or_set_aside(path, LATER)
    with closing(history):
        assert [record.id for record in load_records(history)[0]] == ["one"]
    assert aside == SetAside("", NOON, None)
    assert aside.sentence.startswith("The file with your history was gone, and the copy of ")


def test_without_file_and_copy_it_is_a_first_start(path: Path) -> None:
    history, aside = open_or_set_aside(path, NOON)
    history.close()
    assert aside is None


def spoil_the_schema(path: Path) -> None:
    """One byte in the name of a column that is no letter at all."""
    content = path.read_bytes()
    path.write_bytes(content.replace(b"started_at TEXT", b"start\xffd_at TEXT", 1))


def test_one_byte_of_the_schema_is_damage_and_the_next_whole_copy_is_tried(path: Path) -> None:
    write(path, "one")
    copy(path, NOON)
    write(path, "two")
    spoil_the_schema(copy(path, NOON + timedelta(days=1)))
    write(path, "three")
    spoil_the_schema(path)
    history, aside = open_or_set_aside(path, LATER)
    with closing(history):
        assert {record.id for record in load_records(history)[0]} == {"one", "two", "three"}, "read by position"
    assert aside is not None
    assert (aside.restored_from, aside.missing) == (NOON, 0)
    open_or_set_aside(path, LATER)[0].close()
    assert len(list(path.parent.glob("easeful.damaged-*.db"))) == 1, "the second start finds it whole"
