"""Does in a program what an assistive technology does to an object, found by its role and its name.

That is its first action, or to set its value. Run by the Python that has pyatspi. Its arguments are the program's name,
the role, the name, and the value where one is to be set.
"""

import sys

import pyatspi

DEEPEST = 60


def walk(node, deep=0):  # noqa: ANN001, ANN201 - pyatspi has no types
    yield node
    for index in range(node.childCount if deep < DEEPEST else 0):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child, deep + 1)


def program(name):  # noqa: ANN001, ANN201 - pyatspi has no types
    desktop = pyatspi.Registry.getDesktop(0)
    programs = (desktop.getChildAtIndex(index) for index in range(desktop.childCount))
    return next(each for each in programs if each is not None and each.name.lower() == name)


def act(name: str, role: str, words: str, value: str = "") -> bool:
    for node in walk(program(name)):
        if node.getRoleName() == role and node.name == words and node.getState().contains(pyatspi.STATE_SHOWING):
            if not value:
                return node.queryAction().doAction(0)
            node.queryValue().currentValue = float(value)
            return node.queryValue().currentValue == float(value)
    return False


if __name__ == "__main__":
    sys.stdout.write("done" if act(*sys.argv[1:]) else "not found")
