"""All guides, bundled and the person's own, with what is kept of each; read when the first page wants them."""

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.guide import Guide, UnreadText
from easeful.core.guide_mark import GuideMark, Place
from easeful.recording_shelf import OWN
from easeful.store.keeper import Keeper
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.content.guides import Guides

LANGUAGE = "en"
TITLE = re.compile(r"^title: *(\S.*?) *$", re.MULTILINE)


class GuideShelf:
    """The bundled files are read once; the person's own follow each change."""

    def __init__(self, folder: Path, keeper: Keeper) -> None:
        """`folder` holds the bundled files, one folder a language."""
        self._folder, self._keeper = folder / LANGUAGE, keeper
        self._read: Guides | None = None

    @property
    def _bundled(self) -> "Guides":
        if self._read is None:
            from easeful.content.guides import load_guides  # noqa: PLC0415 (start-up time)

            self._read = load_guides(self._folder)
        return self._read

    def bundled(self) -> tuple[Guide, ...]:
        """Those of the program, in order."""
        return self._bundled.found

    def left_out(self) -> tuple[str, ...]:
        """A sentence for each file, or text of the person's own, that could not be read."""
        files = (f"{file.file}: {file.reason}" for file in self._bundled.left_out)
        return (*files, *(f"{own.title}: {own.why_not}" for own in self.unread()))

    def unread(self) -> tuple[UnreadText, ...]:
        """The person's own texts that cannot be read."""
        read = ((key, text, self.read(text, key)[1]) for key, text in self._keeper.guides.texts().items())
        return tuple(UnreadText(key, title_in(text), why_not) for key, text, why_not in read if why_not)

    def own(self) -> tuple[Guide, ...]:
        """The person's own, by title."""
        read = (self.read(text, key)[0] for key, text in self._keeper.guides.texts().items())
        return tuple(sorted(filter(None, read), key=lambda guide: (guide.title.casefold(), guide.key)))

    def read(self, text: str, key: str = "", title: str = "") -> tuple[Guide | None, str]:
        """The guide in a text, or why it is none."""
        from easeful.content.guides import parse_guide  # noqa: PLC0415 (start-up time)
        from easeful.content.text_file import Refused  # noqa: PLC0415 (start-up time)

        try:
            return parse_guide(text, key, title or tr("My guide")), ""
        except Refused as refused:
            return None, str(refused)

    def text_of(self, guide: Guide | UnreadText) -> str:
        """The text as it was written."""
        own = self._keeper.guides.texts().get(guide.key)
        return (self._folder / f"{guide.key}.md").read_text("utf-8") if own is None else own

    def open_file(self, path: Path) -> tuple[str, str]:
        """The text in a file that the person chose, or why it cannot be used: a sentence that names the file."""
        from easeful.content.text_file import Refused, read_text, shown  # noqa: PLC0415 (start-up time)

        try:
            text = read_text(path)
        except Refused as refused:
            return "", f"{shown(path.name)}: {refused}"
        _, why_not = self.read(text)
        if why_not:
            return "", f"{shown(path.name)}: {why_not}"
        titled = f"---\ntitle: {shown(path.stem).strip()}\n---\n\n{text}"
        # A text with a header keeps it, and one that is as long as may be goes without a title.
        is_titled = text.lstrip().startswith("---") or self.read(titled)[0] is None
        return text if is_titled else titled, ""

    def save(self, text: str, key: str = "") -> str:
        """Keep a text as a guide of the person's own, new, or changed, which begins anew; returns its key."""
        key = key or f"{OWN}{os.urandom(8).hex()}"
        if text != self._keeper.guides.texts().get(key, text):
            self.leave_at(key, None)  # its lines are others now
        self._keeper.guides.save(key, text)
        return key

    def remove(self, key: str) -> None:
        """Forget one of the person's own; its recording stays until the next start, for Undo."""
        self._keeper.guides.remove(key)

    def mark_of(self, key: str) -> GuideMark:
        """What is kept of a guide."""
        return self._keeper.guides.mark_of(key)

    def leave_at(self, key: str, place: Place | None) -> None:
        """Remember where a guide was left."""
        self._keeper.guides.mark(key, replace(self.mark_of(key), left_at=place))

    def hide(self, key: str, *, wanted: bool) -> None:
        """Leave a guide out of the library, or bring it back."""
        self._keeper.guides.mark(key, replace(self.mark_of(key), is_hidden=wanted))


def title_in(text: str) -> str:
    """The name that a text gives itself, for a sentence about it."""
    from easeful.content.text_file import shown  # noqa: PLC0415 (start-up time)

    found = TITLE.search(text)
    return shown(found[1]) if found else tr("My guide")
