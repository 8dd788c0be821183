"""The first hundred bytes of the history: whether they are those of a database, and how they must be."""

from pathlib import Path
from typing import NamedTuple

from easeful.store.refusal import Damaged
from easeful.store.schema import APPLICATION_ID

MAGIC = b"SQLite format 3\0"
SIZE = 100
PAGE = 4096
PAGES_AT, VERSION_AT, APPLICATION_ID_AT = 28, 60, 68
# What the header of each file that we made holds (sqlite.org/fileformat2.html, 1.3): pages of 4096 bytes, a write-ahead
# log, the fractions of a page that are fixed, no free pages (a file that has some is not whole with this, but can be
# read), schema format 4, UTF-8, and whose file it is.
OURS = {
    0: MAGIC,
    16: b"\x10\x00\x02\x02\x00\x40\x20\x20",
    32: bytes(8),
    44: b"\x00\x00\x00\x04",
    56: b"\x00\x00\x00\x01",
    APPLICATION_ID_AT: APPLICATION_ID.to_bytes(4, "big"),
}


class Header(NamedTuple):
    """What the header says of itself; the log beside the file may know better."""

    version: int
    is_ours: bool


def read_header(path: Path) -> Header:
    """The header of the file at `path`; Damaged where it is none, OSError where it cannot be read."""
    with path.open("rb") as file:
        header = file.read(SIZE)
    if len(header) < SIZE or not header.startswith(MAGIC):
        raise Damaged(path, "no header")
    version, owner = (int.from_bytes(header[at : at + 4], "big") for at in (VERSION_AT, APPLICATION_ID_AT))
    return Header(version, owner == APPLICATION_ID)


def mended(content: bytes) -> bytes | None:
    """A file with the header as we write it; None where it has that already, or is too short to have one."""
    if len(content) < SIZE:
        return None
    whole = bytearray(content)
    pages = {PAGES_AT: (len(content) // PAGE).to_bytes(4, "big")}
    for at, those in (OURS | pages).items():
        whole[at : at + len(those)] = those
    return None if whole == content else bytes(whole)
