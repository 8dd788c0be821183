"""A history of version 3 is brought to the version that knows of ideas without a loss, or left as it was."""

from contextlib import closing
from pathlib import Path

import pytest

from easeful.core.guide_mark import GuideMark, Place
from easeful.core.idea import IdeaMark
from easeful.core.record import Helped
from easeful.store.connection import transaction
from easeful.store.database import open_database
from easeful.store.guides import save_guide, save_mark
from easeful.store.keeper import Keeper
from easeful.store.refusal import CannotWrite
from easeful.store.schema import IDEAS, MIGRATIONS
from tests.store import history_2
from tests.store.any_own_idea import ALBUM
from tests.store.home import Home
from tests.store.old_history import copies
from tests.store.shelf import NOON, rows

VERSION = 3
LEFT = GuideMark(Place(10, 3, 20.0))


@pytest.fixture
def before(path: Path) -> Path:
    """A history as version 3 left it, where `home` looks for one."""
    history_2.make(path)
    with closing(open_database(path, NOON, MIGRATIONS[:VERSION])) as history, transaction(history):
        save_guide(history, "pond", "Ducks.")
        save_mark(history, "lake", LEFT)
        history.execute("UPDATE record SET bother_before = 7 WHERE id = 'pack'")
    for copy in path.parent.glob("backups/*"):
        copy.unlink()
    assert rows(path, "PRAGMA user_version") == [(VERSION,)]
    return path


def assert_all_is_there(keeper: Keeper) -> None:
    assert [record.id for record in keeper.records()] == ["broken_off", "breath", "pack"]
    assert {record.helped for record in keeper.records()} == {None}
    assert keeper.records()[-1].bother_before == 7
    assert (dict(keeper.guides.texts()), keeper.guides.mark_of("lake")) == ({"pond": "Ducks."}, LEFT)
    assert keeper.patterns.own() == (history_2.SLOW,)
    assert keeper.settings.volume == 40


def test_everything_is_there_and_the_old_file_is_kept(home: Home, before: Path) -> None:
    then = history_2.said(before)
    assert_all_is_there(home.start())
    assert rows(before, "PRAGMA user_version") == [(len(MIGRATIONS),)]
    (copy,) = copies(before)
    assert history_2.said(before.parent / "backups" / copy) == then


def test_the_step_alone_changes_no_row(before: Path) -> None:
    then = history_2.said(before)
    open_database(before, NOON).close()
    assert history_2.said(before) == then
    assert rows(before, "SELECT count(*) FROM record WHERE helped IS NULL") == [(4,)]


def test_what_is_new_can_be_kept_beside_what_is_old(home: Home, before: Path) -> None:
    keeper = home.start()
    assert keeper.ideas.save(ALBUM)
    assert keeper.ideas.mark("clouds", IdeaMark(is_favourite=True))
    assert keeper.amend("breath", helped=Helped.A_BIT)
    keeper = home.begin_again()
    assert (keeper.ideas.own(), dict(keeper.ideas.marks())) == ((ALBUM,), {"clouds": IdeaMark(is_favourite=True)})
    assert [record.helped for record in keeper.records()] == [None, Helped.A_BIT, None]


@pytest.mark.parametrize("done", range(len(IDEAS) + 1))
def test_a_step_that_fails_in_the_middle_leaves_version_3_whole(home: Home, before: Path, done: int) -> None:
    then = history_2.said(before)
    with pytest.raises(CannotWrite):
        open_database(before, NOON, (*MIGRATIONS[:VERSION], (*IDEAS[:done], "ALTER TABLE nowhere ADD COLUMN a")))
    assert history_2.said(before) == then
    assert rows(before, "PRAGMA user_version") == [(VERSION,)]
    assert_all_is_there(home.start())
