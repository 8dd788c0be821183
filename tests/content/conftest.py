"""A folder of pattern files, written and loaded in one step."""

from collections.abc import Callable
from pathlib import Path

import pytest

from easeful.content.patterns import Patterns, load_patterns


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Patterns]:
    """Write files, given by their key, and load their folder."""

    def write_and_load(**files: str | bytes) -> Patterns:
        for key, text in files.items():
            (tmp_path / f"{key}.toml").write_bytes(text.encode() if isinstance(text, str) else text)
        return load_patterns(tmp_path)

    return write_and_load
