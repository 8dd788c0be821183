"""Makes the bell heard, tells when it is heard and when not, and keeps trying while it has to ring."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from .bell import Bell
from .clock import Clock
from .player import Player
from .round import Begin, Round
from .take import ThreadTake
from .tape import Tape
from .trial import Sign, Take

# Rest between two rounds through all players, awake seconds: a sound server may come back.
REST = 2.0


class Report(NamedTuple):
    """Whether the bell is heard, by which player, or why not."""

    heard: bool
    by: str = ""
    why: str = ""


class Voice:
    """Rings until told to stop, or plays the bell once."""

    def __init__(
        self, players: Sequence[Player], load: Callable[[], Bell], clock: Clock, begin: Begin = ThreadTake
    ) -> None:
        """Take the players in order of preference and a way to load the bell."""
        self._players = players
        self._load = load
        self._clock = clock
        self._begin = begin
        self._bell: Bell | None = None
        self._tape: Callable[[], Tape] | None = None
        self._round: Round | None = None
        self._next_round = 0.0
        self._endless = False
        self._heard: bool | None = None
        self._given_up: dict[str, Take] = {}

    @property
    def busy(self) -> bool:
        """Whether it rings, or plays the bell once."""
        return self._tape is not None

    @property
    def ringing(self) -> bool:
        """Whether it rings until told to stop."""
        return self.busy and self._endless

    @property
    def heard(self) -> bool:
        """Whether the last report said that the bell is heard."""
        return self._heard is True

    def prepare(self) -> Bell:
        """Load the bell now, as its file may be gone when it is needed."""
        self._bell = self._bell or self._load()
        return self._bell

    def ring(self, volume: float) -> None:
        """Ring until told to stop, with a gain from 0 to 1; when it rings already it goes on as it is."""
        if not self.ringing:
            self._start(volume, endless=True)

    def play_once(self, volume: float) -> None:
        """Play the bell once, with a gain from 0 to 1; there will be one report."""
        self._start(volume, endless=False)

    def stop(self) -> None:
        """Be silent."""
        self._tape = None
        if self._round:
            self._round.stop()

    def end(self, seconds: float) -> None:
        """Be silent, and wait at most so long until the player has cleared up."""
        self.stop()
        if self._round:
            self._round.wait(seconds)

    def look(self) -> Report | None:
        """Go on with ringing, and return what is new about being heard."""
        if self._tape is None:
            return None
        if self._round is None:
            self._begin_round(self._tape)
            return None
        return self._judge_endless(self._round) if self._endless else self._judge_once(self._round)

    def _start(self, volume: float, *, endless: bool) -> None:
        self.stop()
        bell = self.prepare()
        self._tape = lambda: Tape(bell, volume, endless=endless)
        self._endless = endless
        self._heard = None
        self._drop_round()
        self._next_round = self._clock.awake()
        self.look()

    def _begin_round(self, tape: Callable[[], Tape]) -> None:
        if self._clock.awake() < self._next_round:
            return
        self._given_up = {name: take for name, take in self._given_up.items() if take.running}
        free = [player for player in self._players if player.name not in self._given_up]
        self._round = Round(free, tape, self._clock, self._begin)

    def _judge_once(self, current: Round) -> Report | None:
        verdict = current.look()
        if verdict.sign in {Sign.WAITING, Sign.HEARD}:
            return None
        self.stop()
        heard = verdict.sign is Sign.ENDED
        return Report(heard, by=current.by if heard else "", why=verdict.why)

    def _judge_endless(self, current: Round) -> Report | None:
        verdict = current.look()
        if verdict.sign in {Sign.FAILED, Sign.ENDED}:
            self._drop_round()
            self._next_round = self._clock.awake() + REST
            return self._tell(Report(heard=False, why=verdict.why or "the sound ended by itself"))
        if verdict.sign is Sign.HEARD:
            return self._tell(Report(heard=True, by=current.by))
        if verdict.sign is Sign.UNHEARD or (self.heard and verdict.why):
            return self._tell(Report(heard=False, why=verdict.why))
        return None

    def _tell(self, report: Report) -> Report | None:
        is_news = report.heard is not self._heard
        self._heard = report.heard
        return report if is_news else None

    def _drop_round(self) -> None:
        if self._round:
            self._round.stop()
            self._given_up |= self._round.given_up
        self._round = None
