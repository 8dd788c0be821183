"""What stands between the person and the start: what must be answered, what stops, what can be passed."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from easeful.activities.heat_ice.words import reason_words
from easeful.core.need import Need
from easeful.core.pack import Method
from easeful.core.place import Place
from easeful.core.record import Record, Skin
from easeful.core.rest import is_past_daily_notice, rested_at, skin_warning
from easeful.core.safety import PASSING, Answers, Outcome, assess
from easeful.ui.words import place_words, time_words, tr


class Condition(NamedTuple):
    """A note above the towel question. A tick at `consent` passes it; one that neither asks nor stops only tells."""

    key: str
    title: str
    line: str
    icon: str
    consent: str = ""
    stops: bool = False


def start_conditions(
    method: Method,
    place: Place,
    answers: Answers,
    records: Iterable[Record],
    now: datetime,
    missing: frozenset[Need] = frozenset(),
) -> list[Condition]:
    """All notes for this start, the strictest first; the check must have been answered before."""
    known = list(records)
    found = [
        _from_answers(method, place, answers),
        _from_skin(place, known, now),
        _from_rest(place, known, now),
        _from_day(method, place, known, now),
        *(_from_need(need) for need in Need if need in missing),
    ]
    return [condition for condition in found if condition is not None]


def _from_answers(method: Method, place: Place, answers: Answers) -> Condition | None:
    outcome, keys = assess(answers, method, place)
    if outcome is Outcome.OK:
        return None
    reason = reason_words(keys[0], method)
    if keys[0] in PASSING:
        reason += " " + tr("If that is over, change your answers.")
    if outcome is Outcome.STOP:
        return Condition("stop", tr("Leave the pack off for now"), reason, "hand-palm", stops=True)
    return Condition("asked", tr("Ask first"), reason, "question", tr("I asked, and it is fine for me"))


def _from_rest(place: Place, records: list[Record], now: datetime) -> Condition | None:
    until = rested_at(records, place, now)
    if until is None:
        return None
    title = tr("Rest your {place} until {time}").format(place=place_words(place), time=time_words(until))
    return Condition("rest", title, tr("Your skin needs the time."), "hourglass-medium", tr("Go on anyway"))


def _from_skin(place: Place, records: list[Record], now: datetime) -> Condition | None:
    warning = skin_warning(records, place, now)
    if warning is None:
        return None
    if warning is Skin.HURT:
        line = tr("Leave packs off your {place} until the skin is well again.").format(place=place_words(place))
        return Condition("hurt", tr("Your skin was hurt last time"), line, "bandaids", tr("It is well again"))
    line = tr("Skip this one. Ask a nurse or doctor if it stays.")
    return Condition("skin", tr("Your skin had not settled last time"), line, "bandaids", tr("Go on anyway"))


def _from_day(method: Method, place: Place, records: list[Record], now: datetime) -> Condition | None:
    if not is_past_daily_notice(records, method, place, now):
        return None
    title = tr("That is a lot for one day")
    line = tr("Your {place} had several packs today.").format(place=place_words(place))
    return Condition("daily", title, line, "sun-horizon", tr("Go on anyway"))


def _from_need(need: Need) -> Condition:
    line = tr("You would only see the end, not hear it.")
    return {
        Need.SOUND: Condition("no_sound", tr("No sound here"), line, "speaker-slash", tr("Go on without sound")),
        Need.BELL: Condition(
            "no_bell",
            tr("The bell could not start"),
            tr("Keep this window open, and watch the time."),
            "warning",
            tr("Go on anyway"),
        ),
        Need.AWAKE: Condition(
            "may_sleep",
            tr("Your computer may fall asleep"),
            tr("Keep it awake, so that you do not miss the end."),
            "moon",
        ),
    }[need]
