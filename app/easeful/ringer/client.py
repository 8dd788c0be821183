"""The main program's end of the ringer: says what to ring for, and makes sure that someone listens."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING

from .clock import Clock, SystemClock
from .hush import new_owner
from .left_notes import LeftNotes
from .patience import Patience
from .reply import Reply, Said

if TYPE_CHECKING:
    from .child import Child

__all__ = ["Reply", "Ringer", "Said"]

# How long a normal end may wait for the ringer's, seconds.
END_LIMIT = 0.3


class Ringer:
    """A second process that rings when this one cannot; started when first needed.

    No method raises or blocks, but for `close`, which may take 0.3 s. Notes name the `owner`, this run of the program.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        bell: Path,
        restart: Sequence[str] = (),
        *,
        players: Sequence[str] = (),
        clock: Clock | None = None,
    ) -> None:
        """Take folders of this person's own for notes, the bell's WAV file, and how to start the program.

        The note is in the first folder that takes it. `restart` is the command line a ringer starts when this program
        is gone without a farewell, or when it rings alone. `players` replaces the system's players by others of
        `choose_players`.
        """
        self.owner = new_owner()
        self._folders = folders
        chosen = [word for name in players for word in ("--player", name)]
        places = [word for folder in folders for word in ("--folder", str(folder))]
        self._options = [*places, "--bell", str(bell), "--owner", self.owner, *chosen]
        self._options += ["--restart", *restart] if restart else []
        self._child: Child | None = None
        self._ended: list[Child] = []
        self._left = LeftNotes(folders)
        self._wish: Mapping[str, object] | None = None
        self._replies: list[Reply] = []
        self._patience = Patience(clock or SystemClock())
        self._testing = self._is_expected = False

    @property
    def alive(self) -> bool:
        """Whether a ringer runs now; one that was never needed does not."""
        return self._child is not None and self._child.alive

    @property
    def armed(self) -> bool:
        """Whether something is to ring, or rings."""
        return self._wish is not None

    def stand_by(self) -> bool:
        """Start it before it is needed. Returns whether it could be; `watch` tells whether it answers."""
        self._is_expected = True
        return self._send({"do": "hello"})

    def stand_down(self) -> None:
        """It need not be ready any more: it rests."""
        self._is_expected = False
        self.rest()

    def rest(self) -> None:
        """End the ringer, unless it is armed or stands by."""
        if not self.armed and not self._is_expected:
            self.close()

    def arm(self, end: float, guard: float | None, volume: float, witness: str = "") -> bool:
        """Ring at `end`, or two awake seconds after `guard` if this is not called again before it.

        Both are boot seconds; `volume` is a linear gain from 0 to 1; `witness` is kept in the note as it is, for the
        next program. Replaces what was armed and stops a ringing. Returns whether the order was handed over; `watch`
        tells whether it was also answered.
        """
        if not isfinite(end) or (guard is not None and not isfinite(guard)):
            return False
        return self._wish_for({"do": "arm", "end": end, "guard": guard, "volume": volume, "witness": witness})

    def ring(self, volume: float, witness: str = "") -> bool:
        """Ring now, until silenced; `volume` is a linear gain from 0 to 1, `witness` as in `arm`."""
        return self._wish_for({"do": "ring", "volume": volume, "witness": witness})

    def silence(self) -> None:
        """Stop ringing, and ring for nothing."""
        self._wish = None
        self._left.remove()
        if self.alive:
            self._send({"do": "silence"})
            # Its answer tells that it obeyed; without one it is ended, and so is its ringing.
            self._send({"do": "hello"})

    def test(self, volume: float) -> bool:
        """Play the bell once; a TESTED reply will tell whether it was heard. A gain from 0 to 1."""
        self._testing = self._send({"do": "test", "volume": volume})
        return self._testing

    def poll(self, *, tests: bool = False) -> tuple[Reply, ...]:
        """Return the replies that have come since the last call: all but those to tests, or only those."""
        self._collect()
        replies = tuple(reply for reply in self._replies if (reply.say is Said.TESTED) is tests)
        self._replies = [reply for reply in self._replies if (reply.say is Said.TESTED) is not tests]
        return replies

    def watch(self) -> bool:
        """Make sure that what was armed will ring: start a ringer that died or hangs anew.

        Call this every few seconds while a pack is on. Returns whether a ringer has its order and answers.
        """
        self._collect()
        if self._wish is None:
            return self.alive
        return self._patience.waits or self._send({"do": "hello"})

    def leave(self) -> None:
        """Let go when this program ends but the alarm must stay: an armed ringer carries on alone."""
        if self.armed and not self.alive:
            self._send({"do": "hello"})  # it died a moment ago: another is started, and armed first
        if self._child is not None:
            self._child.send({"do": "farewell"})
            self._child.leave()
        self._child = self._wish = None

    def close(self) -> None:
        """Ring for nothing and end the ringer; it leaves nothing behind."""
        self._wish, self._is_expected = None, False
        child = self._child
        if child is not None and child.send({"do": "quit"}):
            child.wait(END_LIMIT)
        self._bury()
        self._left.remove()
        for former in self._ended:
            former.wait(END_LIMIT)

    def fileno(self) -> int:
        """Return the file that becomes readable when a reply has come, -1 when there is no ringer.

        It changes with every new ringer, and at the end of one it stays readable: look at `alive`.
        """
        return self._child.fileno() if self._child is not None else -1

    def _wish_for(self, order: Mapping[str, object]) -> bool:
        self._wish = order
        return self._send(order)

    def _send(self, order: Mapping[str, object]) -> bool:
        is_new = not self.alive
        child = self._start() if is_new else self._child
        if child is None:
            return False
        wish_first = [self._wish] if is_new and self._wish is not None and order is not self._wish else []
        if not all(child.send(each) for each in (*wish_first, order)):
            self._bury()
            return False
        if order["do"] in {"arm", "hello"}:
            self._patience.ask()
        return True

    def _start(self) -> "Child | None":
        self._bury()
        # Without the folder there is no note, but the alarm is what matters.
        for folder in self._folders:
            with suppress(OSError):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            from .child import Child  # noqa: PLC0415 (the start of the program: it loads subprocess)

            self._child = Child(self._options)
        except (OSError, ValueError):
            self._child = None
        return self._child

    def _collect(self) -> None:
        if self._child is None:
            return
        for reply in self._child.replies():
            self._patience.be_answered()
            self._left.remove()  # its first order was what is to ring, and that is in its own note by now
            self._testing &= reply.say is not Said.TESTED
            if reply.say is not Said.WELL:
                self._replies.append(reply)
        if self._patience.is_over() or not self._child.alive:
            self._bury()

    def _bury(self) -> None:
        self._patience.begin()
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            self._ended.append(child)
            self._left.add(child.pid)
            if self._wish is None:
                self._left.remove()
            if self._testing:
                self._testing = False
                self._replies.append(Reply(Said.TESTED, why="the ringer ended", heard=False))
        self._ended = [former for former in self._ended if not former.wait(0)]
