"""A person in front of the three cards of Distract."""

from easeful.activities.distract.card import IdeaCard
from easeful.core.idea import Idea
from tests.person import Person

DO = "Do this: "


def cards(person: Person) -> list[str]:
    """The titles of the cards in view, the best first."""
    person.settle()
    shown = [card for card in person.window.findChildren(IdeaCard) if card.isVisible()]
    return [card.accessibleName() for card in sorted(shown, key=lambda card: (card.y(), card.x()))]


def ideas(person: Person) -> list[Idea]:
    """The ideas on the cards."""
    offered = (*person.program.ideas.bundled(), *person.program.ideas.own())
    return [next(idea for idea in offered if idea.title == title) for title in cards(person)]


def open_picker(person: Person) -> None:
    person.press("Distract")


def choose(person: Person, chip: str, value: str) -> None:
    """Open the list of a chip, by the words it begins with, and choose."""
    button = next(button for button in person.buttons() if button.accessibleName().startswith(chip))
    person.press(button.accessibleName(), value)


def do(person: Person, key: str, seconds: float = 0) -> None:
    """Do a certain idea, as if it had come up."""
    idea = next(idea for idea in person.program.ideas.bundled() if idea.key == key)
    person.program.window.open("distract")
    person.program.window.page._start(idea)
    person.wait(seconds)
    person.settle()


def note_pain(person: Person, answer: str) -> None:
    """Say how strong the pain is now."""
    choose(person, "Pain now", answer)
    person.press("Keep")
