"""All breathing patterns, bundled and the person's own, read when the first page wants them."""

from pathlib import Path
from typing import TYPE_CHECKING

from easeful.core.breath import Pattern
from easeful.store.keeper import Keeper

if TYPE_CHECKING:
    from easeful.content.patterns import Patterns


class PatternShelf:
    """The bundled files are read once; the person's own follow each change."""

    def __init__(self, folder: Path, keeper: Keeper) -> None:
        """`folder` holds the bundled files."""
        self._folder, self._keeper = folder, keeper
        self._read: Patterns | None = None

    @property
    def _bundled(self) -> "Patterns":
        if self._read is None:
            from easeful.content.patterns import load_patterns  # noqa: PLC0415 (start-up time)

            self._read = load_patterns(self._folder)
        return self._read

    def bundled(self) -> tuple[Pattern, ...]:
        """Those of the program, in order."""
        return self._bundled.found

    def left_out(self) -> tuple[str, ...]:
        """A sentence for each file that could not be read."""
        return tuple(f"{file.file}: {file.reason}" for file in self._bundled.left_out)

    def own(self) -> tuple[Pattern, ...]:
        """The person's own, by name."""
        return self._keeper.patterns.own()

    def save(self, pattern: Pattern) -> None:
        """Keep one of the person's own, new or changed."""
        self._keeper.patterns.save(pattern)

    def remove(self, key: str) -> None:
        """Forget one of the person's own."""
        self._keeper.patterns.remove(key)
