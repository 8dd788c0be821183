"""Goes through the players in order, each for as long as it plays."""

from collections.abc import Callable, Sequence

from .clock import Clock
from .player import Player
from .tape import Tape
from .trial import Sign, Take, Trial, Verdict

Begin = Callable[[Player, Tape], Take]


class Round:
    """One go through the players; every one gets the tape from its start."""

    def __init__(self, players: Sequence[Player], tape: Callable[[], Tape], clock: Clock, begin: Begin) -> None:
        """Begin with the first player."""
        self.by = ""
        self.given_up: dict[str, Take] = {}
        self._players = list(players)
        self._tape = tape
        self._clock = clock
        self._begin = begin
        self._troubles: list[str] = []
        self._trial: Trial | None = None
        self._next_player()

    def look(self) -> Verdict:
        """Judge the player at work; FAILED means that none is left, WAITING can say why one was given up."""
        if self._trial is None:
            return Verdict(Sign.FAILED, "; ".join(self._troubles) or "no way to play sound was found")
        verdict = self._trial.verdict()
        if verdict.sign is not Sign.FAILED:
            return verdict
        self._give_up(verdict.why)
        self._next_player()
        return Verdict(Sign.WAITING, verdict.why)

    def stop(self) -> None:
        """Ask the player at work to stop."""
        if self._trial:
            self._trial.take.stop()

    def wait(self, seconds: float) -> None:
        """Wait at most so long until the player at work has cleared up."""
        if self._trial:
            self._trial.take.wait(seconds)

    def _next_player(self) -> None:
        self._trial = None
        if self._players:
            player = self._players.pop(0)
            self.by = player.name
            self._trial = Trial(self._begin(player, self._tape()), self._clock)

    def _give_up(self, why: str) -> None:
        if self._trial:
            self._trial.take.stop()
            self.given_up[self.by] = self._trial.take
            self._troubles.append(f"{self.by}: {why}")
