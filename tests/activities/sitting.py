"""Somebody who sits in front of a breathing session, seen as a circle or as cells, with a clock moved by hand."""

from dataclasses import replace

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from easeful.activities.breathe.bars import Bars
from easeful.activities.breathe.face import Face, face_of
from easeful.activities.breathe.orb import Orb
from easeful.core.breath import Breath, Pattern
from easeful.core.breathing import BreathSession, begin_breathing
from easeful.core.course import SETTLE_SECONDS
from easeful.core.settings import Settings
from easeful.core.simulated_clock import SimulatedClock
from easeful.paths import RESOURCES
from easeful.ui.theme import Theme
from easeful.wardrobe import wear
from tests.person import put_away, settle

LONG_OUT = Breath(4, 6)
BREATHS = {
    "long out": LONG_OUT,
    "double in": Breath(3, 8, second_inhale=1),
    "box": Breath(4, 4, hold=4, hold_out=4),
    "4-7-8": Breath(4, 8, hold=7),
    "half seconds": Breath(2.5, 4, second_inhale=1.5, hold=0.5, hold_out=1),
}
FRAME = 1 / 60
LOOK = 0.2  # seconds between two looks of whoever drives the session


def pass_time(session: BreathSession, clock: SimulatedClock, seconds: float) -> BreathSession:
    """The session after some seconds in which it was looked at as it is at home."""
    while seconds > 0:
        clock.advance(min(seconds, LOOK))
        seconds -= LOOK
        session, _ = session.look(clock)
    return session


class Sitting:
    """A session of five minutes at its first breath, shown by one face; `kind` is Orb or Bars."""

    def __init__(
        self, clock: SimulatedClock, kind: type[Orb | Bars] = Orb, breath: Breath | None = LONG_OUT, **look: object
    ) -> None:
        self.clock, self.theme = clock, Theme(RESOURCES)
        self.session = begin_breathing(Pattern("any", "Any", breath), 5, clock)
        self.wear(**look)
        self.set_face: Face | None = None
        self.shown = Orb(self.theme, clock, self.face) if kind is Orb else Bars(self.theme, self.face)
        self.names: list[str] = []
        self.shown.setAccessibleName = self.hear  # type: ignore[method-assign]
        self.shown.prepare(breath)
        self.wait(SETTLE_SECONDS)

    def wear(self, theme: str = "light", text_size: int = 100) -> None:
        wear(self.theme, replace(Settings(), theme=theme, text_size=text_size))

    def hear(self, name: str) -> None:
        self.names.append(name)

    def face(self) -> Face:
        return self.set_face or face_of(self.session, self.clock)

    def sit(self, width: int = 540, height: int = 540) -> None:
        """Bring it into view, and let it go on."""
        self.shown.resize(width, height)
        self.shown.show()
        self.shown.go_on()
        settle()

    def wait(self, seconds: float) -> None:
        """Time passes, and no frame comes."""
        self.session = pass_time(self.session, self.clock, seconds)

    def pass_time(self, seconds: float, step: float = FRAME) -> None:
        """Frame by frame, each at its time."""
        for _ in range(round(seconds / step)):
            self.wait(step)
            self.tick()

    def tick(self) -> None:
        """A frame comes, if any do."""
        if self.shown.is_ticking:
            self.shown._show_moment()

    def show_face(self, face: Face) -> QImage:
        """The picture of a face, whatever the session has."""
        self.set_face = face
        if isinstance(self.shown, Orb):
            self.shown._glide.forget()
        self.shown.pause()
        return self.picture()

    def picture(self) -> QImage:
        return self.shown.grab().toImage()

    def pause(self) -> None:
        self.session = self.session.pause(self.clock)
        self.shown.pause()

    def go_on(self) -> None:
        self.session = self.session.go_on(self.clock)
        self.shown.go_on()

    def leave(self) -> None:
        put_away(self.shown)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setStyleSheet("")


def lightness(colour: QColor) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of WCAG 2.2, from 1 to 21."""
    darker, lighter = sorted((lightness(one), lightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


def differing(one: QImage, other: QImage) -> list[tuple[int, int]]:
    """The places at which two pictures differ."""
    pixels, others = (memoryview(picture.constBits()).cast("I") for picture in (one, other))
    across = one.bytesPerLine() // 4
    lines = range(0, len(pixels), across)
    changed = [at for at in lines if pixels[at : at + across] != others[at : at + across]]
    pairs = ((at, zip(pixels[at : at + across], others[at : at + across], strict=True)) for at in changed)
    return [(x, at // across) for at, line in pairs for x, (pixel, then) in enumerate(line) if pixel != then]
