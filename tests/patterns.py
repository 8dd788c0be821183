"""The nine breathing patterns as the content reference (2.1) gives them, to hold core and the files against."""

from typing import NamedTuple

from easeful.core.breath import Breath, Level, Pattern


class Row(NamedTuple):
    """A line of the table; `rate` in breaths a minute as it stands there, to one digit."""

    key: str
    name: str
    breath: Breath | None
    rate: float | None
    level: Level
    default_minutes: int
    longest_minutes: int
    most_cycles: int | None = None
    most_a_day: int | None = None


TABLE = (
    Row("long_out", "Longer out-breath", Breath(4, 6), 6.0, Level.ALL, 5, 20),
    Row("easy", "Easy start", Breath(3, 4), 8.6, Level.ALL, 3, 10),
    Row("even", "Even breath", Breath(5, 5), 6.0, Level.ALL, 5, 20),
    Row("pursed", "Pursed lips", Breath(2, 4), 10.0, Level.ALL, 3, 10),
    Row("belly", "Belly breathing", None, None, Level.ALL, 5, 10),
    Row("long_out_2", "Slow out-breath", Breath(4, 7), 5.5, Level.LATER, 5, 15),
    Row("sigh", "Double-in sigh", Breath(3, 8, second_inhale=1), 5.0, Level.OPTIONAL, 5, 5),
    Row("box", "Box breath", Breath(4, 4, hold=4, hold_out=4), 3.8, Level.HOLDS, 2, 5),
    # The reference gives four breaths, 76 seconds, instead of minutes: the shortest choice is the nearest.
    Row("four78", "4-7-8", Breath(4, 8, hold=7), 3.2, Level.HOLDS, 2, 2, 4, 2),
)
PATTERNS = {
    row.key: Pattern(
        key=row.key,
        name=row.name,
        breath=row.breath,
        level=row.level,
        default_minutes=row.default_minutes,
        longest_minutes=row.longest_minutes,
        most_cycles=row.most_cycles,
        most_a_day=row.most_a_day,
    )
    for row in TABLE
}
PACED = [pattern for pattern in PATTERNS.values() if pattern.breath is not None]
