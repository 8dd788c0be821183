"""The painted controls of the design: each reads the theme when it paints, so a change needs no rebuild."""
