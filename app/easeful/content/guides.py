"""Guided texts as files: anyone can write one, and a bad one spoils no other."""

from pathlib import Path
from typing import NamedTuple

from easeful.content.folder import read_folder
from easeful.content.guide_header import Header, split_header
from easeful.content.guide_text import read_parts
from easeful.content.text_file import MOST_BYTES, MOST_LINES, LeftOut, Refused, read_text, shown
from easeful.core.guide import IMPLIED, Guide, Kind

ENDING = ".md"
NEEDED = ("title", "line", "kind", "minutes", "author", "licence")  # in a guide that comes with the program
SPACES = str.maketrans({"\t": " ", "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u200b": "", "\u00ad": ""})


class Guides(NamedTuple):
    """The guides that were found, in order, and the files that were left out."""

    found: tuple[Guide, ...]
    left_out: tuple[LeftOut, ...]


def load_guides(folder: Path) -> Guides:
    """The guides in the Markdown files of a folder; it never raises."""
    found, left_out = read_folder(folder, ENDING, read_bundled)
    found.sort(key=lambda guide: (guide.order, guide.key))
    return Guides(tuple(found), left_out)


def read_bundled(path: Path) -> Guide:
    """The guide in one file, its key the name of the file; Refused where anything in it is wrong."""
    text = read_text(path)
    for key in NEEDED:
        if key not in split_header(_lines(text))[0]:
            raise Refused(f"“{key}” is missing in the header.")
    return parse_guide(text, path.stem, path.stem)


def parse_guide(text: str, key: str, title: str) -> Guide:
    """The guide in a text; Refused, with its line, where anything is wrong. `title` is for one that names none."""
    if len(text) > MOST_BYTES:
        raise Refused("It is larger than 256 KB.")
    lines = _lines(text)
    if len(lines) - (not lines[-1]) > MOST_LINES:
        raise Refused("It has more than 2,000 lines.")
    header, first = split_header(lines)
    forms = header.pop("minutes", ())
    given: Header = {"title": shown(title), "kind": Kind.IMAGERY, "cautions": frozenset(), **header}
    given["cautions"] |= IMPLIED.get(given["kind"], frozenset())
    guide = Guide(key=key, parts=read_parts(lines, first, forms), forms=forms, **given)
    if not guide.script(min(forms, default=None)).lines:
        raise Refused(f"Every line is for a longer form. The one of {forms[0]} minutes has no words.")
    return guide


def _lines(text: str) -> list[str]:
    return text.translate(SPACES).replace("\r\n", "\n").replace("\r", "\n").split("\n")
