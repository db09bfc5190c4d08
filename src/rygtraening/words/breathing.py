"""What is said while one breathes calmly, the same in the window and the terminal."""

from __future__ import annotations

from math import ceil

from rygtraening.domain.breathing import Breath, Turn
from rygtraening.i18n import _, ngettext


def title() -> str:
    """The name of it."""
    return _("Calm breathing")


def lead() -> str:
    """What it is, and how one may do it."""
    return _(
        "Lie or sit as you like best. Follow the ring: in through your nose, and a little longer out. "
        "Stop whenever you want."
    )


def turn(turn: Turn) -> str:
    """What to do now."""
    return _("Breathe in") if turn is Turn.IN else _("Breathe out")


def minutes(minutes: int) -> str:
    """A length to choose."""
    return ngettext("{n} minute", "{n} minutes", minutes).format(n=minutes)


def left(breath: Breath) -> str:
    """How long it still takes: "1:40 left"."""
    whole, seconds = divmod(ceil(breath.left), 60)
    return _("{time} left").format(time=f"{whole}:{seconds:02}")


def done(done: int) -> str:
    """Said at the end of so many minutes."""
    return ngettext(
        "That was {count} minute. Take the calm with you into what comes next.",
        "That was {count} minutes. Take the calm with you into what comes next.",
        done,
    ).format(count=done)


def stopped() -> str:
    """Said in the terminal where one has left before the end."""
    return _("You stopped here, and that is fine.")
