"""Øvelser: the list of exercises, and one exercise whole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from rygtraening.domain.catalogue import Catalogue
from rygtraening.domain.day_plan import Pausing
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.prescription import Prescription
from rygtraening.domain.programme import Programme
from rygtraening.i18n import _
from rygtraening.ui.exercises.detail_page import DetailPage
from rygtraening.ui.exercises.dose_card import Place
from rygtraening.ui.exercises.exercise_card import ExerciseCard
from rygtraening.ui.exercises.faults_card import FaultsCard
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses


class ExercisesPage(QStackedWidget):
    """Shows the list, or the exercise that was opened; Esc and the link at the top lead back."""

    opened = Signal(str)
    """The id of the exercise that is shown now."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._catalogue = Catalogue({}, {})
        self._places: dict[str, Place] = {}
        self._inside: frozenset[str] = frozenset()
        self.list = Page(theme)
        self.cards: dict[str, ExerciseCard] = {}
        """The cards of the list by id, in the order they are shown."""
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

    def show_catalogue(self, catalogue: Catalogue, programme: Programme) -> None:
        """Show what could be read: the exercises of ``programme`` first, in its order, then under a heading the
        others by name, then the faults."""
        self._catalogue = catalogue
        self.close_detail()
        self.cards = {}
        self.list.clear()
        self.list.set_title(_("Exercises"))
        self.list.set_subtitle(doses.say(programme.about))
        self.setAccessibleName(self.list.title.text())
        names = [each.id for each in programme.exercises]
        self._inside = frozenset(names)
        self._places = {}
        inside, beside = _in_order(catalogue, names)
        for number, exercise in enumerate(inside, start=1):
            self._add_card(exercise, number)
        if inside and beside:
            self.list.add(SectionTitle(self._theme, _("Beside your programme")))
        for exercise in beside:
            self._add_card(exercise, None)
        if not self.cards:
            self.list.add(EmptyState(self._theme, IconName.EXERCISES, _("No exercise could be read.")))
        if catalogue.faults:
            self.list.add(FaultsCard(self._theme, catalogue.faults))

    def _add_card(self, exercise: Exercise, number: int | None) -> None:
        card = ExerciseCard(self._theme, exercise, number)
        card.clicked.connect(lambda _on=False, name=exercise.id: self.open(name))
        self.cards[exercise.id] = card
        self.list.add(card)

    def open(self, exercise_id: str) -> None:
        """Show one exercise whole; one that is not there leaves the list."""
        exercise = self._catalogue.exercises.get(exercise_id)
        self.close_detail()
        if exercise is None:
            return
        self.detail = DetailPage(self._theme, exercise, self._places.get(exercise_id, Place()))
        self.detail.left.connect(self.close_detail)
        self.addWidget(self.detail)
        self.setCurrentWidget(self.detail)
        self.detail.focus()
        self.opened.emit(exercise_id)

    def close_detail(self) -> None:
        """Back to the list, with the focus on the exercise that was open."""
        if self.detail is None:
            return
        detail, self.detail = self.detail, None
        self.setCurrentWidget(self.list)
        self.removeWidget(detail)
        detail.deleteLater()
        card = self.cards.get(detail.exercise_id)
        if card is not None:
            card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leads back to the list."""
        if event.key() == Qt.Key.Key_Escape and self.detail is not None:
            self.close_detail()
        else:
            super().keyPressEvent(event)


def _in_order(catalogue: Catalogue, names: Sequence[str]) -> tuple[list[Exercise], list[Exercise]]:
    """The programme's exercises (``names``) in its order, and the others by name."""
    inside = [catalogue.exercises[name] for name in names if name in catalogue.exercises]
    beside = [exercise for name, exercise in catalogue.exercises.items() if name not in names]
    return inside, sorted(beside, key=lambda exercise: doses.say(exercise.name).casefold())
