"""Decides whether shapes may move, or a bar and a number take their place."""

from easeful.core.settings import Settings


def is_reduced(settings: Settings, computer: bool | None) -> bool:
    """Whether less motion is wished: by the person, or else by the computer (None: it does not say)."""
    return settings.motion == "less" or (settings.motion == "system" and computer is True)
