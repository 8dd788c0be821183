"""The plan of the house, and what in a file's text does not keep to it."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

# Room: the rooms it may import from.
ROOMS: dict[str, set[str]] = {
    "core": set(),
    "content": {"core"},
    "store": {"core"},
    "ringer": set(),
    "sound": {"core"},
    "desktop": {"core"},
    "ui": {"core"},
    "activities": {"core", "ui"},
}
NEVER_MEET = {"ui", "sound", "desktop", "store"}
SEEN = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtPrintSupport"}
QT: dict[str, set[str]] = {
    "sound": {"QtCore", "QtMultimedia", "QtTextToSpeech"},
    "desktop": {"QtCore", "QtGui", "QtDBus", "QtNetwork"},
    "ui": SEEN,
    "activities": SEEN,
}
# The modules beside the rooms that join them; any other one there may import nothing of the house.
JOINERS = {
    *("ambience_effects", "awake", "breath_cues", "breath_effects", "copying", "finding", "outfit", "pattern_shelf"),
    *("guide_effects", "guide_ports", "guide_shelf", "guide_sound", "guide_stand_ins"),
    *("idea_effects", "idea_shelf", "joining"),
    *("__main__", "alerts", "cli", "demo", "desk", "doctor", "effects", "hearing", "house"),
    *("leaving", "main", "mishaps", "ports", "program"),
    "opening",
    "readiness",
    "recording_shelf",
    "screen",
    "unknown_packs",
    *("shell", "sleeping", "sounds", "stand_ins", "wardrobe"),
}
ALONE = {"__init__", "paths"}
ALL_QT = set().union(*QT.values())
# Packages from elsewhere, by room; `jeepney` writes and reads D-Bus messages.
GUESTS = {"desktop": {"jeepney"}}

FINDS_BY_ITSELF = {"activities/__init__.py"}  # an activity is found by its file
TALKS_TO_THE_BUS = {"desktop/bus/line.py"}  # D-Bus is a local socket; QtDBus would block the window
LOCAL_SOCKET = {"socket", "AF_UNIX", "SOCK_STREAM", "recv_fds", "send_fds"}
AS = ".as"  # marks an import under another name, where the network could hide
LOCAL_CLASSES = {"QLocalServer", "QLocalSocket"}
NETWORK_MODULES = {
    *("_socket", "_ssl", "asyncio", "ftplib", "http", "imaplib", "nntplib", "poplib", "smtplib", "xmlrpc"),
    *("multiprocessing.connection", "multiprocessing.managers", "socket", "socketserver", "ssl"),
    *("jeepney.io", "telnetlib", "urllib.error", "urllib.request", "webbrowser", "wsgiref"),
}
NETWORK_NAMES = {
    *("AF_INET", "AF_INET6", "DatagramHandler", "HTTPHandler", "QDnsLookup", "QHttpServer", "QHostInfo"),
    *("QNetworkAccessManager", "QNetworkRequest", "QSslSocket", "QTcpServer", "QTcpSocket", "QUdpSocket"),
    *("QWebEngineView", "QWebSocket", "SMTPHandler", "SocketHandler", "create_connection", "urlopen"),
    *("getaddrinfo", "gethostbyname", "urlretrieve"),
}
NETWORK_PROGRAMS = {"curl", "ftp", "nc", "scp", "ssh", "wget"}


def package_of(path: str, level: int) -> str:
    """The package that `level` dots mean inside the file `path`."""
    folders = ["easeful", *Path(path).parent.parts]
    return ".".join(folders[: len(folders) - (level - 1)])


def imports(path: str, tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every import with its line, as one dotted name; `?` for one whose name is only known when it runs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, f"{alias.name}{AS * bool(alias.asname)}") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = f"{package_of(path, node.level)}." if node.level else ""
            base += f"{node.module}." if node.module else ""
            yield from ((node.lineno, base + alias.name) for alias in node.names)
        elif isinstance(node, ast.Call) and last_name(node.func) in ("import_module", "__import__"):
            first = node.args[0] if node.args else None
            yield node.lineno, str(first.value) if isinstance(first, ast.Constant) else "?"


def last_name(node: ast.expr) -> str:
    """`c` of `a.b.c`, or nothing."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def is_within(name: str, modules: set[str]) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in modules)


def import_fault(path: str, name: str) -> str:
    """What is wrong with importing `name` in the file `path`; nothing when it is right."""
    room = Path(path).parts[0].removesuffix(".py")
    first, second, *rest = [*name.split("."), "", ""]
    if name == "?":
        return "" if path in FINDS_BY_ITSELF else "an import that cannot be read"
    if is_within(name, NETWORK_MODULES):
        return "" if path in TALKS_TO_THE_BUS and name == "socket" else f"network: {name}"
    if first == "easeful":
        return house_fault(room, second)
    if first == "PySide6":
        return qt_fault(room, second, rest[0])
    return (
        ""
        if first in sys.stdlib_module_names or first in GUESTS.get(room, set())
        else f"a guest nobody invited: {first}"
    )


def house_fault(room: str, other: str) -> str:
    if other in ("__version__", room) or room in JOINERS:
        return ""
    return "" if other in ROOMS.get(room, set()) else f"{room} may not know {other or 'the whole house'}"


def qt_fault(room: str, module: str, name: str) -> str:
    if module not in (ALL_QT if room in JOINERS else QT.get(room, set())):
        return f"{room} may not use {module or 'the whole of Qt'}"
    if module == "QtNetwork" and name not in LOCAL_CLASSES:
        return f"network: {name or module}"
    return ""


def name_fault(path: str, node: ast.AST) -> str:
    """What is wrong with a name, an attribute or a word that stands in the file `path`."""
    if isinstance(node, ast.Constant) and node.value in NETWORK_PROGRAMS:
        return f"network: the program {node.value}"
    if not isinstance(node, ast.Name | ast.Attribute):
        return ""
    name = last_name(node)
    if name in NETWORK_NAMES:
        return f"network: {name}"
    if path not in TALKS_TO_THE_BUS or name in LOCAL_SOCKET:
        return ""
    return f"network: socket.{name}" if ast.unparse(node) == f"socket.{name}" else ""


def socket_fault(node: ast.AST) -> str:
    """A socket that is made without saying that it is a local one."""
    if not isinstance(node, ast.Call) or ast.unparse(node.func) != "socket.socket":
        return ""
    return "" if node.args and last_name(node.args[0]) == "AF_UNIX" else "network: a socket that is not local"


def broken_walls(path: str, source: str) -> list[str]:
    """Each broken wall in a file, given with its path under app/easeful (with `/`) and its text."""
    room = Path(path).parts[0]
    tree = ast.parse(source, path)
    if room not in ROOMS and room.removesuffix(".py") not in JOINERS | ALONE:
        return [f"{path}: a room that is not in the plan"]
    faults = [(line, import_fault(path, name)) for line, name in imports(path, tree)]
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.expr)]
    faults += [(node.lineno, name_fault(path, node) or socket_fault(node)) for node in nodes]
    return [f"{path}:{line}: {fault}" for line, fault in faults if fault]
