"""A breathing session without motion: the same words and counts, a cell for each beat, and nothing cut off."""

from collections.abc import Callable
from itertools import pairwise
from math import ceil

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QWidget

from easeful.activities.breathe.bars import Bars
from easeful.activities.breathe.bars_layout import lay_out
from easeful.activities.breathe.cell_looks import COLOURS, Turn, turn
from easeful.activities.breathe.face import Face
from easeful.activities.breathe.orb import Orb
from easeful.core.breath import Breath, Phase
from easeful.core.own_pattern import faults
from easeful.ui.breath_words import phase_name
from tests.activities.sitting import BREATHS, Sitting, contrast, differing
from tests.person import settle

SIZES = [(1092, 560), (744, 400), (744, 300), (360, 480)]
LONGEST = Breath(2, 6.5, second_inhale=0.5, hold=3.5, hold_out=0.5)
MakeSitting = Callable[..., Sitting]


@pytest.fixture
def bars(make_sitting: MakeSitting) -> Sitting:
    sitting = make_sitting(kind=Bars)
    sitting.sit(1092, 560)
    return sitting


@pytest.mark.parametrize("breath", BREATHS.values(), ids=BREATHS)
def test_it_says_and_counts_what_the_circle_says_and_counts(make_sitting: MakeSitting, breath: Breath) -> None:
    cells, circle = (make_sitting(kind=kind, breath=breath) for kind in (Bars, Orb))
    cells.session = circle.session  # the clock is one, and the second session settles while the first breathes
    for sitting in (cells, circle):
        sitting.sit()
    for _ in range(round(2 * breath.seconds / 0.25)):
        circle.wait(0.25)
        cells.session = circle.session
        cells.tick()
        circle.tick()
        assert cells.shown._face[1:] == circle.shown._face[1:]
        assert cells.names[-1:] == circle.names[-1:]


@pytest.mark.parametrize("breath", BREATHS.values(), ids=BREATHS)
def test_the_cell_of_the_count_is_the_solid_one(breath: Breath) -> None:
    beats = [(span.phase, beat) for span in breath.spans for beat in range(1, ceil(span.seconds) + 1)]
    for now, (phase, beat) in enumerate(beats):
        face = Face(0.0, "", "", phase, beat, beat)
        turns = [turn(*other, face) for other in beats]
        assert turns == [Turn.DONE] * now + [Turn.NOW] + [Turn.COMING] * (len(beats) - now - 1)


def test_before_the_first_breath_every_cell_is_to_come() -> None:
    assert turn(Phase.IN, 1, Face(0.0, "Settle in")) is Turn.COMING


def test_the_cells_are_painted_as_they_stand(bars: Sitting) -> None:
    bars.pass_time(5.5)  # the second beat of the out-breath
    picture, theme = bars.picture(), bars.theme
    groups = {group.phase: group.cells for group in bars.shown._layout.groups}
    grounds = [picture.pixelColor(int(cell.x()) + 12, int(cell.y()) + 12).name() for cell in groups[Phase.OUT]]
    wanted = [Turn.DONE, Turn.NOW, *[Turn.COMING] * 4]
    assert grounds == [theme.colour(COLOURS[when][0]).name() for when in wanted]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("when", list(Turn))
def test_a_figure_can_be_read_on_its_cell(make_sitting: MakeSitting, theme: str, when: Turn) -> None:
    worn = make_sitting(theme=theme).theme
    ground, edge, figure = (worn.colour(name) for name in COLOURS[when])
    assert contrast(ground, figure) >= 7
    assert when is Turn.NOW or contrast(edge, worn.colour("bg")) >= 3


@pytest.mark.parametrize("breath", [*BREATHS.values(), LONGEST], ids=[*BREATHS, "as many as may be"])
@pytest.mark.parametrize("text_size", [100, 125, 150, 200])
@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_cut_off_and_nothing_overlaps(
    make_sitting: MakeSitting, size: tuple[int, int], text_size: int, breath: Breath
) -> None:
    theme = make_sitting(text_size=text_size).theme
    layout, metrics = lay_out(theme, QSizeF(*size), breath), QFontMetricsF(theme.font("text-lead", 700))
    parts = [part for group in layout.groups for part in (group.label, *group.cells)]
    whole = QRectF(0, 0, *size).adjusted(-0.01, -0.01, 0.01, 0.01)
    assert all(whole.contains(part) for part in parts)
    assert not any(one.intersects(other) for place, one in enumerate(parts) for other in parts[:place])
    assert all(part.top() > layout.words.number_base for part in parts)
    assert all(metrics.horizontalAdvance(phase_name(group.phase)) <= group.label.width() for group in layout.groups)
    assert layout.figure_px >= 16
    assert sum(len(group.cells) for group in layout.groups) == sum(ceil(span.seconds) for span in breath.spans)


def test_the_longest_of_them_is_a_breath_that_a_person_may_make() -> None:
    assert not faults(LONGEST)


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("breath", [BREATHS["double in"], BREATHS["4-7-8"]], ids=["double in", "4-7-8"])
def test_no_word_is_cut_off(make_sitting: MakeSitting, breath: Breath, size: tuple[int, int], text_size: int) -> None:
    sitting = make_sitting(kind=Bars, text_size=text_size, breath=breath)
    sitting.sit(*size)
    cells = min(group.label.top() for group in lay_out(sitting.theme, QSizeF(*size), breath).groups)
    for face in (Face(0.0, "And in a little more", beat=1), Face(0.0, "Settle in", "Breathe as you like.")):
        inked = differing(sitting.show_face(face), sitting.show_face(Face(0.0, "")))
        assert inked
        assert all(0 < x < size[0] - 1 and 0 < y < cells for x, y in inked)


def test_a_row_of_the_design_is_as_in_the_design(bars: Sitting) -> None:
    layout = lay_out(bars.theme, QSizeF(1092, 560), BREATHS["long out"])
    cells = [cell for group in layout.groups for cell in group.cells]
    assert {cell.height() for cell in cells} == {72}
    assert cells[-1].right() - cells[0].left() == pytest.approx(940)
    assert layout.figure_px == 26


def test_it_paints_when_the_count_changes_and_at_no_other_time(bars: Sitting, monkeypatch: pytest.MonkeyPatch) -> None:
    painted: list[float] = []
    monkeypatch.setattr(bars.shown, "update", lambda: painted.append(bars.clock.awake()), raising=False)
    bars.pass_time(9.98, 0.02)
    assert len(painted) == 9
    assert all(after - before == pytest.approx(1, abs=0.03) for before, after in pairwise(painted))


@pytest.mark.parametrize("leave", [QWidget.hide, QWidget.showMinimized, Sitting.pause])
def test_nothing_ticks_unseen_or_paused(bars: Sitting, leave: Callable[[object], object]) -> None:
    assert bars.shown.is_ticking
    leave(bars if leave is Sitting.pause else bars.shown)
    settle()
    assert not bars.shown.is_ticking


def test_a_screen_reader_hears_of_phases_and_not_of_counts(bars: Sitting) -> None:
    bars.names.clear()
    bars.pass_time(11, 0.05)
    assert bars.names == ["Breathe out, count to 6", "Breathe in, count to 4"]


def test_a_change_of_theme_is_seen_at_once(bars: Sitting) -> None:
    bars.picture()
    bars.wear(theme="dark")
    settle()
    assert bars.picture().pixelColor(2, 2) == bars.theme.colour("bg")
