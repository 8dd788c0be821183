"""A sound server and a speech service of a benchmark's own."""

import os
import signal
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from time import sleep

from tests.ringer.sound_server import SoundServer


@contextmanager
def own_servers() -> Iterator[dict[str, str]]:
    """The environment of a sound server, and of a speech service that whoever speaks first starts."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        server = SoundServer(folder)
        rooms = {room: f"{folder}/{room}" for room in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        path = os.pathsep.join(["app", os.environ.get("PYTHONPATH", "")])
        server.start()
        try:
            yield {**os.environ, **server.environment, **rooms, "PYTHONPATH": path}
        finally:
            with suppress(OSError, ValueError):
                pid = (folder / "speech-dispatcher/pid/speech-dispatcher.pid").read_text()
                os.kill(int(pid), signal.SIGTERM)
            server.stop()
            sleep(0.5)
