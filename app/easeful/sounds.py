"""What is heard of this process: the chimes, and the bell's test; read only when the first is needed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from easeful.core.plan import Chime
from easeful.core.settings import gain_of
from easeful.paths import AUDIO
from easeful.ringer.client import Ringer

if TYPE_CHECKING:
    from easeful.sound.chimes import Chimes
    from easeful.sound.outputs import OutputsWatch

BELL_TEST_SECONDS = 12  # the quiet first second, the bell itself, and a slow sound server
ASK_MS = 200
AGAIN_MS = 1000

Told = Callable[[bool], None]


class Sounds(QObject):
    """Chimes by Qt, the bell by the ringer."""

    def __init__(self, ringer: Ringer) -> None:
        """Reads no sound library yet."""
        super().__init__()
        self._ringer = ringer
        self._made: Chimes | None = None
        self._outputs: OutputsWatch | None = None
        self._outputs_told: Callable[[], None] = lambda: None
        self._waiting: dict[str, Told] = {}
        self._instead: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._pause.timeout.connect(self._ring_again)
        self._bell_told: Told | None = None
        self._asks = 0
        self._ask = QTimer(self)
        self._ask.setInterval(ASK_MS)
        self._ask.timeout.connect(self._hear_bell)

    @property
    def _chimes(self) -> "Chimes":
        if self._made is None:
            from easeful.sound.chimes import Chimes  # noqa: PLC0415 (start-up time and memory)

            self._made = Chimes(AUDIO / "chimes")
            self._made.played.connect(self._note)
        return self._made

    def outputs(self) -> tuple[str, ...] | None:
        """The names of the sound outputs; an empty one means no sound here, None that it is not known yet."""
        return None if self._outputs is None else self._outputs.names

    def watch(self, told: Callable[[], None]) -> None:
        """Look after the outputs, and tell each change, until `unwatch`."""
        if self._outputs is None:
            from easeful.sound.outputs import OutputsWatch  # noqa: PLC0415 (start-up time)

            self._outputs = OutputsWatch(parent=self)
            self._outputs.changed.connect(lambda _: self._outputs_told())
        self._outputs_told = told
        self._outputs.start()

    def unwatch(self) -> None:
        """Look after them no longer; it costs memory."""
        if self._outputs is not None:
            self._outputs.stop()

    def play(self, chime: Chime, volume: int, told: Told | None = None) -> None:
        """Sound a chime once, at a volume in per cent; not over the end that rings from here.

        `told` hears whether it was really played, unless another cuts it short.
        """
        if self._instead is not None and chime is not Chime.END:
            return
        self._waiting = {} if told is None else {chime.value: told}
        self._chimes.play(chime.value, gain_of(volume))

    def test(self, volume: int, told: Told) -> None:
        """Sound a chime and tell whether it was really played."""
        self.play(Chime.CHECK, volume, told)

    def ring_instead(self, volume: int) -> None:
        """Sound the end again and again, because the bell cannot; `hush` ends it."""
        is_new = self._instead is None
        self._instead = volume
        if is_new:
            self.play(Chime.END, volume)

    def hush(self) -> None:
        """Stop sounding the end."""
        self._instead = None
        self._pause.stop()

    def _note(self, name: str, heard: bool) -> None:
        told = self._waiting.pop(name, None)
        if told is not None:
            told(heard)
        if name == Chime.END.value and self._instead is not None:
            if heard:
                self._ring_again()
            else:
                self._pause.start()  # what could not be played would else be tried thousands of times a second

    def _ring_again(self) -> None:
        if self._instead is not None:
            self.play(Chime.END, self._instead)

    def test_bell(self, volume: int, told: Told) -> None:
        """Ring the bell once and tell whether it was really heard."""
        self._bell_told, self._asks = told, 0
        self._ringer.poll(tests=True)  # an answer to an earlier test is not one to this
        if self._ringer.test(gain_of(volume)):
            self._ask.start()
        else:
            self._tell_bell(heard=False)

    def _hear_bell(self) -> None:
        self._asks += 1
        for reply in self._ringer.poll(tests=True):
            self._tell_bell(heard=bool(reply.heard))
        if self._asks * ASK_MS > BELL_TEST_SECONDS * 1000:
            self._tell_bell(heard=False)

    def _tell_bell(self, *, heard: bool) -> None:
        self._ask.stop()
        self._ringer.rest()
        told, self._bell_told = self._bell_told, None
        if told is not None:
            told(heard)
