"""Time is read by the clocks of the house and by nothing else, and no test waits for it to pass."""

from pathlib import Path

import pytest

from tests.clock_readings import naps, readings

ROOT = Path(__file__).parents[1]
APP = ROOT / "app" / "easeful"
CLOCKS = {APP / "core" / "clock.py", APP / "ringer" / "clock.py"}
FILES = sorted(APP.rglob("*.py"))
BENCH = ROOT / "tests" / "bench"  # measures what a minute costs, so it lets one pass; not run with the tests
TESTS = sorted(file for file in (ROOT / "tests").rglob("*.py") if BENCH not in file.parents)


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def test_the_clocks_are_where_they_are_looked_for_and_do_read_time() -> None:
    for clock in CLOCKS:
        assert clock in FILES
        assert readings(clock.read_text("utf-8"))


@pytest.mark.parametrize("file", [file for file in FILES if file not in CLOCKS], ids=name_of)
def test_nothing_else_reads_time(file: Path) -> None:
    assert readings(file.read_text("utf-8")) == []


@pytest.mark.parametrize("file", TESTS, ids=name_of)
def test_no_test_waits_for_time_to_pass(file: Path) -> None:
    assert naps(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "import time as t",
        "from time import monotonic as seconds",
        "from time import struct_time",
        "def later():\n    import time\n    return time.time()",
        "__import__('time').time()",
        "from importlib import import_module\nimport_module('time')",
        "import timeit",
        "from timeit import default_timer",
        "import sched",
        "import asyncio",
        "from asyncio import get_event_loop",
        "loop.time()",
        "self._loop.time()",
        "asyncio_module.get_running_loop().time()",
        "from datetime import datetime\ndatetime.now()",
        "from datetime import datetime, UTC\nstamp = datetime.now(UTC)",
        "from datetime import datetime as dt\ndt.now()",
        "from datetime import datetime as dt\nread = dt.now",
        "from datetime import datetime\nNow = datetime\nread = Now.utcnow",
        "from datetime import datetime\nc = b\nb = a\na = datetime\nread = c.now",
        "import datetime\ndatetime.datetime.now()",
        "import datetime as d\nread = d.datetime.now",
        "import datetime as d\nclass_ = d.date\nread = class_.today",
        "from datetime import date\ndate.today()",
        "from datetime import datetime\ndatetime.utcnow()",
        "from datetime import datetime\ndatetime.today()",
        "from datetime import datetime\ngetattr(datetime, 'now')()",
        "record.started_at.now()",
        "type(stamp).now(zone)",
        "from PySide6.QtCore import QElapsedTimer",
        "from PySide6.QtCore import QElapsedTimer as Watch",
        "from PySide6 import QtCore\nQtCore.QElapsedTimer()",
        "from PySide6.QtCore import QTime",
        "from PySide6.QtCore import QDeadlineTimer",
        "from PySide6.QtCore import QDateTime\nQDateTime.currentDateTime()",
        "from PySide6.QtCore import QDateTime\nread = QDateTime.currentDateTimeUtc",
        "from PySide6.QtCore import QDateTime\nQDateTime.currentMSecsSinceEpoch()",
        "from PySide6.QtCore import QDateTime\nQDateTime.currentSecsSinceEpoch()",
        "from PySide6.QtCore import QDate\nQDate.currentDate()",
        "self._timer.remainingTime()",
        "timer.remainingTimeAsDuration()",
        "perf_counter()",
        "from threading import Timer",
        "import threading\nthreading.Timer(5, ring)",
        "import os\nos.times()",
        "SQL = 'INSERT INTO record VALUES (CURRENT_TIMESTAMP)'",
        "SQL = \"SELECT datetime('now')\"",
        "SQL = 'SELECT unixepoch()'",
    ],
)
def test_a_second_clock_is_reported(source: str) -> None:
    assert readings(source)


@pytest.mark.parametrize(
    "source",
    [
        "clock.now()",
        "self._kit.clock.now().astimezone()",
        "volume = self.preferences.now.volume",
        "from datetime import UTC, datetime, timedelta\ndatetime(2026, 5, 12, tzinfo=UTC)",
        "from datetime import datetime\ndatetime.fromisoformat(text)",
        "from PySide6.QtCore import QTimer\nQTimer.singleShot(0, look)\ntimer.start(250)",
        "note = 'time.time() is not read here, nor now'",
        "record.started_at.time()",
        "time = 5\ntimes = [time]",
        "SQL = 'SELECT started_at, time FROM record'",
    ],
)
def test_what_only_asks_or_tells_is_left_alone(source: str) -> None:
    assert readings(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.sleep(1)",
        "import time as t\nt.sleep(0.1)",
        "from time import sleep",
        "from time import sleep as nap\nnap(1)",
        "import time\nwait = time.sleep",
        "import asyncio\nasyncio.sleep(1)",
        "def test(qtbot):\n    qtbot.wait(100)",
        "from PySide6.QtTest import QTest\nQTest.qWait(10)",
    ],
)
def test_a_test_that_waits_is_reported(source: str) -> None:
    assert naps(source)


@pytest.mark.parametrize("source", ["clock.sleep(60)", "qtbot.waitSignal(timer.timeout)", "done.wait(5)"])
def test_a_test_that_waits_for_an_event_is_left_alone(source: str) -> None:
    assert naps(source) == []
