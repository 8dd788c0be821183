"""The questions before a pack goes on, and what their answers mean; a static list, never a score."""

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from typing import NamedTuple

from easeful.core.pack import Method
from easeful.core.place import Area, Place, place_from_key


class Outcome(IntEnum):
    """What an answer that fits means for the start."""

    OK = 0
    ASK = 1  # ask a clinician first; going on after that is possible
    STOP = 2  # this timer is not offered now


class Scope(StrEnum):
    """Whether a question is about the person or about the skin where the pack goes."""

    PERSON = "person"
    HERE = "here"


class Question(NamedTuple):
    """One condition, with its outcome for heat and for ice; `passing` ones may be over tomorrow.

    `areas` limits a question to some areas; empty means all.
    """

    key: str
    scope: Scope
    heat: Outcome
    ice: Outcome
    passing: bool = False
    areas: frozenset[Area] = frozenset()

    def outcome(self, method: Method) -> Outcome:
        """What it means when this fits."""
        return self.heat if method is Method.HEAT else self.ice

    def concerns(self, place: Place) -> bool:
        """Whether it is asked for this place."""
        return not self.areas or place.area in self.areas


OK, ASK, STOP = Outcome.OK, Outcome.ASK, Outcome.STOP
HERE, PERSON = Scope.HERE, Scope.PERSON

# Content reference 1.3, row by row; the stricter source wins. The sources are named there by row.
QUESTIONS = (
    Question("numb_here", HERE, STOP, STOP),
    Question("diabetes_numb", PERSON, STOP, STOP),
    Question("circulation", PERSON, STOP, STOP),
    Question("clot_here", HERE, STOP, STOP),
    Question("cold_reaction", PERSON, OK, STOP),
    Question("broken_skin", HERE, STOP, STOP, passing=True),
    Question("new_injury", HERE, STOP, OK, passing=True),
    Question("cancer_here", HERE, STOP, ASK),
    Question("cancer_past", PERSON, ASK, ASK),
    Question("pregnant", PERSON, STOP, ASK, passing=True, areas=frozenset({Area.LOWER_BACK, Area.HIP})),
    Question("heart", PERSON, ASK, ASK),
    Question("fever", PERSON, STOP, ASK, passing=True),
    Question("patch_here", HERE, STOP, OK, passing=True),
    Question("patch_elsewhere", PERSON, ASK, OK, passing=True),
    Question("rub", HERE, STOP, ASK, passing=True),
    Question("drowsy", PERSON, STOP, STOP, passing=True),
    Question("alone", PERSON, STOP, STOP),
    Question("implant_here", HERE, STOP, STOP),
    Question("not_sure", HERE, ASK, ASK, passing=True),
)


PASSING = frozenset(question.key for question in QUESTIONS if question.passing)


class Answers(NamedTuple):
    """What the person said: the keys that fit, for the person and for each place (`Place.key`) asked."""

    person: frozenset[str] = frozenset()
    here: tuple[tuple[str, frozenset[str]], ...] = ()

    def were_given_for(self, place: Place) -> bool:
        """Whether the questions were answered for this place."""
        return any(key == place.key for key, _ in self.here)

    def fitting(self, place: Place) -> frozenset[str]:
        """The keys that fit for this place and for any that shares its skin, the person's included."""
        here = (said for key, said in self.here if place_from_key(key).shares_skin(place))
        return self.person.union(*here)

    def with_answers(self, place: Place, fitting: Iterable[str]) -> "Answers":
        """The answers after the person answered for this place; other places keep theirs."""
        keys = frozenset(fitting)
        asked = [question for question in QUESTIONS if question.concerns(place)]
        about_person = {question.key for question in asked if question.scope is PERSON}
        others = [(key, said) for key, said in self.here if key != place.key]
        said_here = keys & {question.key for question in asked if question.scope is HERE}
        person = (self.person - about_person) | (keys & about_person)
        return Answers(person, (*others, (place.key, said_here)))


def questions_about(place: Place) -> list[Question]:
    """The questions that are asked for this place: for heat and ice at once, so that one check holds for both."""
    return [question for question in QUESTIONS if question.concerns(place)]


def questions_for(method: Method, place: Place) -> list[Question]:
    """The questions that matter for this method and place."""
    return [question for question in questions_about(place) if question.outcome(method) is not OK]


def assess(answers: Answers, method: Method, place: Place) -> tuple[Outcome, tuple[str, ...]]:
    """The strictest outcome among what fits, and the keys that lead to it, in the order of the list."""
    fitting = answers.fitting(place)
    asked = [question for question in questions_for(method, place) if question.key in fitting]
    outcome = max((question.outcome(method) for question in asked), default=OK)
    return outcome, tuple(question.key for question in asked if question.outcome(method) is outcome)
