"""What happens to the computer: it sleeps, its power goes, its clock is set, its sound or its notifier fails."""

from tests.faults.chaos.act import act, chosen
from tests.faults.chaos.plan import Step
from tests.faults.chaos.world import NOTIFICATIONS, World

HOUR, MINUTE = 3600.0, 60.0
SLEPT = (45.0, 5 * MINUTE, 14 * MINUTE, HOUR, 14 * HOUR)
WALL_SET = (-HOUR, HOUR, -10 * MINUTE, 10 * MINUTE, -26 * 365 * 24 * HOUR, -40.0, 40.0)


@act
def the_computer_sleeps(world: World, step: Step) -> None:
    for sleeps in (True, False):
        signature = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager.PrepareForSleep", "b", [sleeps])
        world.login1.signal(*signature)
        if sleeps:
            world.pass_by(chosen(step, SLEPT), world.clock.sleep)


@act
def the_wall_clock_is_set(world: World, step: Step) -> None:
    world.clock.jump_wall(chosen(step, WALL_SET))
    world.wall_is_known = False
    world.is_in_doubt |= world.has_restarted


@act
def the_power_goes(world: World, step: Step) -> None:
    world.end_all()
    world.lose_notes(of_this_run=True)
    world.has_restarted = True
    world.is_in_doubt |= not world.wall_is_known
    world.pass_by(chosen(step, SLEPT), lambda off: world.clock.restart(off, boot_is=5.0 + 40 * step.chance))
    world.put_right(min(step.lasts, 2.0), world.alive.start)


@act
def the_sound_server_dies(world: World, step: Step) -> None:
    world.sound.stop()

    def put_right() -> None:
        world.sound.start()
        world.listen_again()

    world.put_right(step.lasts, put_right)


@act
def the_output_goes(world: World, step: Step) -> None:
    world.sound.unplug()

    def put_right() -> None:
        world.sound.start()
        world.sound.plug_in("null")
        world.listen_again()

    world.put_right(step.lasts, put_right)


@act
def the_output_is_muted(world: World, step: Step) -> None:
    world.sound.mute(muted=True)
    world.put_right(step.lasts, lambda: world.sound.mute(muted=False))


@act
def the_notifier_hangs(world: World, step: Step) -> None:
    if world.notifications is not None:
        world.notifications.stop()
        world.notifications = None
        if step.chance < 1 / 2:
            world.computer.session_bus.serve(NOTIFICATIONS, Notify="silence", CloseNotification="silence")
