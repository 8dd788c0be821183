"""What is bundled as sound opens softly, is never too loud, has its credit, and can be made again."""

from itertools import pairwise
from pathlib import Path
from statistics import fmean

import pytest

from tests.bundled_sound import AUDIO, credit, made_again
from tests.measured_sound import RATE, decibels, loudness, pitch, samples

CHIMES, TONES = (sorted(AUDIO.glob(f"{folder}/*.wav")) for folder in ("chimes", "tones"))

each_sound = pytest.mark.parametrize("path", [*CHIMES, *TONES], ids=lambda path: f"{path.parent.name}-{path.stem}")
each_tone = pytest.mark.parametrize("path", TONES, ids=lambda path: path.stem)


def test_the_six_chimes_are_here() -> None:
    assert {path.stem for path in CHIMES} >= {"start", "check", "end", "done", "line", "look"}


def test_each_phase_of_a_breath_has_its_tone_and_so_has_the_end() -> None:
    assert {path.stem for path in TONES} == {"in", "second", "hold", "out", "end"}


def test_every_sound_has_its_row() -> None:
    sounds = [path for path in AUDIO.rglob("*.*") if path.suffix not in {".md", ".py", ".pyc"}]
    assert sounds
    for path in sounds:
        assert credit(path, 7) < 0


@pytest.mark.parametrize(("program", "folder"), [("make_chimes.py", "chimes"), ("make_tones.py", "tones")])
def test_a_remake_gives_the_same_bytes(
    program: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remade = made_again(program, folder, tmp_path, monkeypatch)
    assert [path.name for path in remade] == sorted(path.name for path in AUDIO.glob(f"{folder}/*"))
    for path in remade:
        assert path.read_bytes() == (AUDIO / folder / path.name).read_bytes(), path.name


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


def test_in_rises_out_falls_and_they_differ_from_the_first_moment() -> None:
    tones = {path.stem: samples(path) for path in TONES}
    begins = {name: pitch(tone, 0.0, 0.15) for name, tone in tones.items()}
    assert pitch(tones["in"], 0.7, 0.3) > 1.3 * begins["in"]
    assert pitch(tones["second"], 0.4, 0.2) > 1.2 * begins["second"]
    assert pitch(tones["out"], 0.8, 0.4) < begins["out"] / 1.3
    assert begins["out"] > 1.3 * begins["in"]
    assert pitch(tones["hold"], 0.4, 0.4) == pytest.approx(begins["hold"], rel=0.05)


@each_tone
def test_a_tone_is_low_enough_for_older_ears_and_softer_than_any_chime(path: Path) -> None:
    assert 400 <= pitch(samples(path), 0.0, 0.6) <= 1000
    assert credit(path, 7) < min(credit(chime, 7) for chime in CHIMES)
