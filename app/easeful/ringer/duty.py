"""What the ringer is there for: obey, keep watch, ring, and carry on when the main program has died."""

from typing import NamedTuple, Protocol

from .alarm import LONGEST_WAIT, Alarm
from .clock import Clock
from .lookout import Lookout
from .note import Note
from .orders import Do, Order
from .orphan import Restart, Stage, stage_at
from .voice import Report, Voice

# While it sounds, the players are looked at so often, seconds.
SOUNDING_WAIT = 0.05


class Say(Protocol):
    """Sends one reply to the main program."""

    def __call__(self, **reply: str | float | bool) -> None:
        """Never blocks and never raises."""


class Gear(NamedTuple):
    """What the ringer works with."""

    voice: Voice
    note: Note
    restart: Restart
    lookout: Lookout


class Duty:
    """The whole behaviour of the ringer; time and sound are given to it."""

    def __init__(self, clock: Clock, gear: Gear, say: Say) -> None:
        """Start with nothing to do."""
        self._clock = clock
        self._alarm = Alarm(clock)
        self._voice, self._note, self._restart, self._lookout = gear
        self._say = say
        self._volume = 1.0
        self._deadline: float | None = None
        self._rung_from = 0.0
        self._alone = False
        self._testing = False
        self._is_expected = False

    def obey(self, order: Order) -> bool:
        """Do what is asked; return False when the ringer's work is over."""
        match order.do:
            case Do.ARM:
                self._arm(order)
            case Do.RING:
                self._ring_now(order)
            case Do.SILENCE:
                self.be_silent()
            case Do.TEST:
                self._test(order)
            case Do.HELLO:
                self._say(say="well")
            case Do.LOOK:
                pass
            case Do.FAREWELL:
                self._is_expected = True
                self._restart.trust()
            case Do.QUIT:
                self.be_silent()
                return False
            case Do.CARRY_ON_ALONE:
                return self._carry_on_alone()
        return True

    def look(self) -> bool:
        """Do what the time asks for; return False when the ringer's work is over."""
        if not self._alone:
            self._note.keep()
        elif self._note.gone():
            self.be_silent()
            return False
        due = self._alarm.due()
        if due is not None:
            self._start_ringing(due)
        if self._alone and not self._endure():
            return False
        self._pass_on(self._voice.look())
        self._tell_outputs(self._lookout.news())
        return True

    def wait(self) -> float | None:
        """Return the seconds until the next look, or None when only an order can bring work."""
        if self._voice.busy:
            return SOUNDING_WAIT
        return self._alarm.wait() if self._deadline is None else LONGEST_WAIT

    def be_silent(self) -> None:
        """Stop ringing and ring for nothing: somebody knows of the pack, or has said that it is off."""
        self.end()
        self._note.remove()

    def end(self) -> None:
        """Stop ringing; the note stays, for the next program to know of the pack."""
        self._stop_testing("it was stopped")
        self._alarm.disarm()
        self._lookout.end()
        self._deadline = None
        self._voice.stop()

    def _arm(self, order: Order) -> None:
        if self._deadline is not None:
            self._voice.stop()
        self._deadline = None
        self._volume = order.volume
        self._alarm.arm(order.end, order.guard)
        self._note.write({"end": order.end, "guard": order.guard, "volume": order.volume, "witness": order.witness})
        self._say(say="armed")
        self._lookout.begin()
        self._voice.prepare()

    def _ring_now(self, order: Order) -> None:
        if self._deadline is None:
            now = self._clock.boot()
            self._volume = order.volume
            self._note.write({"end": now, "guard": None, "volume": order.volume, "witness": order.witness})
            self._start_ringing(now)

    def _test(self, order: Order) -> None:
        if self._deadline is not None:
            self._say(say="tested", heard=self._voice.heard, why="the alarm is ringing")
            return
        self._testing = True
        self._voice.play_once(order.volume)

    def _carry_on_alone(self) -> bool:
        self._alone = True
        self._lookout.end()
        self._rung_from = self._clock.awake()
        return self._alarm.armed or self._deadline is not None

    def _start_ringing(self, deadline: float) -> None:
        self._stop_testing("the alarm rang")
        self._alarm.disarm()
        self._lookout.end()  # what is heard of the ringing tells more
        self._deadline = deadline
        self._rung_from = self._clock.awake()
        self._voice.ring(self._volume)

    def _stop_testing(self, why: str) -> None:
        if self._testing:
            self._testing = False
            self._say(say="tested", heard=False, why=why)

    def _endure(self) -> bool:
        """Go on without the main program, which comes back at once, or at the end if it meant to be gone."""
        if self._deadline is not None or not self._is_expected:
            self._restart.see_to_it()
        if self._deadline is None:
            return True
        stage = stage_at(self._clock.awake() - self._rung_from)
        if stage is Stage.OVER:
            self.end()
        elif stage is Stage.RING:
            self._voice.ring(self._volume)
        else:
            self._voice.stop()
        return stage is not Stage.OVER

    def _tell_outputs(self, heard: bool | None) -> None:
        if heard is False:
            self._say(say="no sound", why="no sound output can be heard")
        elif heard:
            self._say(say="sound")

    def _pass_on(self, report: Report | None) -> None:
        if report is None:
            return
        if self._testing:
            self._testing = False
            found = {"by": report.by} if report.heard else {"why": report.why}
            self._say(say="tested", heard=report.heard, **found)
        elif report.heard and self._deadline is not None:
            late = round(self._clock.boot() - self._deadline, 3)
            self._say(say="ringing", by=report.by, late=late)
        else:
            self._say(say="no sound", why=report.why)
