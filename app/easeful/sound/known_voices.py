"""What is known of the computer's voices, so that a process is asked for them as seldom as can be."""

from collections.abc import Callable

Names = tuple[str, ...]


class KnownVoices:
    """The names of voices by language. A language is asked for once, and again where an answer can have changed."""

    def __init__(self, ask: Callable[[str], object]) -> None:
        """`ask` has the names of a language told some time; nothing is asked yet."""
        self._ask = ask
        self._names: dict[str, Names] = {}
        self._awaited: set[str] = set()
        self._is_voiceless = False

    def of(self, language: str) -> Names | None:
        """Those of a language, the best first; None while they are not known, () while there is no voice at all."""
        if language not in self._names and language not in self._awaited:
            self._awaited.add(language)
            if not self._is_voiceless:
                self._ask(language)
        return () if self._is_voiceless else self._names.get(language)

    def note(self, language: str, names: Names) -> bool:
        """Keep what was told; returns whether it is new."""
        self._awaited.discard(language)
        is_new = self._names.get(language) != names
        self._names[language] = names
        return is_new

    def note_voice(self, is_there: bool) -> None:
        """Forget names that nobody can read with; ask for them when there is a voice again."""
        was_voiceless, self._is_voiceless = self._is_voiceless, not is_there
        if not is_there:
            self._awaited.update(self._names)
            self._names.clear()
        elif was_voiceless:
            for language in sorted(self._awaited):
                self._ask(language)

    def ask_again(self) -> None:
        """Ask for languages that had no voice: one may have been installed. Until the answer they have none."""
        for language, names in self._names.items():
            if not names:
                self._ask(language)

    def rest(self) -> None:
        """Wait for no answer any more; what is not known is asked for when somebody wants it."""
        self._awaited.clear()
