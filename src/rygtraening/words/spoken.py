"""What is said aloud, in words: short, for somebody who is moving."""

from __future__ import annotations

from rygtraening.domain.speech import Code, Saying
from rygtraening.i18n import _, ngettext
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
        case Code.WHEN_READY:
            return _("Hold {number}, when you are ready").format(number=number)
        case Code.MINUTES_GONE:
            return ngettext("{n} minute done", "{n} minutes done", number).format(n=number)
        case Code.LAST_MINUTE:
            return _("The last minute")
        case Code.HALF_TIME:
            return _("Half-way")
        case Code.TEN_LEFT:
            return _("Ten seconds left")
        case Code.CHANGE_SIDES:
            return _("Change sides. {side}").format(side=text)
        case Code.REST:
            return _("Rest. Breathe calmly.")
        case Code.NEXT:
            return _("Next: {exercise}").format(exercise=text)
        case Code.NEXT_SET:
            return _("Next: set {number}").format(number=number)
        case Code.PAUSE:
            return _("Pause")
        case Code.GO_ON:
            said = _("We go on with repetition {number}") if number else _("We go on")
            return _after(said.format(number=number), text)
        case Code.GO_ON_COUNTING:
            said = _("We go on. {number} done") if number else _("We go on")
            return _after(said.format(number=number), text)
        case Code.DONE:
            return _("Done. Well done.")
        case _:
            return text


def _after(sentence: str, side: str) -> str:
    """The side, where there are two, as a sentence of its own: the voice rests before it."""
    return f"{sentence}. {side}" if side else sentence


def sample() -> str:
    """A sentence to try a voice with."""
    return _("Get ready. 3, 2, 1. Breathe calmly.")
