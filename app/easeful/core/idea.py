"""What an idea for a distraction is: one small thing to do, and for whom and when it suits (content reference 4.2)."""

from dataclasses import dataclass
from enum import StrEnum

from easeful.core.one_line import is_one_line
from easeful.core.target import Target

MINUTES = (2, 5, 10, 20, 30)  # content reference 4.2; the last stands for 30 and more
PACING_MINUTES = 20  # after so many a change of position is suggested; the same, `pacing_min`
LONGEST_TITLE, LONGEST_LINE = 40, 80  # characters


class Kind(StrEnum):
    """What one does."""

    LISTEN = "listen"
    WATCH = "watch"
    TALK = "talk"
    THINK = "think"
    MAKE = "make"
    SENSE = "sense"
    NATURE = "nature"
    LAUGH = "laugh"
    LEARN = "learn"
    HELP = "help"
    MEMORY = "memory"


class Energy(StrEnum):
    """How much energy it takes, the least first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Position(StrEnum):
    """How one lies, sits or stands meanwhile."""

    LYING = "lying"
    RECLINED = "reclined"
    SITTING = "sitting"
    STANDING = "standing"
    MOVING = "moving"


class Company(StrEnum):
    """With whom."""

    ALONE = "alone"
    SOMEONE = "someone"
    PET = "pet"
    ONLINE = "online"


class Hands(StrEnum):
    """How many hands it takes."""

    NONE = "none"
    ONE = "one"
    TWO = "two"


class Thing(StrEnum):
    """What has to be at hand."""

    NOTHING = "nothing"
    SCREEN = "screen"
    AUDIO = "audio"
    PAPER = "paper"
    CRAFT = "craft"
    GARDEN = "garden"
    PHONE = "phone"


class Inside(StrEnum):
    """A quiet thing that the program itself holds ready, for when nothing is at hand."""

    ANIMALS = "animals"
    FOODS = "foods"
    TOWNS = "towns"
    SEVENS = "sevens"
    SENSES = "senses"
    PICTURE = "picture"
    WORDS = "words"


STILL = (Position.LYING, Position.RECLINED, Position.SITTING)
LETTERS = (Inside.ANIMALS, Inside.FOODS, Inside.TOWNS)  # one for each letter


@dataclass(frozen=True, slots=True)
class Idea:
    """One small thing. `minutes` is about how long it takes, one of `MINUTES`.

    `flare_ok` says that it can be done at strong pain (7 or more), `spine_safe` that it asks for no bending, twisting
    or lifting, `beside_pack` that it goes with a pack on: eyes open, nothing rubbed in, nobody gets up. `inside` is
    what the program shows for it, `opens` what the computer opens, `icon` a bundled icon where it has one of its own.
    """

    key: str
    title: str
    line: str = ""
    kind: Kind = Kind.THINK
    energy: Energy = Energy.LOW
    minutes: int = 10
    positions: tuple[Position, ...] = STILL
    company: tuple[Company, ...] = (Company.ALONE,)
    hands: Hands = Hands.ONE
    things: tuple[Thing, ...] = (Thing.NOTHING,)
    flare_ok: bool = False
    spine_safe: bool = False
    beside_pack: bool = True
    icon: str = ""
    inside: Inside | None = None
    opens: Target | None = None
    is_own: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError for an idea that could not be shown, or that suits nobody."""
        is_called = self.key != "" and is_title(self.title) and is_one_line(self.line, LONGEST_LINE)
        suits = self.minutes in MINUTES and self.positions and self.company and self.things
        if not (is_called and suits):
            message = f"not an idea: {self.title!r:.60}"
            raise ValueError(message)

    @property
    def can_be_still(self) -> bool:
        """Whether it can be done lying or sitting."""
        return any(position in STILL for position in self.positions)

    @property
    def goes_with_a_pack(self) -> bool:
        """Whether it can be done while a pack is on."""
        return self.beside_pack and self.can_be_still


def is_title(title: str) -> bool:
    """Whether an idea may be called so: one line, not empty, up to `LONGEST_TITLE` characters."""
    return bool(title.strip()) and is_one_line(title, LONGEST_TITLE)


@dataclass(frozen=True, slots=True)
class IdeaMark:
    """What a person thinks of an idea."""

    is_favourite: bool = False
    is_hidden: bool = False
