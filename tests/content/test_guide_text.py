"""The text of a guide: what becomes a caption, how long it is silent after it, and what is refused with its line."""

import pytest

from easeful.content.guides import parse_guide
from easeful.content.text_file import Refused
from easeful.core.guide import Guide, Line, Part
from tests.content.guide_file import GOOD, are_plain_sentences


def parsed(*lines: str, minutes: str = "5, 10, 15") -> Guide:
    return parse_guide("\n".join(("---", f"minutes: {minutes}", "---", *lines)), "mine", "Mine")


def lines_of(*lines: str) -> list[Line]:
    return [line for part in parsed(*lines).parts for line in part.lines]


def test_a_guide_becomes_captions_with_their_silences() -> None:
    assert parse_guide(GOOD, "mine", "x").parts == (
        Part(
            "Welcome",
            (
                Line("Here you are.", 2.0),
                Line("Let your hands rest.", 4.0),
                Line("Stay a little longer.", 30.0, since=10),
                Line("Stand up slowly, and hold on to something.", 4.0),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("written", "pause", "is_exact"),
    [
        ("[pause 8]", 8.0, False),
        ("[pause 0.5]", 0.5, False),
        ("[pause 120]", 120.0, False),
        ("[ pause  7.5 ]", 7.5, False),
        ("[pause 5 exactly]", 5.0, True),
        ("[pause 15  exactly]", 15.0, True),
    ],
)
def test_a_pause_is_kept_as_it_is_written(written: str, pause: float, is_exact: bool) -> None:
    assert lines_of(f"Rest. {written}") == [Line("Rest.", pause, is_exact=is_exact)]
    assert lines_of("Rest.", written, "", "Go on.")[0] == Line("Rest.", pause, is_exact=is_exact)


def test_a_pause_within_a_line_makes_two_captions_of_it() -> None:
    said = lines_of("[10] Breathe in, [pause 3] and out. [pause 5 exactly]", "Look [pause 2] round.", "Rest [pause 9].")
    assert said == [
        Line("Breathe in,", 3.0, since=10),
        Line("and out.", 5.0, since=10, is_exact=True),
        Line("Look", 2.0),
        Line("round.", 1.5),
        Line("Rest", 9.0),
    ]


def test_where_none_is_written_a_line_is_short_and_a_paragraph_longer_silent() -> None:
    pauses = [line.pause for line in lines_of("One.", "Two.", "", "Three.", "## Next", "Four.", "***", "Five.")]
    assert pauses == [1.5, 4.0, 4.0, 4.0, 4.0]


def test_an_empty_line_adds_nothing_to_a_written_pause() -> None:
    assert [line.pause for line in lines_of("One. [pause 2]", "", "", "Two.")] == [2.0, 4.0]


def test_headings_begin_parts_and_one_without_lines_is_none() -> None:
    guide = parsed("Before.", "# First #1", "One.", "###### Empty", "## **Last** and _best_", "Two.")
    assert [part.title for part in guide.parts] == ["", "First #1", "Last and best"]
    assert parsed("# " + "t" * 300, "One.").parts[0].title == "t" * 80


def test_longer_forms_have_the_lines_and_parts_that_are_marked_for_them() -> None:
    guide = parsed("One.", "[10] Two.", "Three. [15]", "## Long [15]", "Four.", "[10] Five.", "## [10] Middle", "Six.")
    assert [line.text for line in guide.script(5).lines] == ["One."]
    assert [line.text for line in guide.script(10).lines] == ["One.", "Two.", "Six."]
    assert len(guide.script(15).lines) == 6
    assert [guide.script(form).parts for form in (5, 10, 15)] == [(0,), (0, 2), (0, 3, 5)]
    assert [part.title for part in guide.parts] == ["", "Long", "Middle"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("- Rest.", "Rest."),
        ("* Rest.", "Rest."),
        ("+ Rest.", "Rest."),
        ("1. Rest.", "Rest."),
        ("12) Rest.", "Rest."),
        ("> Rest.", "Rest."),
        (">> - Rest.", "Rest."),
        ("**Rest** now, _please_.", "Rest now, please."),
        ("*Rest.*", "Rest."),
        ("5 > 3, and 2 < 3", "5 > 3, and 2 < 3"),
        ("A snake_case_word - and 2 * 3", "A snake_case_word - and 2 * 3"),
        ("\tLet\u00a0your hands\u200b re\u00adst.  ", "Let your hands rest."),
        ("Ruhe dich aus, für eine Weile… 安静", "Ruhe dich aus, für eine Weile… 安静"),
    ],
)
def test_the_marks_of_a_text_program_are_not_read_aloud(written: str, spoken: str) -> None:
    assert [line.text for line in lines_of(written)] == [spoken]


def test_a_long_line_is_cut_into_its_sentences_and_a_long_sentence_at_a_space() -> None:
    first, second = "Let your hands rest where they are now.", "“Is all of that well?” Then wait for what comes to you."
    assert [line.text for line in lines_of(f"{first} {second}")] == [f"{first} {second}"]  # short enough
    assert [line.text for line in lines_of(f"{first} {second} {first}")] == [
        first,
        "“Is all of that well?”",
        "Then wait for what comes to you.",
        first,
    ]
    cut = lines_of("and " * 60 + "[pause 9]")
    assert [len(line.text) for line in cut] == [119, 119]
    assert [line.pause for line in cut] == [1.5, 9.0]
    assert [len(line.text) for line in lines_of("x" * 250)] == [120, 120, 10]


def not_known(written: str) -> str:
    return f"“[{written}]” is not known. There is [pause 8]."


def no_pause(written: str) -> str:
    return f"“[{written}]”: a pause has 0.5 to 120 seconds."


BRACKET = "A square bracket does not belong here, or is not closed."
HIDDEN = "It has a hidden character."
BAD = {
    "Rest. [pause -5]": no_pause("pause -5"),
    "Rest. [pause 1e9]": no_pause("pause 1e9"),
    "Rest. [pause 1000000000]": no_pause("pause 1000000000"),
    "Rest. [pause 0]": no_pause("pause 0"),
    "Rest. [pause 0.4]": no_pause("pause 0.4"),
    "Rest. [pause 120.1]": no_pause("pause 120.1"),
    "Rest. [pause nan]": no_pause("pause nan"),
    "Rest. [pause]": no_pause("pause"),
    "Rest. [pause 5 s]": no_pause("pause 5 s"),
    "Rest. [PAUSE 5]": not_known("PAUSE 5"),
    "Rest. [silence 5]": not_known("silence 5"),
    "Rest. [\u202e\x07]": not_known("??"),
    f"Rest. [{'x' * 500}]": not_known("x" * 40),
    "See [here](http://elsewhere)": not_known("here"),
    "![a lake](lake.png)": not_known("a lake"),
    "Rest. []": not_known(""),
    "Rest. [pause 5] [pause 6]": "Two pauses stand beside each other. Write one.",
    "Rest. [pause 5]. [pause 6]": "Two pauses stand beside each other. Write one.",
    "Rest. [pause 5": BRACKET,
    "Rest. pause 5]": BRACKET,
    "Rest. [[pause 5]]": BRACKET,
    "## Rest [pause 5]": BRACKET,
    "[20] Rest.": "“[20]” is none of the longer forms in the header: [10], [15].",
    "[5] Rest.": "“[5]” is none of the longer forms in the header: [10], [15].",
    "## Rest [99]": "“[99]” is none of the longer forms in the header: [10], [15].",
    "<b>Rest.</b>": "It has mark-up, “<b>”. Write plain words.",
    "<!DOCTYPE html>": "It has mark-up, “<!DOCTYPE html>”. Write plain words.",
    "Rest.</p>": "It has mark-up, “</p>”. Write plain words.",
    f"<img src='{'x' * 900}'>": f"It has mark-up, “<img src='{'x' * 30}”. Write plain words.",
    "## <i>Rest</i>": "It has mark-up, “<i>”. Write plain words.",
    "Rest \u202etser": HIDDEN,
    "Re\x00st.": HIDDEN,
    "Re\ufeffst.": HIDDEN,
    "Rest.\u2028Now.": HIDDEN,
    "Rest.\x0cNow.": HIDDEN,
    "\ue000": HIDDEN,
    "## Rest \u2066tser": HIDDEN,
}


@pytest.mark.parametrize(("line", "reason"), BAD.items(), ids=lambda text: ascii(text[:30]))
def test_what_a_line_cannot_say_is_refused_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        parsed("Hello.", line)
    assert str(refused.value) == f"Line 5: {reason}"
    assert are_plain_sentences(str(refused.value))


def test_a_pause_before_the_first_words_is_refused() -> None:
    with pytest.raises(Refused, match=r"^Line 6: A pause stands after the line that it follows\.$"):
        parsed("Hello.", "# Now", "[pause 5]")


def test_a_text_with_one_form_has_no_longer_ones() -> None:
    with pytest.raises(Refused, match=r"^Line 4: “\[5\]” is none of the longer forms in the header\.$"):
        parsed("[5] Hello.", minutes="5")


def test_the_shortest_form_has_words_too() -> None:
    with pytest.raises(Refused) as refused:
        parsed("[10] Hello.", "## Later [15]", "Hello again.")
    assert str(refused.value) == "Every line is for a longer form. The one of 5 minutes has no words."
    assert are_plain_sentences(str(refused.value))


@pytest.mark.parametrize("text", ["", "\n\n", "---\n---", "# Heading", "***\n* * *", "---\ntitle: Mine\n---\n\n"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"^Line [1-9]: There are no words to read aloud\.$"):
        parse_guide(text, "mine", "Mine")


def test_the_most_captions_and_lines_there_may_be() -> None:
    assert len(parse_guide("Rest.\n" * 600, "mine", "Mine").parts[0].lines) == 600
    with pytest.raises(Refused, match=r"^Line 601: A guide has at most 600 captions\.$"):
        parse_guide("Rest.\n" * 601, "mine", "Mine")
    assert parse_guide("Rest.\n" + "\n" * 1999, "mine", "Mine")
    with pytest.raises(Refused, match=r"^It has more than 2,000 lines\.$"):
        parse_guide("Rest.\r" + "\r" * 2000, "mine", "Mine")
