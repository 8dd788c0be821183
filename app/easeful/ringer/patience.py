"""How long the main program waits for a ringer's answer."""

from .clock import Clock

# A ringer that has not answered for so long is late, awake seconds: the first time it has to be started, from a slow
# disk beside much else. One that is still late after the grace, and was looked for so often, is hung: a computer that
# stands still as a whole, as a paused virtual one does, moves the clock and leaves a well one late for a moment.
START_LIMIT, ANSWER_LIMIT = 10.0, 3.0
GRACE, LOOKS = 1.0, 8


class Patience:
    """With one ringer: from the first question that it has not answered."""

    def __init__(self, clock: Clock) -> None:
        """Nothing is asked yet."""
        self._clock = clock
        self._asked: float | None = None
        self._late_since = 0.0
        self._looks = 0
        self._limit = START_LIMIT

    @property
    def waits(self) -> bool:
        """Whether an answer is to come."""
        return self._asked is not None

    def begin(self) -> None:
        """With another ringer, which is just being started."""
        self._asked, self._looks, self._limit = None, 0, START_LIMIT

    def ask(self) -> None:
        """Something was asked; of several questions the first counts."""
        if self._asked is None:
            self._asked = self._clock.awake()

    def be_answered(self) -> None:
        """It has answered."""
        self._asked, self._looks, self._limit = None, 0, ANSWER_LIMIT

    def is_over(self) -> bool:
        """Whether it is hung. To be asked at each look for an answer."""
        now = self._clock.awake()
        if self._asked is None or now - self._asked <= self._limit:
            return False
        if self._looks == 0:
            self._late_since = now
        self._looks += 1
        return self._looks > LOOKS and now - self._late_since > GRACE
