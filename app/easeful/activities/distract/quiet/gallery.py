"""All quiet things by their names, which ideas give."""

from PySide6.QtWidgets import QWidget

from easeful.activities.distract.quiet.mixed_letters import MixedLetters
from easeful.activities.distract.quiet.slow_look import SlowLook
from easeful.activities.distract.quiet.step_lists import letter_steps, sense_steps, seven_steps
from easeful.activities.distract.quiet.steps import Steps
from easeful.core.idea import LETTERS, Inside
from easeful.ui.kit import Kit


def make_quiet(kit: Kit, inside: Inside) -> QWidget:
    """The quiet thing of this name."""
    if inside in LETTERS:
        return Steps(kit, letter_steps(inside, kit.distracting.words().examples.get(inside, {})))
    if inside is Inside.SEVENS:
        return Steps(kit, seven_steps())
    if inside is Inside.SENSES:
        return Steps(kit, sense_steps())
    return SlowLook(kit) if inside is Inside.PICTURE else MixedLetters(kit)
