"""The binding gives back each reference to None: one that loses them aborts a window after some minutes.

PySide6 6.12.0 on Python 3.10 and 3.11 lost one at nearly every call that returns nothing, and one to True at
each `emit`. From Python 3.12 on these objects are immortal and their counts stand still: there the first test
passes whatever the binding does.
"""

import ctypes
import sys
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QLocale, QObject, QTimer, QUrl

COUNTED = (None, True, False)
CALLS = 500
FEW = 50  # other parts of the program may hold some more or fewer meanwhile


def moved(call: Callable[[], object]) -> int:
    """How far the most moved count of references moves over 500 calls."""
    before = [sys.getrefcount(thing) for thing in COUNTED]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(thing) for thing in COUNTED]
    return max(abs(late - early) for late, early in zip(after, before, strict=True))


def speaker() -> Callable[[], object]:
    """A call that emits a signal, heard by a slot that returns nothing."""
    source = QObject()
    source.destroyed.connect(lambda: None)

    def speak() -> object:
        return source.destroyed.emit()

    return speak


@pytest.mark.parametrize(
    ("make", "values"),
    [
        (lambda: QObject().setObjectName, ["pack"]),
        (lambda: QObject().setParent, [None]),
        (lambda: QTimer().setInterval, [250]),
        (lambda: QTimer().stop, []),
        (lambda: QLocale().setNumberOptions, [QLocale.NumberOption.OmitGroupSeparator]),
        (lambda: QUrl().setPath, ["chimes"]),
        (speaker, []),
    ],
    ids=["setObjectName", "setParent", "setInterval", "stop", "setNumberOptions", "setPath", "emit"],
)
def test_calls_that_return_nothing_leave_none_alone(
    make: Callable[[], Callable[..., object]], values: list[object]
) -> None:
    assert moved(partial(make(), *values)) < FEW


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal: no leak of it can be planted")
def test_a_binding_that_miscounts_is_caught() -> None:
    miscount = ctypes.pythonapi.Py_IncRef  # taking too many is harmless here, giving back too many is not
    try:
        assert moved(lambda: miscount(ctypes.py_object(None))) >= CALLS - FEW
    finally:
        for _ in range(CALLS):
            ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))
