"""The smallest main program: it arms its ringer, says the ringer's process id, and waits for a word."""

import sys
from pathlib import Path

from easeful.ringer.client import Ringer, Said
from easeful.ringer.clock import SystemClock
from tests.ringer.rig import reply_of


def run(folder: str, seconds: str, player: str, *restart: str) -> None:
    ringer = Ringer([Path(folder)], Path(folder) / "bell.wav", restart, players=[player])
    ringer.arm(SystemClock().boot() + float(seconds), None, 1.0)
    reply_of(ringer, Said.ARMED)
    sys.stdout.write(f"{ringer._child.pid}\n")
    sys.stdout.flush()
    if sys.stdin.readline().strip() == "leave":
        ringer.leave()
    else:
        ringer.close()


if __name__ == "__main__":
    run(*sys.argv[1:])
