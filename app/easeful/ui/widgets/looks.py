"""What a button looks like in each of its states, by its kind."""

from typing import NamedTuple


class Look(NamedTuple):
    """Colour tokens of one state: ground, edge, words; an empty name means not drawn. `width` px of the edge."""

    fill: str
    edge: str
    ink: str
    width: float = 2.0


SECONDARY = {
    "rest": Look("card", "line-strong", "ink"),
    "hover": Look("primary-tint", "primary-ink", "primary-ink"),
    "pressed": Look("sunken", "ink", "ink"),
}
LOOKS = {
    "primary": {
        "rest": Look("primary", "", "on-primary"),
        "hover": Look("primary-hover", "", "on-primary"),
        "pressed": Look("primary-press", "", "on-primary"),
    },
    "secondary": SECONDARY,
    "stop": {
        "rest": Look("card", "ink", "ink"),
        "hover": Look("sunken", "ink", "ink"),
        "pressed": Look("ink", "ink", "bg"),
    },
    "quiet": {
        "rest": Look("", "", "primary-ink"),
        "hover": Look("primary-tint", "", "primary-ink"),
        "pressed": Look("sunken", "", "ink"),
    },
    "danger": {
        "rest": Look("", "", "danger"),
        "hover": Look("danger-tint", "", "danger"),
        "pressed": Look("sunken", "", "danger"),
    },
    "alarm": {
        "rest": Look("alarm-btn", "", "alarm-btn-ink"),
        "hover": Look("alarm-btn", "", "alarm-btn-ink"),
        "pressed": Look("alarm-btn", "", "alarm-btn-ink"),
    },
}
CHOSEN = Look("primary-tint", "primary-ink", "ink", 3.0)
INVERTED = Look("ink", "ink", "bg")
UNDERLINED = ("quiet", "danger")
