"""One attempt of one player, in a thread of its own, so that a stuck sound server deafens nobody."""

from threading import Event, Thread

from .player import Player, Progress
from .tape import Tape


class ThreadTake:
    """A player at work; its thread never keeps the process alive."""

    def __init__(self, player: Player, tape: Tape) -> None:
        """Begin to play at once."""
        self.progress = Progress()
        self.rate = tape.rate
        self._stop = Event()
        self._trouble = ""
        self._thread = Thread(target=self._play, args=(player, tape), daemon=True)
        try:
            self._thread.start()
        except RuntimeError as error:
            self._trouble = str(error)

    @property
    def running(self) -> bool:
        """Whether the player has not ended yet."""
        return self._thread.is_alive()

    @property
    def trouble(self) -> str:
        """Why the player ended, empty when all went well so far."""
        return self._trouble

    def stop(self) -> None:
        """Ask the player to stop; does not wait for it."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Wait at most so long for the player to end."""
        self._thread.join(seconds)

    def _play(self, player: Player, tape: Tape) -> None:
        try:
            player.play(tape, self._stop, self.progress)
        except Exception as error:  # noqa: BLE001 - whatever a player breaks on, the next one must be tried
            self._trouble = str(error) or type(error).__name__
