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

# Some of those of macOS, in no order.
MACOS = (
    ("Zarvox", "en_US"),
    ("Eddy (English (US))", "en_US"),
    ("Samantha", "en_US"),
    ("Fred", "en_US"),
    ("Bad News", "en_US"),
    ("Allison", "en_US"),
    ("Ava (Premium)", "en_US"),
    ("Zoe (Enhanced)", "en_US"),
    ("Albert", "en_US"),
    ("Daniel", "en_GB"),
    ("Eddy (English (UK))", "en_GB"),
    ("Arthur", "en_GB"),
    ("Serena (Premium)", "en_GB"),
    ("Karen", "en_AU"),
    ("Grandpa (German (Germany))", "de_DE"),
    ("Anna", "de_DE"),
)
JOKES = ["Albert", "Bad News", "Eddy (English (US))", "Fred", "Zarvox"]


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


def test_of_a_country_the_best_made_come_first_then_the_one_that_the_system_has_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_to(monkeypatch, "en_US")
    speech = ScriptedSpeech(MACOS, "darwin", own=("Samantha", "en_US"))
    american = ["Ava (Premium)", "Zoe (Enhanced)", "Samantha", "Allison"]
    assert names(speech)[:4] == american
    assert names(speech)[4:8] == ["Serena (Premium)", "Arthur", "Daniel", "Karen"]


def test_novelties_come_last_even_after_the_voices_of_every_other_country(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to(monkeypatch, "en_US")
    assert names(ScriptedSpeech(MACOS))[8:] == [*JOKES, "Eddy (English (UK))"]
    assert names(ScriptedSpeech(MACOS, own=("Zarvox", "en_US")))[:8] == names(ScriptedSpeech(MACOS))[:8]
    assert names(ScriptedSpeech(MACOS), German) == ["Anna", "Grandpa (German (Germany))"]
    set_to(monkeypatch, "en_GB")
    assert names(ScriptedSpeech(MACOS, own=("Daniel", "en_GB"))) == [
        *("Serena (Premium)", "Daniel", "Arthur"),
        *("Ava (Premium)", "Zoe (Enhanced)", "Allison", "Samantha", "Karen"),
        *("Eddy (English (UK))", *JOKES),
    ]


def test_where_there_is_nothing_but_novelties_they_are_offered() -> None:
    assert names(ScriptedSpeech([("Zarvox", "en_US")])) == ["Zarvox"]


@pytest.mark.parametrize("good", ["Microsoft Jenny (Natural)", "Ryan Neural", "Ava (Enhanced)", "Ava (Premium)"])
def test_a_name_that_promises_a_good_voice_is_believed(monkeypatch: pytest.MonkeyPatch, good: str) -> None:
    set_to(monkeypatch, "en_US")
    voices = [("Aaron", "en_US"), ("Microsoft David", "en_US"), (good, "en_US")]
    assert names(ScriptedSpeech(voices, own=("Microsoft David", "en_US"))) == [good, "Microsoft David", "Aaron"]


def test_a_voice_that_the_system_has_taken_changes_nothing_where_it_is_not_offered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_to(monkeypatch, "en_US")
    usual = names(ScriptedSpeech(ESPEAK))
    for own in ("English (America)+whisper", "en_US"), ("dummy", "en_US"), ("Swiss German", "de_CH"):
        assert names(ScriptedSpeech(ESPEAK, own=own)) == usual
