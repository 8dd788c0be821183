"""All scenes by their names, which guides give."""

from easeful.activities.imagine.scenes import lake
from easeful.activities.imagine.scenes.scene import Scene

PLAIN = "lake"
GALLERY: dict[str, Scene] = {"lake": lake.SCENE}
SCENES: tuple[str, ...] = tuple(GALLERY)


def scene_named(name: str) -> Scene:
    """The scene of this name; the plain one where there is none."""
    return GALLERY.get(name, GALLERY[PLAIN])
