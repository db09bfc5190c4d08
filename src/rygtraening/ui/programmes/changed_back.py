"""Where the focus belongs after a change of a programme was taken back: on what is as it was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from rygtraening.domain.programme import Agreed, Part
from rygtraening.domain.programme_draft import Draft
from rygtraening.ui.programmes.agreed_box import BOTH, AgreedBox
from rygtraening.ui.programmes.days_card import DaysCard
from rygtraening.ui.programmes.part_card import PartCard
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.ui.widgets.stepper import Stepper

if TYPE_CHECKING:
    from rygtraening.ui.programmes.builder_page import BuilderPage


def changed_back(page: BuilderPage, was: Draft, now: Draft) -> QWidget:
    """What on ``page``, which shows ``now``, was otherwise in ``was``; where an exercise is gone again, the button that
    brought it."""
    if was.name != now.name:
        return page.name
    if was.about != now.about:
        return page.about
    if was.made_by != now.made_by:
        return page.made_by
    if was.parts != now.parts:
        return _in_parts(page, was, now)
    return _in_days(page.days, was, now)


def _in_parts(page: BuilderPage, was: Draft, now: Draft) -> QWidget:
    before = {part.exercise.id: part for part in was.parts}
    for part in now.parts:
        name = part.exercise.id
        if part != before.get(name):
            return _in_part(page.cards[name], before.get(name), part)
    if len(now.parts) < len(was.parts):
        return page.choose
    moved = next(new for old, new in zip(was.parts, now.parts, strict=True) if old != new)
    return _chosen(page.cards[moved.exercise.id].mode)


def _in_part(card: PartCard, was: Part | None, now: Part) -> QWidget:
    if was is not None and was.agreed is not None and now.agreed is not None and card.agreed is not None:
        return _in_agreement(card.agreed, was.agreed, now.agreed)
    if was is not None and was.agreed is None and now.agreed is None and card.start is not None:
        return _end_of(card.start)
    return _chosen(card.mode)


def _in_agreement(box: AgreedBox, was: Agreed, now: Agreed) -> QWidget:
    """Another variant may bring another dose, and another dose another day: what comes with it counts last."""
    if was.tier != now.tier and box.tiers is not None:
        return box.tiers.chip(str(now.tier))
    for key, field in box.numbers.items():
        if getattr(was, key) != getattr(now, key):
            return field.edit
    if was.side != now.side and box.sides is not None:
        return box.sides.chip(BOTH if now.side is None else now.side.value)
    if was.note != now.note:
        return box.note
    return box.steps_up if was.steps_up != now.steps_up else box.day.earlier


def _in_days(card: DaysCard, was: Draft, now: Draft) -> QWidget:
    if was.named != now.named:
        return _chosen(card.mode)
    if was.days != now.days:
        return card.days.chip(str(min(set(was.days) ^ set(now.days))))
    if was.rest_seconds != now.rest_seconds:
        return card.rest.edit
    if was.ready_seconds != now.ready_seconds:
        return card.ready.edit
    return _end_of(card.count)


def _chosen(mode: Segmented) -> QWidget:
    return mode.segment(mode.value)


def _end_of(stepper: Stepper) -> QWidget:
    """The button for more, or at the top the one for less."""
    return stepper.more if stepper.more.isEnabled() else stepper.less
