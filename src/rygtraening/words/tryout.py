"""What the try-outs say: what they are, what they showed, where one begins."""

from __future__ import annotations

from collections.abc import Sequence

from rygtraening.domain.exercise import Exercise, Level, Sides
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.domain.programme import Agreed
from rygtraening.domain.tryout import Beginning
from rygtraening.i18n import _, ngettext
from rygtraening.words import doses, reasons


def what_it_is() -> str:
    """What a try-out is, in two sentences."""
    return _(
        "Do as many as feel fine, and stop when you feel like it. We begin with seven tenths of that, so that there "
        "is something to spare."
    )


def no_test() -> str:
    """What it is not."""
    return _("It is not a test. A low number is just as good a place to begin as a high one.")


def another_day() -> str:
    """At 6 and 7 before a try-out."""
    return _("Your back is troubling you a good deal right now. A try-out tells more on a calmer day.")


def not_today() -> str:
    """At 8 to 10 before a try-out."""
    return _(
        "A lot of pain right now. Let the try-out wait for another day, and keep moving in small ways: change position "
        "often, and take a few short walks."
    )


def can_wait() -> str:
    """That nothing is lost by waiting."""
    return _("You can try on another day until you have done your first session.")


def hurt() -> str:
    """After a try-out in which something was left for pain."""
    return _("Something hurt more as you tried. A few questions come now, so that nothing is overlooked.")


def kept() -> str:
    """Said when a try-out is over and something of it counts."""
    return _("What felt fine is kept.")


def nothing_counted() -> str:
    """After a try-out in which nothing was done."""
    return _("Nothing was counted, so you begin as those do who do not try.")


def skipping(exercises: Sequence[Exercise]) -> str:
    """What one begins with without a try-out: "Skip and begin with 7 times"."""
    starts = {exercise.dose.start for exercise in exercises}
    if len(starts) != 1:
        return _("Skip and begin gently")
    start = starts.pop()
    return ngettext("Skip and begin with {n} time", "Skip and begin with {n} times", start).format(n=start)


def did(beginning: Beginning) -> str:
    """What the try-outs showed: "You did 13."; "" where it was not tried. Of two sides only the fewer are kept."""
    tried = beginning.tried
    if not tried:
        return ""
    if not any(tried):
        return _("It did not suit you when you tried it.")
    numbers = " · ".join(str(number) for number in tried)
    if beginning.exercise.sides is not Sides.NONE:
        return _("You did {numbers} per side: the side with the fewest is the one that counts.").format(numbers=numbers)
    return _("You did {numbers}.").format(numbers=numbers)


def begins(beginning: Beginning) -> str:
    """Where one begins: "We begin with 9 times per side."."""
    exercise, level = beginning.exercise, beginning.level
    if beginning.agreed is not None:
        return _as_agreed(exercise, level, beginning.agreed)
    amount = doses.amount(exercise, level)
    if level.tier < exercise.dose.articles_tier:
        variant = doses.say(exercise.dose.tiers[level.tier].variant)
        return _("We begin with the easier version, {dose}: {variant}").format(dose=amount, variant=variant)
    if beginning.tried and beginning.is_lowest:
        return _("We begin with the smallest step, {dose}. You can always stop before.").format(dose=amount)
    return _("We begin with {dose}.").format(dose=amount)


def _as_agreed(exercise: Exercise, level: Level, agreed: Agreed) -> str:
    """With sets and sides, and whose dose it is; after a step down only the dose."""
    prescription = Prescription(exercise, level, Reason.AGREED, agreed=agreed)
    said = _("We begin with {dose}.").format(dose=doses.dose(prescription))
    whole = level == Level(agreed.tier, agreed.amount)
    return f"{said} {reasons.of(prescription)}" if whole else said


def days_note() -> str:
    """What the days a week are for."""
    return _("Choose what fits your life. A day or a week without training is nothing to make up for.")


def opt_in() -> str:
    """The choice of doses above the articles'."""
    return _("Yes, I may be offered more than the usual highest dose")


def opt_in_meaning() -> str:
    """What that choice means."""
    return _(
        "When you have reached the highest step, the program can offer you longer holds and harder variants, and lifts "
        "of more than 5 kg under Brave steps. Ask a physiotherapist first. You can change it at any time under "
        "Settings."
    )
