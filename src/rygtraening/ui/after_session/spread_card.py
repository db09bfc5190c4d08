"""Whether the pain went further down the leg, and where."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.pain import LegSpread
from rygtraening.domain.record import ExerciseRecord
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.choice import MultiChoice, SingleChoice
from rygtraening.words import doses

_UNKNOWN = "?"
"""The answer "don't know": all of them. No id of an exercise looks like this."""


class SpreadCard(Card):
    """Asks once; asks at which exercises only after a yes, and only where there was more than one."""

    answered = Signal(object, tuple)
    """The ``LegSpread``, and the ids of the exercises (none: all of them)."""

    def __init__(
        self,
        theme: Theme,
        exercises: Sequence[ExerciseRecord],
        spread: LegSpread | None,
        at: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        question = _("Did the pain go further down your leg?")
        self.setAccessibleName(question)
        self.spread = SingleChoice(
            theme,
            question,
            (
                (LegSpread.NONE, _("No")),
                (LegSpread.BRIEF, _("Yes, briefly")),
                (LegSpread.LASTING, _("Yes, over 10 minutes, or it is still there")),
            ),
        )
        options = [(exercise.exercise, doses.say(exercise.name)) for exercise in exercises]
        self.where = MultiChoice(
            theme, _("At which exercise?"), [*options, (_UNKNOWN, _("Don't know"))], alone=[_UNKNOWN]
        )
        self._asks_where = len(options) > 1
        self.add(self.spread)
        self.add(self.where)
        self.spread.set_value(spread)
        self.where.set_values(key for key, _words in options if key in at)
        self._fold()
        self.spread.chosen.connect(self._on_answered)
        self.where.changed.connect(self._on_answered)

    def focus(self) -> None:
        """Put the focus on the question."""
        self.spread.focus()

    def _on_answered(self) -> None:
        self._fold()
        value = self.spread.value
        if value is None:
            return
        spread = LegSpread(value)
        at = () if spread is LegSpread.NONE else tuple(key for key in self.where.values if key != _UNKNOWN)
        self.answered.emit(spread, at)

    def _fold(self) -> None:
        self.where.setVisible(self._asks_where and self.spread.value not in (None, LegSpread.NONE))
