"""Reads a program as a screen reader does, over and over, until its input ends; run by the Python that has pyatspi.

Its argument is the program's name. It asks for children one by one, and for everything that is said of each, while the
program goes on as it likes; at the end it prints how many objects it read.
"""

import sys
from select import select

import pyatspi

DEEPEST = 60


def ask_all(node):  # noqa: ANN001, ANN201 - pyatspi has no types
    """Ask what is said of an object; what is gone meanwhile does not answer."""
    node.name, node.description, node.getRole(), node.getState().getStates()
    for interface in (node.queryComponent, node.queryAction, node.queryValue, node.queryText):
        try:
            found = interface()
        except NotImplementedError:
            continue
        if interface == node.queryComponent:
            found.getExtents(pyatspi.WINDOW_COORDS)
        elif interface == node.queryValue:
            found.currentValue  # noqa: B018 - asking is the work
        elif interface == node.queryText:
            found.getText(0, -1)


def read(node, deep=0):  # noqa: ANN001, ANN201 - pyatspi has no types
    """How many objects were read."""
    count = 0
    try:
        ask_all(node)
        count = 1
        children = node.childCount
    except Exception:  # noqa: BLE001 - whatever is gone meanwhile
        return count
    for index in range(children if deep < DEEPEST else 0):
        try:
            child = node.getChildAtIndex(index)
        except Exception:  # noqa: BLE001, S112 - whatever is gone meanwhile
            continue
        if child is not None:
            count += read(child, deep + 1)
    return count


def program(name):  # noqa: ANN001, ANN201 - pyatspi has no types
    """The program of that name; None while there is none."""
    desktop = pyatspi.Registry.getDesktop(0)
    for index in range(desktop.childCount):
        try:
            found = desktop.getChildAtIndex(index)
            if found is not None and found.name.lower() == name:
                return found
        except Exception:  # noqa: BLE001, S112 - whatever is gone meanwhile
            continue
    return None


def main(name: str) -> None:
    count = 0
    while not select([sys.stdin], [], [], 0)[0]:
        found = program(name)
        count += 0 if found is None else read(found)
    sys.stdout.write(f"{count}\n")


if __name__ == "__main__":
    main(sys.argv[1])
