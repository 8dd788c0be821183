"""The files that guides lie in: a good one is offered, a bad one is left out alone, named and explained."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.content.guides import NEEDED, Guides, load_guides
from easeful.content.text_file import MOST_BYTES, LeftOut
from tests.content.guide_file import GOOD, HEADER, are_plain_sentences, changed
from tests.content.pattern_file import is_plain_sentence

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


def test_guides_come_in_their_order(read: Callable[..., Guides]) -> None:
    first, last = (changed("licence: MIT", f"licence: MIT\norder: {order}") for order in (1, 500))
    found, left_out = read(b=GOOD, a=GOOD, last=last, first=first)
    assert [guide.key for guide in found] == ["first", "a", "b", "last"]
    assert left_out == ()


@pytest.mark.parametrize("text", ["\ufeff" + GOOD, GOOD.replace("\n", "\r\n"), GOOD.replace("\n", "\r"), "\n" + GOOD])
def test_what_other_editors_write_is_read_alike(read: Callable[..., Guides], text: str) -> None:
    (guide, plain) = read(a=text, b=GOOD).found
    assert guide.parts == plain.parts


def test_the_largest_file_that_is_read(read: Callable[..., Guides]) -> None:
    wide = GOOD + "\n" + " " * (MOST_BYTES - len(GOOD.encode()) - 1)
    assert len(read(wide=wide, long=GOOD + "\n" * (2000 - GOOD.count("\n"))).found) == 2


HTML = "<!DOCTYPE html>\n<html><body><script>alert(1)</script><p>Rest.</p></body></html>\n"
BAD = {
    "empty": ("", "“title” is missing in the header."),
    "no header": ("Here you are.\n", "“title” is missing in the header."),
    "no words": (HEADER, "Line 9: There are no words to read aloud."),
    "unclosed header": ("---\ntitle: Mine\n", "Line 1: The header has no end. Close it with a line of three dashes."),
    "unclosed header with words": (
        changed("MIT\n---\n", "MIT\n"),
        "Line 9: “## Welcome” is not known in a header. Close it above with three dashes.",
    ),
    "html": (HTML, "“title” is missing in the header."),
    "html below a header": (HEADER + HTML, "Line 9: It has mark-up, “<!DOCTYPE html>”. Write plain words."),
    "pause below zero": (changed("[pause 2]", "[pause -5]"), "Line 12: “[pause -5]”: a pause has 0.5 to 120 seconds."),
    "pause without end": (changed("[pause 2]", "[pause 1e9]"), "Line 12: “[pause 1e9]”: a pause has"),
    "text turned round": (changed("your hands", "\u202eyour hands"), "Line 13: It has a hidden character."),
    "hidden character": (changed("your hands", "your\u2063 hands"), "Line 13: It has a hidden character."),
    "title turned round": (changed("Mine", "Mi\u202ene"), "Line 2: “title” has 1 to 40 plain characters."),
    "heading turned round": (changed("Welcome", "Wel\u202ecome"), "Line 10: It has a hidden character."),
    "NUL": (changed("your hands", "your\0 hands"), "Line 13: It has a hidden character."),
    "NUL alone": (b"\0" * 9000, "“title” is missing in the header."),
    "UTF-16": (GOOD.encode("utf-16"), "It is not plain text in UTF-8."),
    "latin-1": (changed("Ann", "Anné").encode("latin-1"), "It is not plain text in UTF-8."),
    "half a character": ("Hello ü".encode()[:-1], "It is not plain text in UTF-8."),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "It is not plain text in UTF-8."),
    "a hundred thousand lines": (GOOD + "Rest.\n" * 100_000, "It is larger than 256 KB."),
    "a hundred thousand empty lines": (GOOD + "\n" * 100_000, "It has more than 2,000 lines."),
    "lines as of old": (GOOD + "\r" * 2000, "It has more than 2,000 lines."),
    "too many captions": (GOOD + "Rest.\n" * 600, "Line 613: A guide has at most 600 captions."),
    "one endless line": (GOOD + "rest " * 50_000, "Line 17: A guide has at most 600 captions."),
    "ten million letters": (b"a" * 10_000_000, "It is larger than 256 KB."),
}


@pytest.mark.parametrize(("text", "reason"), BAD.values(), ids=BAD)
def test_a_bad_file_is_left_out_named_and_explained(
    read: Callable[..., Guides], text: str | bytes, reason: str
) -> None:
    found, left_out = read(bad=text, good=GOOD, other=GOOD)
    assert [guide.key for guide in found] == ["good", "other"]
    assert [left.file for left in left_out] == ["bad.md"]
    assert left_out[0].reason.startswith(reason)
    assert are_plain_sentences(left_out[0].reason)


@pytest.mark.parametrize("key", NEEDED)
def test_a_guide_of_the_program_says_whose_it_is_and_how_long(read: Callable[..., Guides], key: str) -> None:
    without = "\n".join(line for line in GOOD.splitlines() if not line.startswith(f"{key}:"))
    assert read(bad=without, good=GOOD).left_out == (LeftOut("bad.md", f"“{key}” is missing in the header."),)


@pytest.mark.parametrize("key", ["Mine", "my guide", "1st", "a" * 41, "mïne", "a.b", "a-b"])
def test_a_file_whose_name_is_no_key_is_left_out(read: Callable[..., Guides], key: str) -> None:
    reason = "Its file name is not small letters, numbers and _ only."
    assert read(**{key: GOOD}) == Guides((), (LeftOut(f"{key}.md"[:40], reason),))


@posix
def test_a_name_that_hides_something_is_shown_without_it(tmp_path: Path) -> None:
    (tmp_path / "a\u202e\nb.md").write_text(GOOD)
    (tmp_path / os.fsdecode(b"\xff.md")).write_text(GOOD)
    assert [left.file for left in load_guides(tmp_path).left_out] == ["a??b.md", "?.md"]


def test_other_files_are_nobodys_business(tmp_path: Path, read: Callable[..., Guides]) -> None:
    for name in ("README.md", "mine.md~", "mine.txt", ".md", "mine.html"):
        (tmp_path / name).write_text("x")
    assert read() == Guides((), ())


@posix
def test_what_is_no_file_is_left_out_at_once(tmp_path: Path, read: Callable[..., Guides]) -> None:
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "endless.md").symlink_to("/dev/zero")
    (tmp_path / "gone.md").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.md").symlink_to(tmp_path / "loop.md")
    found, left_out = read(good=GOOD)
    assert len(found) == 1
    assert {left.file: left.reason for left in left_out} == dict.fromkeys(
        ("endless.md", "folder.md", "gone.md", "loop.md", "pipe.md"), "It is not a file."
    )


def test_a_file_that_cannot_be_read_is_left_out(read: Callable[..., Guides], monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "bad.md" and mode == "rb":
            raise PermissionError(13, "no")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    found, left_out = read(bad=GOOD, good=GOOD)
    assert (len(found), left_out) == (1, (LeftOut("bad.md", "It cannot be read."),))


def test_without_a_folder_there_is_nothing_and_a_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text(GOOD)
    for name in ("nowhere", "file"):
        found, left_out = load_guides(tmp_path / name)
        assert (found, [left.file for left in left_out]) == ((), [name])
        assert is_plain_sentence(left_out[0].reason)


def test_nothing_outside_the_files_is_read(
    tmp_path: Path, read: Callable[..., Guides], monkeypatch: pytest.MonkeyPatch
) -> None:  # fmt: skip
    reaching_out = ("file:///etc/passwd", "~/a.txt", "$HOME/a.txt", "{{include other.md}}", "https://a.b/c.md")
    texts = {f"to_{number}": f"{GOOD}See {address}\n" for number, address in enumerate(reaching_out)}
    read(**texts, scene=changed("licence: MIT", "licence: MIT\nscene: ../other"), picture=f"{GOOD}![x](other.md)\n")
    opened: list[str] = []
    really_open = io.open

    def note(file: Path, *args: object, **options: object) -> object:
        opened.append(file.name)
        return really_open(file, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("io.open", note)
    found, left_out = load_guides(tmp_path)
    assert opened == sorted(path.name for path in tmp_path.iterdir())
    assert [left.file for left in left_out] == ["picture.md", "scene.md"]
    assert [guide.parts[0].lines[-1].text for guide in found] == [f"See {address}" for address in reaching_out]
