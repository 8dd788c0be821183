"""Whatever somebody wrote, it becomes a guide or is refused with a reason, at once, and no word of it is lost."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.content.guide_header import READERS
from easeful.content.guide_text import LEAST_PAUSE, LONGEST_CAPTION, MOST_CAPTIONS
from easeful.content.guides import load_guides, parse_guide
from easeful.content.text_file import MOST_BYTES, Refused
from easeful.core.guide import LONGEST_PAUSE, Guide
from tests.content.guide_file import GOOD

PIECES = st.sampled_from(
    [
        *("\n", "\n\n", " ", "\r", "\t", "\u2028", "---\n", "# ", "## Part"),
        *("[", "]", "*", "**", "_", "> ", "- ", "1. "),
        *("[pause 8]", "[pause 5 exactly]", "[10]", "[pause ", "-1", "1e9", "<b>", "<", "\u202e", "\0", "\u00ad"),
        *("Rest.", "“Rest!”", "Let your hands rest", "安静", "…", "x" * 130, "5, 10\n", "imagery\n", "MIT\n"),
        *(f"\n{key}: " for key in READERS),
    ]
)
WRITTEN = st.lists(PIECES | st.text(max_size=8), max_size=40).map("".join)
WORD = st.text("abcdefghijklmnopqrstuvwxyzäöüß’", min_size=1, max_size=LONGEST_CAPTION)
ENDS = st.sampled_from(["", ",", ".", "?", "…", ".”", ":", ";"])
MOST_TIMES = 6  # what a text may take beside plain words
SPACES = st.sampled_from([" ", " ", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\r\n"])


def captions_of(guide: Guide) -> list[str]:
    return [line.text for part in guide.parts for line in part.lines]


def assert_can_be_read(guide: Guide) -> None:
    lines = [line for part in guide.parts for line in part.lines]
    assert 1 <= len(lines) <= MOST_CAPTIONS
    for line in lines:
        assert 1 <= len(line.text) <= LONGEST_CAPTION
        assert line.text.isprintable()
        assert LEAST_PAUSE <= line.pause <= LONGEST_PAUSE
        assert line.since in (0, *guide.forms[1:])
    assert all(part.title.isprintable() for part in guide.parts)
    for form in guide.forms or (None,):
        assert guide.script(form).lines


@given(WRITTEN | st.text(max_size=300))
def test_any_text_is_a_guide_or_is_refused_with_a_reason(text: str) -> None:
    for written in (text, f"---\nminutes: 5, 10\n---\n{text}"):
        try:
            guide = parse_guide(written, "mine", "Mine")
        except Refused as refused:
            reason = str(refused)
            assert reason.isprintable()
        else:
            assert_can_be_read(guide)


@given(st.binary(max_size=300) | WRITTEN.map(str.encode) | WRITTEN.map(lambda text: (GOOD + text).encode()))
def test_whatever_a_file_holds_nothing_is_raised(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("guides")
    (folder / "mine.md").write_bytes(data)
    found, left_out = load_guides(folder)
    assert len(found) + len(left_out) == 1
    for guide in found:
        assert_can_be_read(guide)


@given(st.lists(st.tuples(WORD, ENDS, SPACES), min_size=1, max_size=60))
def test_all_words_of_a_plain_text_are_kept_in_their_order(written: list[tuple[str, str, str]]) -> None:
    text = "".join(f"{word}{end}{space}" for word, end, space in written)
    captions = captions_of(parse_guide(text, "mine", "Mine"))
    assert max(map(len, captions)) <= LONGEST_CAPTION
    assert "".join(captions).replace(" ", "") == "".join(f"{word}{end}" for word, end, _ in written)


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=1, max_size=200))
def test_a_long_line_is_cut_between_its_words(words: list[str]) -> None:
    captions = captions_of(parse_guide(" ".join(words), "mine", "Mine"))
    assert " ".join(captions).split() == words
    assert max(map(len, captions)) <= LONGEST_CAPTION


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "*a ",
            "_a",
            "**a",
            "**a ",
            "a[pause 1]",
            "*",
            "<a",
            "<",
            "[",
            "]",
            "[1",
            "[1] ",
            "# ",
            ">",
            "> ",
            "- ",
            ". ",
            '."',
            "“",
            " ",
            "\u00a0",
        ),
        *("a", "a ", "a: ", "\n", "\n[10]", "\n# ", "\n---", "\n*"),
    ],
)
@pytest.mark.parametrize("before", ["", "a", "---\n", GOOD])
def test_the_largest_text_is_read_or_refused_at_once(piece: str, before: str) -> None:
    """Nearly as fast as plain words, for the window waits meanwhile."""
    assert seconds_to_read(before, piece) < MOST_TIMES * seconds_to_read("", "word ")


def seconds_to_read(before: str, piece: str) -> float:
    """The processor time that a text of the greatest size takes, which repeats a piece; the least of some tries."""
    text = before + piece * ((MOST_BYTES - len(before) - 1) // len(piece)) + "b"

    def read() -> float:
        began = time.process_time()
        with suppress(Refused):
            parse_guide(text, "mine", "Mine")
        return time.process_time() - began

    return min(read() for _ in range(3))
