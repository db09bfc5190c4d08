"""Leads through Modige skridt: the page, the fears, an attempt from before to after, and ladders of one's own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rygtraening.domain.courage import Courage, CourageView, step_of
from rygtraening.domain.exposure_record import Attempt, Happened, OwnLadder
from rygtraening.domain.pain import Pain
from rygtraening.domain.undo import Undo, never
from rygtraening.i18n import _
from rygtraening.ui.exposure.page import CouragePage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.window import MainWindow
from rygtraening.words import exposure as words
from rygtraening.words.doses import say

if TYPE_CHECKING:
    from rygtraening.ui.exposure.before_page import Expectation


class ExposureJourney(QObject):
    """What comes next is read from the journal each time, so leaving in the middle loses nothing. The pages beyond the
    first are imported when one of them is shown."""

    def __init__(
        self,
        courage: Courage,
        window: MainWindow,
        theme: Theme,
        *,
        key: str,
        state: Callable[[], tuple[bool, bool]],
        show_locked: Callable[[], None],
        before: Callable[[Callable[[], None]], None] | None = None,
    ) -> None:
        """``key`` is the page's place on the rail. ``state`` is asked each time whether something waits for a doctor,
        and whether a flare-up is going on; ``show_locked`` says what can be done while a doctor's word is waited for.
        ``before`` is led through ahead of an attempt (a safety list that is due) and calls what it is handed when the
        way is free."""
        super().__init__(window)
        self._courage = courage
        self._window = window
        self._theme = theme
        self._key = key
        self._state = state
        self._show_locked = show_locked
        self._before = before
        self._page: CouragePage | None = None
        self._chosen = ""
        self._written: dict[UUID, str] = {}
        """What was written of an attempt, where that was taken back: it stands in its line again."""

    def open(self) -> None:
        """Modige skridt as it is now."""
        page = self._page
        if page is not None and page is self._window.page:
            # An answer was given on it: what is pressed next meets what is there then.
            page.show_view(self._view(), self._written)
        else:
            page = self._page = page or self._build()
            page.verticalScrollBar().setValue(0)
            page.grow(self._bring(page))
        self._window.show_page(page, self._key, growing=page.growing)

    def forget(self) -> None:
        """The pages of the window are gone: make them anew, in another language."""
        self._page = None

    def _bring(self, page: CouragePage) -> Work:
        if page.view is None:
            yield  # all that was imported for it is enough for one turn
        view = self._view()
        if not page.shows(view):
            page.clear_view()
            yield
            yield from page.bring(view, self._written)

    def _view(self) -> CourageView:
        locked, flare = self._state()
        view = self._courage.look(self._chosen, locked=locked, flare=flare)
        self._chosen = view.chosen.id if view.chosen is not None else ""
        return view

    def _build(self) -> CouragePage:
        page = CouragePage(self._theme)
        page.ladder_chosen.connect(self._choose)
        page.rate_wanted.connect(self._rate)
        page.try_wanted.connect(self._try)
        page.finish_wanted.connect(self._ask_after)
        page.learnt.connect(self._learn)
        page.morning_answered.connect(self._keep_morning)
        page.own_wanted.connect(lambda: self._edit(None))
        page.edit_wanted.connect(self._edit_chosen)
        page.locked_wanted.connect(self._show_locked)
        return page

    def _choose(self, ladder: str) -> None:
        self._chosen = ladder
        self.open()

    def _learn(self, attempt: Attempt, text: str) -> None:
        def open_again() -> None:
            self._written[attempt.attempt] = text
            self.open()

        self._written.pop(attempt.attempt, None)
        self._keep(lambda: self._courage.learn(attempt, text), words.learnt(text), open_again)

    def _keep_morning(self, pain: Pain) -> None:
        self._keep(lambda: self._courage.answer_morning(pain), _("The morning is kept."), self.open)

    def _keep(self, act: Callable[[], Undo], said: str, open_again: Callable[[], None]) -> None:
        """Keep what is said on the page, show the page as it is then, and offer the way back."""
        done: list[Undo] = []
        if self._window.attempt(lambda: done.append(act()), again=lambda: self._keep(act, said, open_again)):
            self.open()
            self._window.offer_undo(said, lambda: self._courage.undo(done[0]), open_again)

    # The fears

    def _rate(self) -> None:
        view = self._view()
        activity = view.chosen
        if activity is None:
            return
        steps = [step for step in activity.steps if view.opt_in or not step.opt_in]
        from rygtraening.ui.exposure.rating_page import RatingPage

        page = RatingPage(self._theme, say(activity.name), steps, view.fears)
        done: list[Undo] = []

        def keep(step: str, fear: int) -> None:
            self._window.attempt(
                lambda: done.append(self._courage.rate_fear(activity.id, step, fear)), again=lambda: keep(step, fear)
            )

        def leave() -> None:
            self.open()
            if done:
                undo = Undo.of_all(tuple(done))
                said = _("What you said of the steps is kept.")
                self._window.offer_undo(said, lambda: self._courage.undo(undo), self.open)

        page.rated.connect(keep)
        page.done.connect(leave)
        self._show(page)

    # An attempt

    def _try(self) -> None:
        """What is due first, then the questions before; a day that has turned meanwhile is looked at anew."""
        if self._before is not None:
            self._before(self._ask_before)
        else:
            self._ask_before()

    def _ask_before(self, said: Expectation | None = None) -> None:
        """The questions before; ``said`` is what was answered to them and taken back."""
        view = self._view()
        activity, step = view.chosen, view.step
        if activity is None or step is None or view.refusal is not None:
            self.open()
            return
        from rygtraening.ui.exposure.before_page import BeforeAttemptPage

        page = BeforeAttemptPage(self._theme, say(step.text), view.last_feared)

        def begin(said: Expectation) -> None:
            begun: list[Attempt] = []

            def keep() -> None:
                begun.append(
                    self._courage.begin_attempt(
                        activity.id,
                        step.id,
                        said.before,
                        feared=said.feared,
                        likelihood=said.likelihood,
                        expected=said.expected,
                    )
                )

            if self._window.attempt(keep, again=lambda: begin(said)):
                self._show_attempt(view, begun[0])
                undo = Undo((never(begun[0]),))
                self._window.offer_undo(
                    _("What you expect is kept."), lambda: self._courage.undo(undo), lambda: self._ask_before(said)
                )

        if said is not None:
            page.show_said(said)
        page.answered.connect(begin)
        page.cancelled.connect(self.open)
        self._show(page)

    def _show_attempt(self, view: CourageView, attempt: Attempt) -> None:
        activity = view.chosen
        step = step_of(activity, attempt.step)
        smaller = say(activity.smaller) if activity is not None and view.standing.smaller else ""
        vary = say(activity.vary) if activity is not None and view.standing.vary else ""
        if view.standing.smaller and not smaller:
            smaller = _("Do only as much of it as feels safe, more slowly or for a shorter time.")
        from rygtraening.ui.exposure.attempt_page import AttemptPage

        page = AttemptPage(self._theme, words.step_words(activity, step), smaller=smaller, vary=vary)
        page.finished.connect(lambda: self._ask_after(attempt))
        page.stopped.connect(lambda: self._stop(view, attempt))
        page.left.connect(self.open)
        self._show(page)

    def _stop(self, view: CourageView, attempt: Attempt) -> None:
        kept: list[Attempt] = []
        if self._window.attempt(
            lambda: kept.append(self._courage.finish_attempt(attempt, stopped=True)),
            again=lambda: self._stop(view, attempt),
        ):
            self._ask_after(kept[0])
            self._window.offer_undo(
                _("Noted: you stopped."),
                lambda: self._courage.undo(Undo((attempt,))),
                lambda: self._show_attempt(view, attempt),
            )

    def _ask_after(self, attempt: Attempt) -> None:
        from rygtraening.ui.exposure.after_page import AfterAttemptPage

        activity = self._view().activity(attempt.activity)
        page = AfterAttemptPage(self._theme, words.step_words(activity, step_of(activity, attempt.step)), attempt)
        now = [attempt]

        def keep(happened: Happened | None = None, worst: Pain | None = None) -> None:
            def write() -> None:
                now[0] = self._courage.finish_attempt(now[0], happened=happened, worst=worst)

            self._window.attempt(write, again=lambda: keep(happened, worst))

        page.happened_answered.connect(lambda happened: keep(happened=happened))

        def leave() -> None:
            self.open()
            if now[0] is not attempt:
                undo = Undo((attempt,))
                self._window.offer_undo(_("What you told is kept."), lambda: self._courage.undo(undo), self.open)

        page.worst_answered.connect(lambda worst: keep(worst=worst))
        page.done.connect(leave)
        self._show(page)

    # Ladders of one's own

    def _edit_chosen(self) -> None:
        own = next((each for each in self._courage.own_ladders() if each.id == self._chosen), None)
        self._edit(own)

    def _edit(self, own: OwnLadder | None) -> None:
        from rygtraening.ui.exposure.ladder_page import LadderPage

        page = LadderPage(self._theme, own.name, own.steps) if own is not None else LadderPage(self._theme)

        def keep(name: str, steps: tuple[str, ...]) -> None:
            made: list[OwnLadder] = []
            ladder = own.id if own is not None else ""
            if self._window.attempt(
                lambda: made.append(self._courage.keep_ladder(name, steps, ladder)), again=lambda: keep(name, steps)
            ):
                self._choose(made[0].id)

        page.kept.connect(keep)
        page.cancelled.connect(self.open)
        page.step_removed.connect(
            lambda step: self._window.offer_undo(
                _("Taken away: {step}").format(step=step), page.undo, page.setFocus, stays_ms=None
            )
        )
        if own is not None:
            page.removed.connect(lambda: self._remove(own))
        self._show(page)

    def _remove(self, own: OwnLadder) -> None:
        if not self._window.attempt(lambda: self._courage.remove_ladder(own), again=lambda: self._remove(own)):
            return

        self._chosen = ""
        self.open()
        self._window.offer_undo(
            _("{name} is removed. What you tried on it is kept.").format(name=own.name),
            lambda: self._courage.keep_ladder(own.name, own.steps, own.id),
            lambda: self._choose(own.id),
            stays_ms=None,
        )

    def _show(self, page: QWidget) -> None:
        self._window.show_once(page)
