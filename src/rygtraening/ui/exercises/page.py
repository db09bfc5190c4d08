"""Øvelser: the list of exercises, and one exercise whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_draft import is_put_together
from rygtraening.i18n import _
from rygtraening.ui.exercises.detail_page import DetailPage
from rygtraening.ui.exercises.dose_card import Place
from rygtraening.ui.exercises.exercise_card import ExerciseCard
from rygtraening.ui.exercises.faults_card import FaultsCard
from rygtraening.ui.exercises.tag import awaiting_review
from rygtraening.ui.exercises.tag_filter import ALL, TagFilter, choices
from rygtraening.ui.programmes.sections import EXERCISES, PROGRAMMES, sections
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.growing import Work
from rygtraening.ui.widgets.heading import Muted, SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses

_A_TURN = 3
"""So many cards are made in a turn of the loop."""


class Back(Struct, frozen=True):
    """A way back: what it leads to is called ``name``, and ``go`` goes there."""

    name: str
    go: Callable[[], None]


class ExercisesPage(QStackedWidget):
    """Shows the list, or the exercise that was opened; Esc and the link at the top lead back."""

    opened = Signal(str)
    """The id of the exercise that is shown now."""
    programmes_wanted = Signal()
    """To the other half of Øvelser."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = Catalogue({}, {})
        self._places: dict[str, Place] = {}
        self._inside: frozenset[str] = frozenset()
        self._way_back: Back | None = None
        """Where the exercise that is open leads back to, if not to the list."""
        self.list = Page(theme)
        self._cards: dict[str, ExerciseCard] = {}
        self._left: frozenset[str] = frozenset()
        """What the filter takes."""
        self.filter: TagFilter | None = None
        """What chooses among them; ``None`` where no tag makes a difference."""
        self._headings: list[tuple[QWidget, list[str]]] = []
        """The headings and what stands under them, each with the ids of the exercises under it."""
        self.detail: DetailPage | None = None
        """The exercise that is open."""
        self.addWidget(self.list)

    def show_doses(self, prescriptions: Sequence[Prescription], pausing: Sequence[Pausing] = ()) -> None:
        """Where the person is today, and what ``pausing`` leaves out: shown on the page of each exercise that is opened
        from now on. An exercise of the programme that is in neither has no dose today."""
        self._places = {name: Place(inside=True) for name in self._inside}
        self._places |= {each.exercise.id: Place(inside=True, back_on=each.until) for each in pausing}
        for prescription in prescriptions:
            name = prescription.exercise.id
            self._places[name] = Place(prescription, inside=name in self._inside)

    @property
    def cards(self) -> dict[str, ExerciseCard]:
        """The cards of the list by id, in the order they are shown."""
        self.list.make_whole()
        return self._cards

    def show_catalogue(self, catalogue: Catalogue, programme: Programme) -> None:
        """Show what could be read: the exercises of ``programme`` first, in its order, then under a heading the
        others by name, then the faults. The tag that was chosen stays chosen. The list comes in turns of the loop."""
        self._catalogue = catalogue
        self.close_detail()
        self._cards = {}
        self.list.clear()
        self.list.set_title(_("Exercises"))
        self.list.set_subtitle(_("All the exercises, how each is done, and how it gets easier or harder."))
        self.setAccessibleName(self.list.title.text())
        self.sections = sections(self._theme, EXERCISES)
        self.sections.chosen.connect(self._turn)
        self.list.add(self.sections, Qt.AlignmentFlag.AlignLeft)
        names = [each.id for each in programme.exercises]
        self._inside = frozenset(names)
        self._places = {}
        self._headings = []
        inside, beside = _in_order(catalogue, names)
        self._add_filter([*inside, *beside])
        self._sift()
        self.list.grow(self._fill(catalogue, programme, inside, beside))

    def _fill(
        self, catalogue: Catalogue, programme: Programme, inside: Sequence[Exercise], beside: Sequence[Exercise]
    ) -> Work:
        yield
        if inside:
            self._add_heading(_programme_heading(self._theme, programme), inside)
            if about := doses.say(programme.about):
                self._add_heading(Muted(self._theme, about), inside)
        for number, exercise in enumerate(inside, start=1):
            self._add_card(exercise, number)
            if number % _A_TURN == 0:
                yield
        if inside and beside:
            self._add_heading(SectionTitle(self._theme, _("Beside your programme")), beside)
        for number, exercise in enumerate(beside, start=1):
            self._add_card(exercise, None)
            if number % _A_TURN == 0:
                yield
        if not self._cards:
            self.list.add(EmptyState(self._theme, IconName.EXERCISES, _("No exercise could be read.")))
        if catalogue.faults:
            self.list.add(FaultsCard(self._theme, catalogue.faults))

    def _add_filter(self, exercises: Sequence[Exercise]) -> None:
        chosen = self.filter.value if self.filter is not None else ALL
        tags = choices(exercises)
        self.filter = TagFilter(self._theme, tags, chosen) if tags else None
        if self.filter is not None:
            self.filter.changed.connect(self._sift)
            self.list.add(self.filter)

    def _add_heading(self, heading: QWidget, exercises: Sequence[Exercise]) -> None:
        names = [exercise.id for exercise in exercises]
        self._headings.append((heading, names))
        if self._left.isdisjoint(names):
            heading.hide()
        self.list.add(heading)

    def _sift(self) -> None:
        """Leave what the filter takes, and the headings with something under them."""
        exercises = self._catalogue.exercises
        if self.filter is None:
            self._left = frozenset(exercises)
            return
        takes = self.filter.takes
        self._left = frozenset(name for name, exercise in exercises.items() if takes(exercise))
        for name, card in self._cards.items():
            card.setVisible(name in self._left)
        for heading, names in self._headings:
            heading.setVisible(not self._left.isdisjoint(names))
        self.filter.tell(len(self._left))

    def _add_card(self, exercise: Exercise, number: int | None) -> None:
        card = ExerciseCard(self._theme, exercise, number)
        card.clicked.connect(lambda _on=False, name=exercise.id: self.open(name))
        self._cards[exercise.id] = card
        if exercise.id not in self._left:
            card.hide()
        self.list.add(card)

    def _turn(self, half: str) -> None:
        if half == PROGRAMMES:
            self.sections.set_value(EXERCISES)  # for when the person comes back
            self.programmes_wanted.emit()

    def open(self, exercise_id: str, back: Back | None = None) -> None:
        """Show one exercise whole; one that is not there leaves the list. ``back`` is where it leads back to."""
        exercise = self._catalogue.exercises.get(exercise_id)
        self.close_detail()
        self._way_back = back
        if exercise is None:
            return
        exercises = self._catalogue.exercises
        easier, harder = (
            [exercises[name] for name in side if name in exercises] for side in (exercise.easier, exercise.harder)
        )
        place = self._places.get(exercise_id, Place())
        self.detail = DetailPage(self._theme, exercise, place, easier, harder)
        if back is not None:
            self.detail.back.setText(back.name)
            self.detail.back.setAccessibleName(_("Back to {name}").format(name=back.name))
        self.detail.left.connect(self.leave_detail)
        self.detail.other.connect(lambda other: self.open(other, back))
        self.addWidget(self.detail)
        self.setCurrentWidget(self.detail)
        self.detail.focus()
        self.opened.emit(exercise_id)

    def leave_detail(self) -> None:
        """Back to where the person came from."""
        back, self._way_back = self._way_back, None
        self.close_detail()
        if back is not None:
            back.go()

    def close_detail(self) -> None:
        """Back to the list, with the focus on the exercise that was open."""
        if self.detail is None:
            return
        detail, self.detail = self.detail, None
        self.setCurrentWidget(self.list)
        self.removeWidget(detail)
        detail.deleteLater()
        card: QWidget | None = self.cards.get(detail.exercise_id)
        if card is not None and card.isHidden() and self.filter is not None:
            card = self.filter.choice
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.detail is not None:
            self.leave_detail()
        else:
            super().keyPressEvent(event)


def _programme_heading(theme: Theme, programme: Programme) -> QWidget:
    row = FlowBox(gap=Space.M)
    row.add(SectionTitle(theme, _("Your programme: {programme}").format(programme=doses.say(programme.name))))
    unread = None if is_put_together(programme) else awaiting_review(theme, programme.source)
    if unread is not None:
        row.add(unread)
    return row


def _in_order(catalogue: Catalogue, names: Sequence[str]) -> tuple[list[Exercise], list[Exercise]]:
    """The programme's exercises (``names``) in its order, and the others by name."""
    inside = [catalogue.exercises[name] for name in names if name in catalogue.exercises]
    beside = [exercise for name, exercise in catalogue.exercises.items() if name not in names]
    return inside, sorted(beside, key=lambda exercise: doses.say(exercise.name).casefold())
