"""A guide from the library to the history: read aloud, captioned, paused, left and gone on with."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from easeful.core.mind_time import Mood, Pause
from easeful.core.session import Reason
from easeful.ui.scenes.view import SceneView
from tests.journeys.listening import begin, caption, line, listen
from tests.person import MINUTE, Person


def test_a_guide_is_read_line_by_line_with_its_caption(anna: Person) -> None:
    begin(anna)
    assert anna.reading.texts == [line(anna, 0)]
    assert caption(anna) == line(anna, 0)
    anna.wait(8)
    assert len(anna.reading.lines) == 1, "the next line waits for the end of this one"
    anna.reading.end()
    anna.wait(5)
    assert anna.reading.texts == [line(anna, 0), line(anna, 1)]
    assert caption(anna) == line(anna, 1)


def test_what_is_over_and_what_is_left_are_in_view(anna: Person) -> None:
    begin(anna)
    anna.wait(7)
    over = int(anna.program.guide_runner.session.elapsed(anna.clock))
    assert {f"0:{over:02d}", f"9:{60 - over:02d} left"} <= set(anna.reads().split("\n"))


def test_to_its_end_and_into_the_history(anna: Person) -> None:
    begin(anna)
    while anna.program.guide_runner.session is not None:
        anna.wait(1)
        if anna.reading.speaks:
            anna.reading.end()
    anna.settle()
    assert anna.sees("How are you now?")
    assert anna.sees("Stand up slowly, and hold on to something.")
    anna.press("4, moderate", "Save")
    (record,) = anna.keeper.records()
    assert (record.tool, record.variant, record.title, record.reason) == ("imagine", "lake", "By the lake", Reason.DONE)
    assert record.actual == pytest.approx(10 * MINUTE, rel=0.05)
    assert record.pain_after == 4
    assert anna.keeper.guides.mark_of("lake").left_at is None
    anna.press("History")
    assert anna.sees("By the lake")


def test_pain_and_how_much_it_bothers_are_asked_before_and_after(anna: Person) -> None:
    anna.press("Imagine", "Pain now not noted")
    scales = [button for button in anna.buttons() if button.accessibleName().startswith("6")]
    assert len(scales) == 2, "one for the pain, one for how much it bothers"
    for scale in scales:
        scale.click()
    anna.press("Keep", "Begin")
    listen(anna, 3)
    anna.press("Stop")
    for scale in [button for button in anna.buttons() if button.accessibleName().startswith("3")]:
        scale.click()
    anna.press("Save")
    (record,) = anna.keeper.records()
    assert (record.pain_before, record.bother_before) == (6, 6)
    assert (record.pain_after, record.bother_after) == (3, 3)
    anna.press("History")
    anna.open_session("By the lake")
    assert anna.sees("It bothered you 6 before, 3 after.")


def test_pause_is_silent_and_the_line_is_said_again(anna: Person) -> None:
    begin(anna)
    anna.press("Pause")
    assert anna.program.guide_runner.session.mood is Mood.PAUSED
    assert anna.reading.times_hushed
    anna.wait(30)
    assert len(anna.reading.lines) == 1
    anna.press("Go on")
    assert anna.reading.texts == [line(anna, 0)] * 2


def test_another_page_pauses_it_and_home_offers_to_go_on(anna: Person) -> None:
    begin(anna)
    listen(anna, 2)
    anna.type_keys(Qt.Key.Key_1, held=Qt.KeyboardModifier.ControlModifier)
    assert anna.program.guide_runner.session.time.why is Pause.AWAY
    assert anna.sees("Your guide pauses: By the lake")
    anna.press("Go on listening", "Go on")
    assert anna.program.guide_runner.session.mood is Mood.RUNNING


def test_a_sleep_pauses_it_and_says_so(anna: Person) -> None:
    begin(anna)
    anna.sleep(3600)
    assert anna.program.guide_runner.session.time.why is Pause.SLEPT
    assert caption(anna) == "Paused. Your computer slept. Nothing is lost."


def test_after_a_sleep_a_leap_shows_its_line(anna: Person) -> None:
    begin(anna)
    anna.clock.sleep(600)
    anna.wait(1)
    anna.press("Next")
    assert caption(anna) == line(anna, 1)


def test_where_it_was_left_is_kept_when_the_program_closes(anna: Person) -> None:
    begin(anna)
    listen(anna, 12)
    at = anna.program.guide_runner.session.line
    anna.program.guide_runner.leave()
    anna.quit()
    anna.start()
    assert [record.reason for record in anna.keeper.records()] == [Reason.STOPPED]
    anna.press("Imagine")
    left_at = anna.keeper.guides.mark_of("lake").left_at
    assert left_at is not None
    assert left_at.line == at
    anna.press(next(button.text() for button in anna.buttons() if button.text().startswith("Go on from")))
    anna.settle()
    assert anna.reading.texts == [line(anna, at)]


def test_after_a_crash_its_minutes_and_its_place_are_known(anna: Person) -> None:
    begin(anna)
    listen(anna, 15)
    anna.press("Pause")
    anna.crash()
    anna.start()
    assert anna.sees("Your last session was cut short. Its minutes are in the history.")
    (record,) = anna.keeper.records()
    assert record.actual > MINUTE
    assert anna.keeper.guides.mark_of("lake").left_at is not None


def test_eyes_closed_darkens_the_scene_and_keeps_the_caption(anna: Person) -> None:
    begin(anna)
    anna.press("Eyes closed")
    assert caption(anna) == line(anna, 0)
    assert anna.sees_button("Eyes open")
    assert anna.keeper.settings.guide_dark


@pytest.mark.parametrize(("card", "title"), [("Imagine", "Imagine"), ("Ease", "Ease")])
def test_both_cards_of_home_lead_to_their_library(anna: Person, card: str, title: str) -> None:
    (button,) = (each for each in anna.buttons() if each.text() == card and each.height() > 120)
    button.click()
    anna.settle()
    assert title in set(anna.reads().split("\n"))


def test_nothing_is_kept_of_a_guide_of_which_nothing_was_said(anna: Person) -> None:
    anna.press("Imagine", "Begin")
    anna.wait(1)
    anna.press("Stop")
    assert anna.keeper.records() == []
    assert isinstance(anna.window.focusWidget(), QWidget)
    assert anna.sees_button("Begin")


def test_the_scene_goes_on_whatever_is_pressed(anna: Person) -> None:
    begin(anna)
    (scene,) = (view for view in anna.window.findChildren(SceneView) if view.isVisible())
    began = scene._began
    anna.wait(20)
    anna.press("Next", "Pause", "Go on", "Back")
    assert scene._began == began
