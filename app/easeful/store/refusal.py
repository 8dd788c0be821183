"""Why a history was not opened, told apart so that each gets its own sentence and its own care."""

from pathlib import Path


class Refusal(Exception):  # noqa: N818 - a sentence for the person, not an error of the program
    """A history that was not opened; `str()` is one sentence for the person."""


class CannotWrite(Refusal):
    """The folder or the file cannot be written now; trying again later may help."""

    def __init__(self, folder: Path, cause: Exception) -> None:
        """Say which folder, and the cause where the system has words for it; those of SQLite help nobody."""
        reason = getattr(cause, "strerror", None)
        super().__init__(
            f"Easeful cannot write in {folder}: {reason}." if reason else f"Easeful cannot write in {folder}."
        )


class Damaged(Refusal):
    """The file is not a whole database."""

    def __init__(self, path: Path, what: str) -> None:
        """Name the file; `what` is kept for the log."""
        super().__init__(f"The history in {path} cannot be read.")
        self.what = what


class FromNewer(Refusal):
    """The file was written by a newer Easeful."""

    def __init__(self, path: Path) -> None:
        """Name the file, which stays as it is."""
        super().__init__(f"The history in {path} was written by a newer Easeful. It is left as it is.")


class NotOurs(Refusal):
    """The file is a database of another program."""

    def __init__(self, path: Path) -> None:
        """Name the file, which stays as it is."""
        super().__init__(f"{path} is not a history of Easeful. It is left as it is.")
