"""A person who uses the program all day: one session after another, and every page in between."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from easeful.core.course import SETTLE_SECONDS
from easeful.ui.mind_runner import MindRunner
from tests.journeys.picking import DO, cards
from tests.person import MINUTE, Person

SEEN_EVERY = 5  # simulated seconds: so often what has changed is painted
STEP = 5  # the same, between two looks whether a session has ended
PLACES = (
    ("Lower back",),
    ("Shoulder", "Left"),
    ("Upper back",),
    ("Knee", "Both"),
    ("Hip", "Right"),
    ("Back of neck",),
    ("Shoulder", "Right"),
    ("Knee", "Left"),
    ("More places", "Wrist", "Left"),
    ("Hip", "Left"),
    ("More places", "Foot", "Both"),
)
PASSES = ("Go on anyway", "It is well again", "I asked, and it is fine for me")
PAGES = ("Heat & ice", "Breathe", "Imagine", "Distract", "History", "Settings", "Help", "Home")
ASIDE = (
    ("Breathe", "More ways to breathe", "Make your own", "Cancel", "Go back"),
    ("Imagine", "Voice and sound", "Go back"),
    ("Imagine", "More, and my own", "Go back"),
    ("Distract", "Show me three others", "More, and my own", "Go back"),
    ("Settings", "Dark", "125 %", "100 %", "Light"),
)


class Regular(Person):
    """Sees what changes, and hears the voice read."""

    def wait(self, seconds: float) -> None:
        """As for everybody, but the window is painted and the lines of a guide end."""
        for second in range(int(seconds)):
            super().wait(1)
            self.reading.pass_second()
            if second % SEEN_EVERY == 0:
                QCoreApplication.processEvents()

    def press_if_there(self, *words: str) -> None:
        """Click each that is in view."""
        for each in words:
            if self.sees_button(each):
                self.press(each)

    def put_on(self, method: str, place: tuple[str, ...]) -> None:
        """From Home to the running clock, past what can be passed."""
        self.press("Home", method)
        self.press_if_there("Main places")
        self.press(*place)
        self.press_if_there("None of these")
        for button in self.buttons():
            if button.text() in PASSES and not button.isChecked():
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()
        self.press("Towel is in place – start" if method == "Heat" else "Cloth is in place – start")

    def answer_checks(self, minutes: int) -> None:
        """Look at the skin each time, with a look at Help, until so many minutes are over."""
        for minute in range(minutes):
            self.wait(MINUTE)
            if self.sees_button("It looks fine"):
                if minute < 5:
                    self.press("Help", "Go back")
                self.press("It looks fine")

    def say_how_it_was(self, *answers: str) -> None:
        """Answer the questions afterwards, or skip them."""
        if answers:
            self.press(*answers)
            self.write("warm and calm")
        self.press("Save" if answers else "Skip")

    def answer_second_looks(self) -> None:
        """At Home, say that the skin is as before, as often as it is asked."""
        self.press("Home")
        while self.sees_button("Still changed"):
            self.press("As before")

    def go_through(self, runner: MindRunner) -> None:
        """Let a session for the mind come to its end."""
        while runner.session is not None:
            self.wait(STEP)
        self.settle()


def heat(person: Regular, number: int) -> None:
    """Heat that ends in another way each time: after its end, stopped, at a check, or beside other pages."""
    person.put_on("Heat", PLACES[2 * number % len(PLACES)])
    match number % 4:
        case 0:
            person.answer_checks(15)
            person.wait(40)
            person.press("It is off")
        case 1:
            person.answer_checks(8)
            person.press("Stop heat")
        case 2:
            person.wait(5 * MINUTE)
            person.press("I am not sure")
            person.wait(10)
            person.press("Stop now")
        case 3:
            beside_heat(person)
    person.say_how_it_was("4, moderate", "A little pink or warm")


def beside_heat(person: Regular) -> None:
    """With the dock on every page, the window closed to a small one, and breathing until the check."""
    person.press(*PAGES)
    person.window.close()
    person.press("Go back")
    person.window.close()
    person.press("Keep running")
    person.wait(5 * MINUTE)
    person.settle()
    person.press("It looks fine", "Breathe", "Start breathing")
    person.wait(2 * MINUTE)
    person.press("Stop breathing", "Skip", "Stop heat")


def ice(person: Regular, number: int) -> None:
    """Ice with its first check unanswered, long over the end."""
    person.put_on("Ice", PLACES[(2 * number + 1) % len(PLACES)])
    person.wait(8 * MINUTE)
    person.press("It is off")
    person.say_how_it_was()


def breathing(person: Regular) -> None:
    """A whole session, with a pause."""
    person.start_breathing()
    person.wait(SETTLE_SECONDS)
    person.press("Pause")
    person.wait(10)
    person.press("Go on")
    person.go_through(person.program.breath_runner)
    person.press("3, mild")
    person.say_how_it_was()


def guide(person: Regular, number: int) -> None:
    """A guide to its end, or stopped in the middle."""
    person.press("Imagine", "Begin anew" if number % 2 else "Begin")
    if number % 2:
        person.go_through(person.program.guide_runner)
    else:
        person.wait(4 * MINUTE)
        person.press("Stop")
    person.say_how_it_was()


def idea(person: Regular) -> None:
    """The first of the three."""
    person.press("Distract")
    person.press(f"{DO}{cards(person)[0]}")
    person.wait(3 * MINUTE)
    person.press("Stop", "A bit", "Save")


def look_round(person: Regular) -> None:
    """Every page, what lies behind it, and two sessions of the history, one of which is deleted and brought back."""
    person.press(*PAGES)
    for words in ASIDE:
        person.press(*words)
    person.press("History")
    for words in ("Heat, ", "Ice, "):
        person.open_session(words)
    person.press("Delete this session", "Undo", "Home")


def spend_hour(person: Regular, number: int) -> None:
    """An hour on the clock: all of it, then rest."""
    until = person.clock.boot() + 60 * MINUTE
    heat(person, number)
    breathing(person)
    ice(person, number)
    look_round(person)
    guide(person, number)
    idea(person)
    person.answer_second_looks()
    person.wait(max(0.0, until - person.clock.boot()))
    person.answer_second_looks()
