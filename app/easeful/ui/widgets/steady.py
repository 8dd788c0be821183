"""Breaks the lines of a choice where its bold words would break, so that choosing it moves no word to another line."""

from PySide6.QtGui import QFont, QTextLayout, QTextOption


def broken_as_in(font: QFont, text: str, width: float) -> str:
    """The text with its lines broken as they are in `font` at `width` px."""
    layout, option = QTextLayout(text, font), QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    units, lines = text.encode("utf-16-le"), []  # Qt counts a letter outside the first plane as two
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        start, end = line.textStart(), line.textStart() + line.textLength()
        lines.append(units[2 * start : 2 * end].decode("utf-16-le").rstrip())
    layout.endLayout()
    return "\n".join(lines)
