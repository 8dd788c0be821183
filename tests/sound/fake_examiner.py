"""Stands for the process that examines a recording: the file's own text says how it behaves."""

import json
import os
import sys
from pathlib import Path
from threading import Event

for line in sys.stdin:
    order = json.loads(line)
    mood = Path(order["file"]).read_text()
    if mood == "dies":
        os._exit(1)
    if mood == "hangs":
        Event().wait()
    sys.stdout.write(json.dumps({"say": "examined", "seconds": 12.5, "level": -21.5, "reason": mood}) + "\n")
    sys.stdout.flush()
