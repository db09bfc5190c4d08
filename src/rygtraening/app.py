"""Opens the window on what ``wiring`` built."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from rygtraening import paths, read_later, wiring
from rygtraening.domain.ports import Core, DamagedJournal, KnownError, Settings
from rygtraening.ui import place
from rygtraening.ui.accessible_roles import tell_roles
from rygtraening.ui.collector import collector
from rygtraening.ui.crash_reporter import CrashReporter
from rygtraening.ui.figure import looks
from rygtraening.ui.journey import Journey
from rygtraening.ui.only_one import OnlyOne
from rygtraening.ui.qt_words import speak
from rygtraening.ui.theme.theme import Contrast, Mode, Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words import bug

if TYPE_CHECKING:
    from rygtraening.domain.programme_sheet import ProgrammeSheet
    from rygtraening.domain.report import Wish

BUGS_FILE = bug.FILE_NAME
AFTER_FIRST_PAINT_MS = 100
"""When the first page has just been painted."""
AFTER_FIRST_PAGE_MS = 1000
"""What nobody waits for comes when the first page has long been painted."""


def run(data_dir: Path, exercises: Path | None, settings: Settings, *, background: bool = False) -> int:
    """Open the window and stay until it is closed; the exit code. A ``KnownError`` is shown
    and raised again. Where the person deletes everything, the program begins anew.

    In the ``background`` nothing comes up uninvited: the window is hidden until a reminder, the tray or a second start
    asks for it, and what is wrong is only raised: it is shown the next time somebody opens the program."""
    app = make_application()
    theme = themed(app, settings)
    try:
        wiring.make_data_dir(data_dir)
        only_one = OnlyOne(data_dir, wiring.window_lock(data_dir))
        if not only_one.claim(call=not background):
            return 0
        try:
            said = ""
            while True:
                asked: list[bool] = []
                try:
                    with (
                        wiring.alone(data_dir),
                        wiring.open_core(data_dir, exercises, settings) as core,
                        _bugs_kept(data_dir),
                        (hidden_window if background else opened_window)(app, core, theme) as window,
                    ):
                        only_one.started_again.connect(window.raise_up)
                        window.ended_for_good.connect(asked.append)
                        if said:
                            window.say(said)
                        code = app.exec()
                except DamagedJournal as error:
                    if background:
                        raise
                    if _rescued(data_dir, settings, theme, error):
                        continue
                    return 1
                if not asked:
                    return code
                _let_go(window)
                said, background = _delete_all(data_dir, own_exercises=asked[-1]), False
                settings = wiring.open_settings(data_dir)
                theme = themed(app, settings)
        finally:
            only_one.release()
    except KnownError as error:
        if not background:
            from rygtraening.ui.message import tell

            tell(theme, str(error))
        raise


def _rescued(data_dir: Path, settings: Settings, theme: Theme, error: DamagedJournal) -> bool:
    """Offer the last good copy in the place of a journal that cannot be read; whether it is in its place now. Where
    there is none, the error is raised again."""
    from rygtraening.ui.backups.rescue_dialog import rescue

    with wiring.alone(data_dir):
        answer = rescue(theme, str(error), wiring.open_backups(data_dir, settings), wiring.SystemClock().now)
    if answer is None:
        raise error
    return answer


def _delete_all(data_dir: Path, *, own_exercises: bool) -> str:
    """Delete everything, which nothing uses any more; what is to be said of it."""
    from rygtraening.words import delete_all

    try:
        left = wiring.delete_all(data_dir, own_exercises=own_exercises)
    except KnownError as error:
        return str(error)
    return delete_all.done(left)


def _let_go(window: MainWindow) -> None:
    """The window is gone now, with all that looks at the journal."""
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def preview(path: Path, tier: int | None, settings: Settings) -> int:
    """Show the exercise file ``path`` while it is being written, until the window is closed; the exit code. Nothing is
    kept, and no log is opened."""
    from rygtraening.catalogue import loader
    from rygtraening.ui.preview.watched_file import WatchedFile
    from rygtraening.ui.preview.window import PreviewWindow

    app = make_application()
    theme = themed(app, settings)
    window = PreviewWindow(theme, wiring.SystemClock(), path.name, partial(loader.look, path), tier)
    window.language_changed.connect(lambda: speak(app))
    watched = WatchedFile(path, window)
    watched.changed.connect(window.read_again)
    place.fit(window)
    window.show()
    return app.exec()


def write_report(core: Core, wish: Wish, path: Path, *, replace: bool = False) -> int:
    """Write the pages for the physiotherapist to ``path`` in the language spoken now; how many there are. No window is
    opened and no display is needed. A ``KnownError`` where something is there and ``replace`` is not said, or where
    the disk says no."""
    from rygtraening.domain.report_reading import read as read_report
    from rygtraening.exchange.whole_files import write_file
    from rygtraening.ui.report.pdf import pdf as report_pdf

    keep = QApplication.instance() or QApplication([paths.APP_NAME, "-platform", "offscreen"])
    made = report_pdf(Theme(Mode.LIGHT), read_report(core, wish))
    del keep
    write_file(path, made.content, replace=replace)
    return made.pages


def write_programme_sheet(sheet: ProgrammeSheet, settings: Settings, path: Path, *, replace: bool = False) -> int:
    """Write the sheet of a programme to ``path`` in the language spoken now, with the figure as it is chosen in the
    ``settings``; how many pages there are. As with ``write_report``, no display is needed."""
    from rygtraening.exchange.whole_files import write_file
    from rygtraening.ui.programme_sheet.pdf import pdf as sheet_pdf

    keep = QApplication.instance() or QApplication([paths.APP_NAME, "-platform", "offscreen"])
    theme = Theme(Mode.LIGHT)
    theme.set_looks(looks.kept(settings.get))
    made = sheet_pdf(theme, sheet)
    del keep
    write_file(path, made.content, replace=replace)
    return made.pages


def make_application() -> QApplication:
    """The one ``QApplication``, with its name, icon and the standard buttons' words."""
    existing = QApplication.instance()
    # The style is named here: where it is set later, PySide makes all that styles know in Python (7 ms).
    app = existing if isinstance(existing, QApplication) else QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName(paths.APP_NAME)
    app.setDesktopFileName(paths.APP_ID)
    # Counted from when Qt's loop begins to turn: the first page takes as long again to be made.
    QTimer.singleShot(0, app, lambda: QTimer.singleShot(AFTER_FIRST_PAINT_MS, app, lambda: _wear_icon(app)))
    speak(app)
    tell_roles()
    return app


def _wear_icon(app: QApplication) -> None:
    """The windows' icon where the desktop finds none by the program's name: drawn when they are there."""
    from PySide6.QtGui import QIcon

    app.setWindowIcon(QIcon(str(paths.bundled("resources") / "icons" / "rygtraening.svg")))


def themed(app: QApplication, settings: Settings) -> Theme:
    """The chosen theme, contrast, text size and movement, applied."""
    mode, contrast = settings.get("theme", Mode.SYSTEM), settings.get("contrast", Contrast.SYSTEM)
    size = settings.get("text_size", "100")
    theme = Theme(
        Mode(mode) if mode in {each.value for each in Mode} else Mode.SYSTEM,
        int(size) / 100 if size.isdecimal() and len(size) <= 3 else 1.0,
        contrast=Contrast(contrast) if contrast in {each.value for each in Contrast} else Contrast.SYSTEM,
        reduced_motion=settings.get("less_motion") == "1",
        parent=app,
    )
    theme.set_looks(looks.kept(settings.get))
    theme.apply(app)
    return theme


@contextmanager
def opened_window(app: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
    """The window on its first page, shown; every bug is reported in it while it is open."""
    with _built(app, core, theme) as (window, journey):
        place.fit(window)
        window.show()
        journey.watch()
        QTimer.singleShot(AFTER_FIRST_PAGE_MS, journey.begin_reminders)
        QTimer.singleShot(AFTER_FIRST_PAGE_MS, collector.wake)
        yield window


@contextmanager
def hidden_window(app: QApplication, core: Core, theme: Theme) -> Iterator[MainWindow]:
    """The same, in the background: the window comes when it is asked for."""
    with _built(app, core, theme) as (window, journey):
        journey.watch()
        journey.begin_reminders(background=True)
        collector.wake()
        yield window


@contextmanager
def _built(app: QApplication, core: Core, theme: Theme) -> Iterator[tuple[MainWindow, Journey]]:
    window = MainWindow(theme, core.settings)
    journey = Journey(core, window, theme)
    journey.language_changed.connect(lambda: speak(app))
    reporter = CrashReporter(theme, window, window.say)
    reporter.install()
    try:
        journey.begin()
        yield window, journey
    finally:
        reporter.uninstall()


@contextmanager
def _bugs_kept(data_dir: Path) -> Iterator[None]:
    """Bugs are kept in the data folder; nothing is sent anywhere."""
    keeping = True
    handlers: list[logging.Handler] = []

    def keep() -> None:
        if not keeping:
            return
        # The file is made with the first bug. Where it cannot be written, the bug is still shown in the window.
        handler = logging.FileHandler(data_dir / BUGS_FILE, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        handlers.append(handler)
        logging.getLogger(paths.APP_NAME).addHandler(handler)

    read_later.when_read(logging, keep)
    try:
        yield
    finally:
        keeping = False
        for handler in handlers:
            logging.getLogger(paths.APP_NAME).removeHandler(handler)
            handler.close()
