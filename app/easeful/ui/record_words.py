"""A record in words: what was done, when, and how it was; the same on Home and in the history."""

from datetime import datetime

from easeful.core.breath_record import TOOL as BREATHE
from easeful.core.found import BY_BELL
from easeful.core.guide_record import EASE, IMAGINE
from easeful.core.pack import METHODS, Method
from easeful.core.record import DISTRACT, PACK, Helped, Record, Skin
from easeful.core.session import LATE_SECONDS, Reason
from easeful.ui.tool_icon import tool_colours, tool_icon
from easeful.ui.words import begun_large, day_words, method_words, minutes_words, place_words, time_words, tr

GUIDES = (IMAGINE, EASE)
CALLED = (*GUIDES, DISTRACT)  # each by the name of what was done
PAUSE_TOLD_FROM = 30.0  # seconds


def done_words(record: Record) -> str:
    """What was done: Heat, lower back."""
    if record.tool in METHODS and record.place is not None:
        return f"{method_words(Method(record.tool))}, {place_words(record.place)}"
    if record.tool == BREATHE:
        return tr("Breathing, {pattern}").format(pattern=record.title)
    if record.tool in CALLED:
        return record.title
    unknown = tool_words(record)
    return unknown if record.place is None else f"{unknown}, {place_words(record.place)}"


def tool_words(record: Record) -> str:
    """With what: Heat, Breathe. A word that no version knows, as one wrong byte makes it, is shown as it is."""
    if record.tool in METHODS:
        return method_words(Method(record.tool))
    names = {
        BREATHE: tr("Breathe"),
        IMAGINE: tr("Imagine"),
        EASE: tr("Ease"),
        DISTRACT: tr("Distract"),
        PACK: tr("A pack"),
    }
    return names.get(record.tool) or tr("Not known: {word}").format(word=record.tool)


def length_words(record: Record) -> str:
    """How long it was; "or more" where nobody can know, because the end was noticed late."""
    if record.late > LATE_SECONDS:
        return tr("{minutes} or more").format(minutes=minutes_words(record.planned))
    return minutes_words(record.actual)


def end_words(record: Record) -> str:
    """How it ended, where that is worth a word; an idea is over when the person likes."""
    if record.tool == DISTRACT:
        return ""
    late = minutes_words(record.late)
    return {
        Reason.DONE: "",
        Reason.LATE: tr("The end came {minutes} late.").format(minutes=late),
        Reason.STOPPED: tr("Stopped early."),
        Reason.SKIN: tr("Stopped at a skin check."),
        Reason.NO_ANSWER: tr("A skin check had no answer."),
    }[record.reason]


def bell_words(record: Record) -> str:
    """Whether the history did not know of it until its bell was asked."""
    return tr("Only its bell knew of it.") if BY_BELL in record.went_on else ""


def skin_words(skin: Skin | None) -> str:
    """How the skin looked, when the pack came off."""
    if skin is None:
        return ""
    return {
        Skin.AS_BEFORE: tr("Skin as before."),
        Skin.PINK: tr("Skin a little pink or warm."),
        Skin.HURT: tr("Skin with blisters, patchy or numb."),
    }[skin]


def second_look_words(skin: Skin | None) -> str:
    """How the skin looked at the second look."""
    if skin is None:
        return ""
    return {
        Skin.AS_BEFORE: tr("15 minutes later the skin was as before."),
        Skin.PINK: tr("15 minutes later the skin was still changed."),
        Skin.HURT: tr("15 minutes later the skin was hurt."),
    }[skin]


def check_words(record: Record) -> str:
    """How many skin checks were fine, and how many nobody saw; not the one that `end_words` tells of."""
    fine = record.checks_answered
    unseen = record.checks_total - fine - (record.reason in (Reason.SKIN, Reason.NO_ANSWER))
    told = []
    if fine:
        told.append(tr("1 skin check looked fine.") if fine == 1 else tr("{n} skin checks looked fine.").format(n=fine))
    if unseen > 0:
        missed = tr("1 skin check was missed.") if unseen == 1 else tr("{n} skin checks were missed.")
        told.append(missed.format(n=unseen))
    return " ".join(told)


def mind_words(record: Record) -> str:
    """How many breaths it was, how long it paused, whether it helped, and how much the pain bothered."""
    if record.tool not in (BREATHE, *CALLED):
        return ""
    told = (
        [tr("1 breath.") if record.cycles == 1 else tr("{n} breaths.").format(n=record.cycles)] if record.cycles else []
    )
    if record.paused >= PAUSE_TOLD_FROM:
        told.append(tr("Paused for {minutes}.").format(minutes=minutes_words(record.paused)))
    told += filter(None, (helped_words(record.helped), bother_words(record)))
    return " ".join(told)


def helped_words(helped: Helped | None) -> str:
    """Whether an idea helped, as it was said; nothing where nothing was."""
    if helped is None:
        return ""
    return {
        Helped.YES: tr("It helped."),
        Helped.A_BIT: tr("It helped a bit."),
        Helped.NO: tr("It did not help."),
    }[helped]


def pain_words(record: Record) -> str:
    """Pain before and after, as far as it was noted."""
    before, after = record.pain_before, record.pain_after
    if before is not None and after is not None:
        return tr("Pain {before} before, {after} after").format(before=before, after=after)
    if before is not None:
        return tr("Pain {before} before").format(before=before)
    return tr("Pain {after} after").format(after=after) if after is not None else ""


def bother_words(record: Record) -> str:
    """How much the pain bothered before and after, as far as it was noted."""
    before, after = record.bother_before, record.bother_after
    if before is not None and after is not None:
        return tr("It bothered you {before} before, {after} after.").format(before=before, after=after)
    if before is not None:
        return tr("It bothered you {before} before.").format(before=before)
    return tr("It bothered you {after} after.").format(after=after) if after is not None else ""


def last_words(record: Record, now: datetime, *, whole: bool = False) -> str:
    """One line about a record, by itself; `whole` begins with what was done, as it stands inside a sentence."""
    line = _whole_line(record) if whole else tr("{length}, {when}")
    told = line.format(
        length=length_words(record),
        when=_when_words(record, now),
        place="" if record.place is None else place_words(record.place),
        tool=tool_words(record),
        title=record.title,
    )
    pain = pain_words(record)
    words = tr("{session}. {pain}").format(session=told, pain=pain) if pain else told
    return words if whole else begun_large(words)


def _whole_line(record: Record) -> str:
    if record.tool == BREATHE:
        return tr("breathing, {length}, {when}")
    if record.tool in CALLED:
        return tr("“{title}”, {length}, {when}")
    if record.place is None or record.tool not in METHODS:
        return tr("{tool}, {length}, {when}")
    if record.tool == Method.HEAT:
        return tr("heat on your {place}, {length}, {when}")
    return tr("ice on your {place}, {length}, {when}")


def _when_words(record: Record, now: datetime) -> str:
    days = (now.astimezone().date() - record.ended_at.astimezone().date()).days
    if days == 0:
        return tr("ended {time}").format(time=time_words(record.ended_at))
    return tr("yesterday") if days == 1 else day_words(record.ended_at, now)


def tool_look(record: Record) -> tuple[str, str]:
    """The icon and the colours of what was done."""
    return tool_icon(record.tool), tool_colours(record.tool)
