"""Stands for the process that plays a recording: behaves as the file `mood` in the folder says.

It notes its start and its orders. A line `now` has this process say something, or behave in a mood.
"""

import json
import os
import sys
from pathlib import Path
from threading import Event

folder = Path(sys.argv[1])


def say(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def behave(mood: str) -> None:
    if mood == "dies":
        os._exit(1)
    if mood == "hangs":
        Event().wait()


def play(at: float, number: int) -> None:
    mood = (folder / "mood").read_text()
    behave(mood)
    if mood == "trouble":
        say(say="trouble", number=number)
    elif mood == "good":
        say(say="moved", at=at + 0.25, number=number)


with (folder / "starts").open("a") as starts:
    starts.write(f"{os.getpid()}\n")
for line in sys.stdin:
    order = json.loads(line)
    if order["do"] == "now":
        behave(order.get("mood", ""))
        say(**order.get("says", {"say": ""}))
        continue
    with (folder / "orders").open("a") as orders:
        orders.write(json.dumps({"to": os.getpid(), **order}) + "\n")
    if order["do"] == "play":
        play(order["at"], order["number"])
