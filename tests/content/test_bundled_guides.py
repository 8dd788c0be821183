"""The bundled guides keep to the rules of the house, are all there, and take the minutes they promise."""

import re
from itertools import pairwise

import pytest

from easeful.content.guides import load_guides
from easeful.core.guide import LEAD_SECONDS, Caution, Guide, Kind, Line
from easeful.core.guide_start import Wish
from easeful.core.simulated_clock import SimulatedClock
from easeful.core.timetable import LEAST_STRETCH
from easeful.paths import RESOURCES
from tests.content.guide_rules import FELT_WARMTH, NEAR, faults
from tests.core.listener import STEP, Listener

FOLDER = RESOURCES / "guides" / "en"
FOUND = load_guides(FOLDER).found
GUIDES = {guide.key: guide for guide in FOUND}
FORMS = [(guide, minutes) for guide in FOUND for minutes in guide.forms]
each = pytest.mark.parametrize("guide", FOUND, ids=lambda guide: guide.key)
each_form = pytest.mark.parametrize(("guide", "minutes"), FORMS, ids=[f"{guide.key}-{form}" for guide, form in FORMS])


def of_kind(kind: Kind) -> list[Guide]:
    return [guide for guide in FOUND if guide.kind is kind]


def lines_of(guide: Guide, minutes: int | None = None) -> tuple[Line, ...]:
    return guide.script(minutes or guide.forms[-1]).lines


def test_all_are_read_and_none_stands_in_for_another() -> None:
    assert load_guides(FOLDER).left_out == ()
    assert {guide.key for guide in FOUND} == {path.stem for path in FOLDER.iterdir()}
    for name in ("key", "order", "title", "line"):
        assert len({getattr(guide, name) for guide in FOUND}) == len(FOUND)


@each
def test_a_guide_keeps_to_the_rules(guide: Guide) -> None:
    assert list(faults(guide)) == []


@each
def test_it_says_whose_it_is_and_in_which_language(guide: Guide) -> None:
    assert (guide.language, guide.licence) == (FOLDER.name, "MIT")
    assert guide.author
    assert guide.scene


@each
def test_no_line_stands_twice_in_a_form_and_each_longer_form_keeps_the_shorter_one(guide: Guide) -> None:
    for form in guide.forms:
        texts = [line.text for line in lines_of(guide, form)]
        assert len(texts) == len(set(texts))
    for short, long in pairwise(guide.forms):
        assert set(lines_of(guide, short)) < set(lines_of(guide, long))


@each
def test_its_forms_are_those_that_are_offered(guide: Guide) -> None:
    assert guide.forms == (3,) or set(guide.forms) <= {5, 10, 15}


def test_eight_places_and_one_that_is_none_can_be_pictured() -> None:
    places = {"lake", "garden", "beach", "woodland", "nook", "fireside", "train", "hut"}
    assert {guide.key for guide in of_kind(Kind.IMAGERY)} == {*places, "light"}
    assert all(guide.forms == (5, 10, 15) and guide.scene == guide.key for guide in of_kind(Kind.IMAGERY))
    assert GUIDES["light"].line.startswith("No place")
    words = " ".join(line.text for line in lines_of(GUIDES["light"]))
    assert not re.search(r"\b(walk|path|bench|shore|garden|lake|beach|wood|forest)s?\b", words, re.IGNORECASE)


def test_warmth_is_named_where_it_is_felt_and_only_there() -> None:
    felt = re.compile(rf"\b({FELT_WARMTH})\b", re.IGNORECASE)
    warm = {guide.key for guide in FOUND if any(felt.search(line.text) for line in lines_of(guide))}
    assert {guide.key for guide in FOUND if Caution.WARMTH in guide.cautions} == warm == {"fireside"}


def test_one_softens_one_tenses_one_looks_and_two_come_back_to_the_room() -> None:
    assert [guide.forms for guide in of_kind(Kind.SOFTENING)] == [(5, 10, 15)]
    assert [guide.forms for guide in of_kind(Kind.TENSING)] == [(10, 15)]
    assert [guide.forms for guide in of_kind(Kind.SCAN)] == [(5, 10, 15)]
    assert {guide.key: guide.forms for guide in of_kind(Kind.GROUNDING)} == {"moment": (3,), "senses": (5,)}


def test_what_goes_through_the_body_says_so_and_only_what_is_asked_for_is_tensing_or_hypnosis() -> None:
    for guide in FOUND:
        goes_through = guide.kind in (Kind.SOFTENING, Kind.TENSING, Kind.SCAN)
        assert (Caution.BODY in guide.cautions) is goes_through
        assert (Caution.TENSING in guide.cautions) is (guide.kind is Kind.TENSING)
        assert (Caution.HYPNOSIS in guide.cautions) is (guide.kind is Kind.HYPNOSIS)


def test_hypnosis_has_a_form_of_fifteen_minutes_and_leaves_the_person_in_control() -> None:
    (hypnosis,) = of_kind(Kind.HYPNOSIS)
    assert 15 in hypnosis.forms
    for form in hypnosis.forms:
        words = " ".join(line.text for line in lines_of(hypnosis, form)).lower()
        assert "you stay in control" in words
        assert "you can stop at any time" in words
        assert "are you fully awake?" in words


class TestTensing:
    """Light, short, and never where a sore spine would feel it."""

    NEVER = re.compile(r"\b(neck|chest|belly|(your|lower|upper) back|hips|bottom|buttocks?|spine|stomach)\b")
    MAY = re.compile(r"\b(fist|elbows|brows|lips|lift|pillow under your knees|toes)\b")
    LET_GO = re.compile(r"^And (let|stop)\b")

    @pytest.fixture(params=[10, 15])
    def lines(self, request: pytest.FixtureRequest) -> tuple[Line, ...]:
        """The lines of one form."""
        return lines_of(GUIDES["tensing"], request.param)

    def test_each_tensing_takes_five_seconds_and_each_release_after_it_fifteen(self, lines: tuple[Line, ...]) -> None:
        exact = [(index, line) for index, line in enumerate(lines) if line.is_exact]
        tensed, released = exact[::2], exact[1::2]
        assert len(tensed) == len(released) == 9
        for (index, tense), (after, release) in zip(tensed, released, strict=True):
            assert (tense.pause, release.pause, after) == (5.0, 15.0, index + 1)
            assert not self.LET_GO.search(tense.text)
            assert self.LET_GO.search(release.text)
        assert not [line for line in lines if not line.is_exact and self.LET_GO.search(line.text)]

    def test_neck_chest_belly_back_and_hips_are_never_tensed(self, lines: tuple[Line, ...]) -> None:
        tensed = [index for index, line in enumerate(lines) if line.is_exact and line.pause == 5.0]
        for index in tensed:
            assert self.MAY.search(lines[index].text)
            assert not self.NEVER.search(" ".join(line.text for line in lines[index - 1 : index + 2]))
        said = " ".join(line.text for line in lines)
        assert {found[0] for found in self.NEVER.finditer(said)} >= {"neck", "chest", "belly", "lower back", "hips"}

    def test_the_breath_is_never_held(self, lines: tuple[Line, ...]) -> None:
        words = " ".join(line.text for line in lines).lower()
        assert "keep breathing" in words
        assert not re.search(r"hold (your breath|the breath)|as hard|tight as", words)
        assert "if something hurts, stop at once" in words


def least(guide: Guide, minutes: int, voice: tuple[float, float], pace: float) -> float:
    """Seconds that a form needs at the least, when each silence is as short as it may be."""
    late, slow = voice
    script = guide.script(minutes)
    speech = sum(line.words * 60 * slow / (script.pace * pace) + late for line in script.lines)
    silence = sum(line.pause * (1 if line.is_exact else LEAST_STRETCH) for line in script.lines)
    return LEAD_SECONDS + speech + silence


@each_form
@pytest.mark.parametrize("pace", [0.75, 1.0, 1.25])
@pytest.mark.parametrize("voice", [(0.0, 1.0), (0.5, 1.1), (0.5, 0.85)], ids=["as expected", "slow", "fast"])
def test_it_takes_its_minutes_or_what_its_words_need(
    guide: Guide, minutes: int, pace: float, voice: tuple[float, float]
) -> None:
    listener = Listener(SimulatedClock(), guide, Wish(minutes, pace))
    listener.late, listener.slow = voice
    took = listener.to_the_end()
    assert [said.line for said in listener.heard] == list(range(len(listener.session.times.speech)))
    rounding = STEP * len(listener.heard)
    assert 60 * minutes * (1 - NEAR) <= took
    assert took <= max(60 * minutes, least(guide, minutes, voice, pace) + rounding) * (1 + NEAR)


@each_form
def test_at_its_own_pace_and_faster_there_is_always_room(guide: Guide, minutes: int) -> None:
    for pace in (1.0, 1.25):
        for voice in ((0.0, 1.0), (0.5, 1.1)):
            assert least(guide, minutes, voice, pace) <= 60 * minutes * (1 + NEAR)


def test_at_the_slowest_pace_only_two_need_longer_and_no_more_than_an_eighth() -> None:
    """They are mostly speech, and tensing keeps its seconds: their silences cannot give what the voice takes."""
    needed = {(guide.key, form): least(guide, form, (0.0, 1.0), 0.75) / (60 * form) for guide, form in FORMS}
    assert {form for form, share in needed.items() if share > 1 + NEAR} == {("softening", 5), ("tensing", 10)}
    assert max(needed.values()) < 1.125
