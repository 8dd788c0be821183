"""Stands for Qt's player of files: the story says what becomes of a file, and how far it has come."""

from types import SimpleNamespace

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer

Status = QMediaPlayer.MediaStatus


class FakeMediaPlayer(QObject):
    """A QMediaPlayer that does nothing by itself."""

    mediaStatusChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []
        self.now = 0
        self.length = 120_000  # milliseconds

    def setSource(self, source: QUrl) -> None:
        self.now = 0
        self.asked.append(source.fileName())

    def setPosition(self, position: int) -> None:
        self.now = position
        self.asked.append(position)

    def play(self) -> None:
        self.asked.append("play")

    def pause(self) -> None:
        self.asked.append("pause")

    def position(self) -> int:
        return self.now

    def duration(self) -> int:
        return self.length

    def become(self, status: QMediaPlayer.MediaStatus) -> None:
        self.mediaStatusChanged.emit(status)


class FakeOutput:
    """A QAudioOutput with a name; where it is empty there is none."""

    def __init__(self) -> None:
        self.name = "speakers"
        self.volumes: list[float] = []

    def setVolume(self, volume: float) -> None:
        self.volumes.append(volume)

    def device(self) -> SimpleNamespace:
        name = self.name
        return SimpleNamespace(id=lambda: name, isNull=lambda: not name)
