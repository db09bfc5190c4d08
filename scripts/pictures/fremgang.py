"""Fremgang with all its charts, after two days, two weeks, half a year and ten years, and the way on from it."""

from __future__ import annotations

from collections.abc import Callable

from rygtraening.cli.demo import fill
from rygtraening.domain.progress import Range
from rygtraening.ui import window as frame
from rygtraening.ui.progress.page import ProgressPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

SEED = 7
LIVES = {"days": (2, Range.TWO_WEEKS), "weeks": (14, Range.TWO_WEEKS), "years": (3650, Range.ALL)}
"""How long, and the range that is looked at."""


def _fill(days: int) -> Callable[[Diary], None]:
    def prepare(diary: Diary) -> None:
        fill(diary.core, days, SEED)

    return prepare


def _look(name: str, span: Range) -> Callable[[Studio], None]:
    def play(studio: Studio) -> None:
        studio.core.settings.set("progress.range", span.value)
        studio.journey.begin()
        studio.journey.open_page(frame.PROGRESS)
        studio.picture(name, whole=True)

    return play


def _half_year(studio: Studio) -> None:
    studio.core.settings.set("progress.range", Range.SIX_MONTHS.value)
    studio.journey.begin()
    studio.journey.open_page(frame.PROGRESS)
    page = studio.page(ProgressPage)
    studio.picture("progress-half-year", whole=True)
    further = page.further
    for card in (further.ladder, further.year, further.bold, further.function):
        card.switch.click()
    page.switch.click()
    studio.picture("progress-tables", whole=True)
    page.report.click()
    studio.picture("report-preview", whole=True)


SCENES = (
    *(
        Scene(f"progress-{name}", _look(f"progress-{name}", span), _fill(days), (f"progress-{name}",))
        for name, (days, span) in LIVES.items()
    ),
    Scene("half-year", _half_year, _fill(180), ("progress-half-year", "progress-tables", "report-preview")),
)
