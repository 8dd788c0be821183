"""The skin check must be answerable at once: however large the text, no answer hides below the fold."""

import pytest
from PySide6.QtCore import QPoint, QRect

from tests.person import MINUTE, Person


@pytest.mark.parametrize("text_size", [100, 150, 200])
@pytest.mark.parametrize("size", [(1180, 780), (800, 600), (640, 480)])
def test_every_answer_and_the_question_are_in_view(anna: Person, size: tuple[int, int], text_size: int) -> None:
    anna.program.preferences.change("text_size", text_size)
    anna.window.resize(*size)
    anna.start_heat()
    anna.wait(5 * MINUTE)
    call = anna.program.window.calls.present
    assert call is not None
    for words in ("It looks fine", "I am not sure", "Stop now"):
        answer = anna.find(words)
        place = QRect(answer.mapTo(anna.window, QPoint(0, 0)), answer.size())
        assert anna.window.rect().contains(place)
    title = call.begins_with
    assert title is not None
    assert not title.visibleRegion().isEmpty()
