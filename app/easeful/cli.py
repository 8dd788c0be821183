"""The command line: what was typed, checked, and what it leads to."""

import argparse
import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from easeful import __version__, screen
from easeful.paths import default_data_folder, make_private_folder

BAD_INPUT = 2
NO_DISPLAY = "There is no display to open a window on. `easeful demo` shows a session in pictures."


class BadInputError(Exception):
    """Something typed that cannot be; its text is the one sentence for the person."""


def parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Read the command line; argparse itself ends the program with 2 for what it does not know."""
    parser = argparse.ArgumentParser(prog="easeful", description="Heat and ice sessions that never miss their end.")
    parser.add_argument("--version", action="version", version=f"Easeful {__version__}")
    parser.add_argument("--data-dir", metavar="DIR", help="keep everything in DIR")
    parser.add_argument("--open", metavar="PAGE", help="open PAGE: heat, ice, history, settings, ...")
    commands = parser.add_subparsers(dest="command", metavar="demo | doctor")
    demo = commands.add_parser("demo", help="play one heat session on a simulated clock and save its pictures")
    demo.add_argument("--out", metavar="DIR", default="easeful-demo", help="where the pictures go")
    doctor = commands.add_parser("doctor", help="say what works on this computer, and what to do")
    doctor.add_argument("--data-dir", metavar="DIR", default=argparse.SUPPRESS, help="look at the data in DIR")
    doctor.add_argument("--json", action="store_true", help="the same for programs")
    return parser.parse_args(arguments)


def chosen_folder(given: str | None) -> Path:
    """The data folder that was typed, made if it was not there. BadInputError when it cannot be written."""
    folder = Path(given).expanduser().absolute() if given else default_data_folder()
    try:
        make_private_folder(folder)
        probe = folder / ".easeful-write-test"
        probe.touch()
        probe.unlink()
    except OSError as error:
        message = f"Easeful cannot write to {folder}: {error.strerror or error}."
        raise BadInputError(message) from error
    return folder


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what was typed; the exit code is 2 for what cannot be done as it was typed."""
    typed = parse(arguments)
    try:
        return _do(typed)
    except BadInputError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT


def _do(typed: argparse.Namespace) -> int:
    if typed.command == "demo":
        from easeful.demo import play

        return play(Path(typed.out).expanduser().absolute())
    if typed.command == "doctor":
        from easeful.doctor import examine

        return examine(typed.data_dir, as_json=typed.json)
    return _open_window(typed)


def _folder_to_open(given: str | None) -> Path:
    """The data folder that was typed; where nothing can be written in it the program runs, keeps nothing, and says so.

    BadInputError for one that was typed and does not exist.
    """
    try:
        return chosen_folder(given)
    except BadInputError:
        folder = Path(given).expanduser().absolute() if given else default_data_folder()
        if given and not folder.is_dir():
            raise
        return folder


def _open_window(typed: argparse.Namespace) -> int:
    folder = _folder_to_open(typed.data_dir)
    if typed.open is not None:
        from easeful.activities import find_activities

        names = [name for activity in find_activities() for name in activity.all_names]
        if typed.open not in names:
            message = f"There is no page called {typed.open!r}. Pages: {', '.join(names)}."
            raise BadInputError(message)
    if not screen.is_promised():
        raise BadInputError(NO_DISPLAY)
    gc.disable()  # nothing of the start is garbage, and looking for it costs a fifth of the time; `house` turns it on
    # The keeper first: once Qt is loaded, its import hook reads the source of every later module (PYSIDE-2029).
    from easeful.store import keeper  # noqa: F401, I001
    from easeful.main import open_window

    code = open_window(folder, typed.open or "home")
    if code is None:
        raise BadInputError(NO_DISPLAY)
    return code
