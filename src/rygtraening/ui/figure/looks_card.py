"""The card *Figuren* of Settings: somebody to see oneself in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Exercise
from rygtraening.domain.figure import Figure, can_be_drawn
from rygtraening.i18n import _
from rygtraening.ui.figure.looks import clothes_words, skin_words
from rygtraening.ui.figure.view import FigureView, Picture
from rygtraening.ui.theme import tokens
from rygtraening.ui.theme.figure_colours import Clothes, Looks, Skin
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.segmented import Segmented

_CHOICES_LEAST, _PREVIEW_LEAST = 320, 260
"""Choices and preview stand side by side while they have this much room (px at 100 % text)."""


class LooksCard(Card):
    """Each choice takes effect at once, first of all in the picture beside it."""

    chosen = Signal(object)
    """The ``Looks`` that were chosen."""

    def __init__(self, theme: Theme, exercises: Sequence[Exercise], parent: QWidget | None = None) -> None:
        """The picture shows the last of ``exercises`` that can be drawn."""
        super().__init__(theme, _("The figure"), parent=parent)
        self.skin = Segmented(
            theme, _("Skin"), [(skin.value, skin_words(skin)) for skin in Skin], value=theme.looks.skin.value
        )
        self.clothes = Segmented(
            theme,
            _("Clothes"),
            [(clothes.value, clothes_words(clothes)) for clothes in Clothes],
            value=theme.looks.clothes.value,
        )
        rows: list[QWidget] = [Muted(theme, _("The person who shows you the exercises."))]
        for title, control in ((_("Skin"), self.skin), (_("Clothes"), self.clothes)):
            row = FlowBox()
            row.add(control)
            rows += [SectionTitle(theme, title), row]
            control.chosen.connect(self._tell)
        columns = Columns(theme)
        columns.add(TextStack(*rows, gap=Space.S), 5, _CHOICES_LEAST)
        self.preview = FigureView(theme, looks=theme.looks)
        self.preview.setMinimumHeight(tokens.RING_LEAST)
        drawn = [exercise for exercise in exercises if can_be_drawn(exercise)]
        if drawn:
            self.preview.show_picture(_picture(drawn[-1]))
            columns.add(self.preview, 4, _PREVIEW_LEAST)
        self.add(columns)

    @property
    def looks(self) -> Looks:
        """What is chosen."""
        return Looks(Skin(self.skin.value), Clothes(self.clothes.value))

    def _tell(self) -> None:
        self.preview.show_looks(self.looks)
        self.chosen.emit(self.looks)


def _picture(exercise: Exercise) -> Picture:
    figure = Figure(exercise)
    tier = exercise.dose.articles_tier
    pose = figure.telling([phase.pose for phase in exercise.phases_at(tier)], tier=tier)
    return Picture(pose, figure.box, figure.upright, _("The figure, as you have chosen it"))
