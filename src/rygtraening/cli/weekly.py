"""The week's questions, sleep and stress, and small wins, in a terminal. Enter skips each; each answer is kept at
once."""

from __future__ import annotations

from msgspec.structs import replace

from rygtraening.cli import questions
from rygtraening.cli.questions import keep
from rygtraening.cli.terminal import Terminal
from rygtraening.domain.asking import Asking
from rygtraening.domain.ports import Core
from rygtraening.domain.week import clean_names, week_on, wellbeing_due, win_to_show
from rygtraening.domain.weekly_log import WeeklyLog
from rygtraening.domain.weekly_record import MOST_ACTIVITIES, OwnActivity, SmallWin, WeekAnswers, Wellbeing
from rygtraening.i18n import _
from rygtraening.words import weekly
from rygtraening.words.weekly import Question


class WeeklyQuestions:
    """Asks what is due and chosen; asks nothing else."""

    def __init__(self, core: Core, terminal: Terminal) -> None:
        self._core = core
        self._terminal = terminal
        self._log = WeeklyLog(core.journal, core.clock, core.new_id)
        self._asking = Asking(core.settings)

    def ask_if_due(self) -> None:
        """Sleep and stress, where that is chosen, and the week's questions, where they are due."""
        self._ask_wellbeing()
        self._ask_week()

    def small_win(self) -> None:
        """Ask for a small win, where that is chosen."""
        if not self._asking.wins:
            return
        text = questions.line(self._terminal, weekly.win_question())
        if text:
            keep(self._terminal, lambda: self._log.keep_win(text))
            self._terminal.say(_("Kept. You will see it again on a hard day."))

    def show_win(self, *, hard_day: bool) -> None:
        """Show a small win again on a hard day, where that is chosen and there is one."""
        today = self._core.clock.now().date()
        wins = self._core.journal.facts(SmallWin) if self._asking.wins and hard_day else []
        win = win_to_show(wins, today, hard_day=hard_day)
        if win is not None:
            self._terminal.say(weekly.win_shown_again(win, today) + ":")
            self._terminal.say(weekly.quoted(win.text))

    # -- sleep and stress -------------------------------------------------------------------------------------

    def _ask_wellbeing(self) -> None:
        today = self._core.clock.now().date()
        given = self._core.journal.facts(Wellbeing, today, today)
        if not wellbeing_due(today, given, chosen=self._asking.wellbeing, left_on=self._asking.wellbeing_left):
            return
        sleep, stress = (given[-1].sleep, given[-1].stress) if given else (None, None)
        if sleep is None:
            sleep = self._number(weekly.night())
            if sleep is not None:
                keep(self._terminal, lambda: self._log.keep_wellbeing(sleep, stress, today))
        if stress is None:
            said = self._number(weekly.stress())
            if said is not None:
                keep(self._terminal, lambda: self._log.keep_wellbeing(sleep, said, today))
        self._asking.leave_wellbeing(today)

    # -- the week ---------------------------------------------------------------------------------------------

    def _ask_week(self) -> None:
        core, terminal = self._core, self._terminal
        today = core.clock.now().date()
        week = week_on(core.journal, today, self._asking)
        if not week.due:
            return
        terminal.say()
        terminal.say(weekly.title() + ". " + weekly.effort())
        answers = week.answers or self._log.empty_week(week.names)
        if not answers.average.complete:
            terminal.say(weekly.average())
            questions.scale(terminal)
            pain = questions.pain(terminal, skippable=True)
            if pain.complete:
                answers = self._keep(replace(answers, average=pain))
                said = weekly.changed(week.baseline, pain)
                if said:
                    terminal.say(said)
        answers = self._ask_activities(answers)
        if answers.fear is None:
            fear = self._number(weekly.fear())
            if fear is not None:
                answers = self._keep(replace(answers, fear=fear))
        if answers.confidence is None:
            confidence = self._number(weekly.confidence())
            if confidence is not None:
                self._keep(replace(answers, confidence=confidence))
        self._asking.leave_week(today)

    def _ask_activities(self, answers: WeekAnswers) -> WeekAnswers:
        """The names, where there are none or others are wanted, and a number for each without one."""
        terminal = self._terminal
        names = tuple(activity.name for activity in answers.activities)
        other = _("c")
        if not names or terminal.ask(_kept_names(names, other)).casefold() == other:
            names = self._ask_names() or names
            known = {activity.name: activity for activity in answers.activities}
            answers = replace(answers, activities=tuple(known.get(name, OwnActivity(name)) for name in names))
            if names:
                answers = self._keep(answers)
        for place, activity in enumerate(answers.activities):
            score = self._number(weekly.activity(activity.name)) if activity.score is None else None
            if score is not None:
                changed = list(answers.activities)
                changed[place] = OwnActivity(activity.name, score)
                answers = self._keep(replace(answers, activities=tuple(changed)))
        if answers.activities:
            terminal.say(weekly.credit())
        return answers

    def _ask_names(self) -> tuple[str, ...]:
        self._terminal.say(weekly.activities())
        self._terminal.say(weekly.activities_hint())
        names: list[str] = []
        for place in range(1, MOST_ACTIVITIES + 1):
            name = questions.line(self._terminal, _("Thing {n}").format(n=place))
            if not name:
                break
            names.append(name)
        return clean_names(names)

    def _keep(self, answers: WeekAnswers) -> WeekAnswers:
        return keep(self._terminal, lambda: self._log.answer_week(answers))

    def _number(self, question: Question) -> int | None:
        self._terminal.say(f"{question.low} · {question.high}")
        return questions.number(self._terminal, question.text, skippable=True)


def _kept_names(names: tuple[str, ...], other: str) -> str:
    listed = " · ".join(names)
    return _("What is hard for you: {names}. Enter goes on with these, {other} writes others.").format(
        names=listed, other=other
    )
