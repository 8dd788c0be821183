"""Speaks D-Bus without ever waiting for it."""
