"""I dag in its states: what the rule says of the days before, and what there is to say and to ask beside the doses."""

from __future__ import annotations

from collections.abc import Callable

from rygtraening.domain.flare_record import FlareStart
from rygtraening.domain.pain import Pain
from rygtraening.ui.before.page import BeforePage
from rygtraening.ui.today.exercise_row import ExerciseRow
from rygtraening.ui.weekly.page import WeeklyPage
from rygtraening.ui.weekly.week_card import WeekCard
from scripts.pictures.diary import TRAINS_AT, Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

KNEE = "knae-til-bryst"


# What the doses say


def _good_days(diary: Diary) -> None:
    diary.begin(6, usual=3)
    diary.good_days(5, 1, number=2)
    diary.morning(0, 2)


def _step_up(studio: Studio) -> None:
    studio.today("today-step-up")
    for decline in [row.step for row in studio.today().findChildren(ExerciseRow) if row.step is not None]:
        decline.click()
    studio.picture("today-step-declined")
    for take in [row.step for row in studio.today().findChildren(ExerciseRow) if row.declined and row.step is not None]:
        take.click()
    studio.today().short_wanted.emit(True)
    studio.picture("today-five-minutes")
    studio.today().by_hand_wanted.emit()
    studio.picture("by-hand", whole=True)


def _red_day(diary: Diary) -> None:
    diary.begin(9, usual=3)
    diary.good_days(8, 2, number=2)
    diary.morning(1, 2)
    diary.train(1, before=2, worst=3, at={KNEE: 6})
    diary.morning(0, 3)
    diary.leave_week(1)


def _week_away(diary: Diary) -> None:
    diary.begin(19, usual=3)
    diary.good_days(18, 9, number=2)
    diary.morning(0, 2)
    diary.leave_week(1)


def _month_away(diary: Diary) -> None:
    diary.begin(48, usual=3)
    diary.good_days(47, 34, number=2)
    diary.morning(0, 2)
    diary.leave_week(1)


def _pause(diary: Diary) -> None:
    diary.begin(12, usual=3)
    diary.good_days(11, 4, number=2)
    for ago in (3, 2, 1):
        diary.morning(ago, 3)
        diary.train(ago, before=3, worst=4, at={KNEE: 7})
    diary.morning(0, 3)
    diary.leave_week(1)


def _top(diary: Diary) -> None:
    diary.begin(120, usual=2)
    diary.good_days(119, 1, number=1, worst=1)
    diary.morning(0, 1)
    diary.leave_week(1)


def _usual_high(diary: Diary) -> None:
    diary.begin(8, usual=6)
    for ago in range(7, 0, -1):
        diary.morning(ago, 6)
        diary.train(ago, before=6, worst=6)
    diary.morning(0, 6)
    diary.leave_week(1)


def _no_mornings(diary: Diary) -> None:
    diary.begin(8, usual=3)
    for ago in range(7, 0, -1):
        diary.train(ago, before=2, worst=2)
    diary.leave_week(1)


def _unanswered(diary: Diary) -> None:
    diary.begin(6, usual=3)
    diary.good_days(5, 2, number=2)
    diary.morning(1, 2)
    diary.train(1, before=2, worst=2, answered=False)


def _gates(studio: Studio) -> None:
    """A rolig dag, and then a skånedag."""
    for number, name in ((7, "today-calm"), (9, "today-spare")):
        studio.today().start_wanted.emit()
        studio.page(BeforePage).answered.emit(Pain(number, 2))
        if number == 9:
            studio.picture("safety-spare-day")
        studio.today(name)


# Flare-ups and hard days


def _hard_morning(diary: Diary) -> None:
    diary.begin(9, usual=2)
    diary.good_days(8, 1, number=2)
    diary.asking.keep_wins(True)
    diary.at(4, TRAINS_AT)
    diary.weekly.keep_win(diary.said("Gik hele vejen til stationen", "Walked all the way to the station"))
    diary.leave_week(1)
    diary.morning(0, 6)


def _flare_asked(studio: Studio) -> None:
    studio.today("today-flare-asked").flare_denied.emit()
    studio.picture("today-small-win")


def _flare(diary: Diary) -> None:
    diary.begin(24, usual=2)
    diary.good_days(23, 4, number=2)
    diary.morning(3, 6)
    diary.logbook.begin_flare(2, said=False)
    diary.train(3, before=5, worst=5)
    for ago in (2, 1):
        diary.morning(ago, 5)
        diary.train(ago, before=5, worst=5)
    diary.morning(0, 4)
    diary.leave_week(1)


def _after_flare(diary: Diary) -> None:
    _flare(diary)
    flare = diary.core.journal.facts(FlareStart)[-1].flare
    diary.logbook.end_flare(flare)


# Once a week, and by choice


def _week(diary: Diary) -> None:
    diary.begin(8, usual=5)
    diary.good_days(7, 1, number=2)
    diary.morning(0, 2)


def _asked(studio: Studio) -> None:
    studio.today("today-week")
    studio.seen(WeekCard).opened.emit()
    studio.picture("week", whole=True)
    page = studio.page(WeeklyPage)
    page.average.set_pain(Pain(2, 1))
    page.average.answered.emit(Pain(2, 1))
    page.fear.scale.buttons()[3].click()
    studio.picture("week-answered", whole=True)


def _everything(diary: Diary) -> None:
    """All that may be asked on one day, chosen and due."""
    _week(diary)
    diary.asking.keep_wellbeing(True)
    diary.asking.keep_wins(True)


def _wellbeing(diary: Diary) -> None:
    _everything(diary)
    diary.leave_week(0)


def _shows(name: str, *, whole: bool = False) -> Callable[[Studio], None]:
    """I dag as it is, and nothing else."""

    def play(studio: Studio) -> None:
        studio.today()
        studio.picture(name, whole=whole)

    return play


def _state(name: str, prepare: Callable[[Diary], None], *, whole: bool = False) -> Scene:
    return Scene(name, _shows(name, whole=whole), prepare, (name,))


SCENES = (
    Scene("good-days", _step_up, _good_days, ("today-step", "today-five-minutes", "by-hand")),
    Scene("gates", _gates, _good_days, ("today-calm", "safety-spare-day", "today-spare")),
    _state("today-after-red", _red_day),
    _state("today-week-away", _week_away),
    _state("today-month-away", _month_away),
    _state("today-pause", _pause, whole=True),
    _state("today-top", _top, whole=True),
    _state("today-usual-high", _usual_high),
    _state("today-mornings-never", _no_mornings, whole=True),
    _state("today-unanswered", _unanswered, whole=True),
    Scene("hard-morning", _flare_asked, _hard_morning, ("today-flare-asked", "today-small-win")),
    _state("today-flare", _flare, whole=True),
    _state("today-after-flare", _after_flare, whole=True),
    Scene("week", _asked, _week, ("today-week", "week")),
    _state("today-wellbeing", _wellbeing),
    _state("today-everything", _everything, whole=True),
)
