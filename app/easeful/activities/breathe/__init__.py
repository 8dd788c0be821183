"""Breathing at an easy pace: what is seen of a session."""
