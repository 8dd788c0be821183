"""What a stranger gets: a lock for every system, a true list of libraries, a wheel with everything inside."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from struct import unpack_from
from zipfile import ZipFile

import PySide6
import pytest

import easeful

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {name: (ROOT / "scripts" / name).read_text() for name in ("requirements.txt", "requirements-dev.txt")}
# The parts of Qt that Easeful starts.
STARTED = re.compile(
    r"libpyside6\.|libav\w+\.so\.\d+$|plugins/(multimedia|texttospeech|xcbglintegrations)/"
    r"|platforms/libq(offscreen|wayland|xcb)\."
    r"|libQt6(Core|DBus|Gui|Multimedia|Network|Svg|TextToSpeech|WaylandClient|Widgets|XcbQpa)\.so\.6$"
)
# In every Linux with glibc, or in the wheels themselves.
ALWAYS_HERE = re.compile(
    r"lib(c|m|dl|pthread|rt|resolv|gcc_s|stdc\+\+)\.so|ld-linux|lib(Qt6|pyside6|shiboken6|av|sw|icu)"
)


def pins(lock: str) -> dict[str, str]:
    """Each name of a lock with its version, marker and hashes."""
    blocks = re.split(r"^(?=\w)", lock, flags=re.MULTILINE)
    return {block.split("==")[0]: block for block in blocks if block}


def needed(library: Path) -> set[str]:
    """Names of the libraries that a 64-bit ELF file asks for."""
    data = library.read_bytes()
    at, size, count = (unpack_from("<Q", data, 40)[0], *unpack_from("<HH", data, 58))
    sections = [unpack_from("<IIQQQQI", data, at + size * index) for index in range(count)]
    (dynamic,) = (section for section in sections if section[1] == 6)
    strings = sections[dynamic[6]][4]
    entries = (unpack_from("<QQ", data, offset) for offset in range(dynamic[4], dynamic[4] + dynamic[5], 16))
    starts = [strings + value for tag, value in entries if tag == 1]
    return {data[start : data.index(b"\0", start)].decode() for start in starts}


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_and_every_file_by_its_hash(name: str) -> None:
    assert not re.search(r"://|^\s*-|@ |#", LOCKS[name].replace("    --hash=sha256:", ""), re.MULTILINE)
    assert all("--hash=sha256:" in pin for pin in pins(LOCKS[name]).values())


def test_the_lock_holds_qt_for_linux_macos_and_windows_on_both_processors() -> None:
    program = pins(LOCKS["requirements.txt"])
    assert program.pop("jeepney").partition(" \\")[0].endswith("; sys_platform == 'linux'")
    assert set(program) == {"pyside6-addons", "pyside6-essentials", "shiboken6"}
    assert all(pin.count("--hash") == 5 for pin in program.values())


def test_the_tests_run_on_what_the_program_runs_on() -> None:
    assert pins(LOCKS["requirements.txt"]).items() <= pins(LOCKS["requirements-dev.txt"]).items()


def test_all_that_is_asked_for_is_locked() -> None:
    asked = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    names = {re.split(r"[<>=]", one)[0].lower() for one in asked + PROJECT["build-system"]["requires"]}
    assert names <= set(pins(LOCKS["requirements-dev.txt"]))


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are listed for Linux")
def test_every_library_that_qt_asks_for_is_listed() -> None:
    parts = [path for path in Path(PySide6.__file__).parent.rglob("*.so*") if STARTED.search(path.as_posix())]
    asked = {name for part in parts for name in needed(part) if not ALWAYS_HERE.match(name)}
    rows = [line.split() for line in (ROOT / "scripts/libraries").read_text().splitlines()]
    assert "libEGL.so.1" in asked
    assert asked == {name.replace("libbz2.so.1.0", "libbz2.so.1") for name, _ in rows}


def test_the_wheel_holds_the_program_its_data_and_its_licences(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True)
    (wheel,) = tmp_path.iterdir()
    assert wheel.name == f"easeful-{easeful.__version__}-py3-none-any.whl"
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        about = archive.read(f"easeful-{easeful.__version__}.dist-info/METADATA").decode()
    inside = [path for folder in ("audio", "resources") for path in (ROOT / folder).rglob("*.*") if path.is_file()]
    data = {f"easeful/{path.relative_to(ROOT).as_posix()}" for path in inside if "__pycache__" not in path.parts}
    assert data <= names
    assert {"easeful/__init__.py", "easeful/audio/chimes/end.wav"} <= names
    assert {name.partition("/")[0] for name in names} == {
        "easeful",
        f"easeful-{easeful.__version__}.dist-info",
    }
    assert not [name for name in names if name.endswith(".pyc")]
    assert {f"License-File: {name}" for name in PROJECT["project"]["license-files"]} <= set(about.splitlines())
    assert "License-Expression: MIT" in about.splitlines()
