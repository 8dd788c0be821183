"""A pack on the skin from its start to the moment it is off: the state machine that must not miss its end."""

import os
from dataclasses import dataclass, replace
from enum import StrEnum

from easeful.core.clock import Clock
from easeful.core.moments import Seen, Start
from easeful.core.plan import ContactPlan, Cue, CueKind

LATE_SECONDS = 60.0  # an end noticed later than this is told as late, not as done


class State(StrEnum):
    """Where a session stands; the pack is on in all but the last."""

    RUNNING = "running"
    SKIN_CHECK = "skin_check"
    TIME_IS_UP = "time_is_up"
    CLOSED = "closed"


class Reason(StrEnum):
    """Why a session ended."""

    DONE = "done"
    LATE = "late"  # the computer slept or was off at the end
    STOPPED = "user"
    SKIN = "skin"  # stopped from a skin check
    NO_ANSWER = "timeout"


@dataclass(frozen=True, slots=True)
class ContactSession:
    """One session, frozen: every change gives a new one, which is committed before it is shown.

    Times are seconds since the start on the clock that counts sleep. `end` is when the time was up
    (or ran out on an unanswered check), `off` when the pack came off.
    """

    id: str
    plan: ContactPlan
    start: Start
    seen: Seen
    state: State = State.RUNNING
    told: int = 0
    check: float | None = None
    asked: float | None = None
    unsure: bool = False
    fine: tuple[float, ...] = ()
    missed: tuple[float, ...] = ()
    end: float | None = None
    off: float | None = None
    late: float = 0.0
    reason: Reason | None = None
    pain_before: int | None = None
    went_on: tuple[str, ...] = ()

    def elapsed(self, clock: Clock) -> float:
        """Seconds since the start, sleep included, never below zero."""
        return max(0.0, clock.boot() - self.start.boot)

    def remaining(self, clock: Clock) -> float:
        """Seconds until the end; below zero when it is overdue."""
        return self.plan.length - self.elapsed(clock)

    def slept(self, clock: Clock) -> float:
        """Seconds of this session in which the computer slept or was off."""
        return max(0.0, self.elapsed(clock) - max(0.0, clock.awake() - self.start.awake))

    def overrun(self, clock: Clock) -> float:
        """Seconds the pack has been on, or was on, past the end; 0 before it."""
        if self.end is None:
            return 0.0
        return max(0.0, (self.elapsed(clock) if self.off is None else self.off) - self.end)

    def answer_left(self, clock: Clock) -> float:
        """Seconds left to answer the skin check; 0 when none is open."""
        if self.asked is None:
            return 0.0
        return max(0.0, self.asked + self.plan.answer - self.elapsed(clock))

    @property
    def pack_is_on(self) -> bool:
        """Whether the pack still warms or cools the skin."""
        return self.state is not State.CLOSED

    @property
    def next_check(self) -> float | None:
        """When the skin is looked at next, in seconds after the start; None when no check is left."""
        known = (*self.fine, *self.missed) + (() if self.check is None else (self.check,))
        last = max(known, default=0.0)
        return next((at for at in self.plan.checks if at > last), None)

    @property
    def end_boot(self) -> float:
        """The deadline on the boot clock."""
        return self.start.boot + self.plan.length

    @property
    def guard_boot(self) -> float | None:
        """The boot time by which somebody must have answered the next check, or the bell rings."""
        if self.asked is not None:
            return self.start.boot + self.asked + self.plan.answer
        return None if self.next_check is None else self.start.boot + self.next_check + self.plan.answer

    def tick(self, clock: Clock) -> "tuple[ContactSession, tuple[Cue, ...]]":
        """What the clock asks for: the session as it stands now, and the cues that fell due.

        After a sleep several may be overdue: only the last is told. A session that changed is committed also
        without a cue: the wall clock was set, and a restart must know.
        """
        if self.state is State.CLOSED:
            return self, ()
        ended = self._ended_if_due(clock)
        if ended is not self:
            return ended, (self.plan.cues[-1],)
        elapsed = self.elapsed(clock)
        due = [cue for cue in self.plan.cues[self.told :] if cue.at <= elapsed]
        if not due:
            is_set = self.seen.wall_clock_moved(elapsed, clock.now())
            return (self._seen_now(clock) if is_set else self), ()
        checks = [cue for cue in due if cue.kind is CueKind.SKIN_CHECK]
        asked = self._ask(checks, elapsed) if checks else self
        told = replace(asked, told=self.told + len(due))
        return told._seen_now(clock), ((checks or due)[-1],)

    def _ask(self, checks: list[Cue], elapsed: float) -> "ContactSession":
        *missed, check = (cue.at for cue in checks)
        earlier = () if self.check is None else (self.check,)
        return replace(
            self,
            state=State.SKIN_CHECK,
            check=check,
            # A check that is still open gives way to the next one, but not its time to answer.
            asked=elapsed if self.asked is None else self.asked,
            missed=(*self.missed, *earlier, *missed),
        )

    def _ended_if_due(self, clock: Clock) -> "ContactSession":
        """The session with its time up, if its end or that of an open check has come; else itself."""
        answer_ends = self.plan.length if self.asked is None else self.asked + self.plan.answer
        end = min(self.plan.length, answer_ends)
        late = self.elapsed(clock) - end
        if self.end is not None or late < 0:
            return self
        reason = Reason.LATE if late > LATE_SECONDS else Reason.DONE
        ended = replace(
            self._close_check(),
            state=State.TIME_IS_UP,
            told=len(self.plan.cues),
            end=end,
            late=late,
            reason=reason if end == self.plan.length else Reason.NO_ANSWER,
        )
        return ended._seen_now(clock)

    def _close_check(self) -> "ContactSession":
        missed = self.missed if self.check is None else (*self.missed, self.check)
        return replace(self, check=None, asked=None, unsure=False, missed=missed)

    def looks_fine(self, clock: Clock) -> "ContactSession":
        """The skin was looked at and is fine; without an open check, or after its time, nothing changes."""
        if self.check is None or self.answer_left(clock) <= 0:
            return self
        fine = (*self.fine, self.check)
        return replace(self, state=State.RUNNING, check=None, asked=None, unsure=False, fine=fine)._seen_now(clock)

    def not_sure(self, clock: Clock) -> "ContactSession":
        """The person is not sure; the time to answer goes on."""
        if self.state is not State.SKIN_CHECK:
            return self
        return replace(self, unsure=True)._seen_now(clock)

    def take_off(self, clock: Clock) -> "ContactSession":
        """The pack is off: by Stop before the end, or by "It is off" after it."""
        if not self.pack_is_on:
            return self
        ended = self._ended_if_due(clock)  # the end may have come since the last tick
        stopped = Reason.SKIN if ended.state is State.SKIN_CHECK else Reason.STOPPED
        elapsed = self.elapsed(clock)
        return replace(
            ended._close_check(),
            state=State.CLOSED,
            off=elapsed,
            end=elapsed if ended.end is None else ended.end,
            reason=ended.reason or stopped,
        )._seen_now(clock)

    def _seen_now(self, clock: Clock) -> "ContactSession":
        return replace(self, seen=Seen(self.elapsed(clock), clock.now()))


def begin(
    plan: ContactPlan, clock: Clock, pain_before: int | None = None, went_on: tuple[str, ...] = ()
) -> ContactSession:
    """The session from the moment the towel is in place; `went_on` names the notices that were passed."""
    now = clock.now()
    start = Start(clock.boot(), clock.awake(), clock.boot_id(), now)
    return ContactSession(os.urandom(16).hex(), plan, start, Seen(0.0, now), pain_before=pain_before, went_on=went_on)
