"""What the ringer tells the main program."""

import json
from dataclasses import dataclass
from enum import StrEnum


class Said(StrEnum):
    """The kinds of reply."""

    ARMED = "armed"
    RINGING = "ringing"
    NO_SOUND = "no sound"
    SOUND = "sound"
    TESTED = "tested"
    WELL = "well"


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply.

    `by` names the player that is heard, `why` the reason when none is. `late` is how many seconds after
    its deadline the first sound was taken, `heard` the result of a test.
    """

    say: Said
    by: str = ""
    why: str = ""
    late: float | None = None
    heard: bool | None = None


def read_reply(line: bytes) -> Reply | None:
    """Return the reply in one line, or None when it is not one."""
    try:
        said = json.loads(line)
        kind = Said(said["say"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    late, heard = said.get("late"), said.get("heard")
    return Reply(
        kind,
        by=str(said.get("by", "")),
        why=str(said.get("why", "")),
        late=float(late) if isinstance(late, int | float) else None,
        heard=heard if isinstance(heard, bool) else None,
    )
