"""Stands for the process that speaks: behaves as the file `mood` in the folder says, and notes starts and orders."""

import json
import os
import sys
from pathlib import Path
from threading import Event

folder = Path(sys.argv[1])


def say(**message: object) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def break_down(how: str) -> None:
    if how == "dies":
        os._exit(1)
    if how == "hangs":
        Event().wait()
    if how == "errs":
        say(say="failed", number=0)


def speak(number: int) -> None:
    mood, _, when = (folder / "mood").read_text().partition(" ")
    if mood == "drops":
        say(say="dropped", number=number)
        return
    if when == "before":
        break_down(mood)
    say(say="began", number=number)
    if when == "once" and len((folder / "starts").read_text().split()) > 1:
        mood = "good"
    break_down(mood)
    if mood == "good":
        say(say="ended", number=number)


def list_voices(language: str) -> None:
    break_down((folder / "mood").read_text())
    say(say="voices", language=language, names=["Anne", "Bob"] if language == "en" else [])


with (folder / "starts").open("a") as starts:
    starts.write(f"{os.getpid()}\n")
mood = (folder / "mood").read_text()
if mood == "mute":
    Event().wait()
say(say="ready", engine="fake", voice="" if mood == "voiceless" else "Anne")
if mood == "voiceless":
    sys.stdin.read()  # as the narrator does
for line in sys.stdin:
    with (folder / "orders").open("a") as orders:
        orders.write(line)
    order = json.loads(line)
    if order["do"] == "say":
        speak(order["number"])
    if order["do"] == "list":
        list_voices(order["language"])
