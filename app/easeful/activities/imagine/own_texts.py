"""Texts of guides that a person copies or gives away."""

import re

from easeful.ui.words import tr

LONGEST_TITLE = 40


def copied(text: str) -> str:
    """The text of a copy: under a title of its own, no longer than a title may be."""

    def rename(found: re.Match[str]) -> str:
        return "title: " + tr("Copy of {title}").format(title=found[1])[:LONGEST_TITLE].rstrip()

    return re.sub(r"^title: *(.*)$", rename, text, count=1, flags=re.MULTILINE)


def file_name(title: str) -> str:
    """A name for the file of a guide, which every computer takes."""
    name = re.sub(r"[^\w -]", "", title).strip()
    return f"{name or tr('My guide')}.md"
