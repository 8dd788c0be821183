"""The text of a guide below its header: captions, the silences after them, parts, and what longer forms add."""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from easeful.content.guide_header import LONGEST_NAME, at_line
from easeful.content.text_file import shown
from easeful.core.guide import LONGEST_PAUSE, PARAGRAPH_SECONDS, SENTENCE_SECONDS, Line, Part

LONGEST_CAPTION = 120  # characters; a longer line is cut into its sentences
MOST_CAPTIONS = 600
HEADING = re.compile(r"#{1,6}\s+(.+)")
# Each of these looks at a letter a few times at most: a line may be 256 KB of stars or brackets.
LIST_MARK = re.compile(r"^(?:>\s*)*(?:(?:[-*+]|\d{1,3}[.)])\s+(?=\S))?")
EMPHASIS = re.compile(r"(?<![\w*_])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*_])")
FORM_FIRST = re.compile(r"\[(\d{1,3})\]\s*")
FORM_LAST = re.compile(r"\[(\d{1,3})\]$")
DIRECTIVE = re.compile(r"\[([^\[\]]*)\]")
PAUSE = re.compile(r"pause\s+(\d{1,3}(?:\.\d)?)(\s+exactly)?")
MARK_UP = re.compile(r"</?[A-Za-z!][^<>]*>")
SENTENCE = re.compile(r".+?(?:[.!?…][\"”’')]*(?=\s)|$)")
LEAST_PAUSE = 0.5


class Pause(NamedTuple):
    """A silence as it is written; an exact one is never stretched."""

    seconds: float
    is_exact: bool = False


@dataclass(slots=True)
class _Draft:
    """A part while it is read; `is_open` while no pause is written after its last line."""

    title: str
    since: int = 0
    lines: list[Line] = field(default_factory=list)
    is_open: bool = False

    def rest(self, pause: Pause) -> None:
        """Be silent after the last line."""
        self.lines[-1] = replace(self.lines[-1], pause=pause.seconds, is_exact=pause.is_exact)
        self.is_open = False

    def end_paragraph(self) -> None:
        """Rest longer, unless a pause is written."""
        if self.is_open:
            self.rest(Pause(PARAGRAPH_SECONDS))


def read_parts(lines: list[str], first: int, forms: tuple[int, ...]) -> tuple[Part, ...]:
    """The parts of the text from the line with the index `first` on; Refused, with its line, for what cannot be."""
    drafts = [_Draft("")]
    for number, raw in enumerate(lines[first:], first + 1):
        line = raw.strip()
        if heading := HEADING.fullmatch(line):
            drafts[-1].end_paragraph()
            title, since = _tagged(heading[1], number, forms)
            drafts.append(_Draft(_plain(title, number)[:LONGEST_NAME], since))
        elif not line.strip("-*_ "):
            drafts[-1].end_paragraph()
        else:
            _add(drafts[-1], line, number, forms, MOST_CAPTIONS - sum(len(draft.lines) for draft in drafts))
    drafts[-1].end_paragraph()
    parts = tuple(Part(draft.title, tuple(draft.lines)) for draft in drafts if draft.lines)
    if not parts:
        raise at_line(len(lines), "There are no words to read aloud.")
    return parts


def _add(draft: _Draft, line: str, number: int, forms: tuple[int, ...], most: int) -> None:
    """Take in a line of at most so many captions."""
    text, since = _tagged(line, number, forms)
    # Words and the pauses between them take turns, with words first and last, though perhaps none.
    pieces = [*DIRECTIVE.split(text), None]
    for place, (words, written) in enumerate(zip(pieces[::2], pieces[1::2], strict=True)):
        captions = _captions(_plain((words or "").strip(), number))
        if place and not any(map(str.isalnum, words or "")):
            captions = []  # the full stop behind a pause
        if place and not captions and written is not None:
            raise at_line(number, "Two pauses stand beside each other. Write one.")
        most -= len(captions)
        if most < 0:
            raise at_line(number, f"A guide has at most {MOST_CAPTIONS} captions.")
        if captions:
            draft.lines += [Line(caption, SENTENCE_SECONDS, max(since, draft.since)) for caption in captions]
            draft.is_open = True
        if written is not None:
            if not draft.lines:
                raise at_line(number, "A pause stands after the line that it follows.")
            draft.rest(_pause(written, number))


def _tagged(text: str, number: int, forms: tuple[int, ...]) -> tuple[str, int]:
    """The text without its mark of a longer form, such as [10], and that form; 0 without one."""
    found = FORM_FIRST.match(text) or FORM_LAST.search(text)
    if found is None:
        return text, 0
    form = int(found[1])
    if form not in forms[1:]:
        longer = ", ".join(f"[{form}]" for form in forms[1:])
        raise at_line(number, f"“[{form}]” is none of the longer forms in the header{f': {longer}' * bool(longer)}.")
    return f"{text[: found.start()]}{text[found.end() :]}".strip(), form


def _pause(written: str, number: int) -> Pause:
    """The pause between two square brackets."""
    found = PAUSE.fullmatch(written.strip())
    if found is None and not written.startswith("pause"):
        raise at_line(number, f"“[{shown(written)}]” is not known. There is [pause 8].")
    if found is None or not LEAST_PAUSE <= float(found[1]) <= LONGEST_PAUSE:
        raise at_line(number, f"“[{shown(written)}]”: a pause has {LEAST_PAUSE:g} to {LONGEST_PAUSE:g} seconds.")
    return Pause(float(found[1]), bool(found[2]))


def _plain(text: str, number: int) -> str:
    """The words alone, without the marks that Markdown gives them."""
    if found := MARK_UP.search(text):
        raise at_line(number, f"It has mark-up, “{shown(found[0])}”. Write plain words.")
    if "[" in text or "]" in text:
        raise at_line(number, "A square bracket does not belong here, or is not closed.")
    words = EMPHASIS.sub("", LIST_MARK.sub("", text))
    if not words.isprintable():
        raise at_line(number, "It has a hidden character.")
    return words


def _captions(text: str) -> list[str]:
    """The text as captions: itself, or its sentences where it is long, and those cut at a space where they are."""
    if len(text) <= LONGEST_CAPTION:
        return [text] if text else []
    captions: list[str] = []
    for sentence in SENTENCE.findall(text):
        rest = sentence.strip()
        while len(rest) > LONGEST_CAPTION:
            cut = rest.rfind(" ", 1, LONGEST_CAPTION + 1)
            cut = LONGEST_CAPTION if cut < 1 else cut
            captions.append(rest[:cut])
            rest = rest[cut:].strip()
        captions += [rest] if rest else []
    return captions
