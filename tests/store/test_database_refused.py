"""A file that is damaged, foreign, newer or cannot be written is told apart, and left as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.store.database import open_database
from easeful.store.refusal import CannotWrite, Damaged, FromNewer, NotOurs
from tests.store.shelf import AS_NEWER, NOON, a_chance, fill, full_disk, run_sql

PAGE = 4096


def empty(path: Path) -> None:
    path.write_bytes(b"")


def noise(path: Path) -> None:
    path.write_bytes(a_chance(1).randbytes(3 * PAGE))


def cut_in_half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def cut_in_a_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: PAGE + 700])


def only_a_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def noise_page(number: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        whole = bytearray(path.read_bytes())
        start = number * PAGE + (100 if number == 0 else 0)
        whole[start : (number + 1) * PAGE] = a_chance(2).randbytes((number + 1) * PAGE - start)
        path.write_bytes(whole)

    spoil.__name__ = f"noise_in_page_{number}"
    return spoil


def zeros_at_the_end(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-PAGE] + bytes(PAGE))


def without_a_table(path: Path) -> None:
    run_sql(path, "DROP TABLE answer")


def only_the_log(path: Path) -> None:
    path.rename(path.with_name("easeful.db-wal"))


DAMAGE = [
    *(empty, noise, cut_in_half, cut_in_a_page, only_a_header, zeros_at_the_end, without_a_table, only_the_log),
    *(noise_page(number) for number in (0, 1, 2, 5, 9)),
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_called_damaged_and_left_as_it_is(path: Path, damage: Callable[[Path], None]) -> None:
    fill(path)
    damage(path)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    with pytest.raises(Damaged, match=r"cannot be read\.$"):
        open_database(path, NOON)
    assert all((path.parent / name).read_bytes() == content for name, content in before.items())


def test_a_database_of_another_program_is_not_ours_and_stays_untouched(path: Path) -> None:
    path.parent.mkdir()
    run_sql(path, "CREATE TABLE recipes (name)", "INSERT INTO recipes VALUES ('soup')")
    before = path.read_bytes()
    with pytest.raises(NotOurs, match=r"is not a history of Easeful\. It is left as it is\.$"):
        open_database(path, NOON)
    assert path.read_bytes() == before


def test_a_history_of_a_newer_easeful_stays_untouched(path: Path) -> None:
    fill(path)
    run_sql(path, *AS_NEWER)
    before = path.read_bytes()
    with pytest.raises(FromNewer, match=r"written by a newer Easeful\. It is left as it is\.$"):
        open_database(path, NOON)
    assert path.read_bytes() == before


def test_a_newer_history_that_we_cannot_read_is_newer_and_not_damaged(path: Path) -> None:
    fill(path)
    run_sql(path, *AS_NEWER)
    noise_page(2)(path)
    with pytest.raises(FromNewer):
        open_database(path, NOON)


def test_a_folder_that_cannot_be_made_is_named_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CannotWrite, match=r"^Easeful cannot write in .*notes\.txt: .+\.$"):
        open_database(tmp_path / "notes.txt" / "easeful.db", NOON)


def test_a_folder_under_the_name_of_the_history_cannot_be_written(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(CannotWrite):
        open_database(path, NOON)


def test_on_a_full_disk_a_first_start_leaves_no_half_history(path: Path) -> None:
    path.parent.mkdir()
    with full_disk(path), pytest.raises(CannotWrite):
        open_database(path, NOON)
    assert not path.exists()
    open_database(path, NOON).close()
