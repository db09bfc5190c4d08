"""What *Modige skridt* says: what moves on, why not now, what was shown, and what to look out for."""

from __future__ import annotations

from collections.abc import Callable

from rygtraening import i18n
from rygtraening.domain.activity import Activity, ActivityStep
from rygtraening.domain.courage import CourageView, LessonDue
from rygtraening.domain.exposure import Refusal
from rygtraening.domain.exposure_outcomes import Outcomes, Pair
from rygtraening.domain.exposure_record import Happened
from rygtraening.domain.exposure_standing import Missing, Standing, StepState, Why
from rygtraening.i18n import _, ngettext
from rygtraening.words.doses import say


def step_words(activity: Activity | None, step: ActivityStep | None) -> str:
    """A step by its words; one that is gone by a word that stands for it."""
    return say(step.text) if step is not None else _("A step that is no longer on the ladder")


def inside(activity: Activity, step: ActivityStep) -> str:
    """A step's words inside a sentence: "a light thing off a stool". One's own words stay as they were written."""
    words = say(step.text)
    if activity.source is None or words[1:2].isupper():
        return words
    return words[:1].lower() + words[1:]


def learnt(text: str) -> str:
    """Said when a lesson is kept, or (without a text) passed over."""
    return _("What you learnt is kept.") if text else _("You will not be asked about it again.")


def try_it(activity: Activity, step: ActivityStep) -> str:
    """The main button."""
    return _("Try: {step}").format(step=inside(activity, step))


def state(of: StepState) -> str:
    """What a step is to the person now."""
    match of:
        case StepState.PASSED:
            return _("behind you")
        case StepState.NOW:
            return _("now")
        case StepState.BEEN:
            return _("been there before")
        case StepState.AHEAD:
            return _("ahead")
        case StepState.OPT_IN:
            return _("only if you choose it")


def staircase(activity: Activity, standing: Standing) -> str:
    """The staircase in a sentence, for a screen reader."""
    total = len(activity.steps)
    if standing.index is None:
        return ngettext("A ladder of {n} step", "A ladder of {n} steps", total).format(n=total)
    return _("Step {number} of {total}: {step}").format(
        number=standing.index + 1, total=total, step=say(activity.steps[standing.index].text)
    )


def onward(view: CourageView) -> str:
    """What is wanted before the next step up, in a sentence."""
    activity, standing = view.chosen, view.standing
    if activity is None:
        return ""
    above = activity.steps[standing.onward] if standing.onward is not None else None
    if above is None and standing.missing in (Missing.FIRST_ATTEMPT, Missing.SECOND_DAY, Missing.LIKELIHOOD):
        return _("This is the last step for now. Try it as often as you like, in your own time.")
    text = _MISSING[standing.missing]()
    return text.format(step=inside(activity, above)) if above is not None else text


_MISSING: dict[Missing, Callable[[], str]] = {
    Missing.FIRST_ATTEMPT: lambda: _(
        "Twice, on two different days, without what you fear happening, and you are ready for: {step}."
    ),
    Missing.SECOND_DAY: lambda: _("Once more on another day, and you are ready for: {step}."),
    Missing.ANSWER: lambda: _("When you have told how the last attempt went, we can see what comes next."),
    Missing.CALM: lambda: _("Two calm times on two different days, and you are on your way again. There is no hurry."),
    Missing.NOT_HAPPENING: lambda: _(
        "What you feared happened, at least partly. That counts too: you tried. Two times without it lead on, and you "
        "have all the time you need."
    ),
    Missing.MORNING: lambda: _("The morning after decides. We ask how it was when you got up."),
    Missing.MORNING_MISSED: lambda: _(
        "The morning after last time was not answered. Try once more, and tell how it was when you got up."
    ),
    Missing.SETTLED: lambda: _(
        "It was a little sorer the morning after. Stay here until it has settled by the morning; then comes the next "
        "step."
    ),
    Missing.LIKELIHOOD: lambda: _(
        "It still seems likely to you, and that is all right. Stay here; when it seems less likely, you are ready "
        "for: {step}."
    ),
    Missing.OPT_IN: lambda: _(
        "You have come to the top of what is offered. The heavier steps above are only for those who have chosen them."
    ),
    Missing.TOP: lambda: _("You have come to the top. Use it in your everyday life; that is what it is for."),
}


def moved(standing: Standing) -> str:
    """Why the person stands here, until they have tried the step; else nothing."""
    if standing.missing is not Missing.FIRST_ATTEMPT and not standing.smaller:
        return ""
    match standing.why:
        case Why.RED:
            return _(
                "One step easier, because last time was more than your back is ready for just now. It does not mean "
                "that anything in it is harmed."
            )
        case Why.SMALLER:
            return _(
                "Last time was more than your back is ready for just now. Try a smaller version of the step. It does "
                "not mean that anything in it is harmed."
            )
        case Why.AWAY:
            return _("It is a while since you were here, so we begin a little easier. What you have done still counts.")
        case Why.UP:
            return _("You have moved one step up.")
        case Why.BEGIN:
            return ""


def refusal(why: Refusal, tried_today: Activity | None) -> str:
    """Why nothing is to be tried now, and what can be done instead."""
    match why:
        case Refusal.LOCKED:
            return _(
                "The brave steps wait until a doctor has looked at what you answered. You can still read here, and see "
                "how it has gone."
            )
        case Refusal.FLARE:
            return _(
                "You are in a flare-up, so the brave steps wait a little. Keep moving in small ways: change position "
                "often and take a few short walks. The ladder stands where you left it."
            )
        case Refusal.PAIN:
            return _(
                "With this much pain right now, the step is better left for another day. Change position often, take a "
                "short walk, and do what you can of your everyday life. The step stays here for you."
            )
        case Refusal.ANOTHER_TODAY if tried_today is not None:
            return _(
                "Today you have tried: {name}. One kind a day gives your body time to learn from it. You can try that "
                "again today, and this one is ready tomorrow."
            ).format(name=say(tried_today.name))
        case Refusal.ANOTHER_TODAY:
            return _("You have tried something else today. One kind a day is enough; this one is ready tomorrow.")
        case Refusal.OPT_IN:
            return _("This step is heavier, and only for those who have chosen it.")


def headline(shown: Outcomes) -> str:
    """How often what was feared did not happen."""
    if not shown.closed:
        return _("What you expect, and what happens")
    if not shown.not_happened:
        return ngettext("You have dared to try {n} time", "You have dared to try {n} times", shown.closed).format(
            n=shown.closed
        )
    return ngettext(
        "{no} of {n} time, what you feared did not happen",
        "{no} of {n} times, what you feared did not happen",
        shown.closed,
    ).format(no=shown.not_happened, n=shown.closed)


def fear_first() -> str:
    """What can honestly be expected. Source: Bontinck 2022 (fear fell in two of three, pain in one of five)."""
    return _(
        "Fear usually falls before the pain does, and sometimes the pain does not change. Daring more is worth "
        "something in itself."
    )


def dots() -> str:
    """What the dots are."""
    return _("The dots show what you expected, and what came of it.")


def nothing_yet() -> str:
    """What will stand where the pairs are, and how."""
    return _(
        "When you have tried a step, you see here how much pain you expected, how much it became, and how often what "
        "you feared did not happen."
    )


def happened(answer: Happened | None, *, stopped: bool = False) -> str:
    """Whether what was feared happened, inside a line."""
    if stopped:
        return _("you stopped in time")
    match answer:
        case Happened.NO:
            return _("it did not happen")
        case Happened.PARTLY:
            return _("it happened partly")
        case Happened.YES:
            return _("it happened")
        case None:
            return _("not told")


def answer(of: Happened) -> str:
    """An answer to "did it happen?"."""
    match of:
        case Happened.NO:
            return _("No")
        case Happened.PARTLY:
            return _("Partly")
        case Happened.YES:
            return _("Yes")


def pair(shown: Pair) -> str:
    """Expected and actual, short: "expected 6 · was 2"."""
    parts = []
    if shown.expected is not None:
        parts.append(_("expected {n}").format(n=shown.expected))
    if shown.actual is not None:
        parts.append(_("was {n}").format(n=shown.actual))
    return " · ".join(parts)


def pair_line(shown: Pair) -> str:
    """The day, and what came of it."""
    return f"{i18n.day_month(shown.day)} · {happened(shown.happened, stopped=shown.stopped)}"


def lesson(due: LessonDue) -> str:
    """What was tried yesterday, and what came of it."""
    attempt = due.attempt
    text = _("Yesterday you tried: {step}.").format(step=step_words(due.activity, due.step))
    worst = attempt.worst.number if attempt.worst is not None else None
    if attempt.expected is not None and worst is not None:
        text += " " + _("You expected pain up to {expected}, and it became {worst}.").format(
            expected=attempt.expected, worst=worst
        )
    return text


def after(*, red: bool, answer: Happened | None) -> str:
    """What the answers mean, the morning still to come; empty while nothing can be said."""
    if red:
        return _(
            "More than your back is ready for just now. Next time is one step easier. It does not mean that anything "
            "in it is harmed. We ask again tomorrow morning."
        )
    match answer:
        case Happened.NO:
            return _("It did not happen. That is worth remembering. We ask again tomorrow morning.")
        case Happened.PARTLY | Happened.YES:
            return _("You tried, and now you know more. Stay on this step for a while. We ask again tomorrow morning.")
        case None:
            return ""


def stop_signs() -> tuple[str, ...]:
    """When to stop an attempt. Source: the rule's RED and the stop signs all exercises share."""
    return (
        _("the pain reaches 8, or 6 and at least two more than when you began"),
        _("the pain becomes sharp or shooting"),
        _("pain or numbness moves further down the leg"),
        _("your leg feels weaker, or you become dizzy"),
    )
