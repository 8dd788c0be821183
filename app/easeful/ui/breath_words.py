"""The words of breathing that several places share: its phases, its pace, its lengths."""

from easeful.core.breath import Breath, Phase
from easeful.core.course import Position, Stage
from easeful.core.mind_time import Pause
from easeful.ui.words import tr


def phase_words(phase: Phase) -> str:
    """What to do in a phase, as it is shown, spoken and announced."""
    return {
        Phase.IN: tr("Breathe in"),
        Phase.SECOND_IN: tr("And in a little more"),
        Phase.HOLD: tr("Hold"),
        Phase.OUT: tr("Breathe out"),
        Phase.HOLD_OUT: tr("Rest"),
    }[phase]


def phase_name(phase: Phase) -> str:
    """A phase as it stands in a list: In."""
    return {
        Phase.IN: tr("In"),
        Phase.SECOND_IN: tr("And in"),
        Phase.HOLD: tr("Hold"),
        Phase.OUT: tr("Out"),
        Phase.HOLD_OUT: tr("Rest"),
    }[phase]


def end_words() -> str:
    """When the paced breaths are over."""
    return tr("Let your breath be")


def position_words(position: Position) -> str:
    """What a screen reader says when this part begins; the end of all has no words."""
    if position.phase is not None:
        return phase_words(position.phase)
    return {
        Stage.SETTLE: tr("Settle in"),
        Stage.BREATHE: tr("Breathe at your own pace"),
        Stage.RETURN: end_words(),
        Stage.OVER: "",
    }[position.stage]


def pause_words(why: Pause | None) -> str:
    """Why it pauses, where that is worth a line."""
    if why is Pause.SLEPT:
        return tr("Your computer slept. Nothing is lost.")
    return tr("Breathe as you like.")


def number_words(number: float) -> str:
    """A number without needless decimals: 4, 4.5."""
    return f"{number:.1f}".removesuffix(".0")


def breath_words(breath: Breath) -> str:
    """The phases with their seconds: in 4, out 6."""
    parts = (f"{phase_name(span.phase).lower()} {number_words(span.seconds)}" for span in breath.spans)
    return ", ".join(parts)


def rate_words(rate: float) -> str:
    """A pace: 6 breaths a minute."""
    return tr("{n} breaths a minute").format(n=number_words(rate))
