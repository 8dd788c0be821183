"""What an idea may open: a page, an address, a number, a file or a folder, and nothing that could be a program."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath, PureWindowsPath

LONGEST_ADDRESS = 2000  # characters
WEB = ("http", "https")
MAIL, PHONE = "mailto", "tel"
SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
ADDRESS = re.compile(r"[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
NAME = r"\w(?:[\w-]{0,61}\w)?"  # a part of a host
PAGE = re.compile(rf"https?://{NAME}(?:\.{NAME})*\.?(?::[0-9]{{1,5}})?(?:[/?#][^\s\"<>\\^`{{|}}]*)?")
HOST = re.compile(
    rf"(?:{NAME}\.)+[A-Za-z]{{2,63}}(?=(:[0-9]{{1,5}})?([/?#]|$))"
)  # of a page that was typed without its scheme
NUMBER = re.compile(r"\+?[0-9]{2,15}")
BETWEEN_DIGITS = re.compile(r"[ ()./-]")
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Files that are looked at, listened to or read. All others are left alone: what may run has endless endings.
SHOWN_FILES = frozenset(
    {
        *(".aac", ".flac", ".m4a", ".mid", ".midi", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma"),
        *(".cue", ".m3u", ".m3u8", ".pls", ".xspf"),
        *(".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".ogv", ".webm", ".wmv"),
        *(".avif", ".bmp", ".gif", ".heic", ".jpeg", ".jpg", ".png", ".tif", ".tiff", ".webp"),
        *(".azw3", ".djvu", ".docx", ".epub", ".md", ".mobi", ".odp", ".ods", ".odt", ".pdf"),
        *(".pptx", ".rtf", ".txt", ".xlsx"),  # not their older forms, which may hold programs
    }
)
# What a Mac shows as one thing and runs is a folder with one of these endings.
BUNDLES = frozenset(
    {
        *(".action", ".app", ".appex", ".bundle", ".component", ".framework", ".kext", ".mdimporter", ".mpkg", ".osax"),
        *(".pkg", ".plugin", ".prefpane", ".qlgenerator", ".saver", ".scptd", ".service", ".wdgt", ".workflow", ".xpc"),
    }
)


class Way(StrEnum):
    """How something is opened."""

    PAGE = "page"  # in the browser
    MAIL = "mail"
    PHONE = "phone"
    FILE = "file"
    FOLDER = "folder"


class Refusal(StrEnum):
    """Why something is not opened."""

    UNCLEAR = "unclear"  # neither a link, nor an address, nor a number
    FORBIDDEN = "forbidden"  # a kind of link that could do anything
    PROGRAM = "program"  # a file that could run
    GONE = "gone"
    ELSEWHERE = "elsewhere"  # on another computer
    FAILED = "failed"  # the computer has no program for it


class NotOpened(ValueError):  # noqa: N818 - a reason for the person, not an error of the program
    """`why` says what is in the way."""

    def __init__(self, why: Refusal) -> None:
        """For one reason."""
        super().__init__(why.value)
        self.why = why


@dataclass(frozen=True, slots=True)
class Target:
    """What is opened: a link with its scheme, or the full path of a file or folder. NotOpened for anything else."""

    way: Way
    address: str

    def __post_init__(self) -> None:
        """Hold to the rules, whoever wrote it down."""
        if self.way in (Way.FILE, Way.FOLDER):
            check_path(self.way, self.address)
        elif target_in(self.address) != (self.way, self.address):
            raise NotOpened(Refusal.UNCLEAR)

    @property
    def shown(self) -> str:
        """The address as a person reads it."""
        return self.address.partition(":")[2] if self.way in (Way.MAIL, Way.PHONE) else self.address


def target_from(text: str) -> Target:
    """The page, address or number in what a person typed; NotOpened for everything else, paths included."""
    return Target(*target_in(text.strip()))


def target_in(text: str) -> tuple[Way, str]:
    """How a text is opened, and its address in one form; NotOpened where it cannot be."""
    # Signs that look like others are written in one way only: what is shown is what is opened.
    is_plain = unicodedata.normalize("NFKC", text) == text and not has_hidden(text)
    if not text or len(text) > LONGEST_ADDRESS or not is_plain:
        raise NotOpened(Refusal.UNCLEAR)
    if HOST.match(text):
        return Way.PAGE, _page(f"https://{text}")
    if found := SCHEME.match(text):
        scheme, rest = found[0][:-1].lower(), text[found.end() :]
        if scheme in WEB:
            return Way.PAGE, _page(f"{scheme}:{rest}")
        if scheme == MAIL:
            return Way.MAIL, _mail(rest)
        if scheme == PHONE:
            return Way.PHONE, _phone(rest)
        raise NotOpened(Refusal.FORBIDDEN)
    if ADDRESS.fullmatch(text):
        return Way.MAIL, _mail(text)
    return Way.PHONE, _phone(text)


def _page(address: str) -> str:
    # No name in front of the host: with one, a link is made to look like another.
    if not PAGE.fullmatch(address):
        raise NotOpened(Refusal.UNCLEAR)
    return address


def _mail(rest: str) -> str:
    # An address alone: behind a question mark a mail could be given files to send.
    if not ADDRESS.fullmatch(rest):
        raise NotOpened(Refusal.UNCLEAR)
    return f"{MAIL}:{rest}"


def _phone(rest: str) -> str:
    # The nought in brackets is left out where a number begins with its country.
    digits = BETWEEN_DIGITS.sub("", rest.replace("(0)", "") if rest.startswith("+") else rest)
    if not NUMBER.fullmatch(digits):
        raise NotOpened(Refusal.UNCLEAR)
    return f"{PHONE}:{digits}"


def has_hidden(text: str) -> bool:
    """Whether a text holds signs that are not seen, or that turn others round."""
    return any(unicodedata.category(sign) in HIDDEN for sign in text)


def check_path(way: Way, path: str) -> None:
    """Raise NotOpened for a path that is not a full one of this computer, or of a file that could be a program."""
    if path.startswith(("//", "\\\\")):
        raise NotOpened(Refusal.ELSEWHERE)
    whole = PurePath(path)
    if has_hidden(path) or not whole.is_absolute():
        raise NotOpened(Refusal.UNCLEAR)
    if isinstance(whole, PureWindowsPath) and ":" in path[2:]:  # a file within a file
        raise NotOpened(Refusal.PROGRAM)
    suffix = whole.suffix.lower()
    if way is Way.FILE and suffix not in SHOWN_FILES:
        raise NotOpened(Refusal.PROGRAM)
    if way is Way.FOLDER and suffix in BUNDLES:
        raise NotOpened(Refusal.PROGRAM)
