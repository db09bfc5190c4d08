"""The page after a session: one look back, everything skippable, each answer kept as it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.pain import Colour, LegSpread, Pain, colour_now, highest
from rygtraening.domain.ports import Clock
from rygtraening.domain.record import AfterAnswers, ExerciseRecord, SessionEnd, SessionRecord
from rygtraening.i18n import _
from rygtraening.ui.after_session.note_edit import NoteEdit
from rygtraening.ui.after_session.spread_card import SpreadCard
from rygtraening.ui.after_session.worst_card import WorstCard
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.in_sight import InSight
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.pain_pair import PainPair
from rygtraening.ui.widgets.too_soon import TooSoon
from rygtraening.words import doses, states

_BAND_LEAST = 320
"""What the answers mean stands beside the buttons while it has this much room (px at 100 % text)."""
_TONES = {Colour.GREEN: Tone.GREEN, Colour.YELLOW: Tone.YELLOW, Colour.RED: Tone.RED}


class AfterPage(Page):
    """Asks about one session; the keyboard alone is enough."""

    changed = Signal(object)
    """The ``AfterAnswers`` with one more answer in it."""
    done = Signal()
    """*Done* was pressed; a note still being written has been told before."""
    go_on_wanted = Signal()
    """The person would rather go on training."""

    def __init__(
        self, theme: Theme, clock: Clock, known: Mapping[str, Exercise] | None = None, parent: QWidget | None = None
    ) -> None:
        """``known`` are the exercises by id, for their figures."""
        super().__init__(theme, parent=parent)
        self._clock = clock
        self._too_soon: TooSoon | None = None
        """The click that follows the last repetition counted by clicking does not close the page unread."""
        self._known = known or {}
        self._record: SessionRecord | None = None
        self._answers: AfterAnswers | None = None
        self.worst: WorstCard | None = None
        self.now: PainPair | None = None
        self.spread: SpreadCard | None = None
        self.note: NoteEdit | None = None
        self.band: Banner | None = None
        self.finish: PrimaryButton | None = None
        self.go_on: QuietButton | None = None

    @property
    def answers(self) -> AfterAnswers | None:
        """Everything answered so far."""
        return self._answers

    def ask(self, record: SessionRecord, answers: AfterAnswers, *, can_go_on: bool = True) -> None:
        """Ask about ``record``, with the ``answers`` there are already. ``can_go_on`` is whether the session could
        still be taken up again; it is offered where it was stopped early, and not for pain."""
        for _part in self.asking(record, answers, can_go_on=can_go_on):
            pass

    def asking(
        self,
        record: SessionRecord,
        answers: AfterAnswers,
        *,
        can_go_on: bool = True,
        beside: Callable[[], Sequence[QWidget]] = tuple,
    ) -> Iterator[None]:
        """``ask``, a part at a time: the page is large, and nobody sees it before it is whole. ``beside`` makes further
        cards, which stand under the note."""
        self._record, self._answers = record, answers
        trained = [exercise for exercise in record.exercises if exercise.repetitions]
        stopped = record.end is not SessionEnd.FINISHED
        self.clear()
        self.set_title(_("That was it for today") if stopped else _("Well done"))
        self.set_subtitle(_subtitle(record, trained))
        self.worst = None
        if trained:
            yield from self._ask_worst(trained, answers)
        yield from self._ask_now_and_spread(trained, answers)
        self.note = NoteEdit(self._theme, answers.note)
        self.note.left.connect(self._keep_note)
        self.add(self.note)
        for card in beside():
            self.add(card)
        yield
        self._add_end(record, can_go_on=can_go_on)
        self._show_band()
        self.focus()

    def _ask_worst(self, trained: Sequence[ExerciseRecord], answers: AfterAnswers) -> Iterator[None]:
        self.worst = WorstCard(self._theme, (), dict(answers.worst), self._known)
        self.worst.answered.connect(self._keep_worst)
        self.worst.passed.connect(self._to_now)
        self.add(self.worst)
        for exercise in trained:
            self.worst.ask(exercise)
            yield

    def _ask_now_and_spread(self, trained: Sequence[ExerciseRecord], answers: AfterAnswers) -> Iterator[None]:
        card = Card(self._theme)
        title = _("How is it now?")
        card.setAccessibleName(title)
        self.now = PainPair(self._theme, title, moment=_("right now"))
        self.now.set_pain(answers.after)
        self.now.answered.connect(self._keep_after)
        self.now.passed.connect(self._to_spread)
        card.add(self.now)
        self.add(card)
        yield
        self.spread = SpreadCard(self._theme, trained, answers.spread, answers.spread_at)
        self.spread.answered.connect(self._keep_spread)
        self.add(self.spread)
        yield

    def _add_end(self, record: SessionRecord, *, can_go_on: bool) -> None:
        self.band = Banner(self._theme, Tone.NEUTRAL, "")
        end = Columns(self._theme, centred=True)
        self.finish = PrimaryButton(self._theme, _("Done"))
        self.finish.clicked.connect(self._finish)
        self._too_soon = TooSoon(self.finish, self._clock)
        place = InSight(self.finish)
        end.add(self._buttons(place, record, can_go_on=can_go_on), stretch=0)
        end.add(self.band, least=_BAND_LEAST)
        self.add(end)
        self.keep_in_sight(place)

    def focus(self) -> None:
        """Put the focus on the first question without an answer."""
        unanswered = self.worst is not None and not all(pair.pain.complete for pair in self.worst.pairs.values())
        if self.worst is not None and unanswered:
            self.worst.focus()
        elif self.now is not None:
            self.now.focus()

    def showEvent(self, event: QShowEvent) -> None:
        """Digits answer at once."""
        super().showEvent(event)
        if not event.spontaneous():
            if self._too_soon is not None:
                self._too_soon.begin()
            # The focus goes to the first number, past what was done.
            announce(self, f"{self.title.text()}. {self.subtitle.text()}")
        self.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on a chosen answer goes on to the next question; held down it does nothing more."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _buttons(self, place: InSight, record: SessionRecord, *, can_go_on: bool) -> FlowBox:
        row = FlowBox()
        row.add(place)
        self.go_on = None
        left_over = not all(exercise.quota_done for exercise in record.exercises)
        if can_go_on and record.end is SessionEnd.STOPPED and left_over:
            self.go_on = QuietButton(self._theme, _("Go on training"))
            self.go_on.clicked.connect(self._leave_for_training)
            row.add(self.go_on)
        return row

    def _to_now(self) -> None:
        if self.now is not None:
            self.now.arrive()

    def _to_spread(self) -> None:
        if self.spread is not None:
            self.spread.focus()

    def _keep_worst(self, exercise: str, pain: Pain) -> None:
        if self._answers is not None:
            worst = dict(self._answers.worst) | {exercise: pain}
            self._keep(replace(self._answers, worst=tuple(worst.items())))

    def _keep_after(self, pain: Pain) -> None:
        if self._answers is not None:
            self._keep(replace(self._answers, after=pain))

    def _keep_spread(self, spread: LegSpread, at: tuple[str, ...]) -> None:
        if self._answers is not None:
            self._keep(replace(self._answers, spread=spread, spread_at=at))

    def _keep_note(self) -> None:
        if self._answers is not None and self.note is not None and self.note.note != self._answers.note:
            self._keep(replace(self._answers, note=self.note.note))

    def _keep(self, answers: AfterAnswers) -> None:
        if answers != self._answers:
            self._answers = answers
            self._show_band()
            self.changed.emit(answers)

    def _show_band(self) -> None:
        """What the answers mean so far; nothing before the first."""
        if self.band is None or self._answers is None or self._record is None:
            return
        band = _band(self._record, self._answers)
        self.band.setVisible(band is not None)
        if band is not None:
            self.band.show_text(_TONES[band], f"{states.colour_name(band)} · {states.colour(band)}")

    def _finish(self) -> None:
        self._keep_note()
        self.done.emit()

    def _leave_for_training(self) -> None:
        self._keep_note()
        self.go_on_wanted.emit()


def _band(record: SessionRecord, answers: AfterAnswers) -> Colour | None:
    """The colour so far; ``None`` while nothing is known."""
    stopped = any(exercise.stopped_for_pain for exercise in record.exercises)
    said = [exercise.pain.number for exercise in record.exercises if exercise.pain is not None]
    peak = highest([answers.after.number, *said, *(pain.number for _exercise, pain in answers.worst)])
    if peak is None and answers.spread is None and not stopped:
        return None
    return colour_now(record.before.number or 0, peak or 0, answers.spread or LegSpread.NONE, stopped)


def _subtitle(record: SessionRecord, trained: list[ExerciseRecord]) -> str:
    counted = [doses.repetitions(record.repetitions)] if record.repetitions else []
    return " · ".join([doses.exercises(len(trained)), *counted, doses.minutes(record.active_seconds)])
