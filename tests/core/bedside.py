"""Somebody who sits beside one session, so that a story can be told in minutes."""

from easeful.core.found import found_again
from easeful.core.pack import Method, SessionLength
from easeful.core.place import Area, Place
from easeful.core.plan import CueKind, plan_pack
from easeful.core.record import Record, record_of
from easeful.core.session import ContactSession, State, begin
from easeful.core.simulated_clock import SimulatedClock

LOWER_BACK = Place(Area.LOWER_BACK)


class Bedside:
    """Asks a session once an awake second, as the window does, and notes each cue with its second."""

    def __init__(
        self,
        clock: SimulatedClock,
        minutes: int = 15,
        method: Method = Method.HEAT,
        place: Place = LOWER_BACK,
    ) -> None:
        self.clock = clock
        self.session: ContactSession = begin(plan_pack(method, place, SessionLength(minutes)), clock)
        self.heard: list[tuple[float, CueKind]] = []
        self.look()

    def look(self) -> None:
        """Ask once, now."""
        self.session, cues = self.session.tick(self.clock)
        self.heard += [(self.session.elapsed(self.clock), cue.kind) for cue in cues]

    def let_pass(self, seconds: int) -> None:
        """Let awake seconds pass."""
        for _ in range(seconds):
            self.clock.advance(1)
            self.look()

    def wait_until(self, minute: int, second: int = 0) -> None:
        """Let awake time pass until the session is this old."""
        self.let_pass(minute * 60 + second - round(self.session.elapsed(self.clock)))

    def wake_after(self, seconds: float) -> None:
        """Let the computer sleep, and look as it wakes."""
        self.clock.sleep(seconds)
        self.look()

    def skin_is_fine(self) -> None:
        """Answer the open check."""
        self.session = self.session.looks_fine(self.clock)

    def skin_is_doubtful(self) -> None:
        """Answer "I am not sure"."""
        self.session = self.session.not_sure(self.clock)

    def take_off(self) -> Record:
        """Take the pack off, and log it."""
        slept = self.session.slept(self.clock)
        self.session = self.session.take_off(self.clock)
        return record_of(self.session, slept, "0.1.0")

    def find_again(self) -> None:
        """Start the program again, which finds the session as it was last written down."""
        self.session = found_again(self.session, self.clock)
        self.look()

    @property
    def rings(self) -> bool:
        """Whether the alarm is on."""
        return self.session.state is State.TIME_IS_UP
