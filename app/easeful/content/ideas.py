"""Ideas for a distraction as files: anyone can write one, and a bad one spoils no other."""

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import NamedTuple

from easeful.content.folder import read_folder
from easeful.content.text_file import LeftOut, Refused
from easeful.content.toml_file import Table, read_toml
from easeful.content.values import check_keys, choice, choices, truth, whole, words
from easeful.core.idea import (
    LONGEST_LINE,
    LONGEST_TITLE,
    MINUTES,
    Company,
    Energy,
    Hands,
    Idea,
    Inside,
    Kind,
    Position,
    Thing,
)
from easeful.core.target import LONGEST_ADDRESS, NotOpened, Target, target_from

ENDING = ".toml"
LONGEST_ICON = 40  # characters
NEEDED = (
    *("title", "line", "kind", "energy", "minutes", "positions", "company", "hands", "needs"),
    *("flare_ok", "spine_safe"),
)
OPTIONAL = ("beside_pack", "icon", "inside", "link")


class Ideas(NamedTuple):
    """The ideas that were found, by their keys, and the files that were left out."""

    found: tuple[Idea, ...]
    left_out: tuple[LeftOut, ...]


def load_ideas(folder: Path, icons: Collection[str]) -> Ideas:
    """The ideas in the TOML files of a folder; it never raises. `icons` are the names of those that there are."""
    found, left_out = read_folder(folder, ENDING, partial(read_idea, icons=icons))
    return Ideas(tuple(found), left_out)


def read_idea(path: Path, icons: Collection[str]) -> Idea:
    """The idea in one file, its key the name of the file; Refused where anything in it is wrong."""
    table = read_toml(path)
    check_keys(table, NEEDED, OPTIONAL)
    things = choices(table, "needs", Thing)
    if Thing.NOTHING in things and len(things) > 1:
        raise Refused("“needs” is “nothing” alone, or things.")
    return Idea(
        key=path.stem,
        title=words(table, "title", LONGEST_TITLE),
        line=words(table, "line", LONGEST_LINE),
        kind=choice(table, "kind", Kind),
        energy=choice(table, "energy", Energy),
        minutes=whole(table, "minutes", MINUTES),
        positions=choices(table, "positions", Position),
        company=choices(table, "company", Company),
        hands=choice(table, "hands", Hands),
        things=things,
        flare_ok=truth(table, "flare_ok"),
        spine_safe=truth(table, "spine_safe"),
        beside_pack=truth(table, "beside_pack") if "beside_pack" in table else True,
        icon=_icon(table, icons) if "icon" in table else "",
        inside=choice(table, "inside", Inside) if "inside" in table else None,
        opens=_target(table) if "link" in table else None,
    )


def _icon(table: Table, icons: Collection[str]) -> str:
    icon = words(table, "icon", LONGEST_ICON)
    if icon not in icons:
        raise Refused("“icon” is the name of none of the icons.")
    return icon


def _target(table: Table) -> Target:
    try:
        return target_from(words(table, "link", LONGEST_ADDRESS))
    except NotOpened as error:
        raise Refused("“link” is a web page (http, https), a mail address or a phone number.") from error
