"""How long the main program waits for a ringer's answer."""

from .clock import Clock

# A ringer that has not answered for so long is late, awake seconds; one that is still late after the grace is hung. A
# computer that stood still as a whole, as a paused virtual one does, leaves a well one late for a moment.
ANSWER_LIMIT, GRACE = 3.0, 1.0


class Patience:
    """With one ringer: from the first question that it has not answered."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is asked yet."""
        self._clock = clock
        self._asked: float | None = None
        self._late_since: float | None = None

    @property
    def waits(self) -> bool:
        """Whether an answer is to come."""
        return self._asked is not None

    def ask(self) -> None:
        """Something was asked; of several questions the first counts."""
        if self._asked is None:
            self._asked = self._clock.awake()

    def end(self) -> None:
        """It has answered, or is gone."""
        self._asked = self._late_since = None

    def is_over(self) -> bool:
        """Whether it is hung. Look twice at least: the first look begins the grace."""
        now = self._clock.awake()
        if self._asked is None or now - self._asked <= ANSWER_LIMIT:
            return False
        if self._late_since is None:
            self._late_since = now
        return now - self._late_since > GRACE
