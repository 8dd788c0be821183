"""Which files are recordings: told by their first bytes, for a decoder would also follow a list of addresses."""

from pathlib import Path

HEAD_BYTES = 12


def find_recording(file: Path) -> bool:
    """Whether a file begins as WAV, Ogg, FLAC, MP4 sound or MP3 does. OSError when there is no plain file to read."""
    if not file.is_file():
        message = f"{file.name} is no plain file"
        raise FileNotFoundError(message)
    with file.open("rb") as opened:
        head = opened.read(HEAD_BYTES)
    return (
        head.startswith((b"OggS", b"fLaC", b"ID3"))
        or (head[:4], head[8:12]) == (b"RIFF", b"WAVE")
        or head[4:8] == b"ftyp"
        or is_frame(head)
    )


def is_frame(head: bytes) -> bool:
    """Whether a frame of MPEG sound begins: eleven bits are set, and neither its version nor its rate is reserved."""
    return len(head) > 2 and head[0] == 0xFF and head[1] >= 0xE0 and head[1] & 0x18 != 0x08 and head[2] & 0xF0 != 0xF0
