"""What is heard of a breathing session, with open and with closed eyes."""

from easeful.core.course import SETTLE_SECONDS
from tests.person import Person
from tests.screen_reader import ScreenReader


def test_each_phase_has_its_tone_at_its_moment(anna: Person) -> None:
    began = anna.clock.awake()
    anna.start_breathing()
    anna.wait(20)
    tones = [(name, at - began) for name, at, _ in anna.cues.tones]
    assert tones[:4] == [("in", 20.0), ("out", 24.0), ("in", 30.0), ("out", 34.0)]
    assert anna.cues.words == []


def test_the_voice_speaks_the_phases_and_a_screen_reader_does_not_too(
    anna: Person, screen_reader: ScreenReader
) -> None:
    anna.press("Breathe", "Voice", "Start breathing")
    anna.wait(SETTLE_SECONDS + 11)
    assert [text for text, _, _ in anna.cues.words][:3] == ["Breathe in", "Breathe out", "Breathe in"]
    assert anna.cues.tones == []
    assert "Breathe in" not in [heard.words for heard in screen_reader.heard]


def test_a_screen_reader_hears_each_phase_once(anna: Person, screen_reader: ScreenReader) -> None:
    anna.start_breathing()
    anna.wait(19)
    phases = [heard.words for heard in screen_reader.heard if heard.words.startswith("Breathe")]
    assert phases == ["Breathe in", "Breathe out", "Breathe in", "Breathe out"]


def test_a_screen_reader_can_be_left_in_peace(anna: Person, screen_reader: ScreenReader) -> None:
    anna.press("Breathe", "More ways to breathe", "My screen reader says in and out", "Go back", "Start breathing")
    anna.wait(SETTLE_SECONDS + 20)
    assert not [heard for heard in screen_reader.heard if heard.words.startswith("Breathe")]


def test_sound_off_in_the_middle_is_silence_and_sound_on_what_it_was(anna: Person) -> None:
    anna.start_breathing()
    anna.press("Sound on")
    before = len(anna.cues.tones)
    anna.wait(20)
    assert len(anna.cues.tones) == before
    anna.press("Sound off")
    anna.wait(10)
    assert len(anna.cues.tones) > before


def test_cues_that_fall_silent_in_the_middle_are_told_and_the_session_goes_on(anna: Person) -> None:
    anna.start_breathing()
    anna.cues.fall_silent("No sound can be heard here. Follow the screen instead.")
    assert anna.sees("No sound can be heard here.")
    anna.wait(4)
    assert anna.sees("Breathe out")
