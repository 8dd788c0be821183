"""Fault 24: hostile texts brought in as guides, and a hostile note given out as a table."""

import csv
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from easeful.core.clock import SystemClock
from easeful.store.keeper import Keeper
from tests.faults.computer import Computer
from tests.faults.conftest import Saw
from tests.faults.stalls import Stalls
from tests.store.shelf import a_record

AT_ONCE = 0.3
FORMULA = '=HYPERLINK("http://127.0.0.1:{port}/x","press me")'


class Listener:
    """A door that nobody may knock at."""

    def __init__(self) -> None:
        self._door = socket.socket()
        self._door.bind(("127.0.0.1", 0))
        self._door.listen()
        self._door.setblocking(False)
        self.port = self._door.getsockname()[1]

    def was_called(self) -> bool:
        """Whether anybody connected."""
        try:
            self._door.accept()
        except BlockingIOError:
            return False
        return True

    def close(self) -> None:
        self._door.close()


@contextmanager
def listener() -> Iterator[Listener]:
    """The door, closed afterwards."""
    door = Listener()
    try:
        yield door
    finally:
        door.close()


def hostile_guides(folder: Path, canary: Path, port: int) -> list[Path]:
    """One file for each way to be hostile."""
    page = f'<h1>Hi</h1><img src="file://{canary}"><img src="http://127.0.0.1:{port}/i.png"><b>Rest</b>.\n'
    texts: dict[str, bytes] = {
        "html": page.encode(),
        "markdown": f"![picture](file://{canary})\n\n[link](http://127.0.0.1:{port}/)\n\nRest.\n".encode(),
        "ten megabytes": b"x" * 10_000_000,
        "nested": b"<b>" * 20_000 + b"\n" + b">" * 20_000 + b"[" * 20_000,
        "utf-16": "Let your hands rest.".encode("utf-16"),
        "nul": b"Let your\0hands rest.\n",
        "bidi": "Let your \u202ehands\u202c rest.\n".encode(),
        "way out": b"---\ntitle: ../../../../etc/passwd\n---\n\nLet your hands rest.\n",
        "many lines": b"Rest.\n" * 60_000,
    }
    made = []
    for name, text in texts.items():
        made.append(folder / f"{name}.md")
        made[-1].write_bytes(text)
    made.append(folder / "link.md")
    made[-1].symlink_to(canary)
    return made


@pytest.mark.fault(24, "guides of HTML, 10 MB, nesting, UTF-16, NUL, bidi, ../, a link to a pipe; =HYPERLINK in a note")
def test_hostile_texts(computer: Computer, stalls: Stalls, saw: Saw) -> None:
    canary = computer.folder / "canary"
    os.mkfifo(canary)  # who opens it to read waits for ever
    with listener() as door:
        note = FORMULA.format(port=door.port)
        keeper = Keeper(computer.data, SystemClock(), lambda: None)
        keeper.close(replace(a_record(), note=note))
        keeper.leave()
        program = computer.start()
        program.press("Imagine", "More, and my own")
        refused, plain, longest = 0, 0, 0.0
        for guide in hostile_guides(computer.folder, canary, door.port):
            longest = max(longest, program.do("bring_in", str(guide)))
            words = program.do("reads")
            assert ("Not added." in words) != ("Added: " in words), guide.name
            refused, plain = refused + ("Not added." in words), plain + ("Added: " in words)
        assert longest <= AT_ONCE + stalls.longest
        assert program.do("rich_labels") == []
        table = computer.folder / "table.csv"
        program.press("Go back", "History")
        program.do("save_table", str(table))
        cells = [cell for row in csv.reader(table.read_text("utf-8-sig").splitlines()) for cell in row]
        assert f"'{note}" in cells
        assert not any(cell.lstrip()[:1] in {"=", "+", "-", "@"} for cell in cells if cell)
        assert not door.was_called()
    saw(
        f"{refused} refused, {plain} plain, the slowest in {longest:.2f} s; no pipe was opened and nobody called; "
        "the cell of the table begins with '"
    )
