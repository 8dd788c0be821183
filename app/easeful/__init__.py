"""Easeful: heat and ice sessions that never miss their end, on your own computer."""

__version__ = "0.1.0"
