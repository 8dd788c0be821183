"""What really happens to the skin, added up apart from the program, so that the program can be judged."""

from dataclasses import dataclass

from easeful.core.record import Record
from easeful.core.session import Reason

ANSWER = 60.0
A_LITTLE = 1e-3  # the wall clock, which carries a session over a restart, counts microseconds


def near(one: float | None, other: float | None) -> bool:
    """Whether two accounts agree, also in saying nothing."""
    return one == other if one is None or other is None else abs(one - other) < A_LITTLE


@dataclass
class Truth:
    """A pack on the skin: `exposure` is the sum of all seconds that anything told the clock to pass."""

    length: float
    checks: list[float]
    exposure: float = 0.0
    slept: float | None = 0.0  # None when a restart has hidden it
    asked: float | None = None
    check: float | None = None
    fine: int = 0
    end: float | None = None
    noticed: float = 0.0
    silent: float = 0.0

    @property
    def deadline(self) -> float:
        """The second by which the pack must come off, or somebody must have answered."""
        return self.length if self.asked is None else min(self.length, self.asked + ANSWER)

    @property
    def next_due(self) -> float:
        """The second at which a check is asked next, or the bell rings."""
        return min(self.deadline, *self.checks[:1], self.length)

    @property
    def guard(self) -> float | None:
        """The second at which the next check has gone unanswered; None when no check is left."""
        if self.asked is not None:
            return self.asked + ANSWER
        return self.checks[0] + ANSWER if self.checks else None

    def pass_time(self, seconds: float, *, silent: bool = False) -> None:
        """Let time pass; `silent` is time in which a program that is awake does not ring."""
        self.exposure += seconds
        if silent:
            overdue = self.exposure - (self.deadline if self.end is None else self.end)
            self.silent += max(0.0, min(seconds, overdue))

    def look(self) -> None:
        """What a program must notice now."""
        if self.end is not None:
            return
        if self.exposure >= self.deadline:
            self.end, self.noticed = self.deadline, self.exposure
            self.asked = self.check = None
        elif self.checks and self.checks[0] <= self.exposure:
            self.check = max(check for check in self.checks if check <= self.exposure)
            self.checks = [check for check in self.checks if check > self.exposure]
            self.asked = self.exposure if self.asked is None else self.asked

    def answer_fine(self) -> None:
        """Somebody says that the skin is fine, in time or not."""
        if self.asked is not None and self.exposure < self.asked + ANSWER:
            self.asked = self.check = None
            self.fine += 1

    def reason_when_off(self) -> Reason:
        """Why the session is over, once the pack comes off now."""
        if self.end is None and self.exposure < self.deadline:
            return Reason.STOPPED if self.asked is None else Reason.SKIN
        late = (self.exposure if self.end is None else self.noticed) - self.end_when_off()
        if self.end_when_off() < self.length:
            return Reason.NO_ANSWER
        return Reason.DONE if late <= ANSWER else Reason.LATE

    def end_when_off(self) -> float:
        """The second at which the session ended, once the pack comes off now."""
        return min(self.deadline, self.exposure) if self.end is None else self.end

    def judge(self, record: Record) -> None:
        """Fail unless the record of the pack that came off now is true."""
        assert record.actual <= self.exposure + A_LITTLE
        assert near(record.actual, self.exposure)
        assert near(record.overrun, self.exposure - self.end_when_off())
        assert record.reason is self.reason_when_off()
        assert record.checks_answered == self.fine <= record.checks_total
        assert near((record.ended_at - record.started_at).total_seconds(), record.actual)
        assert 0 <= record.slept <= self.exposure + A_LITTLE
        assert self.slept is None or near(record.slept, self.slept)
