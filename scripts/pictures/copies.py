"""What lies around the log: its copies and going back to one, the log that cannot be read, and everything deleted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from rygtraening.cli.demo import fill
from rygtraening.domain.backup_place import BackupPlace
from rygtraening.domain.backups import Occasion
from rygtraening.domain.pain import Pain
from rygtraening.store import faults
from rygtraening.store.database import FILE_NAME
from rygtraening.ui import window as frame
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.rescue_dialog import RescueDialog
from rygtraening.ui.delete_all.dialog import DeleteAllDialog
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import NOW, Studio

DAYS, SEED = 20, 7
STICK = Path("/media/anna/STICK")


def _prepare(diary: Diary) -> None:
    """Three weeks, copies of three of their days, one made by hand, and a morning that came after it."""
    fill(diary.core, DAYS, SEED)
    for ago, hour in ((8, 17), (2, 18), (1, 7)):
        diary.at(ago, hour, 12)
        diary.core.backups.create(Occasion.DAY)
    diary.at(1, 20, 41)
    diary.core.backups.create(Occasion.BY_HAND)
    diary.at(0, NOW.hour, NOW.minute - 5)
    diary.logbook.answer_morning(Pain(2, 0))


def _copies(studio: Studio) -> None:
    core = studio.core
    studio.journey.begin()
    studio.journey.open_page(frame.SETTINGS)
    dialog = CopiesDialog(studio.theme, core.backups, core.clock.now, studio.window)
    dialog.open()
    _wait(studio, lambda: bool(dialog.rows))
    studio.dialog("dialog-backups", stays=True)
    dialog.rows[0].click()
    _wait(studio, lambda: not dialog.back.isHidden())
    studio.dialog("dialog-backups-preview", stays=True)
    dialog.back.click()
    _wait(studio, lambda: dialog.result_of_it is not None)
    studio.dialog("dialog-backups-done")
    _rescue(studio)


def _rescue(studio: Studio) -> None:
    core = studio.core
    good = core.backups.last_good()
    assert good is not None
    why = str(faults.damaged(core.data_dir / FILE_NAME))
    dialog = RescueDialog(studio.theme, why, good, core.backups, core.clock.now)
    dialog.open()
    studio.dialog("dialog-rescue")


def _delete_all(studio: Studio) -> None:
    core = studio.core
    BackupPlace(core.settings).keep(STICK)
    studio.journey.begin()
    found = replace(core.exchange.belongings(), folder=core.data_dir, own=("exercises/bro-paa-bold.yaml",), others=())
    for name in ("dialog-delete", "dialog-delete-sure"):
        dialog = DeleteAllDialog(studio.theme, found, STICK, studio.window)
        dialog.open()
        if name.endswith("sure"):
            dialog.onward.click()
        studio.dialog(name)


def _wait(studio: Studio, done: Callable[[], bool]) -> None:
    """What is done in another thread tells the window when it is done."""
    while not done():
        studio.settle()


SCENES = (
    Scene("backups", _copies, _prepare, ("dialog-backups", "dialog-rescue")),
    Scene("delete-all", _delete_all, _prepare, ("dialog-delete",)),
)
