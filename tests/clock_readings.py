"""Every place in a file's text where time is read, so that only the clocks of the house do it."""

import ast
import re
from collections.abc import Iterator

MODULES = {"_time", "asyncio", "sched", "time", "timeit"}
# Qt's clocks stop in suspend; the others would be a second clock beside the one that was given.
NAMES = {
    *("QDeadlineTimer", "QElapsedTimer", "QTime", "currentDate", "currentDateTime", "currentDateTimeUtc"),
    *("currentMSecsSinceEpoch", "currentSecsSinceEpoch", "perf_counter", "perf_counter_ns", "clock_gettime"),
    *("remainingTime", "remainingTimeAsDuration", "utcnow", "monotonic", "monotonic_ns"),
}
FROM_MODULE = {("threading", "Timer"), ("os", "times"), ("email.utils", "localtime")}
NOW = {"now", "today", "utcnow"}
LOOP = re.compile(r"(loop|get_running_loop\(\)|get_event_loop\(\))$")
SQL = re.compile(
    r"\bCURRENT_(TIMESTAMP|DATE|TIME)\b|\b(datetime|date|time|julianday|strftime|unixepoch)\s*\([^)]*'now'"
    r"|\bunixepoch\(\)",
    re.IGNORECASE,
)


def word(node: ast.expr) -> str:
    """`c` of `a.b.c`, or nothing."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def calendar_names(tree: ast.AST) -> set[str]:
    """What stands for `datetime.datetime` and `datetime.date` in this text, under whatever name."""
    known: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "datetime":
            known |= {alias.asname or alias.name for alias in node.names if alias.name in ("datetime", "date")}
        elif isinstance(node, ast.Import):
            modules = (alias.asname or alias.name for alias in node.names if alias.name == "datetime")
            known |= {f"{module}.{name}" for module in modules for name in ("datetime", "date")}
    assignments = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    for _ in assignments:  # a name may be handed on as often as there are assignments
        for node in assignments:
            if ast.unparse(node.value) in known:
                known |= {ast.unparse(target) for target in node.targets}
    return known


def import_reads(node: ast.AST) -> str:
    if isinstance(node, ast.Import):
        return ", ".join(alias.name for alias in node.names if alias.name.split(".")[0] in MODULES)
    if isinstance(node, ast.ImportFrom):
        module = node.module or ""
        if module.split(".")[0] in MODULES and not node.level:
            return module
        names = (alias.name for alias in node.names)
        return ", ".join(name for name in names if name in NAMES or (module, name) in FROM_MODULE)
    return ""


def call_reads(node: ast.Call) -> str:
    """A call of `now` on anything that is not a clock, of a loop's time, or one that hides its name."""
    called = word(node.func)
    if called in ("__import__", "import_module", "getattr"):
        texts = {argument.value for argument in node.args if isinstance(argument, ast.Constant)}
        return ", ".join(str(text) for text in texts & (MODULES | NOW | NAMES))
    if not isinstance(node.func, ast.Attribute):
        return ""
    on = node.func.value
    if called in NOW and not word(on).endswith("clock"):
        return ast.unparse(node.func)
    return ast.unparse(node.func) if called == "time" and LOOP.search(ast.unparse(on)) else ""


def attribute_reads(node: ast.Attribute, calendar: set[str]) -> str:
    if node.attr in NAMES:
        return ast.unparse(node)
    is_now = node.attr in NOW and ast.unparse(node.value) in calendar
    is_hidden = any(ast.unparse(node) == f"{module}.{name}" for module, name in FROM_MODULE if name == node.attr)
    return ast.unparse(node) if is_now or is_hidden else ""


def readings(source: str) -> list[str]:
    """Each reading of time in a Python text: its line, and what reads."""
    tree = ast.parse(source)
    calendar = calendar_names(tree)
    return [f"{line}: {what}" for line, what in _readings(tree, calendar) if what]


def _readings(tree: ast.AST, calendar: set[str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        match node:
            case ast.Import() | ast.ImportFrom():
                yield node.lineno, import_reads(node)
            case ast.Call():
                yield node.lineno, call_reads(node)
            case ast.Attribute():
                yield node.lineno, attribute_reads(node, calendar)
            case ast.Name():
                yield node.lineno, node.id if node.id in NAMES else ""
            case ast.Constant(value=str(text)) if SQL.search(text):
                yield node.lineno, "a database's clock"


def naps(source: str) -> list[str]:
    """Each place in a test that waits for real time to pass: a sleep, or Qt's waiting without a reason."""
    tree = ast.parse(source)
    modules = {"time", "asyncio", "QTest"}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.asname for alias in node.names if alias.name in modules and alias.asname}
        elif isinstance(node, ast.ImportFrom) and node.module in ("time", "asyncio"):
            found += [f"{node.lineno}: {alias.name}" for alias in node.names if alias.name == "sleep"]
    waits = {f"{module}.{name}" for module in modules for name in ("sleep", "qSleep", "qWait")} | {"qtbot.wait"}
    attributes = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    asked = (node for node in attributes if node.attr in ("sleep", "qSleep", "qWait", "wait"))
    return found + [f"{node.lineno}: {ast.unparse(node)}" for node in asked if ast.unparse(node) in waits]
