"""Which exercises a programme is to have: all there are, found by a word or by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.programme_draft import MOST_PARTS
from rygtraening.i18n import _
from rygtraening.ui.exercises.exercise_card import counted
from rygtraening.ui.exercises.tag_filter import TagFilter, choices
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.dialog import Dialog
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words.doses import say


class Chooser(Dialog):
    """Ticks what is in the programme already. What is ticked now is handed over with *Done*; Esc changes nothing."""

    chosen = Signal(list)
    """The ids that are ticked: what was there before in its order, then the others as they were ticked."""

    def __init__(
        self, theme: Theme, exercises: Iterable[Exercise], before: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Choose exercises"), parent)
        known = sorted(exercises, key=lambda exercise: say(exercise.name).casefold())
        self._order = list(before)
        self._exercises = {exercise.id: exercise for exercise in known}
        name = _("Search the exercises")
        self.search = QLineEdit()
        Dress(theme, self.search, style.field)
        self.search.setAccessibleName(name)
        self.search.setPlaceholderText(name)
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._sift)
        self.add(self.search)
        self.filter = TagFilter(theme, choices(known))
        self.filter.changed.connect(self._sift)
        self.add(self.filter)
        self.ticks: dict[str, CheckRow] = {}
        self._rows: dict[str, QWidget] = {}
        for number, exercise in enumerate(known, start=1):
            words = _("{name} · {counted}").format(name=say(exercise.name), counted=counted(exercise))
            tick = CheckRow(theme, words)
            tick.setChecked(exercise.id in self._order)
            tick.toggled.connect(lambda on, name=exercise.id: self._tick(name, on=on))
            row = headed(theme, marker(theme, exercise, exercise.dose.articles_tier, number), tick)
            self.ticks[exercise.id], self._rows[exercise.id] = tick, row
            self.add(row)
        self.none = Muted(theme, _("No exercise is about that. Try another word, or show all exercises."))
        self.add(self.none)
        self.full = Muted(theme, _("A programme has at most {most} exercises.").format(most=MOST_PARTS))
        self.add(self.full)
        self.body.addStretch(1)
        self.done_button = PrimaryButton(theme, _("Done"))
        self.done_button.clicked.connect(self._take)
        self.leave = QuietButton(theme, _("Go back"))
        self.leave.clicked.connect(self.reject)
        self.add_button(self.done_button)
        self.add_button(self.leave)
        self._bound()
        self._sift()

    def _tick(self, name: str, *, on: bool) -> None:
        if on and name not in self._order:
            self._order.append(name)
        elif not on and name in self._order:
            self._order.remove(name)
        self._bound()

    def _bound(self) -> None:
        full = len(self._order) >= MOST_PARTS
        for name, tick in self.ticks.items():
            tick.setEnabled(not full or name in self._order)
        self.full.setVisible(full)

    def _sift(self) -> None:
        wanted = self.search.text().casefold().split()
        left = [name for name, each in self._exercises.items() if self.filter.takes(each) and _has(each, wanted)]
        for name, row in self._rows.items():
            row.setVisible(name in left)
        self.none.setVisible(not left)
        self.filter.tell(len(left))

    def _take(self) -> None:
        self.chosen.emit(list(self._order))
        self.accept()


def _has(exercise: Exercise, wanted: Sequence[str]) -> bool:
    """Whether every word is in its name, what it is also called, its aim or its tags."""
    texts = (exercise.name, exercise.also_called, exercise.aim, *exercise.tags)
    words = " ".join(say(text) for text in texts).casefold()
    return all(word in words for word in wanted)
