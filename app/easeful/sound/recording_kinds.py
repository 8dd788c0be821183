"""Which files are recordings: told by their first bytes, for a decoder would also follow a list of addresses."""

from pathlib import Path
from typing import BinaryIO

HEAD_BYTES = 12
TAG_BYTES = 10  # of the head of an ID3v2 tag, and of its foot
MOST_TAGS = 4


def find_recording(file: Path) -> bool:
    """Whether a file begins as WAV, Ogg, FLAC, MP4 sound or MP3 does. OSError when there is no plain file to read."""
    if not file.is_file():
        message = f"{file.name} is no plain file"
        raise FileNotFoundError(message)
    with file.open("rb") as opened:
        head = _behind_tags(opened)
    return (
        head.startswith((b"OggS", b"fLaC"))
        or (head[:4], head[8:12]) == (b"RIFF", b"WAVE")
        or head[4:8] == b"ftyp"
        or is_frame(head)
    )


def _behind_tags(opened: BinaryIO) -> bytes:
    """The first bytes behind the tags of ID3v2: a decoder skips those, and so would a list of addresses behind them."""
    at, head = 0, opened.read(HEAD_BYTES)
    for _ in range(MOST_TAGS):
        if not head.startswith(b"ID3") or len(head) < TAG_BYTES or max(head[6:10]) > 0x7F:
            break
        has_foot = bool(head[5] & 0x10)
        at += TAG_BYTES * (1 + has_foot) + sum(byte << 7 * place for place, byte in enumerate(reversed(head[6:10])))
        opened.seek(at)
        head = opened.read(HEAD_BYTES)
    return head


def is_frame(head: bytes) -> bool:
    """Whether a frame of MPEG sound begins: eleven bits are set, and neither its version nor its rate is reserved."""
    return len(head) > 2 and head[0] == 0xFF and head[1] >= 0xE0 and head[1] & 0x18 != 0x08 and head[2] & 0xF0 != 0xF0
