"""The dialogs: a morning that is told of, a copy of the data, and what a file of another computer brings."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

from rygtraening import wiring
from rygtraening.cli.demo import fill
from rygtraening.ui import window as frame
from rygtraening.ui.day.page import DayPage
from rygtraening.ui.exchange.import_dialog import ImportDialog
from rygtraening.ui.exchange.journey import ExchangeJourney
from rygtraening.ui.progress.page import ProgressPage
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import NOW, Studio

DAYS, SEED, OTHER_SEED = 20, 7, 8


def _prepare(diary: Diary) -> None:
    fill(diary.core, DAYS, SEED)


def _dialogs(studio: Studio) -> None:
    studio.journey.begin()
    studio.journey.open_page(frame.PROGRESS)
    studio.page(ProgressPage).day_chosen.emit(NOW.date() - timedelta(days=1))
    studio.page(DayPage).morning_wanted.emit()
    studio.dialog("dialog-morning")
    studio.journey.open_page(frame.SETTINGS)
    exchange = ExchangeJourney(studio.core, studio.window, studio.theme, refresh=lambda: None)
    exchange.save()
    studio.dialog("dialog-copy")
    with tempfile.TemporaryDirectory() as folder:
        file = _of_another_computer(studio, Path(folder))
        exchange.pick_log = lambda _parent: file
        exchange.fetch()
        dialog = studio.window.findChild(ImportDialog)
        assert dialog is not None
        while dialog.fetch.isHidden():
            studio.settle()
        studio.dialog("dialog-fetch")


def _of_another_computer(studio: Studio, folder: Path) -> Path:
    """A log with other days of the same weeks."""
    file = folder / "rygtraening-log.ndjson"
    with wiring.open_core(folder / "data", None, wiring.open_settings(folder)) as other:
        fill(studio.beside(other), DAYS, OTHER_SEED)
        other.exchange.export("ndjson", file)
    return file


SCENES = (Scene("dialogs", _dialogs, _prepare, ("dialog",)),)
