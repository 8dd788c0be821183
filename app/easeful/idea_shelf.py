"""All ideas, bundled and the person's own, with what they think of each; read when the first page wants them."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from easeful.core.idea import Idea, IdeaMark
from easeful.store.keeper import Keeper

if TYPE_CHECKING:
    from easeful.content.ideas import Ideas
    from easeful.content.quiet import Quiet
    from easeful.core.quiet import QuietWords


class IdeaShelf:
    """The bundled files are read once; the person's own follow each change."""

    def __init__(self, resources: Path, keeper: Keeper) -> None:
        """`resources` has the folders of ideas, of the words of the quiet things, and of icons."""
        self._ideas, self._quiet, self._keeper = resources / "ideas", resources / "quiet", keeper
        self._icons = resources / "icons" / "duotone"
        self.dice = Random()  # noqa: S311 - which of two equal ideas comes first is no secret
        self._read: Ideas | None = None
        self._read_quiet: Quiet | None = None

    @property
    def _bundled(self) -> "Ideas":
        if self._read is None:
            from easeful.content.ideas import load_ideas  # noqa: PLC0415 (start-up time)

            self._read = load_ideas(self._ideas, {path.stem for path in self._icons.glob("*.svg")})
        return self._read

    @property
    def _words(self) -> "Quiet":
        if self._read_quiet is None:
            from easeful.content.quiet import load_quiet  # noqa: PLC0415 (seldom wanted)

            self._read_quiet = load_quiet(self._quiet)
        return self._read_quiet

    def bundled(self) -> tuple[Idea, ...]:
        """Those of the program."""
        return self._bundled.found

    def own(self) -> tuple[Idea, ...]:
        """The person's own, by title."""
        return self._keeper.ideas.own()

    def left_out(self) -> tuple[str, ...]:
        """A sentence for each file that could not be read."""
        left_out = (*self._bundled.left_out, *self._words.left_out)
        return tuple(f"{file.file}: {file.reason}" for file in left_out)

    def words(self) -> "QuietWords":
        """The words of the quiet things inside the program."""
        return self._words.words

    def save(self, idea: Idea) -> None:
        """Keep one of the person's own, new or changed."""
        self._keeper.ideas.save(idea)

    def remove(self, key: str) -> None:
        """Forget one of the person's own."""
        self._keeper.ideas.remove(key)

    def marks(self) -> Mapping[str, IdeaMark]:
        """What the person thinks of each idea, by their keys."""
        return self._keeper.ideas.marks()

    def mark_of(self, key: str) -> IdeaMark:
        """What the person thinks of an idea."""
        return self.marks().get(key, IdeaMark())

    def favour(self, key: str, *, wanted: bool) -> None:
        """Make an idea a favourite, or not; a favourite is not hidden."""
        mark = replace(self.mark_of(key), is_favourite=wanted)
        self._keeper.ideas.mark(key, replace(mark, is_hidden=mark.is_hidden and not wanted))

    def hide(self, key: str, *, wanted: bool) -> None:
        """Show an idea no more, or again."""
        self._keeper.ideas.mark(key, replace(self.mark_of(key), is_hidden=wanted))
