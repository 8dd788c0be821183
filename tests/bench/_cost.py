"""Runs a small program that shows something, and tells what it told and what it cost."""

import json
import os
import subprocess
import sys
from time import sleep
from typing import Any, NamedTuple

from tests.bench.running import spent

SLACK = 0.2  # seconds before it tells, in which its cost is read


class Shown(NamedTuple):
    """What it told, its share of a core in per cent, and the load of the computer then."""

    told: Any
    core: float
    load: float


def run_shown(program: str, *words: str, seconds: float, environment: dict[str, str]) -> Shown:
    """Run a program that prints a line when it has settled, and a line of JSON so many seconds later."""
    command = [sys.executable, "-c", program, *words]
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    child.stdout.readline()
    before = spent(child.pid)
    sleep(seconds - SLACK)
    used = spent(child.pid) - before
    told = json.loads(child.stdout.readline())
    child.terminate()
    child.wait()
    return Shown(told, 100 * used / (seconds - SLACK), os.getloadavg()[0])
