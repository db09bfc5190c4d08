"""What the gate, the colours and the safety questions say."""

from __future__ import annotations

from rygtraening.domain.gate import Gate
from rygtraening.domain.pain import Colour
from rygtraening.domain.record import Occasion
from rygtraening.domain.safety import ClearanceFault
from rygtraening.i18n import _


def gate(opened: Gate) -> str:
    """What the number before the session opens, in a sentence or two."""
    match opened:
        case Gate.NORMAL:
            return _("Fine. Today's exercises are as planned.")
        case Gate.NO_STEP_UP:
            return _("That is about your usual. Today's exercises are as planned, and nothing is stepped up.")
        case Gate.CALM:
            return _(
                "More pain than your usual. Today is a calm day: few, gentle repetitions, so that you keep moving "
                "without asking too much."
            )
        case Gate.SPARE:
            return _(
                "A lot of pain right now. Leave the exercises for today and keep moving in small ways: change "
                "position often, take a few short walks, and do what you can of your everyday life."
            )


def doctor_suggested() -> str:
    """Said on the third spare day within four days, and on each further one."""
    return _(
        "You have had several days like this close together. Contact your own doctor, so that you are not alone "
        "with it."
    )


def colour(band: Colour) -> str:
    """What the pain after a session means, the morning still to come."""
    match band:
        case Colour.GREEN:
            return _("0–2: Quite all right. We ask again tomorrow morning.")
        case Colour.YELLOW:
            return _("All right when it settles by tomorrow. We ask again tomorrow morning.")
        case Colour.RED:
            return _(
                "More than your back is ready for just now. That does not mean that anything in it is harmed. "
                "We ask again tomorrow morning."
            )


def colour_name(band: Colour) -> str:
    """The band's name."""
    match band:
        case Colour.GREEN:
            return _("Green")
        case Colour.YELLOW:
            return _("Yellow")
        case Colour.RED:
            return _("Red")


def occasion(why: Occasion) -> str:
    """Why the safety questions come now."""
    match why:
        case Occasion.FIRST_RUN:
            return _("Before you begin: a few questions about signs that a doctor should look at first.")
        case Occasion.MONTHLY:
            return _("It is four weeks since you last answered. It takes about twenty seconds.")
        case Occasion.AWAY:
            return _("It has been a while since your last session. Welcome back. A few questions first.")
        case Occasion.SPARE_DAY:
            return _("When the pain is this strong, the questions are worth answering again.")
        case Occasion.FLARE:
            return _("You say there is a flare-up. A few questions, so that nothing is overlooked.")
        case Occasion.AFTER_PAIN:
            return _("Your last session hurt more. A few questions before you go on.")
        case Occasion.ASKED_FOR:
            return _("Is anything new or different?")


def clearance_fault(fault: ClearanceFault) -> str:
    """Why the doctor's word cannot be noted like this."""
    match fault:
        case ClearanceFault.NOTHING_COVERED:
            return _("Choose which answers the doctor has looked at.")
        case ClearanceFault.IN_THE_FUTURE:
            return _("The day you saw the doctor is in the future. Choose today or an earlier day.")
        case ClearanceFault.BEFORE_THE_ANSWER:
            return _("You saw the doctor before you gave the answer. The doctor needs to have looked at it since.")
        case ClearanceFault.TOO_SOON:
            return _("This answer can be cleared from tomorrow on. Until then: call, if you have not done so yet.")


def red_during() -> str:
    """Said at the pain button where the number is the rule's RED."""
    return _(
        "That is more than your back is ready for just now. End the exercise calmly, or make it easier; next time "
        "there is a little less. It does not mean that anything is broken."
    )
