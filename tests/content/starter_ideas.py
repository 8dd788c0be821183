"""The 49 ideas of the content reference (4.3), by the keys that they have here."""

from typing import NamedTuple

from easeful.core.idea import Energy, Kind

ENERGIES = {"L": Energy.LOW, "M": Energy.MEDIUM, "H": Energy.HIGH}
ON_FOOT = "†"  # as it is marked there
TABLE = {
    Kind.LISTEN: (
        "favourite_album L20, school_song L5, audiobook_chapter L20, "
        "radio_play L30, birdsong L10, choir_or_orchestra L10"
    ),
    Kind.WATCH: "old_comedy L30, nature_film L30, train_journey L20, sports_replay L20, live_webcam L10",
    Kind.TALK: "phone_friend L10, voice_message L2, neighbour_chat M10, read_aloud L10, swap_recipes M10",
    Kind.THINK: ("crossword L20, sudoku L20, animals L5, sevens L2, dream_trip L10, word_search L10, online_chess M20"),
    Kind.MAKE: (
        "knit_row L10, colouring_page L20, postcard M10, jigsaw M20, sort_photos M20, paint_leaf M20, bake_simple H30†"
    ),
    Kind.SENSE: "hand_cream L5, three_spices L2, warm_mug L5, feel_fabric L2, sip_tea L10",
    Kind.NATURE: "name_what_moves L10, water_plant M5, flat_walk M10†, feed_birds M5†, clouds L5",
    Kind.LAUGH: "joke_page L5, animal_clips L5",
    Kind.LEARN: "five_words L10, online_talk M20, museum_tour L20",
    Kind.HELP: "thank_you_note M10, review_book M10",
    Kind.MEMORY: "childhood_story M10, one_photo L2",
}


class Starter(NamedTuple):
    """One of them: its key, and the values of the reference."""

    key: str
    kind: Kind
    energy: Energy
    minutes: int
    is_on_foot: bool


def starter(kind: Kind, words: str) -> Starter:
    """The one that a cell of the table names."""
    key, values = words.split()
    return Starter(key, kind, ENERGIES[values[0]], int(values[1:].removesuffix(ON_FOOT)), values.endswith(ON_FOOT))


STARTERS = tuple(starter(kind, words) for kind, cell in TABLE.items() for words in cell.split(", "))
