"""When the computer is asked for its voices, and what is answered meanwhile."""

import pytest

from easeful.sound.known_voices import KnownVoices

ENGLISH = ("Anne", "Bob")


class Asked:
    """What is known, and which languages were asked for since the last look."""

    def __init__(self) -> None:
        self._languages: list[str] = []
        self.known = KnownVoices(self._languages.append)

    def news(self) -> list[str]:
        news = self._languages[:]
        self._languages.clear()
        return news


@pytest.fixture
def asked() -> Asked:
    return Asked()


def test_a_language_is_asked_for_once_however_often_somebody_looks(asked: Asked) -> None:
    assert [asked.known.of("en") for _ in range(3)] == [None] * 3
    assert asked.known.note("en", ENGLISH)
    assert [asked.known.of("en") for _ in range(3)] == [ENGLISH] * 3
    assert asked.news() == ["en"]


def test_the_same_answer_is_no_news(asked: Asked) -> None:
    assert asked.known.note("fi", ())
    assert not asked.known.note("fi", ())
    assert asked.known.note("fi", ("Satu",))


def test_after_a_rest_what_is_known_is_not_asked_for_and_what_is_not_is(asked: Asked) -> None:
    for language in ("en", "de", "fi"):
        asked.known.of(language)
    asked.known.note("en", ENGLISH)
    asked.known.note("fi", ())
    asked.news()
    asked.known.rest()
    assert [asked.known.of(language) for language in ("en", "de", "fi")] == [ENGLISH, None, ()]
    assert asked.news() == ["de"]


def test_an_answer_that_came_during_the_rest_counts(asked: Asked) -> None:
    asked.known.of("en")
    asked.known.rest()
    asked.known.note("en", ENGLISH)
    asked.news()
    assert asked.known.of("en") == ENGLISH
    assert asked.news() == []


def test_a_language_without_a_voice_is_asked_for_again_and_has_none_until_the_answer(asked: Asked) -> None:
    asked.known.note("en", ENGLISH)
    asked.known.note("fi", ())
    asked.known.ask_again()
    assert asked.news() == ["fi"]
    assert asked.known.of("fi") == ()
    asked.known.note("fi", ("Satu",))
    asked.known.ask_again()
    assert asked.known.of("fi") == ("Satu",)
    assert asked.news() == []


def test_without_a_voice_there_are_no_names_and_nobody_is_asked(asked: Asked) -> None:
    asked.known.of("en")
    asked.known.note("en", ENGLISH)
    asked.news()
    asked.known.note_voice(False)
    for _ in range(3):
        asked.known.note_voice(False)
        asked.known.ask_again()
        assert [asked.known.of(language) for language in ("en", "de")] == [(), ()]
    asked.known.rest()
    assert asked.known.of("en") == ()
    assert asked.news() == []


def test_when_there_is_a_voice_again_all_that_was_known_or_wanted_is_asked_for_anew(asked: Asked) -> None:
    asked.known.note("en", ENGLISH)
    asked.known.note("fi", ())
    asked.known.note_voice(False)
    asked.known.of("de")
    asked.known.note_voice(True)
    assert asked.news() == ["de", "en", "fi"]
    assert asked.known.of("en") is None
    asked.known.note("en", ("Carl",))
    assert asked.known.of("en") == ("Carl",)
    asked.known.note_voice(True)
    assert asked.news() == []
