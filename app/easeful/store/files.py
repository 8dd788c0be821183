"""Files that only their owner reads, that appear whole or not at all, and that survive a power cut."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

DATABASE = "easeful.db"
BACKUPS = "backups"
BESIDE = ("-wal", "-shm", "-journal")  # what SQLite keeps next to a database
UNFINISHED = ".new"
STAMP = r"\d{8}T\d{6}Z"  # what `stamp` gives


def make_private_folder(folder: Path) -> None:
    """Make `folder` for its owner only (0700); OSError when that is impossible."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _protect(folder, 0o700)


def make_private_file(path: Path) -> None:
    """Make `path` an empty file for its owner only (0600), whatever the umask is."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600))


def protect_file(path: Path) -> None:
    """Take the rights of others away; some file systems know no rights."""
    _protect(path, 0o600)


def _protect(path: Path, mode: int) -> None:
    with suppress(OSError):
        path.chmod(mode)


def unfinished(path: Path) -> Path:
    """The empty private file in which `path` is prepared; what an earlier try left there is ours and goes."""
    new = path.with_name(path.name + UNFINISHED)
    take_away(new)
    make_private_file(new)
    return new


def take_away(path: Path) -> None:
    """Remove a database and what is beside it, as far as there is any."""
    for file in (path, *beside(path)):
        file.unlink(missing_ok=True)


def put_in_place(new: Path, path: Path) -> None:
    """Flush `new` to the disk and give it the name `path`, in one step."""
    descriptor = os.open(new, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    new.replace(path)
    flush_folder(path.parent)


def flush_folder(folder: Path) -> None:
    """Make names in `folder` survive a power cut; Windows opens no folders and needs none."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def beside(path: Path) -> list[Path]:
    """The files that SQLite may keep beside `path`."""
    return [path.with_name(path.name + ending) for ending in BESIDE]


def stamp(now: datetime) -> str:
    """The UTC second as part of a file name: 20260512T120000Z."""
    return f"{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
