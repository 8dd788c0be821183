"""The doctor answers also where a part of the computer does not."""

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtTextToSpeech import QTextToSpeech

from easeful import doctor
from easeful.core.clock import SystemClock
from easeful.store.keeper import Keeper


@pytest.fixture
def hanging_service(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A speech service that takes every call and never answers."""
    if "speechd" not in QTextToSpeech.availableEngines():
        pytest.skip("Qt has no way to speech-dispatcher here")
    with TemporaryDirectory(dir="/tmp") as folder, socket.socket(socket.AF_UNIX) as service:
        path = Path(folder) / "speech-dispatcher" / "speechd.sock"
        path.parent.mkdir()
        service.bind(os.fspath(path))
        service.listen()
        monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
        monkeypatch.setenv("SPEECHD_ADDRESS", f"unix_socket:{path}")
        yield


@pytest.mark.usefixtures("hanging_service")
def test_a_speech_service_that_hangs_is_a_finding_and_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "VOICE_SECONDS", 4.0)
    finding = doctor.look_at_voices()
    assert (finding.ok, finding.detail) == (False, "the speech service does not answer")


def test_a_computer_without_a_voice_is_told_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "ask_for_voice", lambda: "")
    finding = doctor.look_at_voices()
    assert not finding.ok
    assert "install speech-dispatcher" in finding.advice


def test_storage_tells_when_it_was_last_copied(tmp_path: Path) -> None:
    assert doctor.look_at_storage(tmp_path).detail == f"{tmp_path}, no copy yet"
    keeper = Keeper(tmp_path, SystemClock(), lambda: None)
    keeper.back_up_daily()
    keeper.leave()
    finding = doctor.look_at_storage(tmp_path)
    assert finding.ok
    assert re.fullmatch(rf"{re.escape(str(tmp_path))}, last copy \d{{4}}-\d\d-\d\d \d\d:\d\d", finding.detail)
