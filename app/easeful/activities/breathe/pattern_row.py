"""A breathing pattern as a row of the long list: its name, what it is, its seconds; pressed, it is chosen."""

from easeful.core.breath import Pattern
from easeful.ui.breath_words import breath_words, rate_words
from easeful.ui.theme import Theme
from easeful.ui.widgets.choice_row import ChoiceRow
from easeful.ui.words import begun_large, tr


class PatternRow(ChoiceRow):
    """Off with the reason where it cannot be chosen now."""

    def __init__(self, theme: Theme, pattern: Pattern, why_not: str = "") -> None:
        """`why_not` stands below the name instead of the line."""
        breath = pattern.breath
        facts = tr("At your own pace") if breath is None else f"{breath_words(breath)}, {rate_words(breath.rate)}"
        super().__init__(theme, pattern.name, (why_not or pattern.line, begun_large(facts)), is_off=bool(why_not))
        self.pattern = pattern
