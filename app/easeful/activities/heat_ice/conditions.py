"""What stands between the person and the start: what must be answered, what stops, what can be passed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from easeful.activities.heat_ice.words import reason_words
from easeful.core.pack import Method
from easeful.core.place import Place
from easeful.core.record import Record
from easeful.core.rest import is_past_daily_notice, rested_at, skin_warns
from easeful.core.safety import Answers, Outcome, assess
from easeful.ui.words import place_words, time_words, tr


@dataclass(frozen=True, slots=True)
class Condition:
    """A note above the towel question. Without `consent` it cannot be passed; with it, a tick passes it."""

    key: str
    title: str
    line: str
    icon: str
    consent: str = ""

    @property
    def stops(self) -> bool:
        """Whether nothing can be ticked to go on."""
        return not self.consent


def start_conditions(
    method: Method,
    place: Place,
    answers: Answers,
    records: Iterable[Record],
    now: datetime,
    *,
    has_sound: bool,
) -> list[Condition]:
    """All notes for this start, the strictest first; the check must have been answered before."""
    known = list(records)
    found = [
        _from_answers(method, place, answers),
        _from_rest(place, known, now),
        _from_skin(place, known, now),
        _from_day(method, place, known, now),
        None if has_sound else no_sound(),
    ]
    return [condition for condition in found if condition is not None]


def _from_answers(method: Method, place: Place, answers: Answers) -> Condition | None:
    outcome, keys = assess(answers, method, place)
    if outcome is Outcome.OK:
        return None
    reason = reason_words(keys[0], method)
    if outcome is Outcome.STOP:
        return Condition("stop", tr("Leave the pack off for now"), reason, "hand-palm")
    return Condition("asked", tr("Ask first"), reason, "question", tr("I asked, and it is fine for me"))


def _from_rest(place: Place, records: list[Record], now: datetime) -> Condition | None:
    until = rested_at(records, place, now)
    if until is None:
        return None
    title = tr("Rest your {place} until {time}").format(place=place_words(place), time=time_words(until))
    return Condition("rest", title, tr("Your skin needs the time."), "hourglass-medium", tr("Go on anyway"))


def _from_skin(place: Place, records: list[Record], now: datetime) -> Condition | None:
    if not skin_warns(records, place, now):
        return None
    line = tr("Skip this one. Ask a nurse or doctor if it stays.")
    return Condition("skin", tr("Your skin had not settled last time"), line, "bandaids", tr("Go on anyway"))


def _from_day(method: Method, place: Place, records: list[Record], now: datetime) -> Condition | None:
    if not is_past_daily_notice(records, method, place, now):
        return None
    title = tr("That is a lot for one day")
    line = tr("Your {place} had several packs today.").format(place=place_words(place))
    return Condition("daily", title, line, "sun-horizon", tr("Go on anyway"))


def no_sound() -> Condition:
    """The note for a computer without sound."""
    line = tr("You would only see the end, not hear it.")
    return Condition("no_sound", tr("No sound here"), line, "speaker-slash", tr("Go on without sound"))
