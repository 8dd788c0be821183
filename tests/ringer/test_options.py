"""How a ringer is told what it needs when it is started."""

import pytest

from easeful.ringer.__main__ import Options, read_options


def test_everything_after_restart_is_the_command() -> None:
    words = "--folder f --bell b.wav --owner 7 --player alsa --player file:x --restart python -m easeful --bell"
    assert read_options(words.split()) == Options(
        folders=("f",),
        bell="b.wav",
        owner="7",
        players=("alsa", "file:x"),
        restart=("python", "-m", "easeful", "--bell"),
    )


def test_nothing_has_to_be_told() -> None:
    assert read_options([]) == Options()


@pytest.mark.parametrize("words", [["--folder"], ["--owner"], ["--loud", "1"], ["bell.wav", "x"]])
def test_anything_else_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_options(words)
