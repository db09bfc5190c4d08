"""The program as the system starts it: in the background, with a reminder that is due.

Run as ``reminded.py DATA_DIR WAITED_FOR``. Ends when the page of the class ``WAITED_FOR`` is shown, or, where that is
``snoozed``, when the reminder is put off; prints what came of it as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime, time, timedelta
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from rygtraening import app as program
from rygtraening import paths, wiring
from rygtraening.catalogue.loader import load_safety
from rygtraening.domain.logbook import Logbook
from rygtraening.domain.pain import Pain
from rygtraening.domain.ports import Core
from rygtraening.domain.record import Front, Occasion
from rygtraening.domain.reminder import Weekly
from rygtraening.domain.reminder_memory import ReminderMemory
from rygtraening.store.journal import SqliteJournal
from rygtraening.store.settings import JsonSettings
from rygtraening.ui.reminders.journey import ReminderJourney
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow

SNOOZED = "snoozed"
LOOK_MS = 20


def main(folder: Path, waited_for: str) -> int:
    """The exit code of the program."""
    wiring.make_data_dir(folder)
    with closing(SqliteJournal.open(folder)) as journal:
        logbook = Logbook(journal, wiring.SystemClock(), uuid4, Front.WINDOW)
        logbook.keep_profile(adult=True, accepted=True, usual=Pain(3, 1))
        asked = tuple(each.id for each in load_safety(paths.bundled("resources") / "safety.yaml").questions)
        logbook.answer_safety(Occasion.FIRST_RUN, asked, ())
    memory = ReminderMemory(JsonSettings(folder))
    a_minute_ago = datetime.now().astimezone() - timedelta(minutes=1)
    memory.keep_times((Weekly(time(a_minute_ago.hour, a_minute_ago.minute), frozenset(range(7))),))
    memory.keep_on(True)
    opened = program.hidden_window

    @contextmanager
    def hidden_and_watched(app: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
        with opened(app, core, theme) as window:
            hidden = not window.isVisible()

            def look() -> None:
                page = type(window.page).__name__
                put_off = ReminderMemory(JsonSettings(folder)).standing.snoozed is not None
                if (window.isVisible() and page == waited_for) or (waited_for == SNOOZED and put_off):
                    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
                    said = {"began_hidden": hidden, "visible": window.isVisible(), "page": page, "token": token}
                    sys.stdout.write(json.dumps(said) + "\n")
                    (journey,) = window.findChildren(ReminderJourney)
                    journey.staying.leave()

            timer = QTimer(window)
            timer.timeout.connect(look)
            timer.start(LOOK_MS)
            yield window

    program.hidden_window = hidden_and_watched
    return program.run(folder, None, JsonSettings(folder), background=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
