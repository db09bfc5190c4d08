"""What is said aloud, in words: short, for somebody who is moving."""

from __future__ import annotations

from rygtraening.domain.speech import Code, Saying
from rygtraening.i18n import _
from rygtraening.words.doses import say


def spoken(saying: Saying) -> str:
    """The words of ``saying`` in the language spoken now; "" where its file has none."""
    text, number = say(saying.text).replace(" · ", ", "), saying.number
    match saying.code:
        case Code.NUMBER:
            return str(number)
        case Code.HALF_WAY:
            return _("{number}, half-way").format(number=number)
        case Code.LAST:
            return _("{number}, the last one").format(number=number)
        case Code.ONE_MORE:
            return _("{number}, one more").format(number=number)
        case Code.CHANGE_SIDES:
            return _("Change sides. {side}").format(side=text)
        case Code.REST:
            return _("Rest. Breathe calmly.")
        case Code.NEXT:
            return _("Next: {exercise}").format(exercise=text)
        case Code.PAUSE:
            return _("Pause")
        case Code.DONE:
            return _("Done. Well done.")
        case _:
            return text


def sample() -> str:
    """A sentence to try a voice with."""
    return _("Get ready. 3, 2, 1. Breathe calmly.")
