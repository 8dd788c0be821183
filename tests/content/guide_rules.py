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
# What is wrong with a line, and the words for it; content reference 3.1 and 3.3. `[^.]*` stays within a sentence.
BODY = (
    r"\b(skin|face|cheeks?|brow|forehead|hands?|palms?|fingers?|arms?|shoulders|neck|chest|belly|tummy|stomach|spine|"
    r"(your|lower|upper) back|hips|bottom|buttocks|lap|knees|legs|thighs|feet|toes|body)"
)
NEVER_TENSED = r"\b(head|neck|chest|belly|tummy|stomach|(your|the|lower|upper|whole) back|spine|hips|bottom|buttocks)"
WATER = r"\b(water|sea|ocean|lake|river|pool|waves)"
AVOIDED = {
    "a claim or a promise": (
        r"treat\w*|therap\w*|reliev\w*|relief|dos(e|es|age)|heal(s|ed|ing)?|cure[sd]?|prescri\w*|diagnos\w*",
        r"clinic\w*|proven|assess\w*|monitor\w*|promise\w*|guarantee\w*|you will|(well|whole) again",
        r"pain[- ]free|(no|without|free (of|from)) (more |any |all )?(pain|aches?)|(no longer|never|nothing) hurts?",
        r"(never|not) hurt (again|any ?more)|(pain|aches?) (is|are|has|have) (\w+ )?(gone|over|left)",
        r"(pain|aches?) (goes|go|leaves?|melts?|fades?|vanish\w*|disappears?|stops?|ends?|will)",
    ),
    "an order": (r"must|should|you have to|obey|try hard|do as i",),
    "a command to breathe": (
        r"(deep|big|full|long|large)\w*,? (\w+,? )?breath\w*|take an? [^.]*breath|(make|slow) (down )?your breath\w*",
        r"(breathe|inhale|exhale)( in| out)?,? (\w+ )?(deep|slow|full|long)\w*|breathe (in|out) for",
        r"breath (\w+ )?(is|be|becomes?|grows?|gets?) [^.]*\b(deep|big|slow|full|long)\w*",
        r"(fill|empty) your (lungs|chest)",
        r"(hold|keep|pause|stop) (on to )?(your|the|a|that) (breath|air)|stop breathing|breathe in,? (and|then) hold",
        r"breath\w* [^.]*(hold|keep) it|(hold|keep) it in(?! \w)|hold it for (one|two|three|four|five|six|\d+)",
    ),
    "falling or floating": (
        r"fall(s|ing)?|fell|tumbl\w*|plung\w*|float\w*|drift\w*|hover\w*|weightless\w*|drop (down|through|away)",
        r"sink(s|ing)? (down|below|under|away|deep\w*)|you (\w+ )?(fly|soar)|you are (flying|soaring)",
    ),
    "deep water": (
        r"drown\w*|swim\w*|div(e|es|ing)|wad(e|es|ing)|under ?water|under the (water|waves)|(water|waves) closes?",
        rf"deep\w*(?! (blue|green|red)),? (\w+,? ){{0,2}}{WATER}|{WATER} (\w+ ){{0,3}}deep\w*(?! (blue|green|red))",
        rf"you (\w+ )?(go|walk|step|lie|are|sink) (out )?(in|into|on|through) the {WATER}",
    ),
    "a crowd, or being watched": (
        r"crowd\w*|full of people|many people|watched|star(es?|ed|ing)|eyes (are )?on you",
        r"(look|watch)(s|es|ing)? (at )?you",
        r"(people|strangers) (are )?(look|watch)\w*|(people|strangers) (come|stand|gather) (a?round|near)",
        r"(everyone|everybody|somebody|someone) (is )?(look|watch)\w*",
    ),
    "a hospital": (
        r"hospital\w*|needles?|syringes?|injection\w*|nurses?|doctors?|surg\w*|operations?|operating|wards?",
        r"ambulances?|x-?rays?|scanners?|scan(ning)? machines?|machine [^.]*\bscans?",
    ),
    "haste or stairs": (
        r"(up|down)?stairs?|staircases?|ladders?|flight of steps|(up|down) (\w+ )?steps|steps (lead|go) (up|down)",
        r"climb\w*|(up|down) the (hill|mountain|slope)|(go|walk)(ing)? uphill",
        r"run(s|ning)?|ran|jump\w*|leap(s|ing)?|sprint\w*|dash(es|ing)?|you (hurry|rush|race|hop|skip)",
    ),
    "a strain": (
        rf"clench\w*|grit|bite [^.]*\bteeth|(tense|tighten|squeeze|arch|press|push|pull) [^.]*{NEVER_TENSED}",
        r"as (hard|tight|far) as you can|with all your strength|tight fist",
    ),
}
# The same words about something else.
HARMLESS = re.compile(
    r"\b((pine|knitting) needles|(light|shade|shadow|evening|night|dusk|rain|snow|dew|leaf) falls|fall(s|ing)? asleep|"
    r"(path|track|stream|brook|wall|rail|hedge) runs)\b",
    re.IGNORECASE,
)
# Warmth on the body, and what gives it. A warm light or a low sun is only seen, and does not count.
WARM = r"\b(warm(s|ed|er|ing)?|hot)"
FELT_WARMTH = "|".join(
    (
        r"warmth|heat|fires?|flames?|embers?|warm glow|you (are|feel|grow) (\w+ )?(warm|hot)",
        r"(warm|hot) (sun|sunshine|sand|air|stones?|blanket|bath|water|stove)",
        r"(sun|sand|stones?|water|blanket|stove) (is|are|grows?|feels?) (warm|hot)",
        rf"(sun|sunshine|sunlight) (is |lies |shines |rests )?(on|warms|touches) ([^.,]*{BODY}|you)",
        rf"{WARM} [^.,]*{BODY}|{BODY} [^.,]*{WARM}",
    )
)
# At the beginning and at the end of each form.
STOPPING = re.compile(r"\byou (can|may) stop\b", re.IGNORECASE)
EYES = re.compile(r"\beyes\b", re.IGNORECASE)
SITTING = r"\bsit(ting)?\b[^.]*\b(minute|moment|while)\b|\b(minute|moment|while)\b[^.]*\bsitting\b"
STANDING = r"\bstand\b[^.]*\bslowly\b|\bslowly\b[^.]*\bstand\b"
SAFE_END = re.compile(rf"({SITTING}).*({STANDING}).*\bhold on to something\b", re.IGNORECASE)


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
    text = HARMLESS.sub(" ", text)
    without_caution = {} if Caution.WARMTH in cautions else {"warmth without its caution": (FELT_WARMTH,)}
    for what, patterns in {**AVOIDED, **without_caution}.items():
        if found := re.search(rf"\b({'|'.join(patterns)})\b", text, re.IGNORECASE):
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
    beginning = " ".join(line.text for line in script.lines[:6])
    if not STOPPING.search(beginning):
        yield f"the form of {script.minutes} minutes does not begin by saying that one may stop"
    if not EYES.search(beginning):
        yield f"the form of {script.minutes} minutes does not begin by saying what the eyes may do"
    if not SAFE_END.search(" ".join(line.text for line in script.lines[-8:])):
        yield f"the form of {script.minutes} minutes does not end with sitting, standing up slowly and holding on"


def sentences(texts: list[str]) -> list[str]:
    """The single sentences of some captions."""
    return [one for text in texts for one in re.split(r"(?<=[.?:;])\s+", text) if one]
