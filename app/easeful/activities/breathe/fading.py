"""Lets controls fade while nobody needs them; a key, the mouse or a finger brings them back."""

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPropertyAnimation, QTimer, Signal
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

REST_MS = 5000
FADE_MS, RETURN_MS = 900, 150
SIGNS_OF_LIFE = frozenset(
    {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.TouchBegin}
)


class Fading(QObject):
    """Faded controls are still there: they can be pressed and reached by Tab. `faded` tells that they are gone."""

    faded = Signal()

    def __init__(self, *controls: QWidget) -> None:
        """Nothing fades until `begin`."""
        super().__init__()
        self.controls = controls
        self._fades: list[QPropertyAnimation] = []
        for control in controls:
            effect = QGraphicsOpacityEffect(control)
            effect.setEnabled(False)
            control.setGraphicsEffect(effect)
            self._fades.append(QPropertyAnimation(effect, b"opacity", self))
        self._watched: QObject | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._fade)
        self._fades[0].finished.connect(self._settle)

    @property
    def is_faded(self) -> bool:
        """Whether the controls are gone, or going."""
        return self._fades[0].endValue() == 0.0

    def begin(self, window: QWidget) -> None:
        """Fade when nothing is touched in this window for five seconds."""
        handle = window.windowHandle()
        if handle is not None and self._watched is None:
            self._watched = handle
            handle.installEventFilter(self)
        self.come_back()

    def end(self) -> None:
        """Fade no more; everything is there."""
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None
        self.come_back()
        self._rest.stop()

    def come_back(self) -> None:
        """Be there at once, and wait anew."""
        self._rest.start()
        if self.is_faded:
            self._go(1.0, RETURN_MS)

    def _fade(self) -> None:
        self._go(0.0, FADE_MS)
        self.faded.emit()

    def _go(self, opacity: float, milliseconds: int) -> None:
        for fade in self._fades:
            effect = fade.targetObject()
            assert isinstance(effect, QGraphicsOpacityEffect)
            fade.stop()
            fade.setStartValue(effect.opacity() if effect.isEnabled() else 1.0)
            effect.setEnabled(True)
            fade.setEndValue(opacity)
            fade.setDuration(milliseconds)
            fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _settle(self) -> None:
        """An effect that shows everything as it is costs a picture a frame: do without."""
        for fade in self._fades:
            effect = fade.targetObject()
            assert isinstance(effect, QGraphicsOpacityEffect)
            effect.setEnabled(fade.endValue() != 1.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come back at a sign of life."""
        if event.type() in SIGNS_OF_LIFE:
            self.come_back()
        return False
