"""The painted scenes that stand behind a guide: layered, night-coloured and very slow."""
