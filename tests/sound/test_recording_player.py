"""The process that plays a recording: it tells the truth about where it is, whatever the player of files says."""

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from easeful.sound.recording_player import STALL_LOOKS, RecordingPlayer
from tests.sound.fake_media_player import FakeMediaPlayer, FakeOutput, Status
from tests.sound.recordings import write_playlist, write_wave


class Stage:
    """A player of recordings on a fake output, and what it says."""

    def __init__(self, folder: Path, output: FakeOutput) -> None:
        self.media, self.output = FakeMediaPlayer(), output
        self.said: list[dict[str, Any]] = []
        self.player = RecordingPlayer(self.media, output, self.said.append)
        self.song = write_wave(folder / "song.wav", 0.1, 0.5)

    def ask(self, **order: object) -> None:
        self.player.asked.emit(json.dumps(order))

    def play(self, at: float = 60.0, gain: float = 0.5) -> None:
        """Play the song, and let it be loaded."""
        self.ask(do="play", file=str(self.song), at=at, gain=gain, number=7)
        self.media.become(Status.LoadedMedia)

    def look(self, *positions: int) -> list[dict[str, Any]]:
        """What is said while the song comes to these positions, one with each look."""
        self.said.clear()
        for position in positions:
            self.media.now = position
            self.player.look()
        return self.said


def told(fact: str, **more: float) -> dict[str, Any]:
    return {"say": fact, "number": 7, **more}


@pytest.fixture
def output(monkeypatch: pytest.MonkeyPatch) -> FakeOutput:
    output = FakeOutput()
    monkeypatch.setattr("easeful.sound.recording_player.QMediaDevices.defaultAudioOutput", output.device)
    return output


@pytest.fixture
def stage(tmp_path: Path, output: FakeOutput, qapp: object) -> Stage:
    return Stage(tmp_path, output)


def test_a_song_is_played_from_its_moment_at_its_gain(stage: Stage) -> None:
    stage.play(60.0, 0.25)
    assert stage.media.asked == ["", "song.wav", 60_000, "play"]
    assert stage.output.volumes == [0.25]
    assert stage.said == []


def test_what_is_told_bears_the_number_of_the_last_wish(stage: Stage) -> None:
    stage.play()
    stage.ask(do="seek", at=90.0, number=8)
    assert stage.look(90_250) == [{"say": "moved", "number": 8, "at": 90.25}]


def test_the_same_song_again_is_loaded_again(stage: Stage) -> None:
    stage.play()
    stage.play(3.0)
    assert stage.media.asked[4:] == ["", "song.wav", 3_000, "play"]


def test_while_it_moves_that_is_said(stage: Stage) -> None:
    stage.play()
    assert stage.look(60_000, 60_250, 60_250, 60_500) == [told("moved", at=60.25), told("moved", at=60.5)]


def test_what_stands_still_for_three_seconds_is_trouble(stage: Stage) -> None:
    stage.play()
    assert told("trouble") not in stage.look(60_250, *[60_250] * (STALL_LOOKS - 1))
    assert stage.look(60_250) == [told("trouble")]
    assert not stage.player._look.isActive()


def test_what_is_never_loaded_is_trouble(stage: Stage) -> None:
    stage.ask(do="play", file=str(stage.song), at=0.0, gain=0.5, number=7)
    assert stage.look(*[0] * STALL_LOOKS) == [told("trouble")]


def test_the_end_of_what_moved_is_its_end(stage: Stage) -> None:
    stage.play()
    stage.look(60_250)
    stage.media.become(Status.EndOfMedia)
    assert stage.said[-1] == told("ended")
    assert not stage.player._look.isActive()


def test_what_ends_without_having_moved_is_trouble(stage: Stage) -> None:
    stage.play()
    stage.media.become(Status.EndOfMedia)
    assert stage.said == [told("trouble")]


def test_unless_its_end_was_asked_for(stage: Stage) -> None:
    stage.play(120.0)
    stage.media.become(Status.EndOfMedia)
    assert stage.said == [told("ended")]


def test_a_file_without_length_has_no_end_that_can_be_asked_for(stage: Stage) -> None:
    stage.media.length = 0
    stage.play(120.0)
    stage.media.become(Status.EndOfMedia)
    assert stage.said == [told("trouble")]


def test_what_cannot_be_decoded_is_trouble(stage: Stage) -> None:
    stage.ask(do="play", file=str(stage.song), at=0.0, gain=0.5, number=7)
    stage.media.become(Status.InvalidMedia)
    assert stage.said == [told("trouble")]


@pytest.mark.parametrize("name", ["nothing.wav", "list.mp3", ""])
def test_what_is_no_recording_is_not_opened(stage: Stage, tmp_path: Path, name: str) -> None:
    write_playlist(tmp_path / "list.mp3")
    stage.ask(do="play", file=str(tmp_path / name), at=0.0, gain=0.5, number=7)
    assert stage.said == [told("trouble")]
    assert stage.media.asked == []


def test_without_an_output_it_is_trouble_though_qt_would_play_it_unheard(stage: Stage) -> None:
    stage.output.name = ""
    stage.play()
    assert stage.said == [told("trouble")]


def test_another_output_is_told(stage: Stage) -> None:
    stage.play()
    stage.player.check_device()
    assert stage.said == []
    stage.output.name = "headphones"
    stage.player.check_device()
    assert stage.said == [{"say": "elsewhere"}]


def test_it_pauses_and_goes_on_and_is_not_watched_meanwhile(stage: Stage) -> None:
    stage.play()
    stage.ask(do="pause")
    assert not stage.player._look.isActive()
    stage.ask(do="go_on")
    assert stage.player._look.isActive()
    assert stage.media.asked[3:] == ["play", "pause", "play"]


def test_a_pause_before_it_is_loaded_holds(stage: Stage) -> None:
    stage.ask(do="play", file=str(stage.song), at=60.0, gain=0.5, number=7)
    stage.ask(do="pause")
    stage.ask(do="seek", at=90.0, number=7)
    stage.media.become(Status.LoadedMedia)
    assert stage.media.asked == ["", "song.wav", "pause", 90_000]
    stage.ask(do="go_on")
    assert stage.media.asked[-1] == "play"


def test_what_goes_on_before_it_is_loaded_plays_then(stage: Stage) -> None:
    stage.ask(do="play", file=str(stage.song), at=60.0, gain=0.5, number=7)
    stage.ask(do="pause")
    stage.ask(do="go_on")
    assert stage.media.asked == ["", "song.wav", "pause"]
    stage.media.become(Status.LoadedMedia)
    assert stage.media.asked[-2:] == [60_000, "play"]


def test_it_goes_to_a_moment(stage: Stage) -> None:
    stage.play()
    stage.ask(do="seek", at=12.5, number=7)
    assert stage.media.asked[-1] == 12_500


def test_the_volume_changes_in_small_steps(stage: Stage) -> None:
    stage.play(0.0, 1.0)
    stage.ask(do="volume", gain=0.0)
    assert stage.player._step.isActive()
    for _ in range(20):
        stage.player._go_a_step()
    volumes = stage.output.volumes
    assert volumes[-1] == 0.0
    assert max(abs(one - other) for one, other in pairwise(volumes)) < 0.12
    assert not stage.player._step.isActive()
