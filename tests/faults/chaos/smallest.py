"""Makes a session that fails as small as it can be, so that a person can see what broke it."""

from collections.abc import Callable, Iterator

from tests.faults.chaos.plan import Plan

Fails = Callable[[Plan], bool]


def smallest(plan: Plan, fails: Fails) -> Plan:
    """The session with everything left out that it fails without; `fails` plays it."""
    while (smaller := next(filter(fails, _smaller(plan)), None)) is not None:
        plan = smaller
    return plan


def _smaller(plan: Plan) -> Iterator[Plan]:
    """The same with one thing less, or one thing plainer."""
    if len(plan.steps) > 1:
        for left_out in range(len(plan.steps)):
            yield plan._replace(steps=plan.steps[:left_out] + plan.steps[left_out + 1 :])
    if plan.earlier:
        yield plan._replace(earlier=False)
    if not plan.answers:
        yield plan._replace(answers=True)
