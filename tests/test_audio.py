"""What is bundled as sound opens softly, is never too loud, has its credit, and can be made again."""

import runpy
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest

from tests.measured_sound import RATE, decibels, loudness, pitch, samples

AUDIO = Path(__file__).parents[1] / "audio"
CHIMES = sorted(AUDIO.glob("chimes/*.wav"))
TONES = sorted(AUDIO.glob("tones/*.wav"))
OLD_EARS_HERTZ = range(400, 1001)

each_chime = pytest.mark.parametrize("path", CHIMES, ids=lambda path: path.stem)
each_tone = pytest.mark.parametrize("path", TONES, ids=lambda path: path.stem)
each_sound = pytest.mark.parametrize("path", CHIMES + TONES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def credit(path: Path, column: int) -> float:
    name = path.relative_to(AUDIO).as_posix()
    rows = [line.split("|") for line in (AUDIO / "CREDITS.md").read_text().splitlines()]
    (row,) = (row for row in rows if len(row) > column and row[1].strip() == name)
    return float(row[column])


def tone(name: str) -> list[float]:
    return samples(AUDIO / "tones" / f"{name}.wav")


def test_the_five_chimes_and_the_four_tones_are_here() -> None:
    assert {path.stem for path in CHIMES} >= {"start", "check", "end", "done", "look"}
    assert {path.stem for path in TONES} == {"in", "second", "out", "hold"}


def test_every_sound_has_its_row() -> None:
    sounds = [path for path in AUDIO.rglob("*.*") if path.suffix not in {".md", ".py", ".pyc"}]
    assert sounds
    for path in sounds:
        assert credit(path, 7) < 0


@pytest.mark.parametrize("kind", ["chimes", "tones"])
def test_a_remake_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.syspath_prepend(AUDIO)
    program = runpy.run_path(str(AUDIO / f"make_{kind}.py"))
    write: Callable[..., Path] = program["write"]
    remade = [write(sound, tmp_path) for sound in program[kind.upper()]]
    assert {path.name for path in remade} == {path.name for path in AUDIO.glob(f"{kind}/*")}
    for path in remade:
        assert path.read_bytes() == (AUDIO / kind / path.name).read_bytes(), path.name


@each_sound
def test_the_peak_is_credited_and_leaves_6_decibels(path: Path) -> None:
    peak = decibels(max(map(abs, samples(path))))
    assert -30 < peak <= -6
    assert peak == pytest.approx(credit(path, 6), abs=0.05)


@each_sound
def test_it_opens_softly(path: Path) -> None:
    """A tenth of a second rises from nothing: no 10 ms step gains more than a third of the peak."""
    sound = samples(path)
    steps = [max(map(abs, sound[at : at + RATE // 100])) for at in range(0, RATE // 10, RATE // 100)]
    highest = max(map(abs, sound))
    assert steps[0] < 0.2 * highest
    assert all(later - earlier < 0.35 * highest for earlier, later in pairwise(steps))


@each_sound
def test_it_begins_and_ends_in_silence_without_a_click(path: Path) -> None:
    sound = samples(path)
    assert sound[0] == 0
    assert not any(sound[-RATE // 200 :])
    assert max(map(abs, sound[-RATE // 50 :])) < 0.02 * max(map(abs, sound))
    assert abs(fmean(sound)) < 1e-4


@each_sound
def test_the_loudness_is_credited(path: Path) -> None:
    assert loudness(samples(path)) == pytest.approx(credit(path, 7), abs=0.1)


@each_tone
def test_a_tone_is_heard_from_its_very_beginning_and_is_short(path: Path) -> None:
    sound = samples(path)
    highest = max(map(abs, sound))
    assert max(map(abs, sound[: round(0.015 * RATE)])) > 0.1 * highest
    assert max(map(abs, sound[: round(0.04 * RATE)])) < 0.9 * highest
    assert len(sound) / RATE < (0.7 if path.stem == "second" else 1.6)


@each_tone
def test_a_tone_lets_fall_asleep(path: Path) -> None:
    assert loudness(samples(path)) < loudness(samples(AUDIO / "chimes" / "end.wav")) - 10


@each_tone
def test_a_tone_stays_where_old_ears_hear(path: Path) -> None:
    sound = samples(path)
    pitches = [pitch(sound, at / 10) for at in range(int(10 * len(sound) / RATE) - 1)]
    assert all(round(hertz) in OLD_EARS_HERTZ for hertz in pitches)


@pytest.mark.parametrize(
    ("name", "first", "last"), [("in", 440, 659), ("second", 659, 880), ("out", 659, 440), ("hold", 523, 523)]
)
def test_in_rises_out_falls_and_hold_is_level(name: str, first: float, last: float) -> None:
    sound = tone(name)
    end = len(sound) / RATE - 0.2
    pitches = [pitch(sound, end * step / 8) for step in range(9)]
    assert pitches[0] == pytest.approx(first, rel=0.02)
    assert pitches[-1] == pytest.approx(last, rel=0.01)
    steps = [later - earlier for earlier, later in pairwise(pitches)]
    assert all(step * (last - first) > -1 if last != first else abs(step) < 1 for step in steps)


def test_in_and_out_are_told_apart_at_once_and_the_second_breath_goes_on_from_the_first() -> None:
    assert pitch(tone("out"), 0.0) > 1.4 * pitch(tone("in"), 0.0)
    assert pitch(tone("second"), 0.0) == pytest.approx(pitch(tone("in"), 0.9), rel=0.02)


def test_hold_is_the_quietest() -> None:
    assert loudness(tone("hold")) < min(map(loudness, map(tone, ("in", "out", "second")))) - 3
