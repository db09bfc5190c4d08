"""One exercise in the list: its figure, its name, what it is for, and how it is counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.exercise import DoseKind, Exercise, Sides
from rygtraening.domain.figure import can_be_drawn
from rygtraening.i18n import _
from rygtraening.ui.exercises.tag import Tag, awaiting_review
from rygtraening.ui.figure.tile import FigureTile, headed
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.empty_state import Icon
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, TextLabel, TextStack
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import doses


class ExerciseCard(RowButton):
    """Opens the exercise. ``number`` is its place in the programme, ``None`` for one that is not in it."""

    def __init__(self, theme: Theme, exercise: Exercise, number: int | None, parent: QWidget | None = None) -> None:
        name, aim = doses.say(exercise.name), doses.say(exercise.aim)
        super().__init__(theme, name, card=True, parent=parent)
        self.setAccessibleDescription(f"{aim} {counted(exercise)}.")
        head = FlowBox(gap=Space.M)
        head.add(TextLabel(theme, name, role=Type.LARGE_STRONG))
        also = doses.say(exercise.also_called)
        if also:
            head.add(Tag(theme, also))
        head.add(Tag(theme, counted(exercise)))
        unread = awaiting_review(theme, exercise.source)
        if unread is not None:
            head.add(unread)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.L, Space.XL, Space.L)
        row.setSpacing(Space.L)
        words = TextStack(head, Muted(theme, aim), gap=Space.XS)
        if can_be_drawn(exercise):
            tile = FigureTile(theme, exercise, exercise.dose.articles_tier)
            row.addWidget(headed(theme, tile, words), 1)
        else:
            if number is not None:
                row.addWidget(Numeral(theme, number), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(words, 1)
        row.addWidget(Icon(theme, IconName.NEXT, size=tokens.ICON_SMALL), 0, Qt.AlignmentFlag.AlignVCenter)
        self.settle()


def counted(exercise: Exercise) -> str:
    """How the dose of an exercise is counted, in a word or three."""
    both = exercise.sides is not Sides.NONE
    match exercise.dose.kind:
        case DoseKind.REPETITIONS:
            return _("Repetitions per side") if both else _("Repetitions")
        case DoseKind.HOLD:
            return _("Seconds of hold per side") if both else _("Seconds of hold")
        case DoseKind.MINUTES:
            return _("Minutes per side") if both else _("Minutes")
