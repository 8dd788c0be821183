"""Shapes move unless the person wishes otherwise, or the computer does and the person follows it."""

import pytest

from easeful.core.settings import Settings
from easeful.ui.motion import is_reduced
from tests.person import Person


@pytest.mark.parametrize("computer", [True, False, None])
@pytest.mark.parametrize(("motion", "reduced"), [("full", False), ("less", True)])
def test_what_the_person_chose_counts_whatever_the_computer_says(
    motion: str, computer: bool | None, reduced: bool
) -> None:
    assert is_reduced(Settings(motion=motion), computer) is reduced


@pytest.mark.parametrize(("computer", "reduced"), [(True, True), (False, False), (None, False)])
def test_as_computer_is_as_the_computer_says_and_in_full_where_it_does_not(
    computer: bool | None, reduced: bool
) -> None:
    assert is_reduced(Settings(motion="system"), computer) is reduced


def test_a_page_hears_when_the_computer_changes_its_mind(anna: Person) -> None:
    kit = anna.program.kit
    seen: list[bool] = []
    kit.devices.watch_motion(lambda: seen.append(is_reduced(kit.preferences.now, kit.devices.wants_less_motion())))
    anna.desk.wish_less_motion(True)
    anna.desk.wish_less_motion(None)
    anna.program.preferences.change("motion", "less")
    anna.desk.wish_less_motion(False)
    assert seen == [True, False, True]
