"""Stands for a process that plays tones or quiet sounds: behaves as the file `mood` in the folder says.

It notes its start and its orders. A line `now` changes the mood of this process alone.
"""

import json
import os
import sys
from pathlib import Path
from threading import Event

SAYS = {
    "good": {"say": "sounds"},
    "mute": {"say": "mute"},
    "trouble": {"say": "trouble", "stalled": False},
    "stalls": {"say": "trouble", "stalled": True},
}
folder = Path(sys.argv[1])


def behave(mood: str) -> None:
    if mood == "dies":
        os._exit(1)
    if mood == "hangs":
        Event().wait()
    sys.stdout.write(json.dumps(SAYS[mood]) + "\n")
    sys.stdout.flush()


with (folder / "starts").open("a") as starts:
    starts.write(f"{os.getpid()}\n")
behave((folder / "mood").read_text())
for line in sys.stdin:
    order = json.loads(line)
    if order["do"] == "now":
        behave(order["mood"])
        continue
    with (folder / "orders").open("a") as orders:
        orders.write(json.dumps({"to": os.getpid(), **order}) + "\n")
