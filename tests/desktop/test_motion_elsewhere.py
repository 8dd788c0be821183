"""Motion on macOS and Windows, with stand-ins for the program and the system's call."""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.motion import elsewhere
from easeful.desktop.motion.elsewhere import MacDefaults, WindowsParameters, ask_windows
from easeful.desktop.motion.wish import usual_source

posix_only = pytest.mark.skipif(os.name != "posix", reason="a script stands in for the program")


@pytest.fixture
def defaults(short_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a script in the place of macOS's program; it writes down what it was asked."""

    def put(script: str) -> Path:
        program = short_folder / "defaults"
        program.write_text(f'#!/bin/sh\necho "$@" > "$0.asked"\n{script}\n')
        program.chmod(0o700)
        monkeypatch.setenv("PATH", f"{short_folder}:{os.environ['PATH']}")
        return program.with_suffix(".asked")

    return put


def look(qtbot: QtBot, application: QApplication) -> list[bool | None]:
    """Ask until the program has ended, in whatever way; what was told."""
    told: list[bool | None] = []
    others = len(application.findChildren(QProcess))
    MacDefaults().look(told.append)
    qtbot.waitUntil(lambda: len(application.findChildren(QProcess)) <= others, timeout=10000)
    return told


@posix_only
@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("echo 1", [True]),
        ("echo 0", [False]),
        ("echo maybe", [None]),
        ("echo 'The domain/default pair does not exist' >&2; exit 1", [None]),
        ("kill -9 $$", []),
    ],
)
def test_on_macos_the_program_that_reads_the_settings_is_asked(
    qtbot: QtBot, qapp: QApplication, defaults: Callable[[str], Path], script: str, told: list[bool | None]
) -> None:
    asked = defaults(script)
    assert look(qtbot, qapp) == told
    assert asked.read_text().split() == ["read", "com.apple.universalaccess", "reduceMotion"]


@posix_only
def test_on_macos_a_program_that_hangs_is_ended(
    qtbot: QtBot, qapp: QApplication, defaults: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "LIMIT", 0.2)
    defaults("exec sleep 60")
    assert look(qtbot, qapp) == []


def test_without_the_program_nothing_is_said(qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert look(qtbot, qapp) == []


@pytest.mark.parametrize(("shows", "told"), [(1, False), (0, True)])
def test_on_windows_the_parameter_for_animations_is_asked(shows: int, told: bool) -> None:
    def ask(what: int, number: int, into: Any, flags: int) -> int:  # noqa: ANN401 - a pointer of ctypes
        assert (what, number, flags) == (0x1042, 0, 0)
        into._obj.value = shows
        return 1

    said: list[bool | None] = []
    WindowsParameters(ask).look(said.append)
    assert said == [told]


def test_on_windows_a_parameter_that_is_not_known_says_nothing() -> None:
    said: list[bool | None] = []
    WindowsParameters(lambda *_asked: 0).look(said.append)
    assert said == [None]


@pytest.mark.skipif(sys.platform == "win32", reason="there it is known")
def test_elsewhere_windows_knows_nothing() -> None:
    assert ask_windows(0x1042, 0, None, 0) == 0


@pytest.mark.parametrize(
    ("system", "kind"),
    [
        ("linux", "PortalSettings"),
        ("darwin", "MacDefaults"),
        ("win32", "WindowsParameters"),
        ("freebsd14", "NoneType"),
    ],
)
def test_each_system_is_asked_in_its_own_way(
    no_bus: Bus, monkeypatch: pytest.MonkeyPatch, system: str, kind: str
) -> None:
    with monkeypatch.context() as elsewhere_now:
        elsewhere_now.setattr(sys, "platform", system)
        source = usual_source(no_bus)
    assert type(source).__name__ == kind
