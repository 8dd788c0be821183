"""What a guided text is: lines that are read aloud, the silences between them, and its shorter and longer forms."""

from dataclasses import dataclass
from enum import StrEnum

from easeful.core.paces import FASTEST_PACE, PACE

LEAD_SECONDS = 4.0  # before the first line: the room grows quiet
SENTENCE_SECONDS, PARAGRAPH_SECONDS = 1.5, 4.0  # silences where none is written; content reference 3.2
LONGEST_PAUSE = 120.0  # seconds


class Kind(StrEnum):
    """What a guide does."""

    IMAGERY = "imagery"
    SOFTENING = "softening"  # muscle relaxation without tensing
    TENSING = "tensing"  # muscle relaxation with gentle tensing
    SCAN = "scan"
    HYPNOSIS = "hypnosis"
    GROUNDING = "grounding"


class Caution(StrEnum):
    """What a person is told, or asked, before a guide."""

    BODY = "body"  # it goes through the body
    TENSING = "tensing"
    HYPNOSIS = "hypnosis"
    WARMTH = "warmth"  # pictures of warmth: not while a heat pack is on


# What a kind asks for, whoever wrote the guide and whether its header says so or not; content reference 3.3 and 3.4.
IMPLIED: dict[Kind, frozenset[Caution]] = {
    Kind.SOFTENING: frozenset({Caution.BODY}),
    Kind.TENSING: frozenset({Caution.BODY, Caution.TENSING}),
    Kind.SCAN: frozenset({Caution.BODY}),
    Kind.HYPNOSIS: frozenset({Caution.HYPNOSIS}),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One caption. `pause` is the silence after it in seconds, `since` the shortest form in minutes that has it.

    An exact pause is kept as it is written, whatever the length: muscles are tensed for so long and no longer.
    """

    text: str
    pause: float
    since: int = 0
    is_exact: bool = False

    @property
    def words(self) -> int:
        """How many words are spoken."""
        return len(self.text.split())


@dataclass(frozen=True, slots=True)
class Part:
    """A section with its heading; the heading is not read aloud."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Script:
    """The lines of one form. `parts` are the indices at which a part begins, `minutes` None where it is as written."""

    lines: tuple[Line, ...]
    parts: tuple[int, ...]
    pace: int
    minutes: int | None = None

    @property
    def words(self) -> int:
        """How many words are spoken."""
        return sum(line.words for line in self.lines)

    @property
    def as_written(self) -> float:
        """Seconds that it takes at its pace with the silences as they are written."""
        return LEAD_SECONDS + sum(speech_seconds(line, self.pace) + line.pause for line in self.lines)

    @property
    def seconds(self) -> float:
        """Seconds that it is to take."""
        return self.as_written if self.minutes is None else self.minutes * 60.0


@dataclass(frozen=True, slots=True)
class Guide:
    """A guided text as it is offered. `forms` are its lengths in minutes, none where it takes what it takes.

    `line` stands below the title, `pace` is in words a minute, `language` a code such as "en", `scene` the name of
    the picture behind it.
    """

    key: str
    title: str
    kind: Kind
    parts: tuple[Part, ...]
    forms: tuple[int, ...] = ()
    line: str = ""
    scene: str = ""
    pace: int = PACE
    cautions: frozenset[Caution] = frozenset()
    language: str = "en"
    author: str = ""
    licence: str = ""
    order: int = 100

    def script(self, minutes: int | None = None) -> Script:
        """The lines of the form that is nearest to these minutes."""
        form = min(self.forms, key=lambda form: abs(form - (minutes or form)), default=None)
        lines: list[Line] = []
        begins = []
        for part in self.parts:
            said = [line for line in part.lines if form is None or line.since <= form]
            if said:
                begins.append(len(lines))
            lines += said
        return Script(tuple(lines), tuple(begins), self.pace, form)


@dataclass(frozen=True, slots=True)
class UnreadText:
    """A text of the person's own that is no guide as it stands, and why: she can change it, or take it away."""

    key: str
    title: str
    why_not: str


def speech_seconds(line: Line, pace: float) -> float:
    """How long a line takes to say, about, at a pace in words a minute."""
    return line.words * 60 / pace


def words_a_minute(guide: Guide, pace: float) -> float:
    """How fast a guide is read at a share of its own pace; never faster than the limit."""
    return min(FASTEST_PACE, guide.pace * pace)
