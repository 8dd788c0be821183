"""Why an idea is shown, why one is not, and what was loosened."""

from collections.abc import Sequence

from easeful.core.idea import MINUTES, STILL
from easeful.core.idea_choice import Choice, Filter, Limit, Limits, Why, Wish
from easeful.ui.words import tr


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
        Limit.STILL: tr("Not while a pack is on."),
        Limit.MINUTES: tr("Your pack comes off before it would be done."),
        Limit.HANDS: tr("The pack leaves too few hands for it."),
        Limit.SPINE: tr("Not for a sore spine."),
        Limit.FLARE: tr("Keep it for a time with less pain."),
    }[limit]
