"""What every guide of the program keeps to: its length, its pace, its words."""

import re
from collections.abc import Iterator

from easeful.core.guide import Guide, Kind, Script, speech_seconds
from tests.content.reading_age import reading_age

NEAR = 0.05  # of the length of a form
# How much of a form is silence; content reference 3.2. Tensing asks for 5 s and 15 s a group (3.3), which is more.
SILENCE = {
    Kind.IMAGERY: (0.40, 0.50),
    Kind.SOFTENING: (0.25, 0.35),
    Kind.TENSING: (0.25, 0.50),
    Kind.SCAN: (0.25, 0.50),
    Kind.HYPNOSIS: (0.25, 0.50),
    Kind.GROUNDING: (0.25, 0.50),
}
MOST_WORDS, LONGEST_CAPTION = 14, 85
OLDEST = 10.0  # years of reading age
AVOIDED = re.compile(
    r"!|\b(treat\w*|therap\w*|reliev\w*|relief|dos(e|es|age)|heal\w*|cure[sd]?|prescri\w*|diagnos\w*|clinic\w*|proven|"
    r"assess\w*|monitor\w*|pain[- ]free|no pain|without pain|must|should|obey|fall|falls|falling|float\w*|drift\w*|"
    r"drown\w*|deep|deeply|deeper water|crowd\w*|watched|hospital\w*|needle\w*|surg\w*|stairs?|run|running|jump\w*|"
    r"climb\w*|hold your breath|big breath|try hard)\b",
    re.IGNORECASE,
)
LEAVING = re.compile(r"\bstand\b.*\bslowly\b|\bslowly\b.*\bstand\b", re.IGNORECASE)
HOLD_ON = re.compile(r"\bhold on\b", re.IGNORECASE)


def silence_share(script: Script) -> float:
    """How much of a script, as it is written, is silence."""
    return 1 - sum(speech_seconds(line, script.pace) for line in script.lines) / script.as_written


def faults(guide: Guide) -> Iterator[str]:
    """What in a guide does not keep to the rules."""
    yield from (fault for form in guide.forms for fault in faults_of_form(guide, guide.script(form)))
    lines = [line.text for part in guide.parts for line in part.lines]
    for text in (guide.title, guide.line, *lines):
        yield from (f"“{text}” says “{found[0]}”" for found in AVOIDED.finditer(text))
    for text in lines:
        if len(text) > LONGEST_CAPTION:
            yield f"“{text}” is long: {len(text)} characters"
        yield from (f"“{text}” has a long sentence" for one in sentences([text]) if len(one.split()) > MOST_WORDS)
    if (age := reading_age(sentences(lines))) > OLDEST:
        yield f"the reading age is {age:.1f}"
    if not all(part.title for part in guide.parts):
        yield "a part has no heading"


def faults_of_form(guide: Guide, script: Script) -> Iterator[str]:
    """What in one form does not keep to the rules."""
    minutes = script.as_written / 60
    if abs(minutes / (script.minutes or 1) - 1) > NEAR:
        yield f"the form of {script.minutes} minutes takes {minutes:.2f} as it is written, with {script.words} words"
    least, most = SILENCE[guide.kind]
    if not least <= (share := silence_share(script)) <= most:
        yield f"the form of {script.minutes} minutes is {100 * share:.0f} % silence"
    end = " ".join(line.text for line in script.lines[-8:])
    if not LEAVING.search(end) or not HOLD_ON.search(end):
        yield f"the form of {script.minutes} minutes does not end with standing up slowly and holding on"


def sentences(texts: list[str]) -> list[str]:
    """The single sentences of some captions."""
    return [one for text in texts for one in re.split(r"(?<=[.?:;])\s+", text) if one]
