"""The files that patterns lie in: whatever is there, nothing is raised, and what cannot be read is named."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.content.patterns import LeftOut, Patterns, load_patterns
from easeful.content.text_file import MOST_BYTES
from tests.content.pattern_file import GOOD, is_plain_sentence

posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such files")


def test_the_largest_file_that_is_read(load: Callable[..., Patterns]) -> None:
    rest = MOST_BYTES - len(GOOD)
    assert len(load(wide=GOOD + "#" * rest, long=GOOD + "\n" * (2000 - GOOD.count("\n"))).found) == 2


@pytest.mark.parametrize("key", ["Mine", "my pattern", "1st", "a" * 41, "mïne", "a.b", "a-b"])
def test_a_file_whose_name_is_no_key_is_left_out(load: Callable[..., Patterns], key: str) -> None:
    reason = "Its file name is not small letters, numbers and _ only."
    assert load(**{key: GOOD}) == Patterns((), (LeftOut(f"{key}.toml"[:40], reason),))


@posix
def test_a_name_that_hides_something_is_shown_without_it(tmp_path: Path) -> None:
    (tmp_path / "a\u202e\nb.toml").write_text(GOOD)
    (tmp_path / os.fsdecode(b"\xff.toml")).write_text(GOOD)
    assert [left.file for left in load_patterns(tmp_path).left_out] == ["a??b.toml", "?.toml"]


def test_other_files_are_nobodys_business(tmp_path: Path, load: Callable[..., Patterns]) -> None:
    for name in ("README.md", "mine.toml~", ".hidden.toml", "mine.txt"):
        (tmp_path / name).write_text("x")
    assert load() == Patterns((), ())


@posix
def test_what_is_no_file_is_left_out_at_once(tmp_path: Path, load: Callable[..., Patterns]) -> None:
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "endless.toml").symlink_to("/dev/zero")
    (tmp_path / "gone.toml").symlink_to(tmp_path / "nowhere")
    (tmp_path / "loop.toml").symlink_to(tmp_path / "loop.toml")
    found, left_out = load(good=GOOD)
    assert len(found) == 1
    assert {left.file: left.reason for left in left_out} == dict.fromkeys(
        ("endless.toml", "folder.toml", "gone.toml", "loop.toml", "pipe.toml"), "It is not a file."
    )


def test_a_file_that_cannot_be_read_is_left_out(load: Callable[..., Patterns], monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refuse(path: Path, mode: str = "r") -> object:
        if path.name == "bad.toml" and mode == "rb":
            raise PermissionError(13, "no")
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refuse)
    found, left_out = load(bad=GOOD, good=GOOD)
    assert (len(found), left_out) == (1, (LeftOut("bad.toml", "It cannot be read."),))


def test_without_a_folder_there_is_nothing_and_a_reason(tmp_path: Path) -> None:
    (tmp_path / "file").write_text(GOOD)
    for name in ("nowhere", "file"):
        found, left_out = load_patterns(tmp_path / name)
        assert (found, [left.file for left in left_out]) == ((), [name])
        assert is_plain_sentence(left_out[0].reason)


VALUES = st.sampled_from(
    [
        "nan",
        "-inf",
        "true",
        "''",
        "[]",
        "{}",
        "1979-05-27",
        "-0.0",
        "1e308",
        "0x7fffffffffffffff",
        "''' \n '''",
        "6",
        "0.5",
    ]
)


@given(st.lists(st.tuples(st.sampled_from(re.findall(r"^\w+(?= =)", GOOD, re.MULTILINE)), VALUES), max_size=4))
def test_whatever_stands_for_the_values_nothing_is_raised(
    tmp_path_factory: pytest.TempPathFactory, pairs: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("patterns")
    text = GOOD
    for key, value in pairs:
        text = re.sub(rf"^{key} = .*$", lambda _, line=f"{key} = {value}": line, text, count=1, flags=re.MULTILINE)
    (folder / "mine.toml").write_text(text, encoding="utf-8")
    found, left_out = load_patterns(folder)
    assert len(found) + len(left_out) == 1
    assert all(is_plain_sentence(left.reason) for left in left_out)
    assert all(pattern.breath is not None and 4.5 <= pattern.breath.rate <= 12 for pattern in found)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_whatever_a_file_holds_nothing_is_raised(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    folder = tmp_path_factory.mktemp("patterns")
    (folder / "mine.toml").write_bytes(data)
    assert len(load_patterns(folder).left_out) == 1


def test_the_program_starts_without_this_room() -> None:
    asked = "import sys, easeful.main, easeful.program; print({'tomllib', 'easeful.content'} & set(sys.modules))"
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "app")}
    done = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
