"""The interface's sentences that several places share; each page keeps its own beside it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QLocale

from easeful.core.pack import Method
from easeful.core.place import Area, Place, Side
from easeful.core.session import Reason

MILD, MODERATE, SEVERE, WORST = 1, 4, 7, 10


def tr(text: str) -> str:
    """A text of the interface in the person's language."""
    return QCoreApplication.translate("Easeful", text)


def area_words(area: Area) -> str:
    """An area as it stands in a list: Lower back."""
    return {
        Area.LOWER_BACK: tr("Lower back"),
        Area.UPPER_BACK: tr("Upper back"),
        Area.BACK_OF_NECK: tr("Back of neck"),
        Area.SHOULDER: tr("Shoulder"),
        Area.HIP: tr("Hip"),
        Area.KNEE: tr("Knee"),
        Area.ELBOW: tr("Elbow"),
        Area.WRIST: tr("Wrist"),
        Area.HAND: tr("Hand"),
        Area.THIGH: tr("Thigh"),
        Area.LOWER_LEG: tr("Lower leg"),
        Area.ANKLE: tr("Ankle"),
        Area.FOOT: tr("Foot"),
    }[area]


def side_words(side: Side) -> str:
    """A side as it stands in a list."""
    return {Side.WHOLE: "", Side.LEFT: tr("Left"), Side.RIGHT: tr("Right"), Side.BOTH: tr("Both")}[side]


def place_words(place: Place) -> str:
    """A place inside a sentence: lower back, left knee, both shoulders."""
    area = area_words(place.area).lower()
    if place.side is Side.WHOLE:
        return area
    if place.side is Side.BOTH:
        return tr("both {areas}").format(areas="feet" if place.area is Area.FOOT else f"{area}s")
    return f"{side_words(place.side).lower()} {area}"


def method_words(method: Method) -> str:
    """Heat or Ice."""
    return tr("Heat") if method is Method.HEAT else tr("Ice")


def session_words(method: Method, place: Place) -> str:
    """The heading of a session: Heat on your lower back."""
    return tr("{method} on your {place}").format(method=method_words(method), place=place_words(place))


def pain_word(number: int) -> str:
    """The word beside a pain number (content reference 5.1)."""
    if number >= WORST:
        return tr("worst")
    if number >= SEVERE:
        return tr("severe")
    if number >= MODERATE:
        return tr("moderate")
    return tr("mild") if number >= MILD else tr("none")


def countdown(seconds: float) -> str:
    """Seconds left as 12:41, rounded up, never below 0:00."""
    whole = max(0, -int(-seconds // 1))
    return f"{whole // 60}:{whole % 60:02d}"


def stopwatch(seconds: float) -> str:
    """Seconds passed as 0:24, rounded down; from one hour on as 1:02:03."""
    whole = max(0, int(seconds))
    hours, rest = divmod(whole, 3600)
    minutes = f"{rest // 60:02d}" if hours else str(rest // 60)
    return (f"{hours}:" if hours else "") + f"{minutes}:{rest % 60:02d}"


def minutes_words(seconds: float) -> str:
    """A length for reading: 20 minutes, 1 minute, under a minute; hours from 90 minutes on."""
    minutes = round(seconds / 60)
    if minutes >= 90:
        return tr("{n} hours").format(n=round(minutes / 60)) if minutes >= 105 else tr("1 hour and a half")
    if minutes == 1:
        return tr("1 minute")
    return tr("{n} minutes").format(n=minutes) if minutes else tr("less than a minute")


def begun_large(words: str) -> str:
    """Words that stand by themselves: the first letter is a capital."""
    return words[:1].upper() + words[1:]


def time_words(moment: datetime) -> str:
    """The time of day on the person's clock: 15:40."""
    return f"{moment.astimezone():%H:%M}"


def day_words(moment: datetime, now: datetime) -> str:
    """The day on the person's calendar: Today, Yesterday, or Monday 11 May."""
    date, days = date_words(moment, now), days_ago(moment, now)
    if days == 0:
        return tr("Today, {date}").format(date=date)
    return tr("Yesterday, {date}").format(date=date) if days == 1 else date


def date_words(moment: datetime, now: datetime) -> str:
    """The date on the person's calendar, with its year when that is another: Monday 11 May."""
    day = moment.astimezone().date()
    date = f"{QLocale().dayName(day.isoweekday())} {day.day} {QLocale().monthName(day.month)}"
    return date if day.year == now.astimezone().year else f"{date} {day.year}"


def days_ago(moment: datetime, now: datetime) -> int:
    """How many midnights of the person's calendar lie between: 0 for today."""
    return (now.astimezone().date() - moment.astimezone().date()).days


def over_words(reason: Reason | None) -> str:
    """What stands beside the time that a pack has been on past its end."""
    return tr("since the chime began") if reason is Reason.NO_ANSWER else tr("over time")
