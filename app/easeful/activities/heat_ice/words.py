"""The sentences of a heat or ice session; their content is from the content reference, 1.3 to 1.6."""

from easeful.core.pack import Method
from easeful.ui.words import tr

HEAT = Method.HEAT


def question_words(key: str) -> str:
    """A question as something to tick when it fits."""
    return {
        "numb_here": tr("I cannot feel warm, cold or touch as usual there"),
        "diabetes_numb": tr("I have diabetes, with numb or tingling skin"),
        "circulation": tr("My blood flows badly in my legs or arms (artery disease, Buerger's disease)"),
        "clot_here": tr("There is a blood clot there (such as a DVT)"),
        "cold_reaction": tr(
            "Cold harms me: white fingers (Raynaud's), itchy bumps (cold hives), frostbite before, "
            "or a rare blood illness (cryoglobulins, cold haemoglobinuria)"
        ),
        "broken_skin": tr("The skin there is broken, wet or infected, or had radiation not long ago"),
        "new_injury": tr("I fell or got hurt in the last 2 days, or the place is hot and swollen"),
        "cancer_here": tr("There is, or may be, cancer there"),
        "cancer_past": tr("I had cancer somewhere else"),
        "pregnant": tr("I am pregnant"),
        "heart": tr("A weak heart (heart failure), heart pain (angina), or blood pressure that is not under control"),
        "fever": tr("I have a fever, or feel unwell"),
        "patch_here": tr("A medicine patch is on or near that place"),
        "patch_elsewhere": tr("A medicine patch is somewhere else on me"),
        "rub": tr("A rub, gel or cream is on the skin there (menthol, chilli, or one for pain)"),
        "drowsy": tr("I took sleeping tablets, strong pain tablets or alcohol, or I feel sleepy"),
        "alone": tr("I may forget the pack or cannot take it off, and nobody is with me"),
        "implant_here": tr("A pacemaker or another device is under the skin there"),
        "not_sure": tr("I am not sure about one of these"),
    }[key]


def reason_words(key: str, method: Method) -> str:
    """Why a fitting question speaks against this pack, in one sentence."""
    pack = tr("heat") if method is HEAT else tr("cold")
    return {
        "numb_here": tr("Skin that cannot feel cannot warn you in time."),
        "diabetes_numb": tr("Numb or tingling skin cannot warn you in time."),
        "circulation": tr("Where blood flows badly, {pack} hurts the skin sooner."),
        "clot_here": tr("A pack does not go on a place with a blood clot."),
        "cold_reaction": tr("Your body reacts badly to cold, so leave ice out."),
        "broken_skin": tr("Sore or broken skin must be whole again before a pack goes on."),
        "new_injury": tr("In the first 2 days, or while it is hot, leave heat out. You can use ice."),
        "cancer_here": tr("With cancer there, your care team decides about {pack}."),
        "cancer_past": tr("After cancer, ask your care team about {pack} first."),
        "pregnant": tr("When you are pregnant, ask your midwife or doctor about {pack} there."),
        "heart": tr("With heart or blood pressure trouble, ask your doctor about {pack} first."),
        "fever": tr("With a fever, or when you feel unwell, {pack} can wait."),
        "patch_here": tr("Heat can push too much medicine out of the patch."),
        "patch_elsewhere": tr("Warmth can push medicine out of a patch, so ask first."),
        "rub": tr("A rub or cream makes the skin less safe with {pack}."),
        "drowsy": tr("You could fall asleep with the pack on."),
        "alone": tr("Somebody must be there who can take the pack off."),
        "implant_here": tr("A pack does not go over a pacemaker or other device."),
        "not_sure": tr("When you are not sure, ask a nurse, doctor or pharmacist first."),
    }[key].format(pack=pack)


def check_summary(*, asks_pregnancy: bool) -> tuple[str, ...]:
    """The questions in short, for one look; each of them stands for those of the long list."""
    return (
        tr("The skin there is numb, broken or sore"),
        tr("A medicine patch, rub or cream on your skin"),
        tr("A fall or new injury in the last 2 days"),
        tr("A blood clot, bad blood flow, or cold harms you"),
        tr("Heart trouble, a pacemaker or device under the skin"),
        tr("Diabetes with numb skin, or cancer, now or before"),
        tr("Fever or feeling unwell, or you are pregnant") if asks_pregnancy else tr("Fever or feeling unwell"),
        tr("You feel sleepy, or plan to sleep"),
        tr("You cannot take the pack off by yourself"),
    )


def towel_lines(method: Method) -> tuple[str, ...]:
    """The rules that are shown every time, before the start."""
    if method is HEAT:
        first = tr("A dry towel. Two layers for a hot water bottle.")
        pleasant = tr("It should feel pleasant, not hot.")
    else:
        first = tr("A thin damp cloth.")
        pleasant = tr("It should feel pleasant, not biting.")
    return (
        first,
        tr("Rest the pack on you. Do not sit or lie on it."),
        tr("Stay awake.") + " " + pleasant,
        tr("Look at your skin when the chime sounds."),
    )


def towel_question(method: Method) -> str:
    """The last question before the clock starts."""
    if method is HEAT:
        return tr("Is there a towel between the pack and your skin?")
    return tr("Is there a damp cloth between the pack and your skin?")


def start_words(method: Method) -> str:
    """The word on the button that starts the clock."""
    return tr("Towel is in place – start") if method is HEAT else tr("Cloth is in place – start")


def warning_signs(method: Method) -> tuple[str, ...]:
    """The signs to stop at, in short, for the skin check."""
    if method is HEAT:
        return (
            tr("burning or stinging"),
            tr("blisters or broken skin"),
            tr("white, grey or patchy skin"),
            tr("no feeling there"),
        )
    return (
        tr("burning, stinging or sharp pain"),
        tr("blisters, itchy bumps or swelling"),
        tr("white, grey, blue or bright red skin"),
        tr("no feeling there, or shivering"),
    )


def stop_signs(method: Method) -> tuple[tuple[str, str], ...]:
    """Each sign to stop at, and what to do then (content reference 1.4)."""
    slowly = tr("Take it off. Let the skin warm slowly.")
    if_it_stays = tr("Take it off. Call a nurse or doctor if it stays.")
    burn = tr("Take it off. Cool a heat burn under cool running water for 20 minutes. Get medical help.")
    signs = (
        (tr("Burning, stinging or sharp pain"), tr("Take it off now.")),
        (tr("Blisters or broken skin"), burn if method is HEAT else tr("Take it off. Get medical help.")),
        (tr("White, grey, waxy, blue or dark skin"), if_it_stays if method is HEAT else slowly),
        (tr("Patchy skin, itchy bumps (hives) or swelling"), if_it_stays),
        (tr("No feeling there any more"), tr("Take it off now.")),
        (tr("You shiver, or feel dizzy or faint"), tr("Take it off. Sit or lie down.")),
    )
    if method is HEAT:
        return signs
    return (*signs, (tr("Bright red skin at the first look"), tr("Take it off now.")))


def look_words(*, back: bool) -> str:
    """How to look at the skin."""
    first = tr("Lift the pack. Look, then feel with your hand.")
    return first + "\n" + tr("For your back, use a mirror or ask someone.") if back else first


def any_change_words() -> str:
    """What counts as a change, on skin of any colour."""
    return tr("Any change counts: colour, heat, swelling, a shiny or hard patch.")


def off_line(method: Method) -> str:
    """What to do when the pack comes off."""
    if method is HEAT:
        return tr("If it is an electric pad, switch it off at the wall.")
    return tr("Let the skin warm up slowly by itself.")


def hurt_advice(method: Method) -> str:
    """What to do with skin that is hurt."""
    if method is HEAT:
        return tr(
            "Cool a heat burn under cool running water for 20 minutes. Get medical help. "
            "Leave packs off this place until the skin is whole again."
        )
    return tr("Let the skin warm slowly. Get medical help. Leave packs off this place until the skin is whole again.")
