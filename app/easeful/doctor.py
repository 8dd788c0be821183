"""`easeful doctor`: what works on this computer, what does not, and what to do."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication

from easeful import screen
from easeful.cli import BadInputError, chosen_folder
from easeful.core.clock import SystemClock
from easeful.desktop.report import Finding
from easeful.paths import AUDIO

VOICE_SECONDS = 15.0  # starting the service took 3
BELL_PATIENCE_MS = 13_000  # a little longer than the test itself
QUIET_QT = "*.debug=false;*.info=false;*.warning=false"  # what Qt misses here is told as a finding, in our words


def look_at_display(*, is_promised: bool) -> Finding:
    """Whether a window can be shown, once Qt has started; `is_promised` tells what there was to find before that."""
    platform = QGuiApplication.platformName()
    if is_promised and not screen.is_missing(platform):
        return Finding("display", ok=True, detail=platform)
    return Finding("display", False, "none", "Start Easeful from your desktop. `easeful demo` works without one.")


def look_at_sound() -> Finding:
    """Whether there is a sound output."""
    from easeful.sound.outputs import sound_outputs

    names = sound_outputs()
    if names:
        return Finding("sound output", ok=True, detail=", ".join(names))
    return Finding("sound output", ok=False, detail="none", advice="Plug in speakers, or turn the sound on.")


def look_at_voices() -> Finding:
    """Whether the computer can read our words aloud, and which voice that would be."""
    try:
        found = ask_for_voice()
    except subprocess.TimeoutExpired:
        advice = "Log out and in again; the speech service starts anew then. Sessions work without a voice."
        return Finding("voices", ok=False, detail="the speech service does not answer", advice=advice)
    if found:
        return Finding("voices", ok=True, detail=found)
    advice = "On Linux, install speech-dispatcher and espeak-ng. Sessions work without a voice."
    return Finding("voices", ok=False, detail="none", advice=advice)


def ask_for_voice() -> str:
    """The best voice and its engine, "" without one; asked for by another process, for a service may hang for ever."""
    from easeful.sound.speaker import SOURCE

    path = os.pathsep.join(filter(None, (str(SOURCE), os.environ.get("PYTHONPATH"))))
    command = [sys.executable, "-m", "easeful.sound.voices"]
    asked = subprocess.run(  # noqa: S603 - our own program
        command,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=VOICE_SECONDS,
        check=False,
    )
    return asked.stdout.strip()


def look_at_bell(folder: Path) -> Finding:
    """Whether the ringer starts and is heard: it rings once, softly."""
    from easeful.ringer.client import Ringer
    from easeful.sounds import Sounds

    ringer, loop, heard = Ringer([folder], AUDIO / "chimes" / "end.wav"), QEventLoop(), []

    def note(answer: bool) -> None:
        heard.append(answer)
        loop.quit()

    sounds = Sounds(ringer)
    sounds.test_bell(10, note)
    if not heard:
        QTimer.singleShot(BELL_PATIENCE_MS, loop.quit)
        loop.exec()
    ringer.close()
    if heard and heard[0]:
        return Finding("ringer", ok=True, detail="it rang")
    return Finding(
        "ringer",
        ok=False,
        detail="not heard",
        advice="Look at the sound output. The end still shows on screen.",
    )


def look_at_storage(folder: Path) -> Finding:
    """Whether the history can be read and written, and when it was last copied, in local time."""
    from easeful.store.look import find_trouble, last_copy

    clock = SystemClock()
    if trouble := find_trouble(folder, clock):
        return Finding("storage", ok=False, detail=trouble, advice=f"Everything is in {folder}.")
    made_at = last_copy(folder, clock)
    copy = "no copy yet" if made_at is None else f"last copy {made_at.astimezone():%Y-%m-%d %H:%M}"
    return Finding("storage", ok=True, detail=f"{folder}, {copy}")


def look_at_desktop() -> list[Finding]:
    """Notifications, keep-awake and sleep, as far as the desktop tells within three seconds."""
    from easeful.desktop.bus.find import session_bus, system_bus
    from easeful.desktop.report import examine as ask_desktop

    session, system = session_bus(), system_bus()
    found = list(ask_desktop(session, system))
    session.close()
    system.close()
    return found


def examine(data_dir: str | None, *, as_json: bool) -> int:
    """Look at everything and print it. 0 when all is well, 1 when something is missing, 2 without storage."""
    os.environ.setdefault("QT_LOGGING_RULES", QUIET_QT)
    from easeful.main import make_application

    is_promised = screen.is_promised()
    application = make_application()
    display = look_at_display(is_promised=is_promised)
    try:
        folder = chosen_folder(data_dir)
    except BadInputError as error:
        print(error, file=sys.stderr)
        return 2
    looks: list[Callable[[], Finding]] = [
        look_at_sound,
        look_at_voices,
        lambda: look_at_bell(folder),
        lambda: look_at_storage(folder),
    ]
    findings = [display, *(look() for look in looks), *look_at_desktop()]
    show(findings, as_json=as_json)
    application.quit()
    return 0 if all(finding.ok for finding in findings) else 1


def show(findings: list[Finding], *, as_json: bool) -> None:
    """Print the findings, for people or for programs."""
    if as_json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2))
        return
    for finding in findings:
        print(f"{'ok     ' if finding.ok else 'missing'}  {finding.name}: {finding.detail}")
        if finding.advice:
            print(f"         {finding.advice}")
