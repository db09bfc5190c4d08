"""The cards of one exercise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from rygtraening import i18n
from rygtraening.domain.exercise import DoseKind, Exercise
from rygtraening.domain.text import Text
from rygtraening.i18n import _
from rygtraening.ui.exercises.tag import Tag
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle, TextStack
from rygtraening.ui.widgets.mark import Mark
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.words import doses

_SAFETY_LEAST = 240
"""The three safety cards stand side by side while each has this much room (px at 100 % text)."""


class HowCard(Card):
    """Start position, steps, breathing."""

    def __init__(self, theme: Theme, exercise: Exercise) -> None:
        super().__init__(theme, _("How to do it"))
        self.add(_named(theme, _("Start position"), exercise.start_position))
        for number, step in enumerate(exercise.steps, start=1):
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addWidget(Numeral(theme, number, role=Type.SMALL_STRONG), 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(TextStack(Body(theme, doses.say(step))), 1)
            self.add_layout(row)
        if doses.say(exercise.breathing):
            self.add(_named(theme, _("Breathing"), exercise.breathing))
        self.body.addStretch(1)


class SafetyCards(Columns):
    """What is normal, what makes it easier, when to stop: a shape, a word and a colour each."""

    def __init__(self, theme: Theme, exercise: Exercise) -> None:
        super().__init__(theme)
        safety = exercise.safety
        self.add(_toned(theme, Tone.GREEN, _("Quite normal"), safety.normal), least=_SAFETY_LEAST)
        self.add(_toned(theme, Tone.YELLOW, _("To make it easier"), [safety.gentler]), least=_SAFETY_LEAST)
        self.add(_toned(theme, Tone.RED, _("Stop if"), safety.stop_signs), least=_SAFETY_LEAST)


class ListCard(Card):
    """A title and some sentences."""

    def __init__(self, theme: Theme, title: str, texts: Sequence[Text]) -> None:
        super().__init__(theme, title)
        for text in texts:
            self.add(Muted(theme, doses.say(text)))
        self.body.addStretch(1)


class PlacesCard(Card):
    """Where it can be done; for an exercise that says of some place."""

    def __init__(self, theme: Theme, exercise: Exercise) -> None:
        super().__init__(theme, _("Where you can do it"))
        places = exercise.places
        for name, text in ((_("Floor"), places.floor), (_("Bed"), places.bed), (_("Chair"), places.chair)):
            if doses.say(text):
                self.add(_named(theme, name, text))
        self.body.addStretch(1)


class TiersCard(Card):
    """The variants from easy to hard, and which of them is the person's."""

    def __init__(self, theme: Theme, exercise: Exercise, here: int | None) -> None:
        """``here`` is the person's tier, from 0."""
        super().__init__(theme, _("The steps of this exercise"))
        for place, tier in enumerate(exercise.dose.tiers):
            about = FlowBox(gap=Space.M)
            if exercise.dose.kind is DoseKind.REPETITIONS:
                seconds = i18n.decimal(tier.hold)
                hold = _("{seconds} s hold").format(seconds=seconds) if tier.hold else _("calm movement")
                about.add(Muted(theme, hold))
            if place == here:
                about.add(Tag(theme, _("You are here"), strong=True))
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            row.addWidget(Numeral(theme, place + 1, role=Type.SMALL_STRONG), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(TextStack(Body(theme, doses.say(tier.variant)), about), 1)
            self.add_layout(row)
        self.body.addStretch(1)


def _named(theme: Theme, name: str, text: Text) -> TextStack:
    return TextStack(SectionTitle(theme, name), Muted(theme, doses.say(text)))


def _toned(theme: Theme, tone: Tone, title: str, texts: Sequence[Text]) -> Card:
    card = Card(theme, tone=tone)
    card.setAccessibleName(title)
    head = QHBoxLayout()
    head.setSpacing(Space.S)
    head.addWidget(Mark(theme, tone), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(SectionTitle(theme, title), 1)
    card.add_layout(head)
    words = QVBoxLayout()
    words.setSpacing(Space.S)
    for text in texts:
        words.addWidget(Muted(theme, doses.say(text)))
    card.add_layout(words)
    card.body.addStretch(1)
    return card
