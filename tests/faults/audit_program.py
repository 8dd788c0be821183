"""Looks at a program as a screen reader does, and prints what it finds; run by the Python that has pyatspi.

Its arguments are the program's name and the least size of a control in pixels.
"""

import json
import sys

import pyatspi

ROLES = {
    pyatspi.ROLE_PUSH_BUTTON,
    pyatspi.ROLE_TOGGLE_BUTTON,
    pyatspi.ROLE_CHECK_BOX,
    pyatspi.ROLE_RADIO_BUTTON,
    pyatspi.ROLE_SLIDER,
    pyatspi.ROLE_SPIN_BUTTON,
    pyatspi.ROLE_TEXT,
    pyatspi.ROLE_ENTRY,
    pyatspi.ROLE_LINK,
    pyatspi.ROLE_LIST_ITEM,
}


def walk(node):  # noqa: ANN001, ANN201 - pyatspi has no types
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def main(name: str, least: int) -> None:
    desktop = pyatspi.Registry.getDesktop(0)
    programs = [desktop.getChildAtIndex(index) for index in range(desktop.childCount)]
    (program,) = [each for each in programs if each is not None and each.name.lower() == name]
    found = {"controls": 0, "unnamed": [], "small": []}
    for node in walk(program):
        states = node.getState()
        is_seen = states.contains(pyatspi.STATE_SHOWING) and states.contains(pyatspi.STATE_VISIBLE)
        if node.getRole() not in ROLES or not is_seen:
            continue
        found["controls"] += 1
        place = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
        if not node.name.strip():
            found["unnamed"].append(node.getRoleName())
        if min(place.width, place.height) < least:
            found["small"].append(f"{node.name} {place.width}x{place.height}")
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
