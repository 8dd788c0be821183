"""Settings that come from a file somebody else wrote, or half of it."""

import json
import math
from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.place import PLACES, place_from_key
from easeful.core.settings import Settings, changed, is_allowed, read_settings

NAMES = [field.name for field in fields(Settings)]
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
BREATHING = {
    "breath_pattern": "even",
    "breath_minutes": 10,
    "breath_cues": "both",
    "breath_volume": 45,
    "breath_announced": False,
    "breath_holds": True,
    "breath_ramp": True,
    "breath_start_rate": 8.5,
}
GUIDES = {
    "imagine_guide": "garden",
    "ease_guide": "scan",
    "guide_minutes": 15,
    "guide_pace": 0.85,
    "guide_voice": "Alice",
    "guide_volume": 55,
    "guide_speaks": False,
    "guide_dark": True,
    "guide_hypnosis": True,
    "guide_tensing": True,
    "sounds_on": True,
    "sounds_minutes": 45,
    **dict.fromkeys(("rain", "waves", "stream", "wind", "fire", "noise", "bowls"), 33),
}
IDEAS = {
    "idea_energy": "high",
    "idea_minutes": 30,
    "idea_position": "any",
    "idea_company": "pet",
    "idea_rings": True,
    "spine": "well",
}
SWITCHES = (
    *("breath_announced", "breath_holds", "breath_ramp"),
    *("guide_speaks", "guide_dark", "guide_hypnosis", "guide_tensing", "sounds_on", "idea_rings"),
)
WORDS = ("breath_pattern", "imagine_guide", "ease_guide", "guide_voice")
FITTING = [*((name, True) for name in SWITCHES), *((name, text) for name in WORDS for text in ("", "nan"))]
HOSTILE = [float("nan"), math.inf, -math.inf, -1, 1e999, 10**400, True, None, "", "x" * 10**6, [], {}, "nan"]


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), ANYTHING))
def test_whatever_is_stored_gives_settings_within_their_ranges(values: dict[str, object]) -> None:
    settings, bad = read_settings(values)
    assert set(bad) <= set(values) & set(NAMES)
    for name, value in asdict(settings).items():
        assert is_allowed(name, value)
        assert type(value) is type(getattr(Settings(), name))
        if name in values and name not in bad:
            assert value == values[name]
        else:
            assert value == getattr(Settings(), name)
    place_from_key(settings.last_place)
    json.dumps(asdict(settings), allow_nan=False)


@pytest.mark.parametrize(
    ("name", "value"),
    [(name, value) for name in NAMES for value in HOSTILE if (name, value) not in FITTING],
    ids=lambda value: repr(value)[:20],
)
def test_a_bad_value_is_replaced_alone(name: str, value: object) -> None:
    good = {"text_size": 150, "theme": "dark", "motion": "less", "volume": 40, "statement_read": 2} | {
        "last_method": "ice",
        "last_place": "knee:left",
        "last_minutes": 18,
        **BREATHING,
        **GUIDES,
        **IDEAS,
    }
    settings, bad = read_settings(good | {name: value})
    assert bad == (name,)
    assert asdict(settings) == good | {name: getattr(Settings(), name)}


def test_good_values_are_kept_and_newer_names_are_left_alone() -> None:
    settings, bad = read_settings({"volume": 10, "last_place": "hip:both", "from_the_future": [1]})
    assert (settings, bad) == (Settings(volume=10, last_place="hip:both"), ())


def test_the_bell_is_never_silent_by_a_setting() -> None:
    assert [volume for volume in range(-5, 120) if is_allowed("volume", volume)] == list(range(10, 101))


def test_no_remembered_length_is_above_twenty() -> None:
    assert [n for n in range(100) if is_allowed("last_minutes", n)] == [10, 15, 16, 17, 18, 19, 20]


@pytest.mark.parametrize("key", ["eyes:", "knee:", "lower_back:left", "knee", "../etc", "knee:left\n"])
def test_a_place_that_is_not_offered_is_not_remembered(key: str) -> None:
    assert read_settings({"last_place": key}) == (Settings(), ("last_place",))


def test_breathing_may_begin_at_seven_to_twelve_breaths_a_minute_in_halves() -> None:
    rates = [rate / 4 for rate in range(60) if is_allowed("breath_start_rate", rate / 4)]
    assert rates == [7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12]


def test_breathing_is_set_as_the_content_reference_has_it() -> None:
    first = Settings()
    assert (first.breath_pattern, first.breath_minutes, first.breath_start_rate) == ("long_out", 5, 10.0)
    assert [minutes for minutes in range(60) if is_allowed("breath_minutes", minutes)] == [2, 3, 5, 10, 15, 20]
    assert not first.breath_holds


@pytest.mark.parametrize(("name", "value"), FITTING)
def test_what_would_be_hostile_elsewhere_may_fit(name: str, value: object) -> None:
    assert read_settings({name: value}) == (changed(Settings(), name, value), ())


def test_every_place_may_be_remembered() -> None:
    assert all(is_allowed("last_place", place.key) for place in PLACES)


def test_motion_follows_the_computer_until_it_is_chosen() -> None:
    assert Settings().motion == "system"
    assert all(changed(Settings(), "motion", motion).motion == motion for motion in ("full", "less", "system"))


def test_changing_one_setting_leaves_the_rest() -> None:
    assert changed(Settings(), "volume", 55) == Settings(volume=55)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("volume", 9), ("volume", "50"), ("colour", 1), ("theme", "pink"), ("motion", "none"), ("motion", True)),
        *(("breath_cues", "drum"), ("breath_ramp", 1)),
    ],
)
def test_a_change_out_of_range_is_refused(name: str, value: object) -> None:
    with pytest.raises(ValueError, match=name):
        changed(Settings(), name, value)
