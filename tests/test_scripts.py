"""The set-up as a person meets it: once, again after a change or a break, with a word on what is missing."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[1] / "scripts"
STAND_IN = """#!/bin/sh
# A Python that makes, installs and runs nothing but says what it was asked for.
case "$*" in
    *ensurepip*) [ ! -e "$PLACE/no-venv" ] ;;
    "-m venv"*) mkdir -p "$4/bin" && cp "$0" "$4/bin/python" && echo venv >>"$PLACE/log" ;;
    "-m pip --version") ;;
    "-m pip"*) echo "${*##*/}" >>"$PLACE/log" && [ ! -e "$PLACE/no-network" ] ;;
    "-I -S -c"*) cat "$PLACE/version" ;;
    "-c"* | --version) ;;
    *) echo "$@" ;;
esac
"""
APT = """#!/bin/sh
# Finds packages only when the lists are fresh.
echo "apt-get ${*#*Use-Pty=0 }" >>"$PLACE/log"
case "$*" in *update) ;; *) [ -e "$PLACE/fresh" ] ;; esac
"""

Start = Callable[..., subprocess.CompletedProcess[str]]


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The scripts of an ordinary person, on a computer where nothing is missing and Python is a stand-in."""
    shutil.copytree(SCRIPTS, tmp_path / "scripts")
    for needed in ("libraries", "rig"):
        (tmp_path / "scripts" / needed).write_text("")
    (tmp_path / "version").write_text("3 11\n")
    (tmp_path / "log").touch()
    program(tmp_path / "bin/python3", STAND_IN)
    program(tmp_path / "bin/apt-get", APT)
    program(tmp_path / "bin/dpkg", "#!/bin/sh\nexit 0\n")
    program(tmp_path / "bin/id", "#!/bin/sh\necho 1000\n")
    program(tmp_path / "bin/sudo", "#!/bin/sh\nexit 1\n")
    return tmp_path


@pytest.fixture
def start(place: Path) -> Start:
    environment = {"PATH": f"{place}/bin:{os.defpath}", "PLACE": str(place)}

    def run(name: str, *words: str) -> subprocess.CompletedProcess[str]:
        command = ["sh", str(place / "scripts" / name), *words]
        return subprocess.run(
            command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )

    return run


def log(place: Path) -> list[str]:
    return (place / "log").read_text().splitlines()


def test_the_first_start_sets_up_and_the_second_only_starts(place: Path, start: Start) -> None:
    assert start("run", "demo", "--out", "a b").stdout == "-m easeful demo --out a b\n"
    assert log(place) == ["venv", "requirements.txt"]
    again = start("run", "--version")
    assert (again.stdout, again.stderr, again.returncode) == ("-m easeful --version\n", "", 0)
    assert len(log(place)) == 2


def test_a_changed_lock_is_installed_again(place: Path, start: Start) -> None:
    start("run")
    with (place / "scripts/requirements.txt").open("a") as lock:
        lock.write("\n")
    start("run")
    start("run")
    assert log(place) == ["venv", "requirements.txt", "requirements.txt"]


def test_after_the_tests_the_program_starts_at_once_but_not_the_other_way_round(place: Path, start: Start) -> None:
    start("run")
    asked = start("test", "-q").stdout
    assert asked.startswith("-m pytest ")
    assert asked.endswith(" -q\n")
    start("run")
    assert log(place) == ["venv", "requirements.txt", "requirements-dev.txt"]


def test_a_broken_first_start_is_finished_by_the_next(place: Path, start: Start) -> None:
    (place / "no-network").touch()
    broken = start("run")
    assert (broken.returncode, broken.stdout) == (2, "")
    assert "goes on where it stopped" in broken.stderr
    (place / "no-network").unlink()
    assert start("run").returncode == 0
    assert log(place) == ["venv", "requirements.txt", "requirements.txt"]


def test_a_broken_change_does_not_look_ready(place: Path, start: Start) -> None:
    start("run")
    lock = place / "scripts/requirements.txt"
    before = lock.read_text()
    lock.write_text(before + "\n")
    (place / "no-network").touch()
    start("run")
    lock.write_text(before)
    assert start("run").returncode == 2


def test_a_new_python_is_noticed(place: Path, start: Start) -> None:
    start("run")
    (place / "version").write_text("3 13\n")
    start("run")
    assert len(log(place)) == 3


def test_a_missing_venv_is_said_with_what_to_type(place: Path, start: Start) -> None:
    (place / "no-venv").touch()
    refused = start("run")
    assert refused.returncode == 2
    assert "sudo apt-get install python3-venv" in refused.stderr


def test_an_old_python_is_said_with_what_to_type(place: Path, start: Start) -> None:
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        program(place / "bin" / name, "#!/bin/sh\nexit 1\n")
    refused = start("run")
    assert refused.returncode == 2
    assert "Python 3.11 to 3.14 is needed" in refused.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are looked for on Linux")
class TestMissingLibraries:
    @pytest.fixture(autouse=True)
    def missing(self, place: Path) -> None:
        names = "libc.so.6 libc6\nlibnowhere.so.1 libnowhere1\nlibnowhere-x.so.1 libnowhere1\n"
        (place / "scripts/libraries").write_text(names)

    def test_without_a_right_to_install_it_says_what_to_type_at_every_start(self, place: Path, start: Start) -> None:
        for _ in range(2):
            started = start("run")
            assert "type: sudo apt-get install --no-install-recommends libnowhere1\n" in started.stderr
            assert started.stdout == "-m easeful\n"
        assert not [line for line in log(place) if "apt-get" in line]

    @pytest.mark.parametrize("who", ["root", "sudo"])
    def test_with_the_right_they_are_installed_and_lists_fetched_where_needed(
        self, who: str, place: Path, start: Start
    ) -> None:
        if who == "root":
            program(place / "bin/id", "#!/bin/sh\necho 0\n")
        else:
            program(place / "bin/sudo", '#!/bin/sh\n[ "$1" = -n ] && shift && exec env "$@"\n')
        install, update = "apt-get install --no-install-recommends libnowhere1", "apt-get update"
        (place / "fresh").touch()
        start("run")
        assert [line for line in log(place) if "apt-get" in line] == [install]
        (place / "fresh").unlink()
        start("run")
        assert [line for line in log(place) if "apt-get" in line] == [install, install, update, install]


def test_the_faults_run_as_often_as_asked_and_stop_at_the_first_failure(place: Path, start: Start) -> None:
    measured = "-m pytest tests/faults --faults -n 2 --ignore tests/faults/chaos -x\n"
    random = "-m pytest tests/faults/chaos -n 3 -x\n"
    assert start("test", "--faults", "-x").stdout == measured + random
    assert start("test", "--faults=3", "-x").stdout == 3 * (measured + random)
    program(place / ".venv/bin/python", STAND_IN.replace('*) echo "$@" ;;', '*) echo "$@"; exit 1 ;;'))
    failed = start("test", "--faults=3", "-x")
    assert (failed.stdout, failed.returncode) == (measured, 1)


@pytest.mark.parametrize("often", ["", "0", "many"])
def test_how_often_is_a_number(start: Start, often: str) -> None:
    assert start("test", f"--faults={often}").returncode == 2


def test_what_the_faults_need_and_is_missing_is_named(place: Path, start: Start) -> None:
    (place / "scripts/rig").write_text("sh dash\nno-such-screen screens\n")
    assert "The faults need screens\n" in start("test", "--faults").stderr
    assert "Please type: sudo apt-get install --no-install-recommends screens\n" in start("test", "--faults").stderr
