"""The quiet sounds as loops of samples, and how each is laid out between left and right."""

import wave
from array import array
from pathlib import Path

from easeful.sound.tone_samples import read

RATE = 24_000  # samples a second, in the files and in the stream
IN_THE_MIDDLE = {"bowls"}  # what rings is one thing in one place; a noise is wide


def loop_samples(folder: Path, name: str) -> array | None:
    """The loop `name` of `folder`, as 16-bit samples; None where it is missing, garbage, silent or unfit."""
    files = {file.stem: file for file in folder.glob("*.wav")}
    try:
        return read(files[name], RATE)
    except (KeyError, OSError, EOFError, ValueError, wave.Error):
        return None
