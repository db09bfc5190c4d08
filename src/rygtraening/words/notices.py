"""The kind words of the moments that have some of their own, and the next thing to do."""

from __future__ import annotations

from rygtraening.domain.notices import Notice
from rygtraening.i18n import _


def title(notice: Notice) -> str:
    """What it is about, in a few words."""
    match notice:
        case Notice.MONTH_AWAY:
            return _("Welcome back")
        case Notice.USUAL_HIGH:
            return _("Your usual pain is high just now")
        case Notice.PAUSE:
            return _("A little pause, not a stop")
        case Notice.TOP:
            return _("You have reached the full dose")
        case Notice.MORNINGS_NEVER:
            return _("What the mornings are for")


def text(notice: Notice) -> str:
    """What it means, in a sentence or two."""
    match notice:
        case Notice.MONTH_AWAY:
            return _(
                "It is a month or more since last time. What you learned is still yours, and there is nothing to catch "
                "up on: we begin a little lower and build from there."
            )
        case Notice.USUAL_HIGH:
            return _(
                "With a usual pain of 6 or more the program steps nothing up for now. You keep what you have built, "
                "and you keep moving."
            )
        case Notice.PAUSE:
            return _(
                "An exercise that asked too much several times has a week off. The rest of your training goes on, and "
                "the exercise comes back by itself, from the bottom of its ladder."
            )
        case Notice.TOP:
            return _(
                "In at least one exercise you do all that the programme aims for. You got there yourself, step by step."
            )
        case Notice.MORNINGS_NEVER:
            return _(
                "The morning shows how your back took the training, and it is what a step up is built on. Without it "
                "nothing is stepped up."
            )


def onward(notice: Notice) -> str:
    """The next thing to do."""
    match notice:
        case Notice.MONTH_AWAY:
            return _("Next: take today's training calmly, and tell tomorrow morning how it was.")
        case Notice.USUAL_HIGH:
            return _("Next: a physiotherapist can look at what fits you. Bring what you have noted here.")
        case Notice.PAUSE:
            return _("Next: do the gentler movement meanwhile, and walk as it suits you.")
        case Notice.TOP:
            return _("Next: keep it as it is. Going higher is a choice of its own, under Settings.")
        case Notice.MORNINGS_NEVER:
            return _("Next: tell it tomorrow when you are up. It is two taps, here on Today.")
