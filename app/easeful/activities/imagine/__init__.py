"""Guided scenes: read aloud and captioned, before a painted scene or with closed eyes."""
