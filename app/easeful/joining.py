"""Joins the bell and the sessions for the mind with what follows from them: sound, screen reader, sleep."""

from typing import TYPE_CHECKING

from easeful.store.keeper import Keeper
from easeful.ui.mind_log import MindLog

if TYPE_CHECKING:
    from easeful.program import Program


def join_hearing(program: "Program") -> None:
    """What follows from a bell that is heard, or is not."""
    alerts, hearing = program.alerts, program.effects.hearing
    alerts.well.connect(hearing.note_bell)
    alerts.silent.connect(lambda _why: hearing.note_silence())
    alerts.heard.connect(hearing.note_sound)
    hearing.announced.connect(program.window.announce)


def join_breathing(program: "Program") -> None:
    """What follows from a breathing session."""
    runner, effects = program.breath_runner, program.breath_effects
    runner.changed.connect(effects.follow)
    runner.changed.connect(effects.keep_awake)
    runner.cued.connect(effects.sound)
    runner.changed.connect(effects.tell_sleep)
    runner.changed.connect(program.ambience_effects.follow_breathing)
    runner.phased.connect(effects.announce)
    effects.silent.connect(program.opening.tell)
    program.preferences.changed.connect(effects.change_cues)


def join_guides(program: "Program") -> None:
    """What follows from a guide, and from quiet sounds."""
    runner, effects, ambience = program.guide_runner, program.guide_effects, program.ambience_effects
    runner.changed.connect(effects.follow)
    runner.changed.connect(ambience.follow_guide)
    runner.changed.connect(effects.keep_awake)
    runner.changed.connect(effects.tell_sleep)
    runner.said.connect(effects.say)
    effects.silent.connect(program.opening.tell)
    effects.settled.connect(program.opening.take_back)
    effects.announced.connect(program.window.announce)
    ambience.silent.connect(program.opening.tell)
    program.sounds_runner.changed.connect(ambience.follow_timer)
    program.preferences.changed.connect(effects.change_volume)
    program.preferences.changed.connect(ambience.follow_settings)
    program.runner.changed.connect(ambience.follow_pack)


def join_ideas(program: "Program") -> None:
    """What follows from an idea that is done."""
    runner, effects = program.idea_runner, program.idea_effects
    runner.changed.connect(effects.keep_awake)
    runner.changed.connect(effects.tell_sleep)
    runner.cued.connect(effects.sound)
    runner.cued.connect(effects.announce)
    effects.announced.connect(program.window.announce)


def make_log(keeper: Keeper) -> MindLog:
    """What a session for the mind leaves, kept on the disk."""
    return MindLog(keeper.save_unfinished, keeper.close, keeper.drop_unfinished)
