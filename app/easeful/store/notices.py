"""What the person is told when something stored could not be read."""

from collections import Counter
from collections.abc import Iterable

from easeful.store.records import Unread

ONE = {
    "record": "One session in your history could not be read. It is left in the file.",
    "running": "A session that was going on could not be read. If a pack is still on, take it off now.",
    "unfinished": "A session that was broken off could not be read. It is left in the file.",
    "setting": "One setting could not be read and has its first value again.",
    "answer": "Some of your answers could not be read. You will be asked again.",
    "pattern": "One of your own breathing patterns could not be read. It is left in the file.",
    "guide": "One of your own guides could not be read. It is left in the file.",
    "guide_mark": "Where you left a guide could not be read. It begins at the start.",
    "idea": "One of your own ideas could not be read. It is left in the file.",
    "idea_mark": "What you think of an idea could not be read. It is shown again.",
}
MANY = {
    "record": "{} sessions in your history could not be read. They are left in the file.",
    "running": "{} sessions that were going on could not be read. If a pack is still on, take it off now.",
    "unfinished": "{} sessions that were broken off could not be read. They are left in the file.",
    "setting": "{} settings could not be read and have their first values again.",
    "answer": ONE["answer"],
    "pattern": "{} of your own breathing patterns could not be read. They are left in the file.",
    "guide": "{} of your own guides could not be read. They are left in the file.",
    "guide_mark": "Where you left {} guides could not be read. They begin at the start.",
    "idea": "{} of your own ideas could not be read. They are left in the file.",
    "idea_mark": "What you think of {} ideas could not be read. They are shown again.",
}


def say_unread(unread: Iterable[Unread]) -> tuple[str, ...]:
    """One sentence for each kind of row that was left out."""
    counts = Counter(row.table for row in unread)
    return tuple(ONE[table] if count == 1 else MANY[table].format(count) for table, count in counts.items())
