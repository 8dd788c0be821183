"""An idea's file as it should be."""

GOOD = """title = "Name what moves"
line = "Sit by a window."
kind = "nature"
energy = "low"
minutes = 10
positions = ["lying", "sitting"]
company = ["alone", "pet"]
hands = "none"
needs = ["nothing"]
flare_ok = true
spine_safe = true
"""


def with_line(key: str, value: str) -> str:
    """The good file with one line in place of another, or more."""
    lines = [line for line in GOOD.splitlines() if not line.startswith(f"{key} =")]
    return "\n".join([*lines, f"{key} = {value}"])
