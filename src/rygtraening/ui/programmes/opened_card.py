"""The cards of a programme that was opened from a file: what it is, its exercises, and what would be written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from rygtraening.domain.figure import can_be_drawn
from rygtraening.domain.sharing import OpenedExercise, OpenedProgramme, Standing
from rygtraening.i18n import _
from rygtraening.ui.exercises.tag import Tag, awaiting_review
from rygtraening.ui.figure.tile import headed, marker
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.bullets import Bullets
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Headline, Muted, Small, TextLabel, TextStack
from rygtraening.ui.widgets.numeral import Numeral
from rygtraening.words import sharing as words
from rygtraening.words.doses import say


def programme_card(theme: Theme, opened: OpenedProgramme) -> Card:
    """What the programme is called and for, who made it, and how it stands to what is here."""
    programme = opened.programme
    card = Card(theme)
    head = FlowBox(gap=Space.M)
    head.add(Headline(theme, say(programme.name)))
    unread = awaiting_review(theme, programme.source)
    if unread is not None:
        head.add(unread)
    card.add(head)
    about = say(programme.about)
    if about:
        card.add(Muted(theme, about))
    card.add(Body(theme, words.summary(opened)))
    card.add(Body(theme, words.made_by(opened)))
    card.add_line()
    card.add(TextLabel(theme, words.programme_standing(opened.standing), role=Type.STRONG))
    changes = words.changes(opened)
    if changes:
        card.add(Bullets(theme, changes, heading=_("What is different")))
    return card


def exercises_card(theme: Theme, opened: OpenedProgramme) -> Card:
    """Every exercise in order, with its dose and how it stands to what is here."""
    card = Card(theme, _("The exercises"))
    for number, exercise in enumerate(opened.exercises, start=1):
        if number > 1:
            card.add_line()
        card.add(_exercise_row(theme, opened, exercise, number))
    return card


def files_card(theme: Theme, opened: OpenedProgramme, folder: Path) -> Card:
    """What is written where."""
    where, *lines = words.files(opened, folder)
    card = Card(theme, _("What is written"))
    card.add(Muted(theme, where))
    card.add(Bullets(theme, lines))
    return card


def _exercise_row(theme: Theme, opened: OpenedProgramme, exercise: OpenedExercise, number: int) -> QWidget:
    head = FlowBox(gap=Space.M)
    head.add(TextLabel(theme, say(exercise.exercise.name), role=Type.LARGE_STRONG))
    head.add(Tag(theme, words.standing(exercise.standing), strong=exercise.standing is Standing.NEW))
    brought = exercise.standing not in (Standing.HERE, Standing.HERE_OWN)
    unread = awaiting_review(theme, exercise.exercise.source) if brought else None
    if unread is not None:
        head.add(unread)
    lines: list[QWidget] = [head, Muted(theme, words.dose(exercise))]
    note = words.note(exercise)
    if note:
        lines.append(Small(theme, note))
    replaces = words.in_its_place(exercise.standing)
    if replaces:
        lines.append(Body(theme, replaces))
    changes = words.exercise_changes(opened, exercise)
    if changes:
        lines.append(Bullets(theme, changes, heading=_("What is different")))
    agreed = exercise.part.agreed if exercise.part is not None else None
    tier = exercise.exercise.dose.articles_tier if agreed is None else agreed.tier
    stack = TextStack(*lines, gap=Space.XS)
    if not can_be_drawn(exercise.exercise):
        return headed(theme, Numeral(theme, number), stack)
    return headed(theme, marker(theme, exercise.exercise, tier, number), stack)
