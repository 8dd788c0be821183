"""Where the bundled files and a person's own files live."""

import os
import sys
from pathlib import Path

PACKAGE = Path(__file__).parent
BUNDLED = PACKAGE if (PACKAGE / "resources").is_dir() else PACKAGE.parents[1]
RESOURCES = BUNDLED / "resources"
AUDIO = BUNDLED / "audio"
PRIVATE_FOLDER = 0o700


def default_data_folder() -> Path:
    """The folder of the person's own data, by the custom of the system. It need not exist."""
    home = Path.home()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local")) / "Easeful"
    if sys.platform == "darwin":
        return home / "Library" / "Application Support" / "Easeful"
    given = os.environ.get("XDG_DATA_HOME", "")
    return (Path(given) if Path(given).is_absolute() else home / ".local" / "share") / "easeful"


def make_private_folder(folder: Path) -> Path:
    """Make `folder` (and its parents) and keep others out of it. OSError where that cannot be."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if os.name == "posix" and folder.stat().st_uid == os.getuid():
        folder.chmod(PRIVATE_FOLDER)
    return folder
