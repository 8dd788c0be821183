"""The steps of what goes step by step: letters, sevens, senses."""

from collections.abc import Mapping
from typing import NamedTuple

from easeful.core.idea import Inside
from easeful.core.quiet import ALPHABET, sevens
from easeful.ui.words import tr


class Step(NamedTuple):
    """A large sign, a sentence below it, and an example where there is one."""

    sign: str
    sentence: str
    example: str = ""


def letter_steps(topic: Inside, examples: Mapping[str, str]) -> tuple[Step, ...]:
    """One for each letter."""
    sentence = {
        Inside.ANIMALS: tr("An animal that begins with {letter}"),
        Inside.FOODS: tr("Something to eat that begins with {letter}"),
        Inside.TOWNS: tr("A town that begins with {letter}"),
    }[topic]
    steps = (Step(letter, sentence.format(letter=letter), examples.get(letter, "")) for letter in ALPHABET)
    return (*steps, the_end())


def seven_steps() -> tuple[Step, ...]:
    """Down by sevens."""
    *numbers, last = map(str, sevens())
    sentence = tr("Take away 7. Say the answer to yourself, then look.")
    return (*(Step(number, sentence) for number in numbers), Step(last, tr("That is the end of the way down.")))


def sense_steps() -> tuple[Step, ...]:
    """Five things that one sees, four that one feels, and so on."""
    return (
        Step("5", tr("Look round. Name five things that you see.")),
        Step("4", tr("Name four things that you feel, such as cloth or air.")),
        Step("3", tr("Listen. Name three things that you hear.")),
        Step("2", tr("Name two things that you smell, or remember the smell of.")),
        Step("1", tr("Name one thing that you taste.")),
        the_end(),
    )


def the_end() -> Step:
    """What comes after the last one."""
    return Step("", tr("That was all of it. Begin again, or stop here."))
