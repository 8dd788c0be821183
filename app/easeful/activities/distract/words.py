"""The words of Distract."""

from collections.abc import Sequence

from easeful.core.idea import MINUTES, STILL, Company, Energy, Hands, Idea, Kind, Position, Thing
from easeful.core.idea_choice import Choice, Filter, Limit, Limits, Why, Wish
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
OWN_ICON = "star"
Pair = tuple[str, str]  # a grey lead word and a bold value


def icon_of(idea: Idea) -> str:
    """The bundled icon of an idea."""
    return OWN_ICON if idea.is_own else idea.icon or KIND_ICONS[idea.kind]


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
        return tr("Any position")
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
        return tr("Alone or not")
    return {
        Company.ALONE: tr("On my own"),
        Company.SOMEONE: tr("With someone"),
        Company.PET: tr("With a pet"),
        Company.ONLINE: tr("By phone or online"),
    }[company]


def company_pair(company: Company | None) -> Pair:
    """The chip of the company."""
    if company is None:
        return tr("Alone or"), tr("not")
    return {
        Company.ALONE: (tr("On my"), tr("own")),
        Company.SOMEONE: (tr("With"), tr("someone")),
        Company.PET: (tr("With"), tr("a pet")),
        Company.ONLINE: (tr("By phone or"), tr("online")),
    }[company]


def hands_words(hands: Hands) -> str:
    """How many hands it takes."""
    return {Hands.NONE: tr("None"), Hands.ONE: tr("One"), Hands.TWO: tr("Two")}[hands]


def why_words(choice: Choice) -> str:
    """Why an idea is shown, in one or two sentences."""
    told = [
        {
            Why.FAVOURITE: tr("One of your favourites."),
            Why.HELPED: tr("It helped last time."),
            Why.HELPED_A_BIT: tr("It helped a bit last time."),
            Why.PAIN_WAS_LOWER: tr("Your pain was lower after it last time."),
            Why.NOT_LATELY: tr("You have not done it for two days."),
            Why.NEW: tr("New to you."),
        }[why]
        for why in choice.why
    ]
    told += [_miss_words(loosened) for loosened in choice.loosened]
    if not told:
        return tr("It suits what you chose.")
    return " ".join(told if choice.loosened else [*told, tr("It suits what you chose.")])


def _miss_words(loosened: Filter) -> str:
    return {
        Filter.ENERGY: tr("It takes more energy."),
        Filter.MINUTES: tr("It takes longer."),
        Filter.POSITION: tr("It is for another position."),
        Filter.COMPANY: tr("It is for other company."),
    }[loosened]


def loosened_words(choices: Sequence[Choice]) -> str:
    """Which filters were loosened, because too little suits; nothing where none was."""
    named = {loosened for choice in choices for loosened in choice.loosened}
    if not named:
        return ""
    names = [
        {
            Filter.ENERGY: tr("energy"),
            Filter.MINUTES: tr("time"),
            Filter.POSITION: tr("position"),
            Filter.COMPANY: tr("company"),
        }[one]
        for one in Filter
        if one in named
    ]
    fitting = sum(not choice.loosened for choice in choices)
    words = tr("Nothing fits all of that. These differ in: {names}.")
    if fitting:
        words = tr("Few fit all of that. Some differ in: {names}.")
    return words.format(names=", ".join(names))


def limits_words(limits: Limits, wish: Wish) -> str:
    """What is left out for good reasons; nothing where all is shown."""
    told = []
    if limits.still_minutes is not None:
        told.append(tr("With a pack on: lying or sitting still, and no longer than the pack."))
    elif limits.is_spine_sore and wish.position is not None and wish.position not in STILL:
        told.append(tr("For a sore spine, only ideas lying or sitting are shown."))
    if limits.is_flare:
        told.append(tr("Your pain is {n}, so only easy ones are shown.").format(n=limits.pain))
    return " ".join(told)


def nothing_words(limits: Limits) -> str:
    """Why there is no idea at all."""
    if limits.still_minutes is not None and limits.still_minutes < MINUTES[0]:
        return tr("Your pack comes off soon. Wait for that first.")
    return tr("No idea is left to show. Under “More” you find the hidden ones.")


def limit_words(limit: Limit) -> str:
    """Why an idea cannot be begun now."""
    return {
        Limit.STILL: tr("Not while a pack is on: for that, lie or sit still."),
        Limit.MINUTES: tr("Your pack comes off before it would be done."),
        Limit.HANDS: tr("The pack leaves too few hands for it."),
        Limit.SPINE: tr("Not for a sore spine."),
        Limit.FLARE: tr("Keep it for a time with less pain."),
    }[limit]


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
