"""What the desktop offers is found out in time, also where nothing answers."""

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from easeful.desktop.bus.connection import Bus
from easeful.desktop.report import Finding, examine
from tests.desktop.private_bus import PrivateBus


def test_where_all_is_there_all_is_well_and_nothing_stays_held(qtbot: QtBot, private_bus: PrivateBus, bus: Bus) -> None:
    private_bus.serve("org.freedesktop.Notifications", GetServerInformation=["ssss", ["Dunst", "dunst", "1.9", "1.2"]])
    login = private_bus.serve("org.freedesktop.login1", Inhibit="descriptor")
    assert examine(bus, bus) == (
        Finding("notifications", True, "by Dunst 1.9"),
        Finding("keep awake", True, "by the system's login service"),
        Finding("sleep and wake", True, "by the system's login service"),
    )
    assert login.next("let_go") == {"let_go": "Inhibit"}


def test_where_nothing_is_there_it_says_what_to_do(qtbot: QtBot, no_bus: Bus) -> None:
    findings = examine(no_bus, no_bus)
    assert [finding.ok for finding in findings] == [False, False, False]
    assert all(finding.advice for finding in findings)


def test_where_nothing_answers_it_ends_in_time(qtbot: QtBot, hung_bus: Bus, private_bus: PrivateBus, bus: Bus) -> None:
    private_bus.serve("org.freedesktop.portal.Desktop", Inhibit="silence")
    private_bus.serve("org.freedesktop.Notifications", GetServerInformation="silence")
    findings = examine(bus, hung_bus, limit=0.2)
    assert {finding.detail for finding in findings} == {"the desktop did not answer"}


def test_importing_the_room_costs_little() -> None:
    program = (
        "import sys, easeful.desktop.one_instance, easeful.desktop.sleep_wake, easeful.desktop.keep_awake\n"
        "import easeful.desktop.notifications, easeful.desktop.report, easeful.desktop.bus.find\n"
        "heavy = {'PySide6.QtDBus', 'PySide6.QtGui', 'PySide6.QtNetwork', 'PySide6.QtWidgets', 'jeepney'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "app")}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
