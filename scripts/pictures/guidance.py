"""What stands beside the pages: the help, reminders, news of an update, a log that is not as it was written, a bug."""

from __future__ import annotations

from rygtraening.domain.integrity import Health
from rygtraening.domain.whats_new import SEEN
from rygtraening.ui import window as frame
from rygtraening.ui.backups.copies_dialog import CopiesDialog
from rygtraening.ui.backups.journey import BackupJourney
from rygtraening.ui.crash_dialog import CrashDialog
from rygtraening.ui.help.page import HelpPage
from rygtraening.ui.reminders.card import RemindersCard
from rygtraening.words import integrity
from scripts.pictures.diary import Diary
from scripts.pictures.scene import Scene
from scripts.pictures.studio import Studio

BEFORE_THE_FIRST = "0.0.1"
BUG = """rygtraening 0.1.0
Traceback (most recent call last):
  rygtraening/ui/progress/page.py, line 210, in show_day
ZeroDivisionError"""


def _trained(diary: Diary) -> None:
    diary.begin(6, usual=3)
    diary.good_days(5, 1, number=2)
    diary.morning(0, 2)


def _updated(diary: Diary) -> None:
    _trained(diary)
    diary.core.settings.set(SEEN, BEFORE_THE_FIRST)


def _help(studio: Studio) -> None:
    studio.journey.begin()
    studio.window.help_wanted.emit(None)
    studio.picture("help-daily", whole=True)
    page = studio.page(HelpPage)
    for topic in ("keys", "trouble"):
        page.open_at(topic, leads_on=True)
        studio.picture(f"help-{topic}", whole=True)
    page.all.click()
    studio.picture("help", whole=True)
    page.search.setText("hoste" if studio.speaks_danish else "cough")
    studio.picture("help-search")
    page.left.emit()
    studio.journey.open_page(frame.SETTINGS)
    dialog = CopiesDialog(studio.theme, studio.core.backups, studio.core.clock.now, studio.window)
    dialog.open()
    studio.window.help_wanted.emit(dialog)
    studio.dialog("dialog-help")
    dialog.close()


def _told(studio: Studio) -> None:
    studio.today("today-news")
    studio.journey.open_page(frame.SETTINGS)
    card = studio.seen(RemindersCard)
    card.on.click()
    studio.picture("settings-reminders", whole=True)
    card.trial.click()
    studio.picture("reminder-told", said=True)
    copies = studio.window.findChild(BackupJourney)
    assert isinstance(copies, BackupJourney)
    copies.trouble = integrity.trouble(Health(readable=False))
    studio.today("today-trouble")
    bug = CrashDialog(studio.theme, BUG, studio.window)
    bug.open()
    studio.dialog("dialog-bug")


_TOLD = ("today-news", "settings-reminders", "reminder-told", "today-trouble", "dialog-bug")
SCENES = (
    Scene("helped", _help, _trained, ("help", "dialog-help")),
    Scene("told", _told, _updated, _TOLD),
)
