"""Folders of pattern, guide and idea files, written and loaded in one step."""

from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.content.guides import Guides, load_guides
from easeful.content.ideas import Ideas, load_ideas
from easeful.content.patterns import Patterns, load_patterns


def write(folder: Path, ending: str, files: dict[str, str | bytes]) -> None:
    for key, text in files.items():
        (folder / f"{key}{ending}").write_bytes(text.encode() if isinstance(text, str) else text)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Patterns]:
    """Write patterns, given by their key, and load their folder."""

    def write_and_load(**files: str | bytes) -> Patterns:
        write(tmp_path, ".toml", files)
        return load_patterns(tmp_path)

    return write_and_load


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., Guides]:
    """Write guides, given by their key, and load their folder."""

    def write_and_load(**files: str | bytes) -> Guides:
        write(tmp_path, ".md", files)
        return load_guides(tmp_path)

    return write_and_load


@pytest.fixture
def read_ideas(tmp_path: Path) -> Callable[..., Ideas]:
    """Write ideas, given by their key, and load their folder."""

    def write_and_load(**files: str | bytes) -> Ideas:
        write(tmp_path, ".toml", files)
        return load_ideas(tmp_path, {"bird"})

    return write_and_load
