"""An answer about a recording always comes: from the examiner, or because it died or took too long."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from easeful.sound.examination import UNHEARD, Examination
from easeful.sound.speaker import Speaker
from tests.sound.room import LIMIT_MS

FAKE = str(Path(__file__).with_name("fake_examiner.py"))
Examine = Callable[[str], tuple[float, float, str]]
GARBAGE = (0.0, UNHEARD, "garbage")


@pytest.fixture
def examination(qapp: object) -> Iterator[Examination]:
    examination = Examination(Speaker(program=(FAKE,)))
    yield examination
    examination._speaker.leave()


@pytest.fixture
def examine(examination: Examination, tmp_path: Path, qtbot: QtBot) -> Examine:
    """Examine a file whose text is a mood, and return the answer."""

    def ask(mood: str) -> tuple[float, float, str]:
        (tmp_path / "song").write_text(mood)
        with qtbot.waitSignal(examination.examined, timeout=LIMIT_MS) as answer:
            examination.examine(tmp_path / "song", tmp_path / "copy")
        return tuple(answer.args)

    return ask


def test_nothing_runs_before_a_file_is_examined_and_after(examination: Examination, examine: Examine) -> None:
    assert not examination._speaker.is_running
    examine("")
    assert not examination._speaker.is_running
    assert not examination._limit.isActive()
    assert not examination._speaker.stays


@pytest.mark.parametrize("mood", ["", "silent", "too_long"])
def test_what_the_examiner_found_is_told(examine: Examine, mood: str) -> None:
    assert examine(mood) == (12.5, -21.5, mood)


def test_a_file_that_breaks_the_decoder_is_garbage_and_the_next_is_examined(examine: Examine) -> None:
    assert examine("dies") == GARBAGE
    assert examine("") == (12.5, -21.5, "")


def test_a_file_that_never_ends_is_garbage(examination: Examination, examine: Examine) -> None:
    examination._limit.setInterval(300)
    assert examine("hangs") == GARBAGE
    assert not examination._speaker.is_running


def test_of_two_files_the_last_is_told(examination: Examination, examine: Examine, tmp_path: Path) -> None:
    told: list[str] = []
    examination.examined.connect(lambda _seconds, _level, reason: told.append(reason))
    (tmp_path / "other").write_text("hangs")
    examination.examine(tmp_path / "other", tmp_path / "copy")
    examine("silent")
    assert told == ["silent"]


def test_what_is_given_up_tells_nothing(examination: Examination, examine: Examine, tmp_path: Path) -> None:
    told: list[str] = []
    examination.examined.connect(lambda _seconds, _level, reason: told.append(reason))
    (tmp_path / "other").write_text("")
    examination.examine(tmp_path / "other", tmp_path / "copy")
    examination.give_up()
    assert not examination._speaker.is_running
    examine("silent")
    assert told == ["silent"]
