"""What the table tells of each session, in plain words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from easeful.activities.history.columns import columns
from easeful.core.place import Area, Place, Side
from easeful.core.record import DISTRACT, Helped, Record, Skin
from easeful.core.session import Reason

STARTED = datetime(2026, 5, 12, 23, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=2)))
ICE = Record(
    id="one",
    tool="ice",
    place=Place(Area.KNEE, Side.LEFT),
    started_at=STARTED,
    ended_at=STARTED + timedelta(minutes=16),
    planned=900,
    actual=980,
    reason=Reason.DONE,
    overrun=80,
    checks_answered=2,
    checks_total=3,
    pain_before=6,
    pain_after=0,
    skin=Skin.PINK,
    skin_later=Skin.AS_BEFORE,
    note="slept well",
    went_on=("rest", "no_sound", "unheard_of"),
)


def told(record: Record) -> dict[str, object]:
    """What stands under each heading."""
    return {column.heading: column.cell(record) for column in columns()}


def test_a_pack_in_plain_words() -> None:
    assert told(ICE) == {
        "Date": "2026-05-13",
        "Start": "01:30",
        "What": "Ice",
        "Place": "Left knee",
        "Title": "",
        "Planned minutes": 15,
        "Minutes": 16,
        "Why it ended": "It came to its end.",
        "Minutes over the end": 1,
        "Minutes late": 0,
        "Minutes the computer slept": 0,
        "Skin checks answered": "2 of 3",
        "Pain before (0 to 10)": 6,
        "Pain after (0 to 10)": 0,
        "Bother before (0 to 10)": None,
        "Bother after (0 to 10)": None,
        "Helped": "",
        "Skin": "Skin a little pink or warm.",
        "Skin later": "15 minutes later the skin was as before.",
        "Note": "slept well",
        "Started in spite of": "skin that should rest, no sound, unheard_of",
    }


def test_an_idea_in_plain_words() -> None:
    idea = replace(
        ICE, tool=DISTRACT, place=None, title="Look out", planned=0, checks_total=0, helped=Helped.A_BIT, went_on=()
    )
    row = told(idea)
    assert (row["What"], row["Place"], row["Title"]) == ("Distract", "", "Look out")
    assert (row["Planned minutes"], row["Why it ended"], row["Helped"]) == (None, "", "It helped a bit.")
    assert (row["Skin checks answered"], row["Started in spite of"]) == ("", "")


def test_no_length_is_claimed_where_the_end_was_noticed_late() -> None:
    late = told(replace(ICE, reason=Reason.LATE, actual=29_700, overrun=28_800, late=28_800, slept=28_000))
    assert (late["Minutes"], late["Minutes late"]) == ("15 or more", 480)
    assert late["Why it ended"] == "The end came 8 hours late."


def test_no_heading_stands_there_twice() -> None:
    headings = [column.heading for column in columns()]
    assert len(headings) == len(set(headings)) == 21
