"""The design's values (colours and sizes) from resources/style/tokens.json, read once."""

import json
from pathlib import Path
from typing import Any, NamedTuple


class Tokens(NamedTuple):
    """Sizes in pixels at 100 % text; `themes` maps a theme to its colours, activities nested in it."""

    sizes: dict[str, float]
    painted: dict[str, Any]
    themes: dict[str, dict[str, Any]]

    def colour(self, theme: str, name: str) -> str:
        """A colour as `#RRGGBB`: `ink`, or `heat.accent` for one of an activity. KeyError when unknown."""
        value: Any = self.themes[theme]
        for part in name.split("."):
            value = value[part]
        return str(value)


def read_tokens(resources: Path) -> Tokens:
    """The tokens in the resources folder."""
    values = json.loads((resources / "style" / "tokens.json").read_text("utf-8"))
    return Tokens(values["sizes"], values["painted"], values["themes"])
