"""The questions before the start, row by row against the content reference, section 1.3."""

import pytest

from easeful.core.pack import Method
from easeful.core.place import PLACES, Area, Place, Side
from easeful.core.safety import QUESTIONS, Answers, Outcome, Scope, assess, questions_for

HEAT, ICE = Method.HEAT, Method.ICE
OK, ASK, STOP = Outcome.OK, Outcome.ASK, Outcome.STOP
BACK = Place(Area.LOWER_BACK)
LEFT, RIGHT, BOTH = (Place(Area.KNEE, side) for side in (Side.LEFT, Side.RIGHT, Side.BOTH))

# The row of the reference (its table, in its order), the question, heat, cold.
TABLE = (
    ("cannot feel hot, cold or touch there", "numb_here", STOP, STOP),
    ("diabetes with numb or tingling skin", "diabetes_numb", STOP, STOP),
    ("poor circulation", "circulation", STOP, STOP),
    ("blood clot in the area", "clot_here", STOP, STOP),
    ("Raynaud's, cold hives, past frostbite", "cold_reaction", OK, STOP),
    ("broken, infected, irradiated skin there", "broken_skin", STOP, STOP),
    ("new injury or fall in 48 h, hot swelling", "new_injury", STOP, OK),
    ("cancer at the site", "cancer_here", STOP, ASK),
    ("past cancer, elsewhere", "cancer_past", ASK, ASK),
    ("pregnant: belly or low back", "pregnant", STOP, ASK),
    ("heart failure, angina, blood pressure", "heart", ASK, ASK),
    ("fever or feeling unwell", "fever", STOP, ASK),
    ("medicine patch over or near", "patch_here", STOP, OK),
    ("medicine patch elsewhere", "patch_elsewhere", ASK, OK),
    ("heat rub or cream on the skin", "rub", STOP, ASK),
    ("sleeping tablets, alcohol, drowsy", "drowsy", STOP, STOP),
    ("memory, cannot take it off alone", "alone", STOP, STOP),
    ("over a pacemaker or implant", "implant_here", STOP, STOP),
)
NOT_IN_THE_TABLE = {"not_sure"}  # our own way out: somebody who does not know should ask


@pytest.mark.parametrize(("row", "key", "heat", "ice"), TABLE, ids=[row[1] for row in TABLE])
def test_each_row_means_what_the_reference_says(row: str, key: str, heat: Outcome, ice: Outcome) -> None:
    answers = Answers().with_answers(BACK, {key})
    for method, outcome in ((HEAT, heat), (ICE, ice)):
        assert assess(answers, method, BACK) == (outcome, (key,) if outcome is not OK else ())


def test_no_row_is_missing_and_none_was_added() -> None:
    assert {question.key for question in QUESTIONS} == {row[1] for row in TABLE} | NOT_IN_THE_TABLE
    assert len({question.key for question in QUESTIONS}) == len(QUESTIONS)


def test_not_being_sure_means_asking_first() -> None:
    answers = Answers().with_answers(BACK, {"not_sure"})
    assert assess(answers, HEAT, BACK) == assess(answers, ICE, BACK) == (ASK, ("not_sure",))


def test_when_nothing_fits_it_may_start() -> None:
    answers = Answers().with_answers(BACK, ())
    assert answers.were_given_for(BACK)
    assert assess(answers, HEAT, BACK) == (OK, ())


def test_the_strictest_answer_wins_and_only_its_kind_is_named() -> None:
    answers = Answers().with_answers(BACK, {"heart", "fever", "rub", "cancer_past"})
    assert assess(answers, HEAT, BACK) == (STOP, ("fever", "rub"))
    assert assess(answers, ICE, BACK) == (ASK, ("cancer_past", "heart", "fever", "rub"))


def test_pregnancy_is_asked_for_the_low_back_and_the_hip_only() -> None:
    asked = {place.area for place in PLACES if "pregnant" in keys_for(HEAT, place)}
    assert asked == {Area.LOWER_BACK, Area.HIP}
    pregnant = Answers().with_answers(BACK, {"pregnant"}).with_answers(LEFT, ())
    assert assess(pregnant, HEAT, LEFT) == (OK, ())
    assert assess(pregnant, HEAT, BACK) == (STOP, ("pregnant",))


def keys_for(method: Method, place: Place) -> list[str]:
    return [question.key for question in questions_for(method, place)]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
@pytest.mark.parametrize("method", Method)
def test_only_what_changes_anything_is_asked_in_the_order_of_the_reference(method: Method, place: Place) -> None:
    matters = [row[1] for row in TABLE if row[2 if method is HEAT else 3] is not OK]
    if place.area not in (Area.LOWER_BACK, Area.HIP):
        matters.remove("pregnant")
    assert keys_for(method, place) == [*matters, "not_sure"]


def test_skin_answers_stay_with_their_place() -> None:
    answers = Answers().with_answers(LEFT, {"numb_here"}).with_answers(BACK, {"patch_here"})
    assert assess(answers, HEAT, LEFT) == (STOP, ("numb_here",))
    assert assess(answers, HEAT, BACK) == (STOP, ("patch_here",))
    for place in (RIGHT, BOTH):
        assert not answers.were_given_for(place)
    assert answers.fitting(RIGHT) == frozenset()
    assert answers.fitting(BOTH) == {"numb_here"}, "the left knee is one of both"


def test_answers_about_the_person_hold_everywhere_until_taken_back() -> None:
    answers = Answers().with_answers(LEFT, {"heart", "circulation"})
    assert assess(answers, HEAT, BACK) == (STOP, ("circulation",))
    better = answers.with_answers(BACK, {"heart"})
    assert assess(better, HEAT, LEFT) == (ASK, ("heart",))


def test_answering_again_for_one_place_leaves_the_others() -> None:
    answers = Answers().with_answers(LEFT, {"rub"}).with_answers(BACK, {"rub"})
    changed = answers.with_answers(LEFT, ())
    assert (assess(changed, HEAT, LEFT)[0], assess(changed, HEAT, BACK)[0]) == (OK, STOP)
    assert len(changed.here) == 2


def test_a_question_that_was_not_asked_is_not_taken_back() -> None:
    answers = Answers().with_answers(BACK, {"pregnant"}).with_answers(LEFT, {"heart"})
    assert answers.person == {"pregnant", "heart"}


def test_unknown_answers_are_dropped() -> None:
    answers = Answers().with_answers(BACK, {"left_handed", "rub"})
    assert answers.fitting(BACK) == {"rub"}


def test_a_stored_key_of_another_version_does_no_harm() -> None:
    odd = Answers(frozenset({"gone"}), ((BACK.key, frozenset({"gone_too", "rub"})),))
    assert assess(odd, HEAT, BACK) == (STOP, ("rub",))


def test_skin_and_person_are_told_apart() -> None:
    here = {question.key for question in QUESTIONS if question.scope is Scope.HERE}
    said_here = {"numb_here", "clot_here", "broken_skin", "new_injury", "cancer_here", "patch_here", "rub"}
    assert here == said_here | {"implant_here", "not_sure"}


def test_what_may_be_over_tomorrow_is_marked() -> None:
    passing = {question.key for question in QUESTIONS if question.passing}
    today = {"broken_skin", "new_injury", "pregnant", "fever", "patch_here", "patch_elsewhere", "rub"}
    assert passing == today | {"drowsy", "not_sure"}
