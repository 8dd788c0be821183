"""The bundled ideas: the 49 of the content reference with its values, every need covered, calm and short words."""

import re
from itertools import product

import pytest

from easeful.activities.distract.words import KIND_ICONS
from easeful.content.ideas import load_ideas
from easeful.core.idea import MINUTES, Company, Energy, Idea, Inside, Kind, Position
from easeful.core.idea_choice import Wish, fitting_ones
from easeful.paths import RESOURCES
from tests.content.reading_age import reading_age
from tests.content.starter_ideas import STARTERS, Starter

FOLDER = RESOURCES / "ideas"
ICONS = {path.stem for path in (RESOURCES / "icons" / "duotone").glob("*.svg")}
FOUND, LEFT_OUT = load_ideas(FOLDER, ICONS)
BY_KEY = {idea.key: idea for idea in FOUND}
NOT_SAID = re.compile(
    r"treat|therap|reliev|relief|\bdos(e|age)|clinical|cure|\bheal|\bpains?\b|score|\bwin\b|must|should|"
    r"\bjust\b|simply|enjoy|relax|!|;|—|–| - |fire|flame|knife|boil|alcohol|wine|whisky",
    re.IGNORECASE,
)
STILL = {Position.LYING, Position.RECLINED, Position.SITTING}
each = pytest.mark.parametrize("idea", FOUND, ids=lambda idea: idea.key)


def test_there_are_ninety_and_none_is_left_out() -> None:
    assert LEFT_OUT == ()
    assert len(FOUND) >= 90


@pytest.mark.parametrize("starter", STARTERS, ids=lambda starter: starter.key)
def test_the_49_are_there_with_the_values_of_the_reference(starter: Starter) -> None:
    idea = BY_KEY[starter.key]
    assert (idea.kind, idea.energy, idea.minutes) == (starter.kind, starter.energy, starter.minutes)
    assert idea.spine_safe is not starter.is_on_foot


def test_no_two_are_alike() -> None:
    assert len(STARTERS) == len({starter.key for starter in STARTERS}) == 49
    for part in ("title", "line"):
        assert len({getattr(idea, part).casefold() for idea in FOUND}) == len(FOUND)
    openings = [idea.title.split()[0].casefold() for idea in FOUND]
    assert max(openings.count(opening) for opening in openings) <= 4
    words = [set(re.findall(r"[a-z]{4,}", f"{idea.title} {idea.line}".casefold())) for idea in FOUND]
    alike = [(a, b) for a, b in product(range(len(words)), repeat=2) if a < b and len(words[a] & words[b]) > 3]
    assert [(FOUND[a].key, FOUND[b].key) for a, b in alike] == []


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_there_at_low_energy_and_lying_down_also_in_a_flare(kind: Kind) -> None:
    easy = [
        idea for idea in FOUND if (idea.kind, idea.energy) == (kind, Energy.LOW) and Position.LYING in idea.positions
    ]
    assert any(idea.flare_ok and idea.spine_safe and idea.minutes <= 10 for idea in easy)


@pytest.mark.parametrize("energy", Energy)
@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("company", Company)
def test_three_suit_whatever_is_asked_lying_or_sitting(energy: Energy, minutes: int, company: Company) -> None:
    least = 3 if company is not Company.ONLINE else 1
    for position in STILL:
        suit = fitting_ones(FOUND, Wish(energy, minutes, position, company))
        assert sum(idea.spine_safe for idea in suit) >= least


def test_there_are_ideas_for_whoever_stands_or_walks() -> None:
    on_foot = [idea for idea in FOUND if not set(idea.positions) & STILL]
    assert len(on_foot) >= 8
    assert {position for idea in on_foot for position in idea.positions} == {Position.STANDING, Position.MOVING}


def test_every_quiet_thing_inside_is_offered_once() -> None:
    assert sorted(idea.inside for idea in FOUND if idea.inside) == sorted(Inside)


@each
def test_only_what_is_done_lying_or_sitting_counts_as_safe_for_a_sore_spine(idea: Idea) -> None:
    assert idea.spine_safe is (set(idea.positions) <= STILL)


@each
def test_what_is_for_a_flare_takes_little(idea: Idea) -> None:
    assert not idea.flare_ok or (idea.energy is Energy.LOW and Position.SITTING in idea.positions)


@each
def test_beside_a_pack_nobody_closes_the_eyes_rubs_something_in_or_gets_up(idea: Idea) -> None:
    words = f"{idea.title} {idea.line}".casefold()
    assert not idea.goes_with_a_pack or not re.search(r"close your eyes|cream|rub|sleep|doze|stand |walk", words)


@each
def test_its_words_are_calm_and_short(idea: Idea) -> None:
    assert not NOT_SAID.search(f"{idea.title}. {idea.line}")
    assert len(idea.title) <= 24
    assert len(idea.line) <= 58
    sentences = re.split(r"(?<=\.) ", idea.line)
    assert len(sentences) <= 2
    assert all(len(sentence.split()) <= 14 and sentence[-1] == "." for sentence in sentences)
    assert idea.title[-1] != "."


def test_a_child_of_ten_can_read_them() -> None:
    assert reading_age([sentence for idea in FOUND for sentence in re.split(r"(?<=\.) ", idea.line)]) <= 10


@each
def test_it_opens_nothing_and_its_icon_is_there(idea: Idea) -> None:
    assert idea.opens is None
    icon = idea.icon or KIND_ICONS[idea.kind]
    assert (RESOURCES / "icons" / "duotone" / f"{icon}.svg").is_file()


def test_three_cards_rarely_look_the_same() -> None:
    icons = [idea.icon or KIND_ICONS[idea.kind] for idea in FOUND]
    assert len(set(icons)) == len(icons)
