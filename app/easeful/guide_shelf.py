"""All guides, bundled and the person's own, with what is kept of each; read when the first page wants them."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.guide import Guide
from easeful.core.guide_mark import Attached, GuideMark, Place
from easeful.guide_ports import Examined, Recordings
from easeful.store.erase import RECORDING, RECORDINGS
from easeful.store.keeper import Keeper
from easeful.ui.words import tr

if TYPE_CHECKING:
    from easeful.content.guides import Guides

LANGUAGE = "en"
ENDINGS = (".wav", ".mp3", ".ogg", ".flac", ".m4a")
MOST_BYTES = 500 * 1024 * 1024


class GuideShelf:
    """The bundled files are read once; the person's own follow each change."""

    def __init__(self, folder: Path, keeper: Keeper, recordings: Recordings, data_folder: Path | None) -> None:
        """`folder` holds the bundled files, one folder a language; recordings are kept in `data_folder`."""
        self._folder, self._keeper, self._recordings = folder / LANGUAGE, keeper, recordings
        self._kept = None if data_folder is None else data_folder / RECORDINGS
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
        own = (self.read(text, key)[1] for key, text in self._keeper.guides.texts().items())
        return (*files, *filter(None, own))

    def own(self) -> tuple[Guide, ...]:
        """The person's own, by title."""
        read = (self.read(text, key)[0] for key, text in self._keeper.guides.texts().items())
        return tuple(sorted(filter(None, read), key=lambda guide: (guide.title.casefold(), guide.key)))

    def read(self, text: str, key: str = "", title: str = "") -> tuple[Guide | None, str]:
        """The guide in a text, or why it is none."""
        from easeful.content.guides import parse_guide  # noqa: PLC0415 (start-up time)
        from easeful.content.text_file import Refused  # noqa: PLC0415 (start-up time)

        try:
            return parse_guide(text, key, title or tr("My guide"), is_own=True), ""
        except Refused as refused:
            return None, str(refused)

    def text_of(self, guide: Guide) -> str:
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
        has_header = text.lstrip().startswith("---")
        return text if has_header else f"---\ntitle: {shown(path.stem)}\n---\n\n{text}", ""

    def save(self, text: str, key: str = "") -> str:
        """Keep a text as a guide of the person's own, new or changed; returns its key."""
        key = key or f"own-{os.urandom(8).hex()}"
        self._keeper.guides.save(key, text)
        return key

    def remove(self, key: str) -> None:
        """Forget one of the person's own; its recording stays until `tidy`, for Undo."""
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

    def recording_of(self, key: str) -> Path | None:
        """The file that plays instead of the voice; None without one, or when it is gone."""
        attached = self.mark_of(key).attached
        if attached is None or self._kept is None:
            return None
        file = self._kept / attached.file
        return file if file.is_file() else None

    def attach(self, key: str, path: Path, told: Callable[[str], None]) -> None:
        """Play a recording instead of the voice; `told` hears a sentence when it cannot be used, "" when it can."""
        if path.suffix.lower() not in ENDINGS:
            told(tr("{file}: use a wav, mp3, ogg, flac or m4a file.").format(file=path.name[:40]))
            return

        def note(found: Examined) -> None:
            told(why_words(found.why_not, path.name[:40]) if found.why_not else self._keep(key, path, found.seconds))

        self._recordings.examine(path, note)

    def _keep(self, key: str, path: Path, seconds: float) -> str:
        """Copy a recording into the data folder; a sentence when that cannot be."""
        file = f"{key}-{os.urandom(4).hex()}{path.suffix.lower()}"
        if not self._copy(path, file):
            return tr("{file}: it could not be copied.").format(file=path.name[:40])
        self.detach(key)
        mark = replace(self.mark_of(key), attached=Attached(file, path.name[:80], seconds))
        self._keeper.guides.mark(key, mark)
        return ""

    def _copy(self, path: Path, file: str) -> bool:
        try:
            if self._kept is None or path.stat().st_size > MOST_BYTES:
                return False
            self._kept.mkdir(mode=0o700, exist_ok=True)
            shutil.copyfile(path, self._kept / file)
        except OSError:
            if self._kept is not None:
                (self._kept / file).unlink(missing_ok=True)  # half of it
            return False
        return True

    def detach(self, key: str) -> None:
        """Let the voice read again; the file stays until `tidy`."""
        self._keeper.guides.mark(key, replace(self.mark_of(key), attached=None))

    def attach_again(self, key: str, attached: Attached) -> None:
        """Undo `detach`."""
        self._keeper.guides.mark(key, replace(self.mark_of(key), attached=attached))

    def tidy(self) -> None:
        """Remove recordings that no guide plays any more; to be called at the start, when no undo is left.

        Only when all that is remembered could be read: nothing is deleted because of an error.
        """
        if self._kept is None or not self._kept.is_dir() or self._keeper.status or self._keeper.notices:
            return
        guides, own = self._keeper.guides, "own-"
        for key in tuple(guides.marks()):
            if key.startswith(own) and key not in guides.texts():
                guides.mark(key, GuideMark())
        attached = [mark.attached.file for mark in guides.marks().values() if mark.attached is not None]
        for file in self._kept.iterdir():
            if RECORDING.fullmatch(file.name) and file.name not in attached:
                file.unlink(missing_ok=True)


def why_words(why_not: str, file: str) -> str:
    """Why a recording cannot be used."""
    return {
        "silent": tr("{file}: nothing can be heard in it."),
        "too_long": tr("{file}: it is longer than 90 minutes."),
        "missing": tr("{file}: it is gone."),
    }.get(why_not, tr("{file}: it cannot be played.")).format(file=file)
