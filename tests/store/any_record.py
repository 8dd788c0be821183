"""Any record that a session may leave."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from easeful.core.place import PLACES
from easeful.core.record import PAIN, Helped, Record, Skin
from easeful.core.session import Reason

SECONDS = st.floats(0, 1e10)
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), max_size=40)
WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
TIMES = st.floats(0, 2.9e10).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
RECORDS = st.builds(
    Record,
    id=WORDS.filter(bool),
    tool=WORDS.filter(bool),
    place=st.none() | st.sampled_from(PLACES),
    started_at=TIMES,
    ended_at=TIMES,
    **dict.fromkeys(("planned", "actual", "overrun", "late", "slept", "paused"), SECONDS),
    reason=st.sampled_from(Reason),
    checks_answered=st.integers(0, 99),
    checks_total=st.integers(0, 99),
    pain_before=st.none() | st.sampled_from(PAIN),
    pain_after=st.none() | st.sampled_from(PAIN),
    bother_before=st.none() | st.sampled_from(PAIN),
    bother_after=st.none() | st.sampled_from(PAIN),
    helped=st.none() | st.sampled_from(Helped),
    skin=st.none() | st.sampled_from(Skin),
    skin_later=st.none() | st.sampled_from(Skin),
    note=WORDS,
    went_on=st.lists(WORDS, max_size=3).map(tuple),
    app_version=WORDS,
    variant=LINES,
    title=LINES,
    cycles=st.integers(0, 999),
)
