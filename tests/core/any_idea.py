"""Any ideas, and whatever a person may ask of them."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from easeful.core.idea import MINUTES, Company, Energy, Hands, Idea, IdeaMark, Position
from easeful.core.idea_choice import Limits, Memories, Wish
from easeful.core.idea_record import Effect, LastTime

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
KEYS = [f"idea{number}" for number in range(14)]


def some_of(kind: type[Position] | type[Company]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(st.sampled_from(kind), min_size=1, max_size=3, unique=True).map(tuple)


@st.composite
def ideas(draw: st.DrawFn) -> list[Idea]:
    return [
        Idea(
            key,
            key.capitalize(),
            energy=draw(st.sampled_from(Energy)),
            minutes=draw(st.sampled_from(MINUTES)),
            positions=draw(some_of(Position)),
            company=draw(some_of(Company)),
            hands=draw(st.sampled_from(Hands)),
            flare_ok=draw(st.booleans()),
            spine_safe=draw(st.booleans()),
            beside_pack=draw(st.booleans()),
        )
        for key in draw(st.lists(st.sampled_from(KEYS), unique=True))
    ]


WISHES = st.builds(
    Wish,
    energy=st.sampled_from(Energy),
    minutes=st.sampled_from(MINUTES),
    position=st.none() | st.sampled_from(Position),
    company=st.none() | st.sampled_from(Company),
)
LIMITS = st.builds(
    Limits,
    pain=st.none() | st.integers(0, 10),
    is_spine_sore=st.booleans(),
    still_minutes=st.none() | st.floats(0, 21),
    free_hands=st.sampled_from(Hands),
)
TIMES = st.integers(0, 5000).map(lambda minutes: NOON - timedelta(minutes=minutes))
LAST = st.builds(LastTime, at=TIMES, effect=st.none() | st.sampled_from(Effect))
MEMORIES = st.builds(
    Memories,
    now=st.just(NOON),
    last=st.dictionaries(st.sampled_from(KEYS), LAST),
    marks=st.dictionaries(st.sampled_from(KEYS), st.builds(IdeaMark, st.booleans(), st.booleans())),
)
SEEDS = st.integers(0, 1000)
