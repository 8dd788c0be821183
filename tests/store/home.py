"""A computer on which the program is started, killed and started again."""

from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from easeful.core.session import ContactSession
from easeful.core.simulated_clock import SimulatedClock
from easeful.store.keeper import Keeper
from tests.store.shelf import rows

NOT_SAVED = "Not saved yet. Easeful keeps it and tries again."


@dataclass
class Home:
    """A computer on which Easeful is started again and again."""

    folder: Path
    clock: SimulatedClock
    told: list[str] = field(default_factory=list)
    keepers: list[Keeper] = field(default_factory=list)

    @property
    def path(self) -> Path:
        return self.folder / "easeful.db"

    def unfinished(self) -> list[str]:
        """The sessions that are unfinished on the disk."""
        return [str(name) for (name,) in rows(self.path, "SELECT id FROM unfinished ORDER BY id")]

    def start(self, folder: Path | None = None) -> Keeper:
        """A new run of the program; the last one was killed."""
        keeper = Keeper(folder or self.folder, self.clock, lambda: self.told.append(keeper.status), ZoneInfo("UTC"))
        self.keepers.append(keeper)
        return keeper

    def begin_again(self) -> Keeper:
        """The program is closed and started."""
        for keeper in self.keepers:
            keeper.leave()
        return self.start()


def take_off(session: ContactSession, clock: SimulatedClock) -> ContactSession:
    clock.advance(600)
    return session.tick(clock)[0].take_off(clock)
