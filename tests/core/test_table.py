"""Sessions as a table: whatever was written, it stays in its cell, and no spreadsheet calculates with it."""

import csv
import io
import re
import unicodedata
from dataclasses import replace
from datetime import timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.one_line import LONGEST_LINE, is_one_line
from easeful.core.record import Record
from easeful.core.simulated_clock import SimulatedClock
from easeful.core.table import Column, harmless, table_of
from tests.core.bedside import Bedside

SIGNS = "=+-@＝＋－＠\t\r\n"  # noqa: RUF001 (the wide ones count too)
TYPED = st.text(st.sampled_from(" \t\r\n\0;,\"'=+-@＝＋－＠a1\ud800") | st.characters(), max_size=40)  # noqa: RUF001
COLUMNS = (
    Column("Start", lambda record: f"{record.started_at:%H:%M}"),
    Column("Title", lambda record: record.title),
    Column("Minutes", lambda record: round(record.actual / 60)),
    Column("Pain", lambda record: record.pain_before),
    Column("Note", lambda record: record.note),
    Column("Went on", lambda record: " ".join(record.went_on)),
)


def four_minutes() -> Record:
    pack = Bedside(SimulatedClock())
    pack.wait_until(4)
    return pack.take_off()


RECORD = four_minutes()


def read(text: str, separator: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))


def may_calculate(cell: str) -> bool:
    """Whether a spreadsheet could take this cell for a formula."""
    return cell.lstrip(" ")[:1] in set(SIGNS) or cell.strip()[:1] in set(SIGNS)


@given(TYPED, TYPED.filter(lambda text: is_one_line(text, LONGEST_LINE)), st.lists(TYPED, max_size=3))
def test_whatever_was_written_stays_in_its_cell_and_is_no_formula(note: str, title: str, went_on: list[str]) -> None:
    written = replace(RECORD, note=note, title=title, went_on=tuple(went_on), pain_before=0)
    rows = read(table_of([written, RECORD], COLUMNS))
    assert [len(row) for row in rows] == [len(COLUMNS)] * 3
    assert not any(may_calculate(cell) for row in rows for cell in row)
    assert rows[1][2:4] == ["4", "0"]


@given(TYPED)
def test_no_formula_comes_about_where_another_separator_is_expected(note: str) -> None:
    text = table_of([replace(RECORD, note=f"a{note}")], COLUMNS)
    for separator in ";\t":
        lines = re.split("\r\n|\r|\n", text)  # as a spreadsheet does, which knows no other ends of a line
        cells = [cell for line in lines for row in read(line, separator) for cell in row]
        assert not any(cell.lstrip()[:1] in set("=+-@") for cell in cells if cell.strip())


@given(TYPED)
def test_nothing_but_the_mark_is_added_and_nothing_but_nul_is_lost(note: str) -> None:
    kept = note.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    assert harmless(note).replace("'", "") == kept.replace("'", "")
    harmless(note).encode("utf-8")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("slept well", "slept well"),
        ("it was 5-6, a+b = c", "it was 5-6, a+b = c"),
        ("=HYPERLINK(A1)", "'=HYPERLINK(A1)"),
        ("  @SUM(1)", "'  @SUM(1)"),
        ("\ufeff+1", "'\ufeff+1"),
        ("＝1", "'＝1"),  # noqa: RUF001
        ("\0=1", "'=1"),
        ("\tindented", "'\tindented"),
        ("- walked\n- rested", "'- walked\n'- rested"),
        ('fine;"=1"', 'fine;\'"=1"'),
        ("", ""),
    ],
)
def test_a_mark_stands_before_what_could_begin_a_formula(text: str, written: str) -> None:
    assert harmless(text) == written


def test_the_lines_and_quotes_are_those_of_the_standard() -> None:
    text = table_of([replace(RECORD, note='She said "good", twice\nand slept')], COLUMNS[-2:])
    assert text == 'Note,Went on\r\n"She said ""good"", twice\nand slept",\r\n'


def test_without_sessions_only_the_headings_stand_there() -> None:
    assert read(table_of([], COLUMNS)) == [[column.heading for column in COLUMNS]]


def test_a_heading_is_no_formula_either() -> None:
    assert table_of([], [Column("-pain", lambda _: 0)]) == "'-pain\r\n"


def test_a_number_stays_one_also_below_zero() -> None:
    assert table_of([RECORD], [Column("Change", lambda _: -2)]) == "Change\r\n-2\r\n"


def test_a_time_is_the_one_that_the_person_saw() -> None:
    abroad = replace(RECORD, started_at=RECORD.started_at.astimezone(timezone(timedelta(hours=9, minutes=30))))
    assert read(table_of([abroad], COLUMNS[:1])) == [["Start"], ["21:30"]]


def test_wide_signs_are_the_same_signs() -> None:
    assert unicodedata.normalize("NFKC", SIGNS[4:8]) == SIGNS[:4]
