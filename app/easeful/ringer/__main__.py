"""python -m easeful.ringer: started by the main program, to be the alarm's voice when that cannot be."""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import NamedTuple, NoReturn

from .bell import Bell, load_bell
from .clock import SystemClock
from .duty import Duty, Gear
from .lookout import Lookout
from .note import Note
from .orders import LOOK, Order
from .orphan import Restart
from .players import choose_players
from .voice import Voice
from .wire import Replies, listen

# A player that will not clear up must not keep the ringer, seconds.
LAST_WAIT = 0.3


class Options(NamedTuple):
    """What the main program tells on the command line."""

    folders: tuple[str, ...] = ()
    bell: str = ""
    owner: str = ""
    players: tuple[str, ...] = ()
    restart: tuple[str, ...] = ()


def read_options(words: Sequence[str]) -> Options:
    """Read `--folder F... --bell PATH --owner NAME --player NAME... --restart COMMAND...`.

    Everything after `--restart` is the command. Raises ValueError.
    """
    options, waiting = Options(), list(words)
    while waiting:
        key, *waiting = waiting
        if key == "--restart":
            return options._replace(restart=tuple(waiting))
        if not waiting:
            raise ValueError(f"{key} needs a value")
        value, *waiting = waiting
        if key == "--player":
            options = options._replace(players=(*options.players, value))
        elif key == "--owner":
            options = options._replace(owner=value)
        elif key == "--folder":
            options = options._replace(folders=(*options.folders, value))
        elif key == "--bell":
            options = options._replace(bell=value)
        else:
            raise ValueError(f"unknown option {key}")
    return options


def load(bell: str) -> Bell:
    """Return the bell, and have in memory all that ringing needs.

    An update of the program may replace its files while a pack is on.
    """
    from . import libasound, libpulse  # noqa: F401, PLC0415 - not needed to answer the first order

    return load_bell(bell)


def serve(duty: Duty, orders: "SimpleQueue[Order]") -> None:
    """Obey and keep watch until the work is over."""
    going = True
    while going:
        try:
            order = orders.get(timeout=duty.wait())
        except Empty:
            going = duty.look()
        else:
            going = duty.obey(order) and duty.look()


def main() -> NoReturn:
    """Be the ringer."""
    clock = SystemClock()
    try:
        options = read_options(sys.argv[1:])
        players = choose_players(options.players, options.folders[0] if options.folders else ".", clock)
    except (ValueError, KeyError) as error:
        sys.exit(f"easeful.ringer: {error}")
    voice = Voice(players, lambda: load(options.bell), clock)
    note = Note(options.folders or (".",), options.owner)
    restart = Restart(options.restart, clock, os.environ)
    orders = listen()
    lookout = Lookout(lambda: orders.put(LOOK))
    duty = Duty(clock, Gear(voice, note, restart, lookout), Replies().say)
    _mind_signals()
    with suppress(SystemExit):
        serve(duty, orders)
    duty.end()  # without a word from the program, as at a log-out: nobody has said that the pack is off
    voice.end(LAST_WAIT)
    # A normal exit runs the clean-up of sound libraries, under the feet of a player that is stuck in one.
    os._exit(0)


def _mind_signals() -> None:
    # A handler rather than SIG_IGN, which the restarted program would inherit.
    for name in ("SIGINT", "SIGHUP"):
        if number := getattr(signal, name, None):
            signal.signal(number, lambda _signal, _frame: None)
    signal.signal(signal.SIGTERM, _leave)


def _leave(_signal: int, _frame: object) -> None:
    raise SystemExit(0)


if __name__ == "__main__":
    main()
