"""Makes the kit that activities are handed, of what the rooms offer."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from easeful import __version__
from easeful.ui.kit import Attaching, Breathing, Devices, Distracting, Guiding, History, Kit, Opening

if TYPE_CHECKING:
    from easeful.program import Program


def make_kit(program: "Program") -> Kit:
    """The kit of this program; its parts look up what they need when they are called."""
    window = program.window
    return Kit(
        clock=program.ports.clock,
        theme=program.theme,
        runner=program.runner,
        breathing=make_breathing(program),
        guiding=make_guiding(program),
        distracting=make_distracting(program),
        preferences=program.preferences,
        pains=[],
        history=make_history(program),
        devices=make_devices(program),
        data_folder=program.ports.folder,
        version=__version__,
        activities=window.activities,
        open=window.open,
        show_rail=window.rail.setVisible,
        call=window.calls.call,
        hang_up_all=window.calls.hang_up_all,
        hold_presses=window.calls.guard.hold,
        help=program.help,
        tell=window.foot.tell,
        withdraw=window.foot.withdraw,
        announce=window.announce,
        warnings=program.effects.warnings,
    )


def make_history(program: "Program") -> History:
    """What is remembered."""
    keeper = program.ports.keeper
    return History(
        load=keeper.records,
        worn=keeper.worn,
        knows=keeper.knows,
        amend=keeper.amend,
        remove=program.remove,
        put_back=program.put_back,
        answers=lambda: keeper.answers,
        answered_at=keeper.answered_at,
        answer=keeper.answer,
        erase=program.erase_everything,
        status=lambda: keeper.status,
        is_waiting=lambda: bool(keeper.pending),
    )


def make_devices(program: "Program") -> Devices:
    """What the computer can do, and its tests."""
    ports, preferences, readiness = program.ports, program.preferences, program.readiness
    return Devices(
        missing=readiness.missing,
        watch=readiness.watch,
        unwatch=readiness.unwatch,
        test_chime=lambda told: ports.sounds.test(preferences.now.volume, told),
        test_bell=lambda told: ports.sounds.test_bell(preferences.now.volume, told),
        keeps_awake=ports.desk.keeps_awake,
        wants_less_motion=ports.desk.wants_less_motion,
        watch_motion=ports.desk.watch_motion,
    )


def make_breathing(program: "Program") -> Breathing:
    """The breathing runner, its patterns, and what is heard of it."""
    shelf, cues = program.shelf, program.ports.cues

    def watch(told: Callable[[], None]) -> None:
        program.breath_effects.troubled.connect(told)

    return Breathing(
        runner=program.breath_runner,
        patterns=shelf.bundled,
        left_out=shelf.left_out,
        own=shelf.own,
        save=shelf.save,
        remove=shelf.remove,
        trouble=cues.trouble,
        watch=watch,
        test=program.breath_effects.test,
    )


def make_guiding(program: "Program") -> Guiding:
    """The runner of guides, their texts, and what is heard of them."""
    shelf, reading, effects = program.guides, program.ports.reading, program.guide_effects
    recordings = program.recordings
    return Guiding(
        runner=program.guide_runner,
        sounds=program.sounds_runner,
        bundled=shelf.bundled,
        own=shelf.own,
        left_out=shelf.left_out,
        unread=shelf.unread,
        read=shelf.read,
        text_of=shelf.text_of,
        open_file=shelf.open_file,
        save=shelf.save,
        remove=shelf.remove,
        mark_of=shelf.mark_of,
        hide=shelf.hide,
        recordings=Attaching(
            attach=recordings.attach,
            detach=recordings.detach,
            attach_again=recordings.attach_again,
            is_listening=lambda: recordings.is_listening,
            watch=recordings.attached.connect,
        ),
        prepare=reading.prepare,
        rest=reading.rest,
        voices=reading.voices,
        can_read=effects.can_read,
        seeks=lambda: reading.has_voice() is None,
        watch=effects.troubled.connect,
        test=effects.test,
    )


def make_distracting(program: "Program") -> Distracting:
    """The runner of ideas, the ideas, and what opens what they hold."""
    shelf, opener = program.ideas, program.ports.opener
    return Distracting(
        runner=program.idea_runner,
        bundled=shelf.bundled,
        own=shelf.own,
        left_out=shelf.left_out,
        words=shelf.words,
        dice=shelf.dice,
        save=shelf.save,
        remove=shelf.remove,
        marks=shelf.marks,
        mark_of=shelf.mark_of,
        favour=shelf.favour,
        hide=shelf.hide,
        opening=Opening(opener.target_at, opener.refusal, opener.open),
    )
