"""Opening: what is allowed reaches the desktop as it was shown, and nothing else ever does."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from easeful.core.target import NotOpened, Refusal, Target, Way, target_from
from easeful.desktop.opener import Opener

posix = pytest.mark.skipif(os.name != "posix", reason="Windows makes no such files without a right")


class Desktop:
    """Takes addresses, or has no program for them."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self.has_program = True
        self.opener = Opener(self.take)

    def take(self, url: QUrl) -> bool:
        self.taken.append(url.toString())
        return self.has_program


@pytest.fixture
def desktop() -> Desktop:
    return Desktop()


@pytest.fixture
def song(tmp_path: Path) -> Path:
    path = tmp_path / "song.mp3"
    path.write_bytes(b"ID3 sound")
    return path


@pytest.mark.parametrize(
    ("typed", "opened"),
    [
        ("https://example.org/radio?a=1", "https://example.org/radio?a=1"),
        ("example.org", "https://example.org"),
        ("anna@example.org", "mailto:anna@example.org"),
        ("+44 20 7946 0000", "tel:+442079460000"),
    ],
)
def test_what_was_typed_is_opened_as_it_was_shown(desktop: Desktop, typed: str, opened: str) -> None:
    target = target_from(typed)
    assert desktop.opener.refusal(target) is None
    assert desktop.taken == []
    assert desktop.opener.open(target) is None
    assert desktop.taken == [opened]


def test_a_file_and_a_folder_are_opened(desktop: Desktop, song: Path) -> None:
    for path in (song, song.parent):
        assert desktop.opener.open(desktop.opener.target_at(path)) is None
    assert desktop.taken == [QUrl.fromLocalFile(str(path.resolve())).toString() for path in (song, song.parent)]


def test_without_a_program_for_it_that_is_told(desktop: Desktop) -> None:
    desktop.has_program = False
    assert desktop.opener.open(target_from("tel:123")) is Refusal.FAILED


def test_what_is_gone_is_told_and_not_opened(desktop: Desktop, song: Path) -> None:
    target = desktop.opener.target_at(song)
    song.unlink()
    assert desktop.opener.refusal(target) is desktop.opener.open(target) is Refusal.GONE
    song.mkdir()
    assert desktop.opener.open(target) is Refusal.GONE
    assert desktop.taken == []


@pytest.mark.parametrize(
    "name", ["run.sh", "run.exe", "run.bat", "radio.desktop", "a.py", "a.jar", "page.html", "run", "a.lnk"]
)
def test_a_program_cannot_be_chosen(desktop: Desktop, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(NotOpened) as refused:
        desktop.opener.target_at(tmp_path / name)
    assert refused.value.why is Refusal.PROGRAM


BEGINNINGS = [b"#!/bin/sh\n", b"MZ\x90", b"\x7fELF\x02", b"\xcf\xfa\xed\xfe", b"\n[Desktop Entry]\nExec=xterm\n"]


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_program_under_the_name_of_a_song_is_not_opened(desktop: Desktop, song: Path, beginning: bytes) -> None:
    target = desktop.opener.target_at(song)
    song.write_bytes(beginning)
    assert desktop.opener.open(target) is Refusal.PROGRAM
    assert desktop.taken == []


@posix
def test_a_link_to_a_program_is_not_opened(desktop: Desktop, song: Path) -> None:
    target = desktop.opener.target_at(song)
    song.unlink()
    song.symlink_to("/bin/sh")
    assert desktop.opener.open(target) is Refusal.PROGRAM
    assert desktop.taken == []


@posix
@pytest.mark.parametrize("leads_to", ["/dev/zero", "song.mp3", "nowhere.mp3"])
def test_a_link_to_nothing_that_can_be_read_is_not_opened(desktop: Desktop, song: Path, leads_to: str) -> None:
    target = desktop.opener.target_at(song)
    song.unlink()
    song.symlink_to(leads_to)
    assert desktop.opener.open(target) in (Refusal.GONE, Refusal.PROGRAM)
    assert desktop.taken == []


@posix
def test_a_link_to_a_song_opens_the_song(desktop: Desktop, song: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.mp3").symlink_to(song)
    assert desktop.opener.open(desktop.opener.target_at(tmp_path / "mine.mp3")) is None
    assert desktop.taken == [QUrl.fromLocalFile(str(song.resolve())).toString()]


@posix
def test_a_pipe_is_not_waited_for(desktop: Desktop, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "song.mp3")
    assert desktop.opener.open(Target(Way.FILE, str(tmp_path / "song.mp3"))) is Refusal.GONE


@pytest.mark.parametrize("inside", ["Contents/MacOS", ""])
def test_a_folder_that_a_mac_would_run_is_not_opened(desktop: Desktop, tmp_path: Path, inside: str) -> None:
    folder = tmp_path / ("Music" if inside else "Music.app")
    (folder / inside).mkdir(parents=True)
    with pytest.raises(NotOpened) as refused:
        desktop.opener.target_at(folder)
    assert refused.value.why is Refusal.PROGRAM


ADDRESSES = st.from_regex(
    r"(https?|file|javascript|mailto|tel|data|x-y)?:?(//)?[A-Za-z0-9.@:/?&#%+-]{0,40}", fullmatch=True
)


@given(st.sampled_from(Way), ADDRESSES | st.text(max_size=40))
def test_nothing_outside_the_list_ever_reaches_the_desktop(way: Way, address: str) -> None:
    desktop = Desktop()
    try:
        target = Target(way, address)
    except NotOpened:
        return
    desktop.opener.open(target)
    schemes = {Way.PAGE: ("http", "https"), Way.MAIL: ("mailto",), Way.PHONE: ("tel",)}.get(way, ("file",))
    assert all(QUrl(taken).scheme() in schemes for taken in desktop.taken)
    assert way not in (Way.FILE, Way.FOLDER) or Path(address).exists() or desktop.taken == []


class Handler(QObject):
    """What the desktop of this computer would start."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(url.toString())


def test_the_desktop_of_the_computer_takes_what_is_opened(qapp: QApplication) -> None:
    handler = Handler()
    QDesktopServices.setUrlHandler("tel", handler, "take")
    try:
        assert Opener().open(target_from("+44 20 1234")) is None
    finally:
        QDesktopServices.unsetUrlHandler("tel")
    assert handler.taken == ["tel:+44201234"]
