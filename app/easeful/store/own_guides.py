"""The part of the memory that is about guides: the person's own texts, and what is kept of each guide."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from easeful.store.guide_changes import GuidesSaid, MarkGuide, RemoveGuide, SaveGuide
from easeful.store.guides import LONGEST_GUIDE

if TYPE_CHECKING:
    from easeful.core.guide_mark import GuideMark


class OwnGuides:
    """Methods that change something answer whether it is on the disk already."""

    def __init__(
        self, said: Callable[[], GuidesSaid], remember: Callable[[SaveGuide | RemoveGuide | MarkGuide], bool]
    ) -> None:  # fmt: skip
        """`said` tells what holds now, `remember` takes a change."""
        self._said, self._remember = said, remember

    def texts(self) -> Mapping[str, str]:
        """The texts of the person's own guides by their keys."""
        return self._said().texts

    def save(self, key: str, text: str) -> bool:
        """Remember the text of a guide, new, changed or wanted again.

        ValueError for one that is too long, or that no file can hold: it would wait for the disk for ever.
        """
        text.encode()
        if len(text) > LONGEST_GUIDE:
            message = "A guide is not longer than 256 KB."
            raise ValueError(message)
        return self._remember(SaveGuide(key, text))

    def remove(self, key: str) -> bool:
        """Forget a guide of the person's own; `save` brings it back."""
        return key in self.texts() and self._remember(RemoveGuide(key))

    def marks(self) -> "Mapping[str, GuideMark]":
        """What is kept of each guide, by their keys."""
        return self._said().marks

    def mark_of(self, key: str) -> "GuideMark":
        """What is kept of a guide."""
        from easeful.core.guide_mark import GuideMark  # noqa: PLC0415 (start-up time)

        return self._said().marks.get(key, GuideMark())

    def mark(self, key: str, mark: "GuideMark") -> bool:
        """Remember what is kept of a guide."""
        return mark == self.mark_of(key) or self._remember(MarkGuide(key, mark))
