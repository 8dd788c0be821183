"""Films a window, and counts its flashes as WCAG 2.3.1 does: pairs of opposing changes of luminance."""

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QWidget

from tests.faults.true_time import now

PICTURE = QSize(24, 16)  # parts of the window, each large enough to count
FRAME_MS = 40
CHANGE = 0.1  # of full luminance
DARK = 0.8  # two pictures that are both brighter do not flash
SECOND = 1.0


class Film(QObject):
    """Takes a picture of each part of the window every 40 ms."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._pictures: list[tuple[float, list[float]]] = []
        self._timer = QTimer(self, interval=FRAME_MS)
        self._timer.timeout.connect(self._take)
        self._timer.start()

    def _take(self) -> None:
        small = (
            self._window.grab()
            .toImage()
            .scaled(PICTURE, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation)
        )
        places = [(x, y) for y in range(PICTURE.height()) for x in range(PICTURE.width())]
        self._pictures.append((now(), [luminance(small.pixelColor(x, y).getRgbF()) for x, y in places]))

    def end(self) -> tuple[int, int]:
        """How many pictures there are, and the most flashes of any part within one second."""
        self._timer.stop()
        parts = range(PICTURE.width() * PICTURE.height())
        courses = ([(at, picture[part]) for at, picture in self._pictures] for part in parts)
        return len(self._pictures), max(map(flashes, courses))


def luminance(colour: tuple[float, ...]) -> float:
    """Relative luminance, WCAG 2."""
    red, green, blue = ((part / 12.92) if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour[:3])
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def flashes(course: list[tuple[float, float]]) -> int:
    """The most pairs of opposing changes within one second."""
    turns, way, last = [], 0, course[0][1]
    for at, bright in course:
        if abs(bright - last) < CHANGE or min(bright, last) >= DARK:
            if way == 0 or (bright - last) * way > 0:
                last = bright if way else last
            continue
        turned = 1 if bright > last else -1
        if turned != way:
            turns.append(at)
        way, last = turned, bright
    return max((sum(begin <= turn < begin + SECOND for turn in turns) // 2 for begin in turns), default=0)
