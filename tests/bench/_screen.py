"""A display of its own for a benchmark, so that what is measured is the same everywhere."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from shutil import which


@contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """The environment of a fresh virtual screen; RuntimeError when Xvfb is missing."""
    if which("Xvfb") is None:
        raise RuntimeError("Xvfb is missing: apt-get install xvfb")
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        number = os.read(reader, 16).decode().strip()
        dropped = ("QT_QPA_PLATFORM", "PYTHONDONTWRITEBYTECODE")  # as at home: compiled modules are kept
        kept = {name: value for name, value in os.environ.items() if name not in dropped}
        bus = "unix:path=/nowhere"  # none: libdbus would start one for each new display
        yield kept | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": bus}
    finally:
        server.terminate()
        server.wait()
        os.close(reader)
