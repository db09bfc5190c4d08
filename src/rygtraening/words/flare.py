"""What is said about flare-ups, the same in the window and the terminal."""

from __future__ import annotations

from rygtraening import i18n
from rygtraening.domain.flare import Flare, FlareAdvice
from rygtraening.domain.way_back import WayBack
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses


def since(flare: Flare) -> str:
    """Since when it goes on."""
    return _("A flare-up since {day}").format(day=i18n.long_date(flare.started))


def calm() -> str:
    """What a flare-up is, and what happens to the doses."""
    return _("Flare-ups are common, and often over in hours to a few days. We turn down, but we do not stop.")


def question() -> str:
    """Asked on a morning that is clearly over the usual."""
    return _("It is somewhat more than you are used to. Is it hard to bear, or does it disturb your day?")


def advice(why: FlareAdvice) -> str:
    """Who may look at it, and why now."""
    match why:
        case FlareAdvice.LONG:
            return _(
                "It has gone on for over two weeks. Your own doctor or a physiotherapist may look at it with you, so "
                "that you are not alone with it."
            )
        case FlareAdvice.OFTEN:
            return _(
                "There have been three within a month. Your own doctor or a physiotherapist may help you find out what "
                "sets them off, and what eases them."
            )


def way_back(back: WayBack) -> str:
    """Where an exercise is on its way back: "Cat-camel: now 8, before 10, 2 steps back up"."""
    if back.now.tier < back.was.tier:
        words = _("{name}: now {now} of an easier version, before {was}, {steps}")
    else:
        words = _("{name}: now {now}, before {was}, {steps}")
    return words.format(
        name=doses.say(back.exercise.name),
        now=doses.in_short(back.exercise, back.now.amount),
        was=doses.in_short(back.exercise, back.was.amount),
        steps=ngettext("{n} step back up", "{n} steps back up", back.steps).format(n=back.steps),
    )
