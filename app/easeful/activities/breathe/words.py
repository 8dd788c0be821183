"""What the breathing pages say in several places."""

from easeful.core.breath import FIRST_MINUTES, Pattern, Phase
from easeful.core.breath_record import FIRST_TRIES, Hindrance
from easeful.core.own_pattern import Fault, Limit
from easeful.ui.words import tr


def caution_words(tries: int) -> str:
    """What is in view at every start; the first tries also ask to sit or lie down, for who gets dizzy may fall."""
    small = tr("Small, gentle breaths. Stop if you feel dizzy.")
    return tr("Sit or lie down.") + " " + small if tries < FIRST_TRIES else small


def cautions() -> tuple[str, ...]:
    """Everything there is to be careful of (content reference 2.3)."""
    return (
        tr("Slow and small, like smelling a flower. Big breaths can make you dizzy."),
        tr("If you feel dizzy or tingle, stop. Breathe in your own way."),
        tr("Do not breathe so deeply that it hurts. Half-size breaths are fine."),
        tr("Lung trouble or short of breath? Ask your doctor before very slow breathing."),
        tr("Watching the breath can feel odd. It is fine to stop and do something else."),
        tr("Not while you drive, in water, or standing without support."),
    )


def holds_caution() -> str:
    """What is read before patterns that hold the breath are opened (content reference 2.3)."""
    return tr(
        "Skip holds if you are pregnant, have heart or lung problems, high blood pressure or glaucoma, "
        "or have had fainting or seizures."
    )


def cue_words(cues: str) -> str:
    """A choice of what is heard, short."""
    return {"tones": tr("Tones"), "voice": tr("Voice"), "both": tr("Both"), "silent": tr("No sound")}[cues]


def whole_cue_words(cues: str) -> str:
    """The same, as it is understood without the others beside it."""
    return {
        "tones": tr("Soft tones"),
        "voice": tr("Voice"),
        "both": tr("Tones and voice"),
        "silent": tr("No sound"),
    }[cues]


def hindrance_words(why: Hindrance | None) -> str:
    """Why a pattern cannot be begun now; nothing when it can."""
    if why is None:
        return ""
    return {
        Hindrance.HOLDS: tr("This one holds the breath. Open it under More ways to breathe."),
        Hindrance.LATER: tr("This one is for later: a week after your first time."),
        Hindrance.ENOUGH_TODAY: tr("That is enough of this one for today. Choose another."),
    }[why]


def longest_words(pattern: Pattern, longest: int, *, is_first: bool) -> str:
    """Why it cannot be longer."""
    if pattern.most_cycles is not None:
        return tr("This one is always {n} breaths.").format(n=pattern.most_cycles)
    if is_first and longest <= FIRST_MINUTES < pattern.longest_minutes:
        return tr("The first time, 3 minutes are enough.")
    return tr("{n} minutes are the longest for this one.").format(n=longest)


def field_words(phase: Phase) -> str:
    """The name of a phase beside its field."""
    return {
        Phase.IN: tr("Breathe in"),
        Phase.SECOND_IN: tr("A second time in"),
        Phase.HOLD: tr("Hold, lungs full"),
        Phase.OUT: tr("Breathe out"),
        Phase.HOLD_OUT: tr("Hold, lungs empty"),
    }[phase]


def fault_words(fault: Fault) -> str:
    """Which limit is broken."""
    bound = f"{fault.bound:g}"
    return {
        Limit.SHORT: tr("Too short. Use at least {n} seconds."),
        Limit.LONG: tr("Too long. Use at most {n} seconds."),
        Limit.FAST: tr("Too fast. Make it longer, up to {n} breaths a minute."),
        Limit.SLOW: tr("Too slow. Make it shorter, at least {n} breaths a minute."),
    }[fault.limit].format(n=bound)
