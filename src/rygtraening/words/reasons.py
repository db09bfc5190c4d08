"""Why a dose is what it is: one sentence for each reason, the same in the window, the terminal and the log."""

from __future__ import annotations

from collections.abc import Callable

from rygtraening.domain.exercise import Exercise, Level
from rygtraening.domain.prescription import Prescription, Reason
from rygtraening.i18n import _


def reason(why: Reason) -> str:
    """The sentence."""
    for part in (_beginning, _of_the_day, _down, _up, _the_same):
        said = part(why)
        if said is not None:
            return said()
    raise ValueError(why)


def of(prescription: Prescription) -> str:
    """The sentence of a day's dose."""
    return at(prescription.reason, prescription.exercise, prescription.level)


def at(why: Reason, exercise: Exercise | None, level: Level) -> str:
    """The sentence where the dose is ``level`` of ``exercise``, which may be there no more (``None``). A beginning on
    the lowest step is not seven tenths of what was tried: that may have been less than there is a step for."""
    if why is not Reason.START_TRIED or exercise is None:
        return reason(why)
    dose = exercise.dose
    if level.amount != dose.ladder[0]:
        return reason(why)
    if level.tier < dose.articles_tier:
        return _("The smallest step of the easier version, from what you tried. You can always stop before.")
    return _("The smallest step, from what you tried. You can always stop before.")


Sentence = Callable[[], str]


def _beginning(why: Reason) -> Sentence | None:
    sentences: dict[Reason, Sentence] = {
        Reason.HELD: lambda: _("The number was held that day: the version of then did not step it up or down."),
        Reason.START: lambda: _("A calm place to begin. It grows when a few sessions have gone well."),
        Reason.START_TRIED: lambda: _("Seven tenths of what felt fine when you tried it: room for a good start."),
        Reason.BACK: lambda: _("Back after its pause, from the bottom of the ladder. It grows again from here."),
        Reason.AGREED: lambda: _("As agreed with your physiotherapist."),
        Reason.BELOW_AGREED: lambda: _(
            "Under what was agreed, because it was stepped down on the way. It stays here until you agree anew."
        ),
        Reason.FIXED: lambda: _("The version of then kept this one at a fixed length."),
    }
    return sentences.get(why)


def _of_the_day(why: Reason) -> Sentence | None:
    sentences: dict[Reason, Sentence] = {
        Reason.CALM_DAY: lambda: _("A calm day: the smallest dose today, because you have more pain than usual."),
        Reason.LATER_TODAY: lambda: _("It hurt more earlier today, so what comes now is kept small and gentle."),
        Reason.GENTLER: lambda: _("A gentler movement in place of the one that pauses."),
        Reason.FLAGGED: lambda: _("Stopped because of a safety answer, until a doctor has looked at it."),
    }
    return sentences.get(why)


def _down(why: Reason) -> Sentence | None:
    sentences: dict[Reason, Sentence] = {
        Reason.RESTART: lambda: _("It has been a month or more. Welcome back: we begin again at seven tenths."),
        Reason.PAUSED: lambda: _("Three of the last five times hurt too much, so this one pauses for a week."),
        Reason.RED_STRONG: lambda: _(
            "Two steps down: last time it hurt a lot, went down the leg for a while, or was the second time running."
        ),
        Reason.AWAY_WEEKS: lambda: _("Two steps down after two weeks or more away. It comes back quickly."),
        Reason.FLARE: lambda: _("Two steps down because of the flare-up. You keep moving, with less."),
        Reason.AWAY_WEEK: lambda: _("One step down after a week or more away. There is nothing to catch up on."),
        Reason.RED: lambda: _("One step down: last time was more than your back was ready for."),
        Reason.TREND_DOWN: lambda: _("One step down: this week has hurt clearly more than the week before."),
        Reason.MORNINGS_DOWN: lambda: _("One step down: three mornings running were a little worse after training."),
        Reason.DECLINED_DOWN: lambda: _("You chose to stay where you were. That is fine."),
    }
    return sentences.get(why)


def _up(why: Reason) -> Sentence | None:
    sentences: dict[Reason, Sentence] = {
        Reason.UP: lambda: _("A little more than last time: your sessions went well, and so did the mornings after."),
        Reason.NEXT_TIER: lambda: _("The next version of the exercise, with less of it: the last sessions went well."),
        Reason.TOP: lambda: _("You have reached the full dose. Keep it as it is: now it is about keeping it up."),
        Reason.DECLINED_UP: lambda: _("You chose to stay on this step. The next one is offered again another day."),
    }
    return sentences.get(why)


def _the_same(why: Reason) -> Sentence | None:
    sentences: dict[Reason, Sentence] = {
        Reason.FLARE_HOLD: lambda: _("The same as last time while the flare-up settles."),
        Reason.FLARE_RECENT: lambda: _("The same as last time: a flare-up began not long ago, and calm comes first."),
        Reason.USUAL_HIGH: lambda: _("The same as last time: your usual pain is high, so nothing is stepped up."),
        Reason.ONE_AT_A_TIME: lambda: _("The same as last time: another exercise grows today, one at a time."),
        Reason.BROKEN: lambda: _("The same as last time: the last time was not quite calm, so we count from here."),
        Reason.ANSWERS_MISSING: lambda: _("The same as last time: how the last session felt is not answered yet."),
        Reason.MORNING_MISSING: lambda: _("The same as last time: the morning after the last session is not answered."),
        Reason.BEGAN_HIGH: lambda: _("The same as last time: the last time had a little too much pain in it to count."),
        Reason.UNSETTLED: lambda: _("The same as last time: the pain was a little higher the next morning."),
        Reason.TREND_UNKNOWN: lambda: _("The same as last time: with a few more days of numbers we can see the trend."),
        Reason.TREND_WORSE: lambda: _("The same as last time: this week has hurt a little more than the week before."),
        Reason.TOO_SOON: lambda: _("The same as last time: it was changed a few days ago and may settle first."),
        Reason.MORE_DAYS: lambda: _("The same as last time: a few calm sessions first."),
        Reason.ONE_MORE_DAY: lambda: _("The same as last time: we wait for one more calm session."),
    }
    return sentences.get(why)
