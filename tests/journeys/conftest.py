"""What the stories of one's own guides start from."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.journeys.writing import Recorder
from tests.person import Person


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """The file that the person picks in the computer's own window."""

    def pick(path: Path) -> None:
        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, staticmethod(lambda *_: (str(path), "")))

    return pick


@pytest.fixture
def recorder(anna: Person, choose: Callable[[Path], None], tmp_path: Path) -> Recorder:
    return Recorder(anna, choose, tmp_path)
