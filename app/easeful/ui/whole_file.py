"""Writes a file where the person wants it: the whole of it, or nothing."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def write_whole(path: Path, content: bytes) -> bool:
    """Whether it was written, for its owner only; if not, a file that stood there is as it was."""
    path = path.resolve()  # behind a link, the file that it leads to
    try:
        descriptor, name = tempfile.mkstemp(prefix=".easeful-", dir=path.parent)
    except OSError:
        return False
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        return False
    return True
