"""The words of Distract."""

from collections.abc import Sequence

from easeful.core.idea import Company, Energy, Hands, Idea, Kind, Position, Thing
from easeful.ui.words import tr

KIND_ICONS = {
    Kind.LISTEN: "music-notes",
    Kind.WATCH: "television-simple",
    Kind.TALK: "chat-circle",
    Kind.THINK: "puzzle-piece",
    Kind.MAKE: "paint-brush",
    Kind.SENSE: "hand-palm",
    Kind.NATURE: "leaf",
    Kind.LAUGH: "smiley",
    Kind.LEARN: "book-open",
    Kind.HELP: "hand-heart",
    Kind.MEMORY: "image-square",
}
OWN_ICON = "lightbulb"
Pair = tuple[str, str]  # a grey lead word and a bold value


def icon_of(idea: Idea) -> str:
    """The bundled icon of an idea."""
    return OWN_ICON if idea.is_own else idea.icon or KIND_ICONS[idea.kind]


def kind_words(kind: Kind) -> str:
    """What one does."""
    return {
        Kind.LISTEN: tr("Listen"),
        Kind.WATCH: tr("Watch"),
        Kind.TALK: tr("Talk"),
        Kind.THINK: tr("Think"),
        Kind.MAKE: tr("Make"),
        Kind.SENSE: tr("Feel and smell"),
        Kind.NATURE: tr("Nature"),
        Kind.LAUGH: tr("Laugh"),
        Kind.LEARN: tr("Learn"),
        Kind.HELP: tr("Help others"),
        Kind.MEMORY: tr("Remember"),
    }[kind]


def energy_words(energy: Energy) -> str:
    """An amount of energy."""
    return {Energy.LOW: tr("Low"), Energy.MEDIUM: tr("Medium"), Energy.HIGH: tr("High")}[energy]


def energy_pair(energy: Energy) -> Pair:
    """The chip of the energy."""
    return tr("Energy"), energy_words(energy).lower()


def idea_minutes_words(minutes: int) -> str:
    """About how long something takes."""
    return tr("Half an hour or more") if minutes == 30 else tr("{n} minutes").format(n=minutes)


def minutes_pair(minutes: int) -> Pair:
    """The chip of the minutes."""
    if minutes == 30:
        return tr("Half an hour"), tr("or more")
    return tr("Up to"), tr("{n} min").format(n=minutes)


def position_words(position: Position | None) -> str:
    """How somebody lies, sits or stands."""
    if position is None:
        return tr("It does not matter")
    return {
        Position.LYING: tr("Lying"),
        Position.RECLINED: tr("Leaning back"),
        Position.SITTING: tr("Sitting"),
        Position.STANDING: tr("Standing"),
        Position.MOVING: tr("Up and about"),
    }[position]


def position_pair(position: Position | None) -> Pair:
    """The chip of the position."""
    return (tr("Any"), tr("position")) if position is None else (tr("I am"), position_words(position).lower())


def company_words(company: Company | None) -> str:
    """With whom."""
    if company is None:
        return tr("It does not matter")
    return {
        Company.ALONE: tr("On my own"),
        Company.SOMEONE: tr("With someone"),
        Company.PET: tr("With a pet"),
        Company.ONLINE: tr("By phone or online"),
    }[company]


def company_pair(company: Company | None) -> Pair:
    """The chip of the company."""
    if company is None:
        return tr("With"), tr("anyone")
    return {
        Company.ALONE: (tr("On my"), tr("own")),
        Company.SOMEONE: (tr("With"), tr("someone")),
        Company.PET: (tr("With"), tr("a pet")),
        Company.ONLINE: (tr("By phone or"), tr("online")),
    }[company]


def hands_words(hands: Hands) -> str:
    """How many hands it takes."""
    return {Hands.NONE: tr("None"), Hands.ONE: tr("One"), Hands.TWO: tr("Two")}[hands]


def things_words(things: Sequence[Thing]) -> str:
    """What has to be at hand; nothing where that is nothing."""
    names = {
        Thing.SCREEN: tr("a screen"),
        Thing.AUDIO: tr("something to listen with"),
        Thing.PAPER: tr("pen and paper"),
        Thing.CRAFT: tr("your craft things"),
        Thing.GARDEN: tr("plants or a garden"),
        Thing.PHONE: tr("a phone"),
    }
    needed = [names[thing] for thing in things if thing in names]
    return tr("You need {things}.").format(things=", ".join(needed)) if needed else ""
