"""What else was said and decided on a day."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from rygtraening.domain.activity import Activity
from rygtraening.domain.day_view import DayView
from rygtraening.domain.exposure_outcomes import pairs
from rygtraening.domain.exposure_record import Attempt
from rygtraening.i18n import _
from rygtraening.ui.day.row import row
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Body, Small
from rygtraening.words import day as words
from rygtraening.words import exposure
from rygtraening.words.doses import say
from rygtraening.words.progress_changes import Exercises, dose_changes
from rygtraening.words.weekly import quoted

Activities = Mapping[str, Activity]


class SaidCard(Card):
    """Small wins, Modige skridt, sleep and stress, and the week's answers; empty where nothing was said."""

    def __init__(self, theme: Theme, view: DayView, activities: Activities, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("What you said"), parent=parent)
        for win in view.wins:
            self.add(row(theme, _("A small win"), [quoted(win.text)]))
        told = {pair.attempt: exposure.pair(pair) for pair in pairs(view.attempts)}
        learnt = {lesson.attempt: lesson.text for lesson in view.lessons if lesson.text}
        for attempt in view.attempts:
            numbers, lesson = told.get(attempt.attempt), learnt.get(attempt.attempt)
            notes = [_("You feared: {words}").format(words=quoted(attempt.feared))] if attempt.feared else []
            notes += [_("Learnt: {words}").format(words=quoted(lesson))] if lesson else []
            happened = exposure.happened(attempt.happened, stopped=attempt.stopped)
            value = [happened, *([numbers] if numbers else [])]
            self.add(row(theme, _name(attempt, activities), value, notes))
        asked = words.wellbeing(view.wellbeing) if view.wellbeing is not None else []
        asked += words.week(view.week) if view.week is not None else []
        for name, said in asked:
            self.add(row(theme, name, [said]))
        self.has_anything = bool(asked or view.wins or view.attempts)


class DecisionsCard(Card):
    """What the day decided about the doses, and why: facts, which a change of the day leaves as they are."""

    def __init__(self, theme: Theme, view: DayView, exercises: Exercises, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("What the program decided"), parent=parent)
        for line in dose_changes(view.decisions, exercises):
            self.add(Body(theme, line))
        self.add(Small(theme, words.decided_note()))


def _name(attempt: Attempt, activities: Activities) -> str:
    activity = activities.get(attempt.activity)
    if activity is None:
        return attempt.activity
    step = next((each for each in activity.steps if each.id == attempt.step), None)
    return say(activity.name) + ": " + exposure.step_words(activity, step)
