"""A history of version 2 is brought to the version that knows of guides without a loss, or left as it was."""

from contextlib import closing
from pathlib import Path

import pytest

from easeful.core.guide_mark import GuideMark, Place
from easeful.store.database import open_database, open_to_read
from easeful.store.records import load_records
from easeful.store.refusal import CannotWrite
from easeful.store.schema import GUIDES, MIGRATIONS
from tests.store.history_2 import BREATH, PACK, VERSION, assert_the_person_finds_everything, make, said
from tests.store.home import Home
from tests.store.old_history import copies
from tests.store.shelf import NOON, a_record, another_program, rows

COPY = "easeful-20260512T120000Z.db"


@pytest.fixture
def before(path: Path) -> Path:
    """A history as version 2 left it, where `home` looks for one."""
    make(path)
    assert rows(path, "PRAGMA user_version") == [(VERSION,)]
    return path


def test_everything_is_there_and_the_old_file_is_kept(home: Home, before: Path) -> None:
    then = said(before)
    keeper = home.start()
    assert_the_person_finds_everything(keeper)
    assert (keeper.status, keeper.pending, keeper.carried_over) == ("", (), 1)
    assert rows(before, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert copies(before) == [COPY]
    assert said(before.parent / "backups" / COPY) == then
    now = said(before)
    assert [row[0] for row in then.pop("record")] == ["breath", "odd", "pack", "removed"]
    assert [row[0] for row in now.pop("record")] == ["breath", "broken_off", "odd", "pack"]
    assert (len(then.pop("unfinished")), now.pop("unfinished")) == (1, [])
    assert now == then


def test_the_step_alone_changes_no_row(before: Path) -> None:
    then = said(before)
    open_database(before, NOON).close()
    assert said(before) == then
    assert rows(before, "SELECT count(*) FROM record WHERE bother_before IS NULL AND bother_after IS NULL") == [(4,)]


def test_it_is_brought_up_to_date_once(home: Home, before: Path) -> None:
    home.start()
    home.clock.advance(60)
    assert_the_person_finds_everything(home.begin_again())
    assert copies(before) == [COPY]


def test_what_is_new_can_be_kept_beside_what_is_old(home: Home, before: Path) -> None:
    keeper = home.start()
    assert keeper.guides.save("pond", "Ducks.")
    assert keeper.guides.mark("lake", GuideMark(Place(10, 3, 20.0)))
    assert keeper.amend("pack", bother_after=4)
    keeper = home.begin_again()
    assert (keeper.guides.texts(), keeper.guides.mark_of("lake").left_at) == ({"pond": "Ducks."}, Place(10, 3, 20.0))
    assert [record.bother_after for record in keeper.records()] == [None, None, 4]


def test_while_another_program_is_in_the_way_everything_is_seen_and_new_things_wait(home: Home, before: Path) -> None:
    with another_program(before):
        keeper = home.start()
        assert {record.id for record in keeper.records()} >= {"pack", "breath"}
        assert not keeper.guides.save("pond", "Ducks.")
        assert keeper.guides.texts() == {"pond": "Ducks."}
    assert keeper.retry()
    assert rows(before, "SELECT id, body FROM guide") == [("pond", "Ducks.")]
    assert rows(before, "PRAGMA user_version") == [(len(MIGRATIONS),)]


def test_what_is_only_read_is_seen_as_it_will_be(before: Path) -> None:
    bytes_before = before.read_bytes()
    reader = open_to_read(before)
    assert reader is not None
    with closing(reader):
        assert load_records(reader)[0] == [BREATH, PACK]
        assert reader.execute("SELECT count(*) FROM guide").fetchone()[0] == 0
    assert before.read_bytes() == bytes_before


@pytest.mark.parametrize("done", range(len(GUIDES) + 1))
def test_a_step_that_fails_in_the_middle_leaves_version_2_whole(home: Home, before: Path, done: int) -> None:
    then = said(before)
    with pytest.raises(CannotWrite):
        open_database(before, NOON, (*MIGRATIONS[:VERSION], (*GUIDES[:done], "ALTER TABLE nowhere ADD COLUMN a")))
    assert said(before) == then
    assert rows(before, "PRAGMA user_version") == [(VERSION,)]
    assert_the_person_finds_everything(home.start())


def test_a_copy_of_version_2_can_still_take_the_place_of_a_damaged_history(home: Home, before: Path) -> None:
    home.start().close(a_record("later"))
    home.keepers[0].leave()
    before.write_bytes(before.read_bytes()[:5000])
    home.clock.advance(60)
    keeper = home.start()
    assert [record.id for record in keeper.records()] == ["broken_off", "breath", "pack"]
    assert keeper.patterns.own() != ()
    assert "damaged" in " ".join(keeper.notices)
