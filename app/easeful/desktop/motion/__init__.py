"""Tells whether the computer is set to move less on the screen."""

from easeful.desktop.motion.wish import MotionWish

__all__ = ["MotionWish"]
