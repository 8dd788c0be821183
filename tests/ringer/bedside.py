"""A ringer on duty without its process, so that hours of ringing pass in milliseconds."""

from easeful.core.simulated_clock import SimulatedClock
from easeful.ringer.duty import Duty, Gear
from easeful.ringer.orders import Do, Order
from tests.ringer.fakes import FakeLookout, FakeNote, FakeRestart, FakeVoice

MINUTE = 60


class Bedside:
    """A ringer on duty, seen from outside."""

    def __init__(self, clock: SimulatedClock) -> None:
        self.clock = clock
        self.voice, self.note, self.restart = FakeVoice(), FakeNote(), FakeRestart()
        self.lookout = FakeLookout()
        self.said: list[dict[str, object]] = []
        self.duty = Duty(clock, Gear(self.voice, self.note, self.restart, self.lookout), self._hear)
        self.at_work = True

    def _hear(self, **reply: object) -> None:
        self.said.append(reply)

    def tell(self, order: Order) -> None:
        self.at_work = self.duty.obey(order) and self.duty.look()

    def arm(self, end: float, guard: float | None = None, volume: float = 0.8) -> None:
        now = self.clock.boot()
        self.tell(Order(Do.ARM, now + end, None if guard is None else now + guard, volume, "heat"))

    def pass_time(self, seconds: float) -> None:
        """Live through so many awake seconds as the ringer does, look by look."""
        until = self.clock.awake() + seconds
        while self.at_work and self.clock.awake() < until:
            left = until - self.clock.awake()
            self.clock.advance(min(self.duty.wait() or left, left))
            self.at_work = self.duty.look()

    def heard(self) -> list[dict[str, object]]:
        said, self.said = self.said, []
        return said
