"""Recordings that somebody made for a guide, in their own voice: they play instead of the computer's."""

import os
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from easeful.core.guide_mark import SOFT, Attached, GuideMark
from easeful.guide_ports import Examined, Recordings
from easeful.store.erase import RECORDING, RECORDINGS
from easeful.store.keeper import Keeper
from easeful.ui.words import tr

ENDINGS = (".wav", ".mp3", ".ogg", ".flac", ".m4a")
OWN = "own-"


class RecordingShelf(QObject):
    """`attached` carries the key of a guide, and "" or the sentence why its recording cannot be used."""

    attached = Signal(str, str)

    def __init__(self, keeper: Keeper, recordings: Recordings, data_folder: Path | None) -> None:
        """Recordings are copied into `data_folder`; without one there are none."""
        super().__init__()
        self._keeper, self._recordings = keeper, recordings
        self._folder = None if data_folder is None else data_folder / RECORDINGS
        self._is_listening = False

    @property
    def is_listening(self) -> bool:
        """Whether a recording is being examined and copied: one at a time."""
        return self._is_listening

    def file_of(self, key: str) -> Path | None:
        """The file that plays instead of the voice; None without one, or when it is gone."""
        attached = self._keeper.guides.mark_of(key).attached
        if attached is None or self._folder is None:
            return None
        file = self._folder / attached.file
        return file if file.is_file() else None

    def level_of(self, key: str) -> float:
        """How loud the voice in that file is, in decibels (0 is full scale)."""
        attached = self._keeper.guides.mark_of(key).attached
        return SOFT if attached is None else attached.level

    def attach(self, key: str, path: Path) -> None:
        """Play a copy of this recording from now on; `attached` tells the outcome, which may take a minute."""
        name = path.name[:40]
        if path.suffix.lower() not in ENDINGS:
            self.attached.emit(key, tr("{file}: use a wav, mp3, ogg, flac or m4a file.").format(file=name))
        elif self._folder is None:
            self.attached.emit(key, why_words("not_copied", name))
        elif not self._is_listening:
            self._is_listening = True
            copy = self._folder / f"{key}-{os.urandom(4).hex()}{path.suffix.lower()}"
            self._recordings.examine(path, copy, lambda found: self._note(key, path, copy, found))

    def _note(self, key: str, path: Path, copy: Path, found: Examined) -> None:
        self._is_listening = False
        if not found.why_not:
            self.attach_again(key, Attached(copy.name, path.name[:80], found.seconds, found.level))
        self.attached.emit(key, found.why_not and why_words(found.why_not, path.name[:40]))

    def attach_again(self, key: str, attached: Attached) -> None:
        """Undo `detach`."""
        self._mark(key, attached)

    def detach(self, key: str) -> None:
        """Let the voice read again; the file stays until `tidy`."""
        self._mark(key, None)

    def _mark(self, key: str, attached: Attached | None) -> None:
        """Begin anew, too: the seconds of a recording are not those of the voice."""
        guides = self._keeper.guides
        guides.mark(key, replace(guides.mark_of(key), attached=attached, left_at=None))

    def give_up(self) -> None:
        """Attach nothing that is still being examined."""
        self._is_listening = False
        self._recordings.give_up()

    def tidy(self) -> None:
        """Remove recordings that no guide plays any more; to be called at the start, when no undo is left.

        Only when all that is remembered could be read: nothing is deleted because of an error.
        """
        keeper, folder = self._keeper, self._folder
        if folder is None or not folder.is_dir() or keeper.status or keeper.notices:
            return
        guides = keeper.guides
        for key in tuple(guides.marks()):
            if key.startswith(OWN) and key not in guides.texts():
                guides.mark(key, GuideMark())
        attached = [mark.attached.file for mark in guides.marks().values() if mark.attached is not None]
        for file in folder.iterdir():
            if RECORDING.fullmatch(file.name) and file.name not in attached:
                file.unlink(missing_ok=True)


def why_words(why_not: str, file: str) -> str:
    """Why a recording cannot be used."""
    return {
        "silent": tr("{file}: nothing can be heard in it."),
        "too_long": tr("{file}: it is longer than 90 minutes."),
        "too_large": tr("{file}: it is larger than 500 MB."),
        "missing": tr("{file}: it is gone."),
        "not_copied": tr("{file}: it could not be copied."),
    }.get(why_not, tr("{file}: it cannot be played.")).format(file=file)
