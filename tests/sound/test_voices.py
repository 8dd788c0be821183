"""Which of the computer's voices are offered, and which of them first."""

import pytest
from PySide6.QtCore import QLocale

from easeful.sound.voices import PLAIN, voices_of
from tests.sound.scripted_speech import ScriptedSpeech

English, German = QLocale.Language.English, QLocale.Language.German
# As espeak lists them, with its throats, and speech-dispatcher its excuse. Qt takes en_029 for American.
ESPEAK = (
    ("English (Caribbean)", "en_029"),
    ("English (Great Britain)", "en_GB"),
    ("English (Great Britain)+Alex", "en_GB"),
    ("English (Scotland)", "en_GB"),
    ("English (Aberdeen)", "en_GB"),
    ("English (America)", "en_US"),
    ("English (America)+whisper", "en_US"),
    ("English (America, New York City)", "en_US"),
    ("German", "de_DE"),
    ("German+Alex", "de_DE"),
    ("Swiss German", "de_CH"),
    ("dummy", "en_US"),
)


def names(speech: ScriptedSpeech, language: QLocale.Language = English) -> list[str]:
    return [voice.name() for voice in voices_of(speech, language)]


def set_to(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    monkeypatch.setattr("PySide6.QtCore.QLocale.system", lambda: QLocale(locale))


@pytest.mark.parametrize(
    ("computer", "order"),
    [
        ("en_US", ["America", "America, New York City", "Caribbean", "Great Britain", "Aberdeen", "Scotland"]),
        ("en_GB", ["Great Britain", "Aberdeen", "Scotland", "America", "America, New York City", "Caribbean"]),
        ("de_DE", ["America", "Great Britain", "America, New York City", "Caribbean", "Aberdeen", "Scotland"]),
        ("en_AU", ["America", "Great Britain", "America, New York City", "Caribbean", "Aberdeen", "Scotland"]),
    ],
)
def test_first_come_those_of_ones_country_and_of_them_the_plain_ones(
    monkeypatch: pytest.MonkeyPatch, computer: str, order: list[str]
) -> None:
    set_to(monkeypatch, computer)
    assert names(ScriptedSpeech(ESPEAK)) == [f"English ({place})" for place in order]
    assert names(ScriptedSpeech(ESPEAK))[0] in PLAIN


@pytest.mark.parametrize(
    ("computer", "order"), [("de_CH", ["Swiss German", "German"]), ("en_US", ["German", "Swiss German"])]
)
def test_another_language_has_its_own(monkeypatch: pytest.MonkeyPatch, computer: str, order: list[str]) -> None:
    set_to(monkeypatch, computer)
    assert names(ScriptedSpeech(ESPEAK), German) == order


def test_neither_other_throats_nor_an_excuse_nor_another_language_is_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, "en_US")
    left_out = {name for name, _ in ESPEAK} - {*names(ScriptedSpeech(ESPEAK)), *names(ScriptedSpeech(ESPEAK), German)}
    assert left_out == {"English (Great Britain)+Alex", "English (America)+whisper", "German+Alex", "dummy"}
    assert names(ScriptedSpeech(ESPEAK), QLocale.Language.Finnish) == []


def test_where_an_engine_lists_only_an_excuse_there_is_nobody() -> None:
    assert names(ScriptedSpeech([("dummy", "en_US")])) == []
    assert names(ScriptedSpeech()) == []


def test_the_order_does_not_hang_on_how_they_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, "en_GB")
    assert names(ScriptedSpeech(ESPEAK)) == names(ScriptedSpeech(reversed(ESPEAK)))
