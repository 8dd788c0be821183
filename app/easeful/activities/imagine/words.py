"""The words of Imagine and Ease."""

from easeful.core.guide import Kind
from easeful.core.guide_record import EASE
from easeful.core.guided import GuideSession, Reader
from easeful.core.mind_time import Pause
from easeful.core.paces import PACE
from easeful.core.settings import Settings
from easeful.ui.guide_words import slept_words
from easeful.ui.words import tr


def guide_files() -> str:
    """The kinds of file that a guide is brought in from."""
    return tr("Texts (*.md *.txt)")


def recording_files() -> str:
    """The kinds of file that a recording is."""
    return tr("Recordings (*.wav *.mp3 *.ogg *.flac *.m4a)")


def tool_title(tool: str) -> str:
    """The heading of one of the two libraries."""
    return tr("Ease") if tool == EASE else tr("Imagine")


def kind_words(kind: Kind) -> str:
    """What a guide does, in a few words."""
    return {
        Kind.IMAGERY: tr("A calm place"),
        Kind.SOFTENING: tr("Soften the body"),
        Kind.TENSING: tr("Tense gently, and let go"),
        Kind.SCAN: tr("Look through the body"),
        Kind.HYPNOSIS: tr("Quiet attention"),
        Kind.GROUNDING: tr("Come back to here and now"),
    }[kind]


def safe_place_words() -> str:
    """Where not to listen."""
    return tr("Sit or lie well supported. Not while you drive, cook, bathe or hold a child.")


def sound_words(name: str) -> str:
    """The name of a quiet sound."""
    return {
        "rain": tr("Rain"),
        "waves": tr("Waves"),
        "stream": tr("Stream"),
        "wind": tr("Wind"),
        "fire": tr("Fire"),
        "noise": tr("Soft noise"),
        "bowls": tr("Singing bowls"),
    }[name]


def speed_words(pace: float) -> str:
    """A share of the usual pace: 0.9."""
    return f"{pace:.2f}".rstrip("0").rstrip(".")


def pace_words(pace: float) -> str:
    """How fast that is."""
    return tr("About {n} words a minute.").format(n=round(PACE * pace))


def hypnosis_cautions() -> tuple[str, ...]:
    """Who had better not, and when; content reference 3.4."""
    return (
        tr("Leave it out if you have or had psychosis, or a personality disorder."),
        tr("Ask your doctor first if you have epilepsy, heart trouble, panic, or past trauma."),
        tr("Stop if you grow uneasy. Open your eyes, and name five things that you see."),
        tr("A new pain that nobody has looked at comes first."),
        tr("Never while you drive, use machines, cook, bathe or hold a child."),
    )


def tensing_cautions() -> tuple[str, ...]:
    """Who had better not, and how; content reference 3.3."""
    return (
        tr("Ask your care team first if you had a spasm, a serious injury or long-lasting pain."),
        tr("Tense lightly, about a third of your strength. It should not hurt."),
        tr("Leave out any part that is or was hurt. Back and neck only rest."),
        tr("Keep breathing. Stop if it hurts."),
    )


def captions_of(session: GuideSession) -> tuple[str, str, str]:
    """The line before, the line now and the line after; why it pauses, when the computer slept."""
    if session.time.why is Pause.SLEPT:
        return "", slept_words(), ""
    texts = ["", *(line.text for line in session.times.script.lines), ""]
    at = session.line + 1
    before = texts[at - 1] if at else ""
    return before, texts[at] or tr("Make yourself comfortable."), texts[at + 1]


def voice_values() -> tuple[str, ...]:
    """What the field of the voice can show: short words, so that nothing moves."""
    return tr("Best"), tr("Chosen"), tr("None"), tr("Recording")


def voice_words(session: GuideSession, settings: Settings, names: tuple[str, ...] | None) -> tuple[str, str]:
    """What reads this guide, in a word, and the name of a voice that was chosen; `names` are the computer's voices."""
    best, chosen, none, recording = voice_values()
    if session.reader is Reader.RECORDING:
        return recording, ""
    if session.reader is Reader.CAPTIONS:
        return none, ""
    return (chosen, settings.guide_voice) if settings.guide_voice in (names or ()) else (best, "")
