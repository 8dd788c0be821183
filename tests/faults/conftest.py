"""What the faults start from: a computer of their own; and at the end one line for each fault."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.bench._screen import virtual_screen
from tests.faults import lines
from tests.faults.computer import Computer, needs
from tests.faults.moved_clock import compile_shim
from tests.faults.small_disk import SmallDisk
from tests.faults.stalls import Stalls

Saw = Callable[[str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--faults", action="store_true", help="all faults must be tried and hold; one line for each")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "loads: takes all that the computer has, so that nothing is measured beside it")
    config.addinivalue_line("markers", "fault(number, done): one of the faults, and what is done to make it happen")


@pytest.fixture(scope="session")
def screen() -> Iterator[dict[str, str]]:
    """A display without a window manager."""
    needs("Xvfb")
    with virtual_screen() as environment:
        yield environment


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The shim that moves clocks."""
    return compile_shim(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def in_turn(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that loads the whole computer runs while no other measures how late something is."""
    fcntl = pytest.importorskip("fcntl")
    kind = fcntl.LOCK_EX if request.node.get_closest_marker("loads") else fcntl.LOCK_SH
    with (tmp_path_factory.getbasetemp().parent / "in-turn").open("w") as file:  # the same for all workers of a run
        fcntl.flock(file, kind)
        yield


@pytest.fixture
def computer(short_folder: Path, screen: dict[str, str], library: Path | None, in_turn: None) -> Iterator[Computer]:
    """A computer with a screen; clocks, buses and sound are given to it by the test."""
    made = Computer(short_folder, screen, library)
    made.prepare()
    yield made
    made.close()


@pytest.fixture
def disk(computer: Computer) -> SmallDisk:
    """A small disk under the person's data."""
    return computer.give_small_disk()


@pytest.fixture
def stalls() -> Iterator[Stalls]:
    """How long this computer let nothing run during the test."""
    made = Stalls()
    yield made
    made.close()


@pytest.fixture
def saw(request: pytest.FixtureRequest) -> Saw:
    """Takes what was seen, for the line of this fault."""

    def note(words: str) -> None:
        request.node.user_properties.append((lines.SAW, words))

    return note


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    mark = item.get_closest_marker("fault")
    if mark is not None and not any(name == lines.FAULT for name, _ in item.user_properties):
        item.user_properties.append((lines.FAULT, list(mark.args)))
    yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Print one line for each fault."""
    if config.getoption("--faults", default=False):
        tests = lines.tried(terminalreporter.stats)
        terminalreporter.section("the faults: what was done | what was seen | held or not")
        for number in range(1, lines.HOW_MANY + 1):
            terminalreporter.line(lines.line(number, tests))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail where a fault was not tried or did not hold."""
    is_a_worker = hasattr(session.config, "workerinput")
    if session.config.getoption("--faults", default=False) and not is_a_worker:
        tests = lines.tried(lines.stats_of(session.config))
        if not all(lines.has_held(number, tests) for number in range(1, lines.HOW_MANY + 1)):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
