"""`kill -9` in the middle of commits: what was said to be saved is there, and nothing is half there."""

import os
import subprocess
import sys
from pathlib import Path

from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper
from tests.store.shelf import a_chance

ROOT = Path(__file__).parents[2]
ROUNDS = 15


def save_until_killed(folder: Path, lines: int) -> list[tuple[str, str]]:
    """What a saver said before it was killed, which is somewhere in the commits after so many lines."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "app"), str(ROOT)))}
    command = [sys.executable, "-m", "tests.store.saver", str(folder)]
    with subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout is not None
        said = [saver.stdout.readline() for _ in range(lines)]
        saver.kill()
        said += saver.stdout.readlines()
    whole = [line for line in said if line.endswith("\n")]
    return [(what, name) for what, name in (line.split() for line in whole)]


def test_every_saved_session_survives_kill_9_and_is_there_once(tmp_path: Path) -> None:
    chance = a_chance(20260512)
    saved: set[str] = set()
    for kills in range(ROUNDS):
        said = save_until_killed(tmp_path, chance.randrange(2, 120))
        saved |= {name for what, name in said if what in ("closed", "unfinished")}
        keeper = Keeper(tmp_path, SimulatedClock(), lambda: None)
        found = [record.id for record in keeper.records()]
        running = {session.id for session in keeper.running()}
        assert len(found) == len(set(found))
        assert saved <= set(found)
        assert len(set(found) - saved) <= kills + 1  # committed, but killed before it could say so
        last_started = [name for what, name in said if what == "running"][-1]
        assert (last_started in running) is (last_started not in found)
        assert not running & set(found)
        assert (keeper.status, keeper.notices) == ("", ())
        keeper.leave()
    assert len(saved) > 5 * ROUNDS
