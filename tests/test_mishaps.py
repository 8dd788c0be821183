"""An error that nobody expected is logged once and told once, and the person goes on."""

import logging
import sys
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from easeful.mishaps import Mishaps
from tests.person import Person


def go_wrong(mishaps: Mishaps, act: Callable[[], object]) -> None:
    try:
        act()
    except BaseException:  # noqa: BLE001 - as Python's hook is given them
        mishaps.note(*sys.exc_info())


def divide() -> float:
    return 1 / 0


def look_up() -> object:
    return {}["nothing"]


def test_the_same_mishap_is_logged_and_told_once_and_another_one_too(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    mishaps, told = Mishaps(), []
    mishaps.tell_by(lambda: told.append("told"))
    for _ in range(100):
        go_wrong(mishaps, divide)
    qtbot.waitUntil(lambda: told == ["told"])
    go_wrong(mishaps, look_up)
    qtbot.waitUntil(lambda: told == ["told", "told"])
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 2
    assert "ZeroDivisionError" in caplog.text
    assert "KeyError" in caplog.text


def test_who_ends_the_program_by_hand_is_not_a_mishap(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_on: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: passed_on.append(kind))

    def interrupt() -> None:
        raise KeyboardInterrupt

    go_wrong(Mishaps(), interrupt)
    assert passed_on == [KeyboardInterrupt]
    assert not caplog.records


def test_the_person_is_told_in_a_notice(anna: Person) -> None:
    anna.program.opening.tell_mishap()
    anna.program.opening.tell_mishap()
    assert anna.sees("Something in Easeful did not work. The time goes on.")
    anna.press("All right")
    assert not anna.sees("Something in Easeful did not work.")
