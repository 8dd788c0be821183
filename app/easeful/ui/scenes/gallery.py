"""All scenes by their names, which guides give."""

from easeful.ui.scenes import beach, dusk, fireside, garden, hut, lake, light, nook, train, woodland
from easeful.ui.scenes.scene import Scene

PLAIN = "dusk"
GALLERY: dict[str, Scene] = {
    "lake": lake.SCENE,
    "garden": garden.SCENE,
    "woodland": woodland.SCENE,
    "beach": beach.SCENE,
    "fireside": fireside.SCENE,
    "train": train.SCENE,
    "nook": nook.SCENE,
    "light": light.SCENE,
    "hut": hut.SCENE,
    "dusk": dusk.SCENE,
}
SCENES: tuple[str, ...] = tuple(GALLERY)


def scene_named(name: str) -> Scene:
    """The scene of this name; the plain one where there is none."""
    return GALLERY.get(name, GALLERY[PLAIN])
