"""Stands for the process that plays tones: behaves as the file `mood` in the folder says, and notes starts and orders.

A line `now` changes the mood of this process alone.
"""

import json
import os
import sys
from pathlib import Path
from threading import Event

folder = Path(sys.argv[1])


def behave(mood: str) -> None:
    if mood == "dies":
        os._exit(1)
    if mood == "hangs":
        Event().wait()
    sys.stdout.write(json.dumps({"say": "sounds" if mood == "good" else "trouble"}) + "\n")
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
