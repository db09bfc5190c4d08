"""One exercise of a session: prescribed at the left, done at the right, with the pain it gave."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from rygtraening.domain.day_view import band
from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import can_be_drawn
from rygtraening.domain.pain import Pain
from rygtraening.domain.record import ExerciseRecord
from rygtraening.ui.day.row import beside
from rygtraening.ui.figure.tile import FigureTile
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.heading import Muted, Small, TextLabel, TextStack
from rygtraening.ui.widgets.mark import Mark
from rygtraening.ui.widgets.progress_bar import ProgressBar
from rygtraening.words import day as words
from rygtraening.words import doses

_NAME_LEAST = 130
"""The name stands beside the figure while it has this much room (px at 100 % text)."""


class DoneRow(QWidget):
    """With the name and the dose of its day; the figure of the ``exercise`` where there still is one of that id."""

    def __init__(
        self,
        theme: Theme,
        done: ExerciseRecord,
        worst: Pain | None,
        exercise: Exercise | None,
        *,
        why: str,
        parent: QWidget | None = None,
    ) -> None:
        """``worst`` is what the page after says; ``why`` is the reason of the dose, where it is to be
        said here."""
        super().__init__(parent)
        name, told = doses.say(done.name), words.done(done)
        felt = worst if worst is not None and worst.number is not None else done.pain
        said = [words.prescribed(done), told, *words.marks(done)]
        if felt is not None and felt.number is not None:
            said.append(words.worst(felt))
        self.setAccessibleName(f"{name}: {words.DOT.join(said)}")
        texts: list[QWidget] = [TextLabel(theme, name, role=Type.LARGE_STRONG), Muted(theme, words.prescribed(done))]
        texts += [Small(theme, why)] if why else []
        left: QWidget = TextStack(*texts)
        if exercise is not None and can_be_drawn(exercise):
            tier = min(done.level.tier, len(exercise.dose.tiers) - 1)
            columns = Columns(theme, centred=True)
            columns.add(FigureTile(theme, exercise, tier), stretch=0)
            columns.add(left, least=_NAME_LEAST)
            left = columns
        right: list[QWidget] = [TextLabel(theme, told, role=Type.STRONG)]
        bar = ProgressBar(theme, f"{name}: {told}")
        bar.setFixedHeight(Space.S)
        bar.show_share(sum(done.done) / (done.quota * len(done.done)) if done.quota else 0.0)
        right.append(bar)
        right += [Small(theme, text) for text in words.marks(done)]
        if felt is not None and felt.number is not None:
            right.append(_felt(theme, felt, felt.number))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(beside(theme, left, TextStack(*right, gap=Space.XS)))


def _felt(theme: Theme, pain: Pain, number: int) -> QWidget:
    widget = QWidget()
    line = QHBoxLayout(widget)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.S)
    line.addWidget(Mark(theme, Tone(band(number).value), role=Type.SMALL), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(Small(theme, words.worst(pain)), 1)
    return widget
