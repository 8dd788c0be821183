"""Which outputs there are, asked of a process that may find none, or hang."""

import pytest

from easeful.sound.outputs import OutputsWatch
from easeful.sound.speaker import Speaker
from tests.sound.room import Room, is_gone


def test_the_watch_tells_outputs_and_asks_again_while_there_are_none(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.outputs.AGAIN_SECONDS", 0.3)
    room.outputs("")
    watch = OutputsWatch(Speaker(room.folder))
    told: list[tuple[str, ...]] = []
    watch.changed.connect(told.append)
    assert watch.names is None
    watch.start()
    room.until(lambda: len(room.pids) > 2)
    room.outputs("Loudspeaker Headphones")
    room.until(lambda: len(told) == 2)
    assert told == [(), ("Loudspeaker", "Headphones")]
    watch.stop()
    room.until(lambda: all(map(is_gone, room.pids)))
    assert watch.names == ("Loudspeaker", "Headphones")


def test_a_sound_server_that_hangs_counts_as_no_output_until_it_answers(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("easeful.sound.outputs.LIMIT_SECONDS", 0.2)
    monkeypatch.setattr("easeful.sound.outputs.AGAIN_SECONDS", 0.2)
    room.outputs("Loudspeaker")
    room.mood("mute")
    watch = OutputsWatch(Speaker(room.folder))
    told: list[tuple[str, ...]] = []
    watch.changed.connect(told.append)
    watch.start()
    room.until(lambda: told == [()])
    room.mood("good")
    room.until(lambda: told == [(), ("Loudspeaker",)])
    watch.stop()
