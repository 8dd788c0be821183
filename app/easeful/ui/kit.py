"""The kit that an activity is handed: everything it may use, and nothing else."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QWidget

from easeful.core.breath import Pattern
from easeful.core.clock import Clock
from easeful.core.guide import Guide, UnreadText
from easeful.core.guide_mark import Attached, GuideMark
from easeful.core.idea import Idea, IdeaMark
from easeful.core.need import Need
from easeful.core.place import Place
from easeful.core.record import Record
from easeful.core.safety import Answers
from easeful.core.target import Refusal, Target
from easeful.ui.activity import Activity
from easeful.ui.breath_runner import BreathRunner
from easeful.ui.guide_runner import GuideRunner
from easeful.ui.idea_runner import IdeaRunner
from easeful.ui.preferences import Preferences
from easeful.ui.runner import Runner
from easeful.ui.sounds_runner import SoundsRunner
from easeful.ui.theme import Theme

if TYPE_CHECKING:
    from easeful.core.quiet import QuietWords
    from easeful.ui.notice_bar import Notice
    from easeful.ui.pain import NotedPain


class History(NamedTuple):
    """What is remembered. Nothing here raises: what the disk refuses waits in memory."""

    load: Callable[[], list[Record]]
    worn: Callable[[], list[Record]]  # with what was deleted meanwhile: the skin does not forget
    knows: Callable[[str], bool]
    amend: Callable[..., object]  # the record's id, and what is added by name
    remove: Callable[[str], object]
    put_back: Callable[[str], object]
    answers: Callable[[], Answers]
    answered_at: Callable[[Place], datetime | None]
    answer: Callable[[Place, frozenset[str]], object]
    erase: Callable[[], tuple[str, ...]]  # answers the names of what could not be removed
    status: Callable[[], str]
    is_waiting: Callable[[], bool]  # something of it is not on the disk


class Devices(NamedTuple):
    """The computer's sound and bell, for checks and tests, each answering later through its callback; its motion."""

    missing: Callable[[], frozenset[Need]]
    watch: Callable[[Callable[[], None]], None]  # tells when `missing` may have changed
    unwatch: Callable[[], None]
    test_chime: Callable[[Callable[[bool], None]], None]
    test_bell: Callable[[Callable[[bool], None]], None]
    keeps_awake: Callable[[], bool | None]
    wants_less_motion: Callable[[], bool | None]  # for `is_reduced`; asked when a page wants it, not before
    watch_motion: Callable[[Callable[[], None]], None]  # tells when that has changed


class Breathing(NamedTuple):
    """What breathing needs: its runner, its patterns, and what is heard of it. Nothing here raises."""

    runner: BreathRunner
    patterns: Callable[[], tuple[Pattern, ...]]  # the bundled ones, in order
    left_out: Callable[[], tuple[str, ...]]  # a sentence for each that could not be read
    own: Callable[[], tuple[Pattern, ...]]
    save: Callable[[Pattern], object]
    remove: Callable[[str], object]
    trouble: Callable[[], str]  # what cannot be heard, as a sentence
    watch: Callable[[Callable[[], None]], None]  # tells when `trouble` may have changed
    test: Callable[[], None]


class Attaching(NamedTuple):
    """Recordings that play instead of the voice, each by the key of its guide. Nothing here raises."""

    attach: Callable[[str, Path], object]
    detach: Callable[[str], object]
    attach_again: Callable[[str, Attached], object]  # undoes `detach`
    is_listening: Callable[[], bool]  # a recording is being examined; another has to wait
    watch: Callable[[Callable[[str, str], None]], object]  # tells the key, and why it cannot be used or ""


class Guiding(NamedTuple):
    """What guides need: their runner, their texts, and what is heard of them. Nothing here raises."""

    runner: GuideRunner
    sounds: SoundsRunner
    bundled: Callable[[], tuple[Guide, ...]]
    own: Callable[[], tuple[Guide, ...]]
    left_out: Callable[[], tuple[str, ...]]  # a sentence for each that could not be read
    unread: Callable[[], tuple[UnreadText, ...]]  # those of the person's own
    read: Callable[[str], tuple[Guide | None, str]]  # a text, and why it is no guide
    text_of: Callable[[Guide | UnreadText], str]
    open_file: Callable[[Path], tuple[str, str]]  # the text, or why it cannot be used
    save: Callable[..., str]  # the text, and its key when it has one; answers the key
    remove: Callable[[str], object]
    mark_of: Callable[[str], GuideMark]
    hide: Callable[..., object]
    recordings: Attaching
    prepare: Callable[[], object]  # the voice takes some seconds
    rest: Callable[[], object]  # uses nothing until it is wanted again
    voices: Callable[[str], tuple[str, ...] | None]
    can_read: Callable[[str], bool]  # a language
    seeks: Callable[[], bool]  # whether a voice is still looked for
    watch: Callable[[Callable[[], None]], object]  # tells when voices or `can_read` may have changed
    test: Callable[[Guide | None], object]  # what the voice makes of one


class Opening(NamedTuple):
    """What opens pages, files and numbers with the computer's own programs."""

    at: Callable[[Path], Target]  # a file or folder that the person chose; NotOpened for what is not opened
    refusal: Callable[[Target], Refusal | None]
    open: Callable[[Target], Refusal | None]


class Distracting(NamedTuple):
    """What ideas need: their runner, the ideas, and what the person thinks of them. Nothing here raises."""

    runner: IdeaRunner
    bundled: Callable[[], tuple[Idea, ...]]
    own: Callable[[], tuple[Idea, ...]]
    left_out: Callable[[], tuple[str, ...]]  # a sentence for each that could not be read
    words: "Callable[[], QuietWords]"
    dice: Random  # breaks ties, and mixes letters
    save: Callable[[Idea], object]
    remove: Callable[[str], object]
    marks: Callable[[], Mapping[str, IdeaMark]]
    mark_of: Callable[[str], IdeaMark]
    favour: Callable[..., object]
    hide: Callable[..., object]
    opening: Opening


class Kit(NamedTuple):
    """Everything a page needs."""

    clock: Clock
    theme: Theme
    runner: Runner
    breathing: Breathing
    guiding: Guiding
    distracting: Distracting
    preferences: Preferences
    pains: "list[NotedPain]"  # what was noted on each page for a session that has not begun
    history: History
    devices: Devices
    data_folder: Path | None
    version: str
    activities: tuple[Activity, ...]
    open: Callable[[str], None]
    show_rail: Callable[[bool], None]
    call: Callable[[QWidget], None]
    hang_up_all: Callable[[], None]
    hold_presses: Callable[[], None]
    help: Callable[[], None]
    tell: "Callable[[Notice], None]"
    withdraw: "Callable[[Notice], None]"
    announce: Callable[[str], None]
    warnings: Callable[[], tuple[str, ...]]
