"""In which voice and at which pace words are spoken, and how seldom the engine must be asked for it."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.paces import FASTEST_PACE, PACES, SLOWEST_PACE
from easeful.sound.diction import INSTRUCTIONS, RATES, USUAL, Diction, rate_of
from tests.sound.scripted_speech import ITS_OWN, ScriptedSpeech

KNOWN = {"usual": USUAL, **RATES}
each_engine = pytest.mark.parametrize("known", KNOWN.values(), ids=KNOWN)
VOICES = (("Anne", "en_US"), ("Bob", "en_US"), ("Hanna", "de_DE"))
PACE_STEPS = sorted({pace * share for pace in range(SLOWEST_PACE, FASTEST_PACE + 1, 10) for share in PACES})


@pytest.fixture(autouse=True)
def american(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer that is set to English of America."""
    from PySide6.QtCore import QLocale  # noqa: PLC0415

    monkeypatch.setattr("PySide6.QtCore.QLocale.system", lambda: QLocale("en_US"))


def news(speech: ScriptedSpeech) -> list[object]:
    """What it was asked since the last look."""
    asked, speech.asked = speech.asked, []
    return asked


@each_engine
def test_what_was_measured_is_what_is_asked_for(known: tuple[tuple[float, float], ...]) -> None:
    assert [rate_of(words, known) for _, words in known] == pytest.approx([rate for rate, _ in known])


@each_engine
def test_between_two_of_them_it_lies_between_as_far(known: tuple[tuple[float, float], ...]) -> None:
    for (rate, words), (next_rate, next_words) in pairwise(known):
        assert rate_of((words + next_words) / 2, known) == pytest.approx((rate + next_rate) / 2)


@each_engine
def test_no_engine_is_asked_for_what_lies_beyond_its_slowest_and_fastest(
    known: tuple[tuple[float, float], ...],
) -> None:
    for pace in (0.0, 1.0, known[0][1] - 0.01):
        assert rate_of(pace, known) == known[0][0] == -1.0
    for pace in (known[-1][1] + 0.01, 1000.0):
        assert rate_of(pace, known) == known[-1][0]


@each_engine
@given(paces=st.lists(st.floats(0, 400), min_size=2, max_size=20).map(sorted))
def test_a_faster_pace_is_never_a_slower_rate(known: tuple[tuple[float, float], ...], paces: list[float]) -> None:
    rates = [rate_of(pace, known) for pace in paces]
    assert rates == sorted(rates)
    assert all(-1 <= rate <= 1 for rate in rates)


@each_engine
def test_instructions_are_faster_than_guides_and_no_guide_reaches_the_fastest(
    known: tuple[tuple[float, float], ...],
) -> None:
    assert known[0][0] <= rate_of(110, known) < rate_of(INSTRUCTIONS, known) < rate_of(FASTEST_PACE, known) < 0
    within = [pace for pace in PACE_STEPS if known[0][1] <= pace <= FASTEST_PACE]
    assert all(rate_of(pace, known) < rate_of(after, known) for pace, after in pairwise(within))


def test_the_engine_is_asked_only_when_something_changes() -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    for _ in range(3):
        diction.wear("en", "Bob", 130.0)
    assert news(speech) == ["all voices", ITS_OWN, "Bob", -0.3]
    diction.wear("en", "Bob", 80.0)
    assert news(speech) == [-1.0]
    diction.wear("en", "Anne", 80.0)
    assert news(speech) == ["Anne"]
    diction.wear("de", "Hanna", 175.0)
    assert news(speech) == ["all voices", "Anne", "Hanna", 0.0]
    diction.wear("en", "Anne", 175.0)
    assert news(speech) == ["Anne"]


def test_a_voice_reads_in_its_own_language_also_after_the_voices_were_looked_at() -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    diction.wear("en", "Bob", 130.0)
    assert speech.language == "en"
    diction.names("de")
    diction.wear("en", "Bob", 130.0)
    assert (speech.voice().name(), speech.language) == ("Bob", "en")
    diction.wear("de", "", 130.0)
    assert (speech.voice().name(), speech.language) == ("Hanna", "de")
    diction.wear("en", "Anne", 130.0)
    assert (speech.voice().name(), speech.language) == ("Anne", "en")


@pytest.mark.parametrize("name", ["", "Zoe", "Hanna"])
def test_the_best_voice_of_the_language_speaks_when_the_wished_one_is_gone(name: str) -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    diction.wear("en", name, 130.0)
    diction.wear("en", name, 130.0)
    assert speech.asked == ["all voices", ITS_OWN, "Anne", -0.3]


def test_where_the_language_has_no_voice_the_one_before_goes_on() -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    diction.wear("en", "Bob", 130.0)
    news(speech)
    diction.wear("fi", "", 100.0)
    assert news(speech) == ["all voices", "Bob", -0.72]
    assert speech.language == "en"
    diction.wear("en", "Bob", 100.0)
    assert news(speech) == ["Bob"]


@pytest.mark.parametrize(("engine", "rate"), [("speechd", -0.75), ("flite", -0.314), ("none known", -0.314)])
def test_an_engine_that_was_measured_is_asked_by_its_own_measures(engine: str, rate: float) -> None:
    speech = ScriptedSpeech(engine=engine)
    Diction(speech).wear("en", "", 129.0)
    assert speech.asked[-1] == rate


def test_the_names_of_a_language_are_asked_for_once() -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    assert [diction.names(language) for language in ("en", "de", "fi", "en", "de", "fi")] == [
        ["Anne", "Bob"],
        ["Hanna"],
        [],
    ] * 2
    assert speech.asked == ["all voices", ITS_OWN] * 3


LINE = "You may walk there in your mind on level ground"  # ten words
SECONDS = 10 * 60 / 110


USUAL_RATE = pytest.approx(rate_of(110, USUAL), abs=0.01)


def heard(speech: ScriptedSpeech, slowness: float, lines: int = 3) -> list[object]:
    """What an engine is asked after some lines that it said so many times as slowly as it was wished."""
    diction = Diction(speech)
    for _ in range(lines):
        diction.wear("en", "Bob", 110.0)
        diction.hear(LINE, slowness * SECONDS)
    diction.wear("en", "Bob", 110.0)
    return speech.asked[3:]


@pytest.mark.parametrize("slowness", [0.8, 1.0, 1.15, 1.3])
def test_an_engine_that_speaks_about_as_it_should_is_left_alone(slowness: float) -> None:
    assert heard(ScriptedSpeech(VOICES), slowness) == [USUAL_RATE]


@pytest.mark.parametrize("slowness", [1.4, 1.7, 3.0])
def test_one_that_speaks_too_slowly_is_asked_for_more(slowness: float) -> None:
    asked = heard(ScriptedSpeech(VOICES), slowness)
    haste = min(2.0, slowness / 1.15)
    assert asked == [USUAL_RATE, pytest.approx(rate_of(110 * haste, USUAL), abs=0.01)]


def test_a_line_or_two_are_not_enough_to_judge_it_and_short_words_are_none() -> None:
    assert heard(ScriptedSpeech(VOICES), 3.0, lines=2) == [USUAL_RATE]
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    for _ in range(50):
        diction.wear("en", "Bob", 110.0)
        diction.hear("Breathe in", 9.0)
    assert speech.asked[3:] == [USUAL_RATE]


def test_another_voice_is_judged_anew() -> None:
    speech = ScriptedSpeech(VOICES)
    diction = Diction(speech)
    for _ in range(3):
        diction.wear("en", "Bob", 110.0)
        diction.hear(LINE, 1.7 * SECONDS)
    diction.wear("en", "Bob", 110.0)
    speech.asked.clear()
    diction.wear("en", "Anne", 110.0)
    assert speech.asked[-2:] == ["Anne", USUAL_RATE]
