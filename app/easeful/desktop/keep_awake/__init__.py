"""Keeps the computer from falling asleep while a pack is on, by whichever service can."""

from easeful.desktop.keep_awake.holder import KeepAwake

__all__ = ["KeepAwake"]
