"""How long each guide of the program really takes, read through by the real voice, beside the length that was chosen.

The goal is 5 %. All are read at the same time, each with a window, a sound server and a speech service of its own: a
quarter of an hour. Arguments: keys of guides, and minutes, if not all in their longest form. Needs Xvfb,
PulseAudio and speech-dispatcher with espeak-ng.
"""

import json
import subprocess
import sys
from contextlib import ExitStack

from easeful.content.guides import load_guides
from easeful.core.guide import Guide
from easeful.core.guide_record import tool_of
from easeful.paths import RESOURCES
from tests.bench._screen import virtual_screen
from tests.bench._servers import own_servers

GOAL = 5.0  # per cent
READS = """
import json, sys
from PySide6.QtCore import QTimer
from tests.bench._listening import open_program
tool, key, minutes = sys.argv[1], sys.argv[2], int(sys.argv[3])
settings = {f"{tool}_guide": key, "guide_minutes": minutes, "guide_hypnosis": True, "guide_tensing": True}
application, program = open_program(tool, settings)
runner = program.guide_runner
sessions = []
def tell(record):
    readers, drift = sorted({session.reader for session in sessions}), sessions[-1].drift
    told = {"seconds": record.actual, "end": record.reason, "reader": "/".join(readers), "drift": drift}
    print(json.dumps(told), flush=True)
    application.exit(0)
def begin():
    if program.ports.reading.has_voice() is not None:
        looks.stop()
        program.window.page.library.button.click()
        print("begun", flush=True)
runner.said.connect(sessions.append)
runner.closed.connect(tell)
looks = QTimer(interval=500)
looks.timeout.connect(begin)
looks.start()
application.exec()
"""


def chosen(words: list[str]) -> list[tuple[Guide, int]]:
    """The guides that are named, or all, each with the form that is nearest to the minutes, or its longest."""
    keys = [word for word in words if not word.isdigit()]
    minutes = next((int(word) for word in words if word.isdigit()), 60)
    guides = [guide for guide in load_guides(RESOURCES / "guides" / "en").found if not keys or guide.key in keys]
    return [(guide, guide.script(minutes).minutes or 0) for guide in guides]


def read(guide: Guide, minutes: int, screen: dict[str, str], servers: ExitStack) -> subprocess.Popen[str]:
    """Begin to read a guide; the next waits until it has begun, for a voice takes some seconds to start."""
    environment = servers.enter_context(own_servers()) | screen
    command = [sys.executable, "-c", READS, tool_of(guide), guide.key, str(minutes)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    return process


def run() -> None:
    """Read them all, and print how far each is off."""
    worst = 0.0
    with ExitStack() as servers:
        shown = servers.enter_context(virtual_screen())
        screen = {name: shown[name] for name in ("DISPLAY", "QT_QPA_PLATFORM")}
        read_now = [(guide, minutes, read(guide, minutes, screen, servers)) for guide, minutes in chosen(sys.argv[1:])]
        for guide, minutes, process in read_now:
            told = json.loads(process.communicate()[0])
            off = 100 * (told["seconds"] / (60 * minutes) - 1)
            worst = max(worst, abs(off) if told["end"] == "done" and told["reader"] == "voice" else 100.0)
            print(
                f"{guide.key:10} {minutes:3} minutes: {told['seconds']:6.1f} s, {off:+5.1f} %, "
                f"{told['end']}, read by {told['reader']}, which took {told['drift']:.2f} of what is expected",
                flush=True,
            )
    print(f"goal {GOAL:.0f} %: {'kept' if worst <= GOAL else 'MISSED'}")


if __name__ == "__main__":
    run()
