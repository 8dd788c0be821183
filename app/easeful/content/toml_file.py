"""Opens a TOML file that anyone may have written."""

import re
import tomllib
from pathlib import Path

from easeful.content.text_file import Refused, read_text

MOST_SIGNS = 300  # of each: a dot may nest a key deeper, and thousands of deep keys take the parser minutes

Table = dict[str, object]


def read_toml(path: Path) -> Table:
    """What the file says; Refused when it is no readable TOML of a modest size."""
    text = read_text(path)
    if max(text.count("."), text.count("=")) > MOST_SIGNS:
        raise Refused(f"It has more than {MOST_SIGNS} dots or equals signs.")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        line = re.search(r"line \d+", str(error))
        raise Refused(f"It is not written as TOML{f', see {line[0]}' if line else ''}.") from error
