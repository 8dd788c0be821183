"""What an idea may open: pages, addresses, numbers, and files that are only looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from easeful.core.target import NotOpened, Refusal, Target, Way, target_from

ALLOWED = {
    "https://example.org/a?b=1#c": (Way.PAGE, "https://example.org/a?b=1#c"),
    "  http://10.0.0.1:8080/x ": (Way.PAGE, "http://10.0.0.1:8080/x"),
    "HTTPS://Example.org": (Way.PAGE, "https://Example.org"),
    "example.org": (Way.PAGE, "https://example.org"),
    "www.example.org/radio": (Way.PAGE, "https://www.example.org/radio"),
    "https://müller.example": (Way.PAGE, "https://müller.example"),
    "anna@example.org": (Way.MAIL, "mailto:anna@example.org"),
    "MailTo:anna.b+c@mail.example.org": (Way.MAIL, "mailto:anna.b+c@mail.example.org"),
    "tel:+44 20 7946 0000": (Way.PHONE, "tel:+442079460000"),
    "+49 (0)30 123-456": (Way.PHONE, "tel:+4930123456"),
    "030/123.456": (Way.PHONE, "tel:030123456"),
    "example.org:8080/x": (Way.PAGE, "https://example.org:8080/x"),
}
REFUSED = {
    "javascript:alert(1)": Refusal.FORBIDDEN,
    "JavaScript:alert(1)": Refusal.FORBIDDEN,
    "data:text/html,<script>": Refusal.FORBIDDEN,
    "vbscript:x": Refusal.FORBIDDEN,
    "file:///usr/bin/xterm": Refusal.FORBIDDEN,
    "file:///home/anna/song.mp3": Refusal.FORBIDDEN,
    "smb://server/share": Refusal.FORBIDDEN,
    "ftp://example.org": Refusal.FORBIDDEN,
    "ssh://example.org": Refusal.FORBIDDEN,
    "steam://run/1": Refusal.FORBIDDEN,
    "ms-settings:": Refusal.FORBIDDEN,
    "C:\\Windows\\notepad.exe": Refusal.FORBIDDEN,
    "": Refusal.UNCLEAR,
    "   ": Refusal.UNCLEAR,
    "/usr/bin/ls": Refusal.UNCLEAR,
    "./run": Refusal.UNCLEAR,
    "the radio": Refusal.UNCLEAR,
    "https://": Refusal.UNCLEAR,
    "https:///path": Refusal.UNCLEAR,
    "https://bank.example@evil.example/": Refusal.UNCLEAR,
    "https://bank.example\\@evil.example": Refusal.UNCLEAR,
    "https://a b.example": Refusal.UNCLEAR,
    "https://a..b": Refusal.UNCLEAR,
    "https://exa\u200bmple.org": Refusal.UNCLEAR,
    "https://example.org/\u202egpj.exe": Refusal.UNCLEAR,
    "https://example.org/\nx": Refusal.UNCLEAR,
    "http://①.example": Refusal.UNCLEAR,
    "ﬁle.example": Refusal.UNCLEAR,
    "https://example.org/" + "a" * 2000: Refusal.UNCLEAR,
    "mailto:anna@example.org?attach=/etc/passwd": Refusal.UNCLEAR,
    "mailto:": Refusal.UNCLEAR,
    "tel:*100#": Refusal.UNCLEAR,
    "tel:1": Refusal.UNCLEAR,
}


@pytest.mark.parametrize(("text", "found"), ALLOWED.items(), ids=ALLOWED)
def test_what_may_be_typed(text: str, found: tuple[Way, str]) -> None:
    assert target_from(text) == Target(*found)


@pytest.mark.parametrize(("text", "why"), REFUSED.items(), ids=lambda value: str(value)[:40])
def test_what_is_refused(text: str, why: Refusal) -> None:
    with pytest.raises(NotOpened) as refused:
        target_from(text)
    assert refused.value.why is why


SCHEMES = st.sampled_from(
    ["", "http:", "https://", "HTTPS://", "mailto:", "tel:", "javascript:", "file://", "data:", "x:"]
)
TEXTS = st.builds(str.__add__, SCHEMES, st.text(max_size=30) | st.from_regex(r"[a-z.@/:0-9+?-]{1,30}", fullmatch=True))


@given(TEXTS)
def test_nothing_but_pages_addresses_and_numbers_comes_out(text: str) -> None:
    try:
        target = target_from(text)
    except NotOpened:
        return
    scheme, _, rest = target.address.partition(":")
    assert scheme in {Way.PAGE: ("http", "https"), Way.MAIL: ("mailto",), Way.PHONE: ("tel",)}[target.way]
    assert rest.isprintable()
    assert " " not in rest
    assert Target(target.way, target.address) == target


@pytest.mark.parametrize(
    ("way", "address", "why"),
    [
        (Way.PAGE, "javascript:alert(1)", Refusal.FORBIDDEN),
        (Way.PAGE, "tel:123", Refusal.UNCLEAR),
        (Way.PHONE, "https://example.org", Refusal.UNCLEAR),
        (Way.PAGE, "example.org", Refusal.UNCLEAR),
        (Way.MAIL, "anna@example.org", Refusal.UNCLEAR),
        (Way.FILE, "song.mp3", Refusal.UNCLEAR),
        (Way.FILE, "/home/anna/run.sh", Refusal.PROGRAM),
        (Way.FILE, "/home/anna/run", Refusal.PROGRAM),
        (Way.FILE, "/home/anna/song.mp3.exe", Refusal.PROGRAM),
        (Way.FILE, "/home/anna/song.mp3:run.exe", Refusal.PROGRAM),
        (Way.FILE, "/home/anna/radio.desktop", Refusal.PROGRAM),
        (Way.FILE, "/home/anna/page.html", Refusal.PROGRAM),
        (Way.FILE, "//server/share/song.mp3", Refusal.ELSEWHERE),
        (Way.FILE, "\\\\server\\share\\song.mp3", Refusal.ELSEWHERE),
        (Way.FILE, "/home/anna/a\0.mp3", Refusal.UNCLEAR),
        (Way.FILE, "/home/anna/a\u202e3pm.mp3", Refusal.UNCLEAR),
        (Way.FILE, "/home/anna/old.doc", Refusal.PROGRAM),
        (Way.FOLDER, "/Applications/Music.app", Refusal.PROGRAM),
        (Way.FOLDER, "photos", Refusal.UNCLEAR),
    ],
)
def test_a_target_holds_to_the_rules_whoever_wrote_it(way: Way, address: str, why: Refusal) -> None:
    with pytest.raises(NotOpened) as refused:
        Target(way, address)
    assert refused.value.why is why


@pytest.mark.parametrize(
    ("way", "address"),
    [(Way.FILE, "/home/anna/Song.MP3"), (Way.FILE, "/a/list.m3u8"), (Way.FOLDER, "/home/anna/Photos 2.0")],
)
def test_what_lies_on_this_computer_and_is_looked_at(way: Way, address: str) -> None:
    assert Target(way, address).shown == address


def test_a_person_reads_the_address_without_its_scheme_where_that_is_no_link() -> None:
    assert target_from("tel:+44 20 1").shown == "+44201"
    assert target_from("anna@example.org").shown == "anna@example.org"
    assert target_from("example.org").shown == "https://example.org"
