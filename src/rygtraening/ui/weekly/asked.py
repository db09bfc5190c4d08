"""What the week, sleep and stress, and small wins put on I dag and after a session, and the way to the week's page."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.asking import Asking
from rygtraening.domain.ports import Core
from rygtraening.domain.undo import Undo
from rygtraening.domain.week import Week, week_on, wellbeing_due, win_to_show
from rygtraening.domain.weekly_log import WeeklyLog
from rygtraening.domain.weekly_record import SmallWin, WeekAnswers, Wellbeing
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

if TYPE_CHECKING:
    from rygtraening.ui.weekly.week_card import WeekCard
    from rygtraening.ui.weekly.wellbeing_card import WellbeingCard


class WeeklyAsked(QObject):
    """Asks what is due and chosen, and keeps each answer as it is given."""

    def __init__(self, core: Core, window: MainWindow, theme: Theme, *, home: Callable[[], None]) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._home = home
        self._asking = Asking(core.settings)
        self._log = WeeklyLog(core.journal, core.clock, core.new_id)

    def cards(self, day: date, *, hard_day: bool, asks: bool) -> list[QWidget]:
        """The cards of I dag: a small win on a hard day, and what is due where ``asks`` (nothing more pressing waits,
        and answers can be kept)."""
        found: list[QWidget] = []
        journal, asking = self._core.journal, self._asking
        wins = journal.facts(SmallWin) if asking.wins and hard_day else []
        win = win_to_show(wins, day, hard_day=hard_day)
        if win is not None:
            from rygtraening.ui.weekly.win_card import WinCard

            found.append(WinCard(self._theme, win, day))
        if not asks:
            return found
        week = week_on(journal, day, asking)
        if week.due:
            found.append(self._week_card(week, day))
        given = journal.facts(Wellbeing, day, day)
        if wellbeing_due(day, given, chosen=asking.wellbeing, left_on=asking.wellbeing_left):
            found.append(self._wellbeing_card(given[-1] if given else None, day))
        return found

    def win_field(self) -> list[QWidget]:
        """The line for a small win, where that is chosen."""
        from rygtraening.ui.weekly.win_field import WinField

        if not self._asking.wins:
            return []
        field = WinField(self._theme)

        def write(text: str) -> None:
            kept: list[str] = []
            if self._window.attempt(lambda: kept.append(self._log.keep_win(text)), again=lambda: write(text)):
                field.show_kept(kept[0])

        def take_back(name: str) -> None:
            if self._window.attempt(lambda: self._log.take_back_win(name)):
                field.show_taken_back()

        field.written.connect(write)
        field.taken_back.connect(take_back)
        return [field]

    def _week_card(self, week: Week, day: date) -> WeekCard:
        from rygtraening.ui.weekly.week_card import WeekCard

        card = WeekCard(self._theme, begun=week.answers is not None)
        card.opened.connect(lambda: self._open_week(week, day))
        card.left.connect(lambda: self._leave_week(day, self._log.back_to_week(day)))
        return card

    def _open_week(self, week: Week, day: date) -> None:
        from rygtraening.ui.weekly.page import WeeklyPage

        page = WeeklyPage(self._theme, week.answers or self._log.empty_week(week.names), week.baseline)
        before = self._log.back_to_week(day)
        told: list[WeekAnswers] = []

        def keep(answers: WeekAnswers) -> None:
            self._window.attempt(lambda: told.append(self._log.answer_week(answers)), again=lambda: keep(answers))

        page.changed.connect(keep)
        page.done.connect(lambda: self._leave_week(day, before, answered=bool(told)))
        page.left.connect(lambda: self._leave_week(day, before, answered=bool(told)))
        self._window.show_once(page)
        page.focus()

    def _leave_week(self, day: date, before: Undo, *, answered: bool = False) -> None:
        from rygtraening.words import weekly

        left = self._asking.week_left
        self._asking.leave_week(day)
        self._home()

        def undo() -> None:
            self._log.undo(before)
            self._asking.leave_week(left)

        self._window.offer_undo(weekly.put_away(answered=answered), undo, self._home)

    def _wellbeing_card(self, given: Wellbeing | None, day: date) -> WellbeingCard:
        from rygtraening.ui.weekly.wellbeing_card import WellbeingCard
        from rygtraening.words import weekly

        card = WellbeingCard(self._theme, given)
        before, left = self._log.back_to_wellbeing(day), self._asking.wellbeing_left

        def keep(sleep: int | None, stress: int | None) -> None:
            self._window.attempt(
                lambda: self._log.keep_wellbeing(sleep, stress, day), again=lambda: keep(sleep, stress)
            )

        def undo() -> None:
            self._log.undo(before)
            self._asking.leave_wellbeing(left)

        def put_away(*, answered: bool) -> None:
            self._home()
            self._window.offer_undo(weekly.wellbeing_put_away(answered=answered), undo, self._home)

        def skip() -> None:
            self._asking.leave_wellbeing(day)
            put_away(answered=False)

        card.answered.connect(keep)
        card.done.connect(lambda: put_away(answered=True))
        card.skipped.connect(skip)
        return card
