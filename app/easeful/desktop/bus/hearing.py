"""Which signals of the bus are meant, and who hears them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from easeful.desktop.bus.message import Message

if TYPE_CHECKING:
    from jeepney import MatchRule


@dataclass(frozen=True, slots=True)
class Rule:
    """Which signals to hear: `about` is their first value, where it matters."""

    service: str
    interface: str
    member: str
    path: str = ""
    about: str = ""
    # Any program may send a signal to us alone, whatever the sender that the bus was asked to match.
    addressed: bool = False

    def text(self) -> str:
        """Write the rule in the words of the bus."""
        return str(self._matching(self.service).serialise())

    def fits(self, message: Message) -> bool:
        """Tell whether this signal is meant; its sender, known here by a number, was looked at by the bus."""
        meant = bool(self._matching(None).matches(message.whole))
        return meant and (self.addressed or not message.addressed)

    def _matching(self, sender: str | None) -> "MatchRule":
        from jeepney import MatchRule  # noqa: PLC0415 - only where there is a bus

        names = {"interface": self.interface, "member": self.member, "path": self.path or None}
        rule = MatchRule(type="signal", sender=sender, **names)
        if self.about:
            rule.add_arg_condition(0, self.about)
        return rule


@dataclass(frozen=True, slots=True, eq=False)
class Hearing:
    """A rule and who listens."""

    rule: Rule
    heard: Callable[[Message], None]
