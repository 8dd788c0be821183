"""What a history may look like after it was lost: each way takes its file and the step that chooses where."""

from pathlib import Path

from tests.faults.chaos.act import chosen
from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import World

PAGE = 4096


def lose_the_history(world: World, step: Step) -> None:
    """Where the disk lets it be."""
    if world.may_write and world.history.exists():
        chosen(step, (zero, delete, cut, flip, noise))(world.history, step)
        world.row_is_kept = False
        world.history_was_lost = True


def zero(path: Path, step: Step) -> None:
    path.write_bytes(b"")


def delete(path: Path, step: Step) -> None:
    for file in path.parent.glob(path.name + "*"):
        file.unlink()


def cut(path: Path, step: Step) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * step.chance * 0.9)])


def flip(path: Path, step: Step) -> None:
    """One bit, anywhere."""
    content = bytearray(path.read_bytes())
    if content:
        content[int(step.chance * 7919) * 104_729 % len(content)] ^= 1 << int(step.chance * 1000) % 8
        path.write_bytes(content)


def noise(path: Path, step: Step) -> None:
    """A page of it."""
    content = bytearray(path.read_bytes())
    at = int(step.chance * 1000) % max(1, len(content) // PAGE) * PAGE
    content[at : at + PAGE] = bytes((number * 197 + 31) % 256 for number in range(PAGE))
    path.write_bytes(content)
