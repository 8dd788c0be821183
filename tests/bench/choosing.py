"""How long it takes to choose three among 5,000 ideas, beside sorting the same ideas by title.

The goal is 10 ms for the slowest of all the wishes, with a long history and many favourites.
"""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import product

from easeful.core.idea import MINUTES, Company, Energy, Hands, Idea, IdeaMark, Position
from easeful.core.idea_choice import Limits, Memories, Wish, explained, ranked
from easeful.core.idea_deck import deal
from easeful.core.idea_record import Effect, LastTime

COUNT, DONE, ROUNDS = 5000, 3000, 7
GOAL = 10.0  # ms
NOW = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


def make_ideas(dice: random.Random) -> list[Idea]:
    """Ideas of every sort."""
    return [
        Idea(
            f"idea{number}",
            f"Idea {dice.random()}",
            energy=dice.choice(list(Energy)),
            minutes=dice.choice(MINUTES),
            positions=tuple(dice.sample(list(Position), 2)),
            company=tuple(dice.sample(list(Company), 2)),
            hands=dice.choice(list(Hands)),
            flare_ok=dice.random() < 0.6,
            spine_safe=dice.random() < 0.7,
        )
        for number in range(COUNT)
    ]


def make_memories() -> Memories:
    """A long history: most of them were done once, every third is a favourite, every seventh hidden."""
    last = {f"idea{n}": LastTime(NOW - timedelta(hours=n), Effect.HELPED if n % 2 else None) for n in range(DONE)}
    marks = {f"idea{n}": IdeaMark(n % 3 == 0, n % 7 == 0) for n in range(COUNT) if n % 3 == 0 or n % 7 == 0}
    return Memories(NOW, last, marks)


def milliseconds(act: Callable[[], object]) -> float:
    """The shortest of some runs: what the computer itself does meanwhile is left out."""
    took = []
    for _ in range(ROUNDS):
        before = time.perf_counter()
        act()
        took.append(1000 * (time.perf_counter() - before))
    return min(took)


def main() -> None:
    """Print the slowest wish, and what sorting takes."""
    dice = random.Random(1)  # noqa: S311 - no secret
    ideas, memories = make_ideas(dice), make_memories()
    wishes = [Wish(*wish) for wish in product(Energy, MINUTES, (*Position, None), (*Company, None))]
    limits = (Limits(is_spine_sore=False), Limits(8), Limits(still_minutes=9.0, free_hands=Hands.ONE))

    def choose(wish: Wish, limit: Limits) -> None:
        hand = deal(ranked(ideas, wish, limit, memories, dice)).others().hand
        assert [explained(idea, wish, memories) for idea in hand]

    took = {
        (wish, limit): milliseconds(lambda w=wish, m=limit: choose(w, m)) for wish, limit in product(wishes, limits)
    }
    (slowest, _), most = max(took.items(), key=lambda one: one[1])
    sorting = milliseconds(lambda: sorted(ideas, key=lambda idea: idea.title))
    print(f"{len(took)} wishes among {COUNT} ideas: at most {most:.1f} ms ({slowest}), goal {GOAL:g} ms")
    print(f"sorting the same by title: {sorting:.1f} ms, so choosing takes {most / sorting:.1f} times that")


if __name__ == "__main__":
    main()
