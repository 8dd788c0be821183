"""What is typed and what comes of it, with the real program as a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from easeful import __version__
from easeful.core.clock import SystemClock
from easeful.core.pack import Method, SessionLength
from easeful.core.place import Place
from easeful.core.plan import plan_pack
from easeful.core.session import begin
from easeful.ringer.hush import hush_orphans
from easeful.store.keeper import Keeper

LIMIT = 120  # seconds for a process that hangs


def easeful(*words: str, display: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program as a person would type it, without a display unless one is given."""
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    surroundings = {name: value for name, value in os.environ.items() if name not in hidden}
    if display:
        surroundings["QT_QPA_PLATFORM"] = display
    command = [sys.executable, "-m", "easeful", *words]
    return subprocess.run(
        command, env=surroundings | environment, capture_output=True, text=True, timeout=LIMIT, check=False
    )


@contextmanager
def window(*words: str, **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """The program with its window, told to end after the story, which it must do well."""
    surroundings = os.environ | {"QT_QPA_PLATFORM": "offscreen"} | environment
    with subprocess.Popen([sys.executable, "-m", "easeful", *words], env=surroundings) as process:
        try:
            yield process
        finally:
            process.terminate()
        assert process.wait(LIMIT) == 0


LOOKS = 600  # of a twentieth of a second, far beyond what any step takes


def wait_until(fact: Callable[[], object], process: subprocess.Popen[bytes]) -> None:
    """Wait for a fact; fails when the process ends before, or it does not come about."""
    for _ in range(LOOKS):
        if fact():
            return
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue
        raise AssertionError("the program ended too early")
    raise AssertionError("it did not come about")


@pytest.fixture(autouse=True)
def source_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(Path("app").absolute()))


def test_the_version_is_told() -> None:
    assert easeful("--version").stdout.strip() == f"Easeful {__version__}"


def test_an_unknown_page_is_one_sentence_and_two(tmp_path: Path) -> None:
    done = easeful("--data-dir", str(tmp_path), "--open", "sauna", display="offscreen")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "There is no page called 'sauna'." in done.stderr


def test_a_folder_that_cannot_be_written_is_one_sentence_and_two(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = easeful("--data-dir", str(tmp_path / "file" / "data"), display="offscreen")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "Easeful cannot write to" in done.stderr
    assert (tmp_path / "file").read_text() == "in the way"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize(
    "surroundings",
    [
        {"DISPLAY": ":987"},
        {"DISPLAY": ":987", "WAYLAND_DISPLAY": "wayland-987"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "xcb;offscreen", "DISPLAY": ":987"},
    ],
)
def test_a_display_that_cannot_be_reached_is_told_and_two(tmp_path: Path, surroundings: dict[str, str]) -> None:
    done = easeful("--data-dir", str(tmp_path), **surroundings)
    assert done.returncode == 2
    assert "`easeful demo`" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_it_names_the_demonstration(tmp_path: Path) -> None:
    done = easeful("--data-dir", str(tmp_path))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "`easeful demo`" in done.stderr


def test_the_demonstration_plays_a_whole_session_and_leaves_nothing_else(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    done = easeful("demo", "--out", str(tmp_path / "pictures"), HOME=str(home), XDG_DATA_HOME=str(home / "data"))
    assert done.returncode == 0, done.stderr
    assert "20:00  bell rings" in done.stdout
    record = json.loads(done.stdout[done.stdout.index("{") : done.stdout.rindex("}") + 1])
    assert (record["tool"], record["actual"], record["pain_before"], record["pain_after"]) == ("heat", 1224.0, 6, 4)
    pictures = sorted(path.name for path in (tmp_path / "pictures").glob("*.png"))
    assert len(pictures) >= 10
    assert all((tmp_path / "pictures" / name).stat().st_size > 5000 for name in pictures)
    assert not list(home.rglob("*.db"))


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="needs a folder that nobody can write to")
def test_pictures_that_cannot_be_written_are_one_sentence_and_two() -> None:
    done = easeful("demo", "--out", "/proc/self/fd")
    assert done.returncode == 2
    assert "Easeful cannot write to" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_doctor_tells_of_everything_as_json(tmp_path: Path) -> None:
    done = easeful("--data-dir", str(tmp_path), "doctor", "--json", DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    found = {finding["name"]: finding for finding in json.loads(done.stdout)}
    wanted = {"display", "sound output", "voices", "notifications", "keep awake", "ringer", "storage"}
    assert wanted <= set(found)
    assert found["storage"]["ok"]
    assert all(finding["ok"] or finding["advice"] for finding in found.values())
    assert done.returncode == (0 if all(finding["ok"] for finding in found.values()) else 1)


def test_the_doctor_speaks_in_sentences_and_is_quiet_otherwise(tmp_path: Path) -> None:
    nowhere = "unix:path=/nowhere"
    done = easeful(
        "--data-dir", str(tmp_path), "doctor", DBUS_SESSION_BUS_ADDRESS=nowhere, DBUS_SYSTEM_BUS_ADDRESS=nowhere
    )
    assert done.stderr == ""
    assert "Errno" not in done.stdout
    assert "missing  notifications: the desktop does not offer it\n" in done.stdout
    assert all(line.startswith(("ok ", "missing ", "         ")) for line in done.stdout.splitlines())


def test_two_windows_on_one_folder_are_one(tmp_path: Path) -> None:
    with window("--data-dir", str(tmp_path)) as first:
        wait_until((tmp_path / "easeful.db").exists, first)
        assert easeful("--data-dir", str(tmp_path), display="offscreen").returncode == 0
        assert first.poll() is None


def test_a_log_out_with_a_pack_on_ends_at_once_and_keeps_the_session(tmp_path: Path) -> None:
    clock = SystemClock()
    keeper = Keeper(tmp_path, clock, lambda: None)
    keeper.save_running(begin(plan_pack(Method.HEAT, Place(), SessionLength(15)), clock))
    keeper.leave()
    with window("--data-dir", str(tmp_path)) as process:
        wait_until(lambda: list(tmp_path.glob("ringer-*.armed")), process)
    assert len(list(tmp_path.glob("ringer-*.armed"))) == 1, "the bell stays armed"
    hush_orphans([tmp_path])
    keeper = Keeper(tmp_path, clock, lambda: None)
    assert len(keeper.running()) == 1
    keeper.leave()
    assert list(tmp_path.glob("backups/*.db")), "the day's copy is made, however short the program ran"


def test_without_a_folder_of_its_own_the_window_still_opens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    runtime = tmp_path / "runtime"
    runtime.mkdir(mode=0o700)
    data = str(tmp_path / "file")
    with window(HOME=str(tmp_path), XDG_DATA_HOME=data, XDG_RUNTIME_DIR=str(runtime)) as process:
        wait_until(lambda: list(runtime.glob("easeful/*/easeful.lock")), process)
