"""What is offered: every module here with an `ACTIVITY` is one, found by itself."""

from importlib import import_module
from pathlib import Path

from easeful.ui.activity import Activity


def find_activities() -> tuple[Activity, ...]:
    """All activities in the order of the rail."""
    files = [file for file in Path(__file__).parent.iterdir() if not file.name.startswith("_")]
    names = sorted(file.stem for file in files if file.suffix == ".py" or (file / "__init__.py").exists())
    modules = (import_module(f"{__name__}.{name}") for name in names)
    found = (activity for module in modules if isinstance(activity := getattr(module, "ACTIVITY", None), Activity))
    return tuple(sorted(found, key=lambda activity: activity.order))
