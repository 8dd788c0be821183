"""Idea files: what is good is read as it stands, and a bad one is left out with one plain sentence."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.content.ideas import Ideas, load_ideas
from easeful.content.text_file import LeftOut
from easeful.core.idea import Company, Energy, Hands, Idea, Inside, Kind, Position, Thing
from easeful.core.target import Target, Way
from tests.content.idea_file import GOOD, with_line
from tests.content.pattern_file import is_plain_sentence


def test_a_good_file_is_read_as_it_stands(read_ideas: Callable[..., Ideas]) -> None:
    assert read_ideas(mine=GOOD) == Ideas(
        (
            Idea(
                "mine",
                "Name what moves",
                "Sit by a window.",
                Kind.NATURE,
                Energy.LOW,
                10,
                (Position.LYING, Position.SITTING),
                (Company.ALONE, Company.PET),
                Hands.NONE,
                (Thing.NOTHING,),
                flare_ok=True,
                spine_safe=True,
            ),
        ),
        (),
    )


def test_what_may_be_left_out(read_ideas: Callable[..., Ideas]) -> None:
    text = GOOD + 'icon = "bird"\ninside = "picture"\nlink = "https://example.org/birds"\n'
    (idea,) = read_ideas(mine=text).found
    assert (idea.icon, idea.inside) == ("bird", Inside.PICTURE)
    assert idea.opens == Target(Way.PAGE, "https://example.org/birds")


LINK = "“link” is a web page (http, https), a mail address or a phone number."
WRONG = {
    ("title", "7"): "“title” is words in quotes.",
    ("title", '""'): "“title” has no words.",
    ("title", f'"{"x" * 41}"'): "“title” has more than 40 characters.",
    ("line", '"two\\nlines"'): "“line” has a line break or a hidden character.",
    ("kind", '"sleep"'): None,
    ("energy", '"none"'): "“energy” is one of low, medium, high.",
    ("minutes", "3"): "“minutes” is a whole number out of 2, 5, 10, 20, 30.",
    ("minutes", "10.0"): "“minutes” is a whole number out of 2, 5, 10, 20, 30.",
    ("positions", '"lying"'): "“positions” lists some of lying, reclined, sitting, standing, moving.",
    ("positions", "[]"): "“positions” lists some of lying, reclined, sitting, standing, moving.",
    ("positions", "[1]"): "“positions” lists some of lying, reclined, sitting, standing, moving.",
    ("positions", '["lying", "lying"]'): "“positions” names something twice.",
    ("company", '["alone", "crowd"]'): "“company” lists some of alone, someone, pet, online.",
    ("hands", '"three"'): "“hands” is one of none, one, two.",
    ("needs", '["nothing", "paper"]'): "“needs” is “nothing” alone, or things.",
    ("flare_ok", '"yes"'): "“flare_ok” is true or false.",
    ("spine_safe", "1"): "“spine_safe” is true or false.",
    ("inside", '"terminal"'): None,
    ("icon", "[]"): "“icon” is words in quotes.",
    ("icon", '"nosuch"'): "“icon” is the name of none of the icons.",
    ("icon", '"../regular/bird"'): "“icon” is the name of none of the icons.",
    ("link", '"javascript:alert(1)"'): LINK,
    ("link", '"file:///usr/bin/xterm"'): LINK,
    ("link", '"file:///home/anna/song.mp3"'): LINK,
    ("link", '"/usr/bin/xterm"'): LINK,
    ("link", '"https://bank.example@evil.example"'): LINK,
    ("colour", '"red"'): "“colour” is not known here.",
}


@pytest.mark.parametrize(("line", "reason"), WRONG.items(), ids=lambda value: str(value)[:50])
def test_a_wrong_value_is_named_and_spoils_no_other_file(
    read_ideas: Callable[..., Ideas], line: tuple[str, str], reason: str | None
) -> None:
    found, left_out = read_ideas(bad=with_line(*line), good=GOOD)
    assert [idea.key for idea in found] == ["good"]
    assert [left.file for left in left_out] == ["bad.toml"]
    assert reason in (None, left_out[0].reason)
    assert left_out[0].reason.startswith("“")
    assert left_out[0].reason.endswith(".")


@pytest.mark.parametrize("key", re.findall(r"^\w+", GOOD, re.MULTILINE))
def test_a_key_that_is_missing_is_named(read_ideas: Callable[..., Ideas], key: str) -> None:
    text = "\n".join(line for line in GOOD.splitlines() if not line.startswith(f"{key} ="))
    assert read_ideas(mine=text) == Ideas((), (LeftOut("mine.toml", f"“{key}” is missing."),))


KEYS = st.sampled_from([*re.findall(r"^\w+", GOOD, re.MULTILINE), "link", "icon"])
PLAIN = ("nan", "true", "''", "{}", "1979-05-27", "1e308", "10", "'low'", "'two'")
VALUES = st.sampled_from([*PLAIN, "[]", "[[]]", "[1]", "['low']", "['pet']"])


@given(st.lists(st.tuples(KEYS, VALUES), max_size=4))
def test_whatever_stands_for_the_values_nothing_is_raised(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("ideas")
    lines = dict(line.split(" = ") for line in GOOD.splitlines()) | dict(pairs)
    (folder / "mine.toml").write_text("\n".join(f"{key} = {value}" for key, value in lines.items()), encoding="utf-8")
    found, left_out = load_ideas(folder, {"bird"})
    assert len(found) + len(left_out) == 1


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_a_file_holds_nothing_is_raised(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("ideas")
    (folder / "mine.toml").write_bytes(data)
    ((file, reason),) = load_ideas(folder, {"bird"}).left_out
    assert file == "mine.toml"
    assert is_plain_sentence(reason)


def test_without_a_folder_there_is_nothing_and_a_reason(tmp_path: Path) -> None:
    found, left_out = load_ideas(tmp_path / "nowhere", ())
    assert (found, [left.file for left in left_out]) == ((), ["nowhere"])
