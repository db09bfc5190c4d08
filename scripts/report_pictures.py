"""Draw the pages for the physiotherapist: simulated people over a day, two weeks, half a year and ten years.

    python -m scripts.report_pictures                    into docs/pictures
    python -m scripts.report_pictures build/pictures     into another folder
    python -m scripts.report_pictures build/pictures half-year

The pages are those of the PDF, drawn by the same code; the clock is a still one, so that a picture changes when the
page does.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtGui import QColor, QImage, QPainter

from rygtraening import app, i18n, wiring
from rygtraening.cli.demo import fill
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.ui.report.sheets import Sheet, sheets
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.palettes import LIGHT
from rygtraening.ui.theme.theme import Mode, Theme
from scripts.pictures import small_file
from scripts.pictures.album import PICTURES
from scripts.pictures.studio import NOW, StillClock

WIDTH = 1000
"""Of a page, in px."""
SEED = 7


@dataclass(frozen=True, slots=True)
class Life:
    """So many days of a simulated person, named after how long that is."""

    name: str
    days: int
    person: str = "steady"


LIVES = (
    Life("nothing", 0),
    Life("day", 2),  # the day before, and today until now
    Life("two-weeks", 14),
    Life("half-year", 180),
    Life("locked", 120, "worsening"),
    Life("ten-years", 3650, "flare_prone"),
)


def read_report(life: Life, language: str) -> Report:
    """Everything of ``life``, with every note, in the words of ``language``."""
    i18n.set_language(language)
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept) / "data"
        with wiring.open_core(folder, None, wiring.open_settings(folder)) as real:
            core = replace(real, clock=StillClock())
            if life.days:
                fill(core, life.days, SEED, life.person)
            return read(core, Wish(Range.ALL, name="Anna Jensen", all_notes=True))


def picture(sheet: Sheet) -> QImage:
    """One page."""
    scale = WIDTH / paper.PAGE_WIDTH
    image = QImage(WIDTH, round(paper.PAGE_HEIGHT * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.surface))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    sheet.draw(painter)
    painter.end()
    return image


def draw(folder: Path, wanted: str = "") -> None:
    """Every page of the lives whose name begins with ``wanted``, in both languages, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    theme = Theme(Mode.LIGHT)
    theme.apply(app.make_application())
    for life in LIVES:
        if not life.name.startswith(wanted):
            continue
        for language in i18n.LANGUAGES:
            pages = sheets(theme, read_report(life, language))
            for number, sheet in enumerate(pages, start=1):
                small_file.save(picture(sheet), folder / f"report-{life.name}-{number}-{language}.png")


def main() -> None:
    """Draw."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["TZ"] = str(NOW.tzinfo)
    time.tzset()
    folder, wanted = (*sys.argv[1:], "", "")[:2]
    draw(Path(folder) if folder else PICTURES, wanted)


if __name__ == "__main__":
    main()
