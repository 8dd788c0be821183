"""The sounds that are bundled: where they lie, what their credits say, and how they are made again."""

import runpy
from pathlib import Path

import pytest

AUDIO = Path(__file__).parents[1] / "audio"


def credit(path: Path, column: int) -> float:
    """The figure in a column of the sound's row in CREDITS.md."""
    name = path.relative_to(AUDIO).as_posix()
    rows = [line.split("|") for line in (AUDIO / "CREDITS.md").read_text().splitlines()]
    (row,) = (row for row in rows if len(row) > column and row[1].strip() == name)
    return float(row[column])


def made_again(program: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[Path]:
    """What a program makes, beside a copy of it in another place."""
    for source in AUDIO.glob("*.py"):
        (tmp_path / source.name).write_bytes(source.read_bytes())
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr("sys.argv", [program, *words])
    runpy.run_path(str(tmp_path / program), run_name="__main__")
    return sorted((tmp_path / folder).iterdir())
