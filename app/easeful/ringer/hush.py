"""Finds ringers whose main program has died: what they are armed for, and how they are hushed."""

import json
import os
import signal
from collections.abc import Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

LONGEST_NOTE = 16_384
LATEST_END = 1e9  # boot seconds; no computer has been on for so long
PREFIX, ENDING = "ringer-", ".armed"


class ArmedNote(NamedTuple):
    """What a ringer of an earlier run left: where, its process id, and what the main program had it keep.

    `end` is the boot time at which it rings, None where the note does not tell; `witness` what the main program wrote
    of its session, or nothing. It `is_alive` while that ringer runs: after a restart of the computer none does.
    """

    path: Path
    pid: int
    end: float | None = None
    witness: str = ""
    is_alive: bool = False


def new_owner() -> str:
    """A name for this run of the program in its notes: a process id alone comes again, in a container each time."""
    return f"{os.getpid()}-{os.urandom(4).hex()}"


def read_notes(folders: Sequence[Path], owner: str = "") -> list[ArmedNote]:
    """The notes in these folders that are not of the `owner`'s ringers. Never raises."""
    return [note for folder in folders for path in _notes_in(folder) if (note := _read(path, owner)) is not None]


def hush_orphans(folders: Sequence[Path], owner: str = "", spared: Collection[Path] = ()) -> int:
    """Silence every ringer in `folders` that is not the `owner`'s, within half a second.

    Those whose note is among the `spared` go on. Returns how many were hushed. Arm your own ringer first, so that there
    is no gap. Never raises.
    """
    return sum(hush(note) for note in read_notes(folders, owner) if note.path not in spared)


def hush(note: ArmedNote) -> bool:
    """Silence this ringer: by taking its note away, or where the disk does not let that be, by asking it to end."""
    try:
        note.path.unlink()
    except FileNotFoundError:
        return False
    except OSError:
        return _end(note.pid)
    return True


def note_path(folder: Path, pid: int) -> Path:
    """Return where the ringer with this process id keeps its note."""
    return folder / f"{PREFIX}{pid}{ENDING}"


def _notes_in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob(f"{PREFIX}*{ENDING}"))
    except OSError:
        return []


def _read(path: Path, owner: str) -> ArmedNote | None:
    number = path.name.removeprefix(PREFIX).removesuffix(ENDING)
    pid = int(number) if number.isascii() and number.isdigit() else 0
    try:
        with path.open("rb") as file:
            content = json.loads(file.read(LONGEST_NOTE))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        return ArmedNote(path, pid, is_alive=_is_ringer(pid))
    of = str(content.get("owner", ""))
    if of and of == owner:
        return None
    end, witness = content.get("end"), content.get("witness")
    if not isinstance(end, int | float) or isinstance(end, bool) or not 0 <= end <= LATEST_END:
        end = None
    return ArmedNote(path, pid, end, witness if isinstance(witness, str) else "", _is_ringer(pid, of))


def _end(pid: int) -> bool:
    """Ask a process to end, if it is a ringer."""
    if not _is_ringer(pid):
        return False
    with suppress(OSError):
        os.kill(pid, signal.SIGTERM)
        return True
    return False


def _is_ringer(pid: int, owner: str = "") -> bool:
    """Whether this process is a ringer, of this owner: the number may be somebody else's by now."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace").split("\0")
    except OSError:
        return False
    return "easeful.ringer" in words and (not owner or owner in words)
