"""Breathing patterns as files: a nurse or a daughter can write one, and a bad one spoils no other."""

from pathlib import Path
from typing import NamedTuple

from easeful.content.folder import read_folder
from easeful.content.text_file import LeftOut, Refused
from easeful.content.toml_file import Table, read_toml
from easeful.content.values import check_keys, choice, part, seconds, whole, words
from easeful.core.breath import FASTEST_RATE, MINUTES, SLOWEST_RATE, Breath, Level, Pattern, Phase
from easeful.core.own_pattern import LIMITS, LONGEST_NAME, STEP

ENDING = ".toml"
LONGEST_LINE, LONGEST_TEXT = 60, 300  # characters
ORDERS, MOST_CYCLES, MOST_A_DAY = range(1, 1000), range(1, 21), range(1, 11)


class Patterns(NamedTuple):
    """The patterns that were found, in order, and the files that were left out."""

    found: tuple[Pattern, ...]
    left_out: tuple[LeftOut, ...]


def load_patterns(folder: Path) -> Patterns:
    """The patterns in the TOML files of a folder; it never raises."""
    found, left_out = read_folder(folder, ENDING, read_pattern)
    found.sort(key=lambda pattern: (pattern.order, pattern.key))
    return Patterns(tuple(found), left_out)


def read_pattern(path: Path) -> Pattern:
    """The pattern in one file, its key the name of the file; Refused where anything in it is wrong."""
    table = read_toml(path)
    check_keys(table, ("name", "order", "line", "how", "level", "source", "limits"), ("breath",))
    level = choice(table, "level", Level)
    limits = part(table, "limits")
    default, longest = _minutes(limits)
    return Pattern(
        key=path.stem,
        name=words(table, "name", LONGEST_NAME),
        breath=_breath(part(table, "breath"), level) if "breath" in table else None,
        line=words(table, "line", LONGEST_LINE),
        how=words(table, "how", LONGEST_TEXT),
        source=words(table, "source", LONGEST_TEXT),
        level=level,
        default_minutes=default,
        longest_minutes=longest,
        most_cycles=whole(limits, "most_cycles", MOST_CYCLES) if "most_cycles" in limits else None,
        most_a_day=whole(limits, "most_a_day", MOST_A_DAY) if "most_a_day" in limits else None,
        order=whole(table, "order", ORDERS),
    )


def _minutes(limits: Table) -> tuple[int, int]:
    check_keys(limits, ("default_minutes", "longest_minutes"), ("most_cycles", "most_a_day"))
    default, longest = (whole(limits, key, MINUTES) for key in ("default_minutes", "longest_minutes"))
    if default > longest:
        raise Refused("“default_minutes” is more than “longest_minutes”.")
    return default, longest


def _breath(table: Table, level: Level) -> Breath:
    check_keys(table, (Phase.IN, Phase.OUT), (Phase.SECOND_IN, Phase.HOLD, Phase.HOLD_OUT))
    length = {phase: seconds(table, phase, *LIMITS[phase], STEP) if phase in table else 0.0 for phase in Phase}
    breath = Breath(
        inhale=length[Phase.IN],
        exhale=length[Phase.OUT],
        second_inhale=length[Phase.SECOND_IN],
        hold=length[Phase.HOLD],
        hold_out=length[Phase.HOLD_OUT],
    )
    if breath.rate > FASTEST_RATE:
        raise Refused(f"It has more than {FASTEST_RATE:g} breaths a minute.")
    if level is not Level.HOLDS:
        _check_without_holds(breath)
    return breath


def _check_without_holds(breath: Breath) -> None:
    if breath.holds:
        raise Refused("It holds the breath, so its “level” is “holds”.")
    if breath.rate < SLOWEST_RATE:
        raise Refused(f"It has fewer than {SLOWEST_RATE:g} breaths a minute.")
