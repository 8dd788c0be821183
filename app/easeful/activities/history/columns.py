"""What the table of all sessions tells of each, in the words that the pages use."""

from easeful.core.found import BY_BELL
from easeful.core.record import DISTRACT, Record
from easeful.core.session import LATE_SECONDS
from easeful.core.table import Cell, Column
from easeful.ui.record_words import bell_words, end_words, helped_words, second_look_words, skin_words, tool_words
from easeful.ui.words import begun_large, place_words, tr


def columns() -> tuple[Column, ...]:
    """Every column, from left to right; dates and times are those of the person's clock on that day."""
    return (
        Column(tr("Date"), lambda record: record.started_at.date().isoformat()),
        Column(tr("Start"), lambda record: f"{record.started_at:%H:%M}"),
        Column(tr("What"), tool_words),
        Column(tr("Place"), lambda record: "" if record.place is None else begun_large(place_words(record.place))),
        Column(tr("Title"), lambda record: record.title),
        Column(tr("Planned minutes"), lambda record: minutes(record.planned) if record.planned else None),
        Column(tr("Minutes"), length),
        Column(tr("Why it ended"), why_words),
        Column(tr("Minutes over the end"), lambda record: minutes(record.overrun)),
        Column(tr("Minutes late"), lambda record: minutes(record.late)),
        Column(tr("Minutes the computer slept"), lambda record: minutes(record.slept)),
        Column(tr("Skin checks answered"), checks_words),
        Column(tr("Pain before (0 to 10)"), lambda record: record.pain_before),
        Column(tr("Pain after (0 to 10)"), lambda record: record.pain_after),
        Column(tr("Bother before (0 to 10)"), lambda record: record.bother_before),
        Column(tr("Bother after (0 to 10)"), lambda record: record.bother_after),
        Column(tr("Helped"), lambda record: helped_words(record.helped)),
        Column(tr("Skin"), lambda record: skin_words(record.skin)),
        Column(tr("Skin later"), lambda record: second_look_words(record.skin_later)),
        Column(tr("Note"), lambda record: record.note),
        Column(tr("Started in spite of"), spite_words),
    )


def minutes(seconds: float) -> int:
    """Whole minutes: a spreadsheet may take a number with a point for a date."""
    return round(seconds / 60)


def length(record: Record) -> Cell:
    """How many minutes it was; "or more" where nobody can know, because the end was noticed late."""
    if record.late > LATE_SECONDS:
        return tr("{n} or more").format(n=minutes(record.planned))
    return minutes(record.actual)


def why_words(record: Record) -> str:
    """Why it ended; nothing for an idea, which is over when the person likes."""
    if record.tool == DISTRACT:
        return ""
    return " ".join(filter(None, (end_words(record) or tr("It came to its end."), bell_words(record))))


def checks_words(record: Record) -> str:
    """How many skin checks were answered: 2 of 3."""
    if not record.checks_total:
        return ""
    return tr("{n} of {total}").format(n=record.checks_answered, total=record.checks_total)


def spite_words(record: Record) -> str:
    """The notices that were passed at the start."""
    names = {
        "asked": tr("advice to ask first"),
        "hurt": tr("skin that was hurt last time"),
        "skin": tr("skin that had not settled last time"),
        "rest": tr("skin that should rest"),
        "daily": tr("several packs on that day"),
        "no_sound": tr("no sound"),
        "no_bell": tr("no bell"),
    }
    return ", ".join(names.get(key, key) for key in record.went_on if key != BY_BELL)
