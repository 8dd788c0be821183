"""Opens what an idea holds with the computer's own program for it, and never anything that could run."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from easeful.core.target import WEB, NotOpened, Refusal, Target, Way, check_path

SCHEMES = {Way.PAGE: WEB, Way.MAIL: ("mailto",), Way.PHONE: ("tel",)}
PROGRAM_BEGINNINGS = (b"#!", b"MZ", b"\x7fELF", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe")
STARTER = b"[Desktop Entry]"  # a starter of a Linux desktop
LOOKED_AT = 512  # bytes


class Opener:
    """Looks at a target once more when it is opened: what it was when it was chosen may be something else by now."""

    def __init__(self, hand_over: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
        """`hand_over` gives an address to the desktop, and answers whether a program takes it."""
        self._hand_over = hand_over

    def target_at(self, path: Path) -> Target:
        """The file or folder that a person chose, as a target; NotOpened for what is not opened."""
        target = Target(Way.FOLDER if path.is_dir() else Way.FILE, str(path.absolute()))
        look_at(target)
        return target

    def refusal(self, target: Target) -> Refusal | None:
        """Why a target cannot be opened now; None where it can."""
        try:
            url_of(target)
        except NotOpened as error:
            return error.why
        return None

    def open(self, target: Target) -> Refusal | None:
        """Open a target; answers why it was not."""
        try:
            url = url_of(target)
        except NotOpened as error:
            return error.why
        return None if self._hand_over(url) else Refusal.FAILED


def url_of(target: Target) -> QUrl:
    """The address for the desktop; NotOpened for what is not opened."""
    if target.way in (Way.FILE, Way.FOLDER):
        return QUrl.fromLocalFile(str(look_at(target)))
    url = QUrl(target.address, QUrl.ParsingMode.StrictMode)
    if not url.isValid() or url.scheme() not in SCHEMES[target.way] or url.userInfo():
        raise NotOpened(Refusal.UNCLEAR)
    return url


def look_at(target: Target) -> Path:
    """Where a file or folder really lies; NotOpened where it is gone, or is something that could run."""
    try:
        path = Path(target.address).resolve(strict=True)
        check_path(target.way, str(path))  # a link may lead anywhere
        if target.way is Way.FOLDER:
            _check_folder(path)
        else:
            _check_file(path)
    except (OSError, RuntimeError) as error:
        raise NotOpened(Refusal.GONE) from error
    return path


def _check_folder(path: Path) -> None:
    if not path.is_dir():
        raise NotOpened(Refusal.GONE)
    if (path / "Contents" / "MacOS").exists():  # a program of a Mac, under any name
        raise NotOpened(Refusal.PROGRAM)


def _check_file(path: Path) -> None:
    if not path.is_file():  # a pipe or a device would keep the reader waiting
        raise NotOpened(Refusal.GONE)
    with path.open("rb") as file:
        beginning = file.read(LOOKED_AT).removeprefix(b"\xef\xbb\xbf")
    if beginning.startswith(PROGRAM_BEGINNINGS) or STARTER in beginning:
        raise NotOpened(Refusal.PROGRAM)
