"""Ideas of the person's own, as the stories of the store use them."""

from easeful.core.idea import Company, Energy, Hands, Idea, Position
from easeful.core.target import Target, Way

ALBUM = Idea("own-album", "My album", "The blue one.", opens=Target(Way.FILE, "/home/anna/blue.m3u"), is_own=True)
SISTER = Idea(
    "own-sister",
    "call my sister",
    energy=Energy.MEDIUM,
    minutes=20,
    positions=(Position.SITTING,),
    company=(Company.ALONE, Company.ONLINE),
    hands=Hands.NONE,
    spine_safe=True,
    opens=Target(Way.PHONE, "tel:+4930123"),
    is_own=True,
)
