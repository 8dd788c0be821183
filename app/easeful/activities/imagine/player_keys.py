"""The keys of the player: the same wherever the keyboard is, but in its lists."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from easeful.activities.imagine.choices import step_pace, toggle_dark
from easeful.activities.imagine.controls import Controls
from easeful.ui.keys import at_key
from easeful.ui.kit import Kit


class PlayerKeys:
    """Space pauses and goes on, Left and Right go by a line, Page Down by a part; a letter or sign for the rest."""

    def __init__(self, kit: Kit, controls: Controls, toggle: Callable[[], None]) -> None:
        """`toggle` pauses and goes on."""
        runner = kit.guiding.runner
        self._arrows: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_Left: runner.back,
            Qt.Key.Key_Right: runner.forward,
        }
        self._acts: dict[Qt.Key, Callable[[], object]] = {
            **self._arrows,
            Qt.Key.Key_Space: toggle,
            Qt.Key.Key_Return: toggle,
            Qt.Key.Key_Enter: toggle,
            Qt.Key.Key_PageDown: runner.next_part,
            Qt.Key.Key_D: partial(toggle_dark, kit),
            Qt.Key.Key_V: controls.voice.click,
            Qt.Key.Key_S: controls.sound.click,
            Qt.Key.Key_Plus: partial(step_pace, kit, +1),
            Qt.Key.Key_Minus: partial(step_pace, kit, -1),
        }
        self._controls = controls

    def hold_in(self, place: QWidget) -> None:
        """Have the arrow keys leap also where the keyboard is on a button in `place`."""
        for key, act in self._arrows.items():
            at_key(place, key, act)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key is for; whether it is one of these."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus) and self._controls.speed.isHidden():
            return False  # a recording keeps its own speed
        act = self._acts.get(key)
        if act is not None and not event.isAutoRepeat():
            act()
        return act is not None
