"""The one generated style sheet: only for what is not painted by the design's own widgets."""

from PySide6.QtGui import QPalette

from easeful.ui.theme import FAMILY, Theme

TEMPLATE = """
* {{ font-family: "{family}"; font-size: {body}px; outline: none; }}
QToolTip {{ background: {card}; color: {ink}; border: 2px solid {line_strong}; padding: 8px; }}
QPlainTextEdit, QLineEdit {{ background: {card}; color: {ink}; border: 2px solid {line_strong};
  border-radius: 16px; padding: 12px 14px; selection-background-color: {primary}; selection-color: {on_primary};
  placeholder-text-color: {ink_2}; }}
QScrollBar:vertical {{ background: {sunken}; width: 20px; margin: 8px 2px 8px 0; border: 1px solid {line};
  border-radius: 9px; }}
QScrollBar::handle:vertical {{ background: {line_strong}; border-radius: 7px; margin: 2px; min-height: 48px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none;
  border: none; height: 0; }}
"""
TOKENS = ("card", "ink", "ink-2", "line", "line-strong", "primary", "on-primary", "sunken")


def style_sheet(theme: Theme) -> str:
    """The sheet for the theme in force."""
    colours = {name.replace("-", "_"): theme.colour(name).name() for name in TOKENS}
    return TEMPLATE.format(family=FAMILY, body=theme.px("text-body"), **colours)


def palette(theme: Theme) -> QPalette:
    """The palette, so that what Qt itself paints has the theme's colours."""
    palette = QPalette()
    for role, name in {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.Base: "card",
        QPalette.ColorRole.Button: "card",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipBase: "card",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.PlaceholderText: "ink-2",
        QPalette.ColorRole.Highlight: "primary",
        QPalette.ColorRole.HighlightedText: "on-primary",
    }.items():
        palette.setColor(role, theme.colour(name))
    return palette
