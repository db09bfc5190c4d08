"""The exercises beside one on its ladder, each a link: the easier ones, then the harder ones."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.words import doses


class LadderRow(FlowBox):
    """Wraps where there is no room for all in one line."""

    chosen = Signal(str)
    """The id of the exercise to open."""

    def __init__(
        self, theme: Theme, easier: Sequence[Exercise], harder: Sequence[Exercise], parent: QWidget | None = None
    ) -> None:
        super().__init__(gap=Space.XL, parent=parent)
        self.links: dict[str, QuietButton] = {}
        """The links by the id they lead to, in the order they are shown."""
        for exercise in easier:
            self._add(theme, exercise, _("Easier: {exercise}"), IconName.BACK)
        for exercise in harder:
            self._add(theme, exercise, _("Harder: {exercise}"), IconName.NEXT)

    def _add(self, theme: Theme, exercise: Exercise, words: str, icon: IconName) -> None:
        link = QuietButton(theme, words.format(exercise=doses.say(exercise.name)), icon=icon)
        link.clicked.connect(lambda _on=False, name=exercise.id: self.chosen.emit(name))
        self.links[exercise.id] = link
        self.add(link)
