"""Stands for the process that plays: behaves as the file `mood` in the folder says, and notes each start."""

import json
import os
import sys
from pathlib import Path
from threading import Event

folder = Path(sys.argv[1])


def say(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def play(number: int, mood: str) -> None:
    if mood == "dies":
        os._exit(1)
    if mood == "hangs":
        Event().wait()
    say(say="playing", number=number, seconds=0.1)
    if mood == "stalls":
        Event().wait()
    if mood != "never ends":
        say(say="played", number=number, heard=mood == "good")


with (folder / "starts").open("a") as starts:
    starts.write(f"{os.getpid()}\n")
if (folder / "mood").read_text() == "mute":
    Event().wait()
say(say="outputs", names=(folder / "outputs").read_text().split())
for line in sys.stdin:
    with (folder / "orders").open("a") as orders:
        orders.write(line)
    order = json.loads(line)
    if order["do"] == "play":
        play(order["number"], (folder / "mood").read_text())
