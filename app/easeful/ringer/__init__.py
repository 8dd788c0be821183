"""A second process that rings when the first cannot."""
