"""What a person may set, with its default, type and range, in one frozen value."""

import math
from dataclasses import dataclass, fields, replace
from typing import Any

from easeful.core.breath import MINUTES, RATE_STEP
from easeful.core.paces import MOST_MINUTES, PACES
from easeful.core.place import PLACES

THEMES = ("system", "light", "dark", "contrast")
MOTIONS = ("full", "less", "system")
TEXT_SIZES = (100, 125, 150, 200)
QUIETEST, LOUDEST = 10, 100  # per cent; the bell is never silent by a setting
BREATH_CUES = ("tones", "voice", "both", "silent")
WITH_TONES, WITH_WORDS = ("tones", "both"), ("voice", "both")
START_RATES = tuple(RATE_STEP * step for step in range(14, 25))  # 7 to 12 breaths a minute
QUIET_SOUNDS = ("rain", "waves", "stream", "wind", "fire", "noise", "bowls")
SOUND_MINUTES = (15, 30, 45, 60)
# What `core.idea` knows, in plain words: reading that takes longer than the first window may wait.
ENERGIES = ("low", "medium", "high")
IDEA_MINUTES = (2, 5, 10, 20, 30)
ANY = "any"
POSITIONS = ("lying", "reclined", "sitting", "standing", "moving", ANY)
COMPANIES = ("alone", "someone", "pet", "online", ANY)
UNASKED, SORE, WELL = SPINES = ("unasked", "sore", "well")


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults. `statement_read` is the version of the statement that was ticked.

    `breath_holds` is whether patterns that hold the breath are offered, `breath_ramp` whether a session begins at
    `breath_start_rate` breaths a minute (content reference 2.2), `breath_announced` whether the screen reader
    tells each phase. `guide_pace` is a share of a guide's own pace, `guide_voice` a voice's name ("" for the best),
    `guide_dark` the screen for closed eyes; `guide_hypnosis` and `guide_tensing` whether these are wanted after their
    cautions. Each quiet sound has its volume in per cent, 0 for none; `sounds_on` puts them behind a guide, and
    `sounds_minutes` ends them when they play alone. The `idea_` ones are what was asked of ideas last, `idea_rings`
    whether one rings after its minutes; `spine` is whether the spine is sore or fragile, as far as it was asked.
    """

    text_size: int = 100
    theme: str = "system"
    motion: str = "system"
    volume: int = 70
    statement_read: int = 0
    last_method: str = "heat"
    last_place: str = "lower_back:"
    last_minutes: int = 15
    breath_pattern: str = "long_out"
    breath_minutes: int = 5
    breath_cues: str = "tones"
    breath_volume: int = 60
    breath_announced: bool = True
    breath_holds: bool = False
    breath_ramp: bool = False
    breath_start_rate: float = 10.0
    imagine_guide: str = "lake"
    ease_guide: str = "softening"
    guide_minutes: int = 10
    guide_pace: float = 1.0
    guide_voice: str = ""
    guide_volume: int = 70
    guide_speaks: bool = True
    guide_dark: bool = False
    guide_hypnosis: bool = False
    guide_tensing: bool = False
    sounds_on: bool = False
    sounds_minutes: int = 30
    rain: int = 70
    waves: int = 0
    stream: int = 0
    wind: int = 0
    fire: int = 0
    noise: int = 0
    bowls: int = 0
    idea_energy: str = "low"
    idea_minutes: int = 10
    idea_position: str = "sitting"
    idea_company: str = "alone"
    idea_rings: bool = False
    spine: str = UNASKED


ALLOWED: dict[str, tuple[Any, ...] | range] = {
    "text_size": TEXT_SIZES,
    "theme": THEMES,
    "motion": MOTIONS,
    "volume": range(QUIETEST, LOUDEST + 1),
    "statement_read": range(1000),
    "last_method": ("heat", "ice"),
    "last_place": tuple(place.key for place in PLACES),
    "last_minutes": (10, 15, 16, 17, 18, 19, 20),
    "breath_minutes": MINUTES,
    "breath_cues": BREATH_CUES,
    "breath_volume": range(QUIETEST, LOUDEST + 1),
    "breath_start_rate": START_RATES,
    "guide_minutes": range(1, MOST_MINUTES + 1),
    "guide_pace": PACES,
    "guide_volume": range(QUIETEST, LOUDEST + 1),
    "sounds_minutes": SOUND_MINUTES,
    "idea_energy": ENERGIES,
    "idea_minutes": IDEA_MINUTES,
    "idea_position": POSITIONS,
    "idea_company": COMPANIES,
    "spine": SPINES,
    **dict.fromkeys(QUIET_SOUNDS, range(LOUDEST + 1)),
}
LONGEST_TEXT = 100
QUIETEST_DECIBEL = -24.0  # at the lowest volume: soft, and still a bell
SOFTEST_DECIBEL = -24.0  # of a quiet sound just above none: half of it can still be heard behind a voice


def gain_of(volume: int) -> float:
    """The linear gain, 0 to 1, of a volume in per cent: even steps to the ear, never silent."""
    share = (LOUDEST - min(LOUDEST, max(QUIETEST, volume))) / (LOUDEST - QUIETEST)
    return float(10 ** (QUIETEST_DECIBEL * share / 20))


def sound_gain_of(volume: int) -> float:
    """The linear gain, 0 to 1, of a quiet sound's volume in per cent: even steps to the ear, and none at 0."""
    return float(10 ** (SOFTEST_DECIBEL * (1 - volume / LOUDEST) / 20)) if volume > 0 else 0.0


def is_allowed(name: str, value: object) -> bool:
    """Whether `value` has the type and lies in the range of the setting `name`."""
    default = getattr(Settings(), name)
    if type(value) is not type(default) or (isinstance(value, float) and not math.isfinite(value)):
        return False
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return False
    return name not in ALLOWED or value in ALLOWED[name]


def read_settings(values: dict[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings in stored `values`, and the names of bad ones, each replaced alone by its default.

    Unknown names are ignored: a newer Easeful may have written them.
    """
    known = [field.name for field in fields(Settings) if field.name in values]
    bad = tuple(name for name in known if not is_allowed(name, values[name]))
    good = {name: values[name] for name in known if name not in bad}
    return replace(Settings(), **good), bad  # type: ignore[arg-type]


def changed(settings: Settings, name: str, value: object) -> Settings:
    """The settings with one changed; ValueError for a name or value that does not exist."""
    if name not in {field.name for field in fields(Settings)} or not is_allowed(name, value):
        message = f"{name} cannot be {value!r}"
        raise ValueError(message)
    return replace(settings, **{name: value})  # type: ignore[arg-type]
