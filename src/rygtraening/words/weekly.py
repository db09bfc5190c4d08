"""The week's questions, sleep and stress, and small wins, as they are said in the window and in the terminal.

Sources: the average of the last 7 days is the consensus core question on low back pain (Chiarotto 2018). The question
about one's own activities follows the Patient-Specific Functional Scale (Stratford 1995). Those about fear and
confidence are our own wording, and no part of a questionnaire.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from rygtraening import i18n
from rygtraening.domain.pain import Pain
from rygtraening.domain.progress_headline import Verdict
from rygtraening.domain.week import change
from rygtraening.domain.weekly_record import SmallWin
from rygtraening.i18n import _


class Question(Struct, frozen=True):
    """A question that is answered 0-10: what is asked, and what the ends of the scale mean, their numbers first."""

    text: str
    low: str
    high: str


def title() -> str:
    """The name of the week's questions."""
    return _("This week's questions")


def effort() -> str:
    """What they ask of the person."""
    return _("It takes a minute, and you can skip what you like.")


def put_away(*, answered: bool) -> str:
    """Said when they are put away: something was ``answered`` now, or nothing."""
    return _("The week's answers are kept.") if answered else _("You will be asked again in a week.")


def wellbeing_put_away(*, answered: bool) -> str:
    """The same of sleep and stress."""
    return _("Sleep and stress are kept.") if answered else _("You will not be asked about it again today.")


def average() -> str:
    """Pain on average, asked for back and leg."""
    return _("How has it been over the last seven days, on average?")


def activities() -> str:
    """Asks for the person's own activities."""
    return _("What is hard for you because of your back?")


def activities_hint() -> str:
    """How many, and of what kind."""
    return _(
        "Up to three things that matter to you, such as putting on socks or riding a bicycle. How well does each of "
        "them go right now?"
    )


def activity(name: str) -> Question:
    """How well ``name`` goes."""
    return Question(name, _("0 cannot do it"), _("10 as before the trouble began"))


def credit() -> str:
    """Whose idea the question about one's own activities is."""
    return _("After the Patient-Specific Functional Scale (Stratford 1995), in our own words.")


def fear() -> Question:
    """Fear of activity."""
    return Question(
        _("How afraid are you that physical activity will make your back or your leg worse?"),
        _("0 not at all afraid"),
        _("10 very afraid"),
    )


def confidence() -> Question:
    """Confidence in spite of pain."""
    return Question(
        _("How sure are you that you can manage your daily tasks in spite of pain?"),
        _("0 not at all sure"),
        _("10 quite sure"),
    )


def night() -> Question:
    """The night."""
    return Question(_("How did you sleep last night?"), _("0 very badly"), _("10 very well"))


def stress() -> Question:
    """The day."""
    return Question(_("How stressed do you feel today?"), _("0 not at all"), _("10 very much"))


def changed(before: Pain | None, now: Pain) -> str:
    """What the week's average says against the beginning; empty where that is not known."""
    verdict = change(before, now)
    if verdict is None or before is None:
        return ""
    return _changed(verdict).format(before=before.number, now=now.number)


def _changed(verdict: Verdict) -> str:
    match verdict:
        case Verdict.BETTER:
            return _("A noticeable improvement since you began: {before} then, {now} now.")
        case Verdict.WORSE:
            return _(
                "A noticeable worsening since you began: {before} then, {now} now. It can go up and down. If it stays "
                "so, talk to your doctor or a physiotherapist."
            )
        case Verdict.SAME:
            return _("About as before: {before} when you began, {now} now.")


def win_question() -> str:
    """Asks for a small win."""
    return _("A small win today?")


def win_shown_again(win: SmallWin, today: date) -> str:
    """What stands over a small win on a hard day; the year where it is another one."""
    day = win.stamp.day
    said = i18n.day_month(day) if day.year == today.year else i18n.full_date(day)
    return _("On a hard day: this is what you wrote on {day}").format(day=said)


def quoted(text: str) -> str:
    """The person's own words."""
    return _("“{text}”").format(text=text)
