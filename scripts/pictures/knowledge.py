"""Viden: each theme from top to bottom, a search, and calm breathing."""

from __future__ import annotations

from rygtraening.domain.breathing import USUAL_MINUTES, Breath, Breathing
from rygtraening.domain.knowledge import FLARE_UP, CardAction
from rygtraening.ui import window as frame
from rygtraening.ui.breathing.page import BreathingPage
from rygtraening.ui.knowledge.page import KnowledgePage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

TICKED = ("breaks", "sleep")


def _trained(diary: Diary) -> None:
    diary.begin(24, usual=3)
    diary.good_days(23, 1, number=2)
    diary.morning(0, 2)
    diary.leave_week(1)


def _read(studio: Studio) -> None:
    studio.journey.open_page(frame.KNOWLEDGE)
    page = studio.page(KnowledgePage)
    for theme in ("pain", "myths", "course", FLARE_UP):
        page.open_at(theme)
        studio.picture(f"knowledge-{theme}", whole=True)
    page.open_at("habits")
    for habit in TICKED:
        page.ticked.emit(habit, True)
    studio.picture("knowledge-habits", whole=True)
    page.search.setText("søvn" if studio.speaks_danish else "sleep")
    studio.picture("knowledge-search")
    page.acted.emit(CardAction.BREATHING)
    breathing = studio.page(BreathingPage)
    studio.picture("breathing")
    breathing.show_moment(_moment(23))
    studio.picture("breathing-in")
    breathing.show_over(USUAL_MINUTES)
    studio.picture("breathing-over")


def _moment(second: float) -> Breath:
    """So far into it."""
    breathing = Breathing(USUAL_MINUTES)
    breathing.go_on(0)
    return breathing.at(second)


SCENES = (Scene("reading", _read, _trained, ("knowledge", "breathing")),)
