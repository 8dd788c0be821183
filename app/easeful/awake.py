"""Keeps the computer awake for whatever asks for it, and lets it sleep when nothing does."""

from easeful.ports import Desk


class Awake:
    """The desktop holds sleep off for one reason at a time: the first that was given and still holds."""

    def __init__(self, desk: Desk) -> None:
        """Nothing asks yet."""
        self._desk = desk
        self._reasons: dict[str, str] = {}

    def want(self, who: str, why: str) -> None:
        """`who` needs the computer awake; `why` is shown where the system lists what holds it awake."""
        self._reasons[who] = why
        self._desk.hold(next(iter(self._reasons.values())))

    def need_no_more(self, who: str) -> None:
        """`who` needs it no more."""
        if self._reasons.pop(who, None) is None:
            return
        if self._reasons:
            self._desk.hold(next(iter(self._reasons.values())))
        else:
            self._desk.release()
