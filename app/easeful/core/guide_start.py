"""How a guide is begun: in which form, how fast, by whom, and from where."""

import os
from dataclasses import dataclass, replace

from easeful.core.clock import Clock
from easeful.core.guide import Guide, words_a_minute
from easeful.core.guide_mark import Place
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import begin_time
from easeful.core.timetable import plan_reading, plan_recording


@dataclass(frozen=True, slots=True)
class Wish:
    """How a guide is to be read: its form in minutes, the share of its own pace, and from where.

    With `recording`, its length in seconds, that plays instead of the voice. Pain and bother are 0 to 10.
    """

    minutes: int | None = None
    pace: float = 1.0
    reader: Reader = Reader.VOICE
    recording: float = 0.0
    left_at: Place | None = None
    pain_before: int | None = None
    bother_before: int | None = None


def begin_guide(guide: Guide, wish: Wish, clock: Clock) -> GuideSession:
    """The session from the moment it is started."""
    minutes = wish.minutes if wish.left_at is None else wish.left_at.minutes
    script = guide.script(minutes)
    is_recorded = wish.reader is Reader.RECORDING
    pace = words_a_minute(guide, wish.pace)
    times = plan_recording(script, wish.recording) if is_recorded else plan_reading(script, pace)
    session = GuideSession(
        id=os.urandom(16).hex(),
        guide=guide,
        times=times,
        pace=wish.pace,
        reader=wish.reader,
        time=begin_time(clock),
        until=times.starts[0],
        pain_before=wish.pain_before,
        bother_before=wish.bother_before,
    )
    if wish.left_at is None:
        return session
    session = session.to_line(wish.left_at.line, clock)
    return replace(session, start=session.elapsed(clock))
