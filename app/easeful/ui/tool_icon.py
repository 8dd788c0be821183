"""One icon for each thing that can be done, wherever it is shown."""

UNKNOWN = "ease"
ICONS = {
    "heat": "thermometer-hot",
    "ice": "snowflake",
    "breathe": "wind",
    "imagine": "mountains",
    "ease": "armchair",
    "distract": "puzzle-piece",
}


def tool_icon(tool: str) -> str:
    """The bundled icon of a tool, as `Record.tool` names it (a `Method` is one); a clock for one unknown."""
    return ICONS.get(tool, "clock")


def tool_colours(tool: str) -> str:
    """The colours of a tool among the design's; quiet ones for one unknown."""
    return tool if tool in ICONS else UNKNOWN
