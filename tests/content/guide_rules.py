"""What every guide of the program keeps to: its length, its pace, its words."""

import re
from collections.abc import Iterator

from easeful.core.guide import Caution, Guide, Kind, Script, speech_seconds
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
# What no guide says, by what is wrong with it; content reference 3.1 and 3.3.
AVOIDED = {
    "a claim": r"treat\w*|therap\w*|reliev\w*|relief|dos(e|es|age)|heal(s|ed|ing)?|cure[sd]?|prescri\w*|diagnos\w*|"
    r"clinic\w*|proven|assess\w*|monitor\w*|promise\w*|pain[- ]free|(no|without) pain|pain (is|goes|will) [^.]*gone",
    "an order": r"must|should|obey|try hard",
    "the size of a breath": r"(deep|big|full|long|large)\w*,? (\w+,? )?breath\w*|breathe (deep|slow|full)\w*|"
    r"(hold|keep) (your|the|a|that) breath|keep it (in|there)|take an? [^.]*breath",
    "falling or floating": r"fall(s|ing)?|float\w*|drift\w*|sink(s|ing)? (down|below|under|away)|drown\w*",
    "deep water": r"deep(ly|er)?|swim\w*|div(e|es|ing)|under ?water",
    "being looked at": r"crowd\w*|watched|stare\w*|(look|watch)(s|es|ing)? (at )?you|people (are|come|look)",
    "a hospital": r"hospital\w*|needles?|syringes?|nurses?|doctors?|surg\w*|scanners?|injection\w*|operations?",
    "haste or stairs": r"stairs?|(up|down) the steps|run(s|ning)?|jump\w*|climb\w*|you (hurry|rush|race)",
    "a strain": r"clench\w*|grit|(tense|tighten|squeeze|arch|press) [^.]*(neck|chest|belly|back|hips|buttocks|spine)",
}
FELT_WARMTH = r"(warm|hot) (sun|fire|sand|air|stones?|blanket)|warmth|sun (on|warms|touches)|fires?|flames?|embers?"
SITTING = re.compile(r"\b(sit|stay|rest|wait)\b[^.]*\b(minute|moment|while)\b|\bminute, sitting\b", re.IGNORECASE)
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
        yield from (f"“{text}” has {what}: “{words}”" for what, words in wrongs_of(text, guide.cautions))
    for text in lines:
        if len(text) > LONGEST_CAPTION:
            yield f"“{text}” is long: {len(text)} characters"
        yield from (f"“{text}” has a long sentence" for one in sentences([text]) if len(one.split()) > MOST_WORDS)
    if (age := reading_age(sentences(lines))) > OLDEST:
        yield f"the reading age is {age:.1f}"
    if not all(part.title for part in guide.parts):
        yield "a part has no heading"


def wrongs_of(text: str, cautions: frozenset[Caution]) -> Iterator[tuple[str, str]]:
    """What a line says that no guide says, and the words for it."""
    avoided = AVOIDED if Caution.WARMTH in cautions else {**AVOIDED, "warmth without its caution": FELT_WARMTH}
    for what, pattern in avoided.items():
        if found := re.search(rf"\b({pattern})\b", text, re.IGNORECASE):
            yield what, found[0]
    if "!" in text:
        yield "an exclamation mark", "!"


def faults_of_form(guide: Guide, script: Script) -> Iterator[str]:
    """What in one form does not keep to the rules."""
    minutes = script.as_written / 60
    if abs(minutes / (script.minutes or 1) - 1) > NEAR:
        yield f"the form of {script.minutes} minutes takes {minutes:.2f} as it is written, with {script.words} words"
    least, most = SILENCE[guide.kind]
    if not least <= (share := silence_share(script)) <= most:
        yield f"the form of {script.minutes} minutes is {100 * share:.0f} % silence"
    end = " ".join(line.text for line in script.lines[-8:])
    if not (SITTING.search(end) and LEAVING.search(end) and HOLD_ON.search(end)):
        yield f"the form of {script.minutes} minutes does not end with sitting, standing up slowly and holding on"


def sentences(texts: list[str]) -> list[str]:
    """The single sentences of some captions."""
    return [one for text in texts for one in re.split(r"(?<=[.?:;])\s+", text) if one]
