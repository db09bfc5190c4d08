"""Opens the window on what ``wiring`` built."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from rygtraening import i18n, paths, wiring
from rygtraening.domain.ports import Core, KnownError, Settings
from rygtraening.ui.crash_dialog import CrashReporter
from rygtraening.ui.journey import Journey
from rygtraening.ui.message import tell
from rygtraening.ui.only_one import OnlyOne
from rygtraening.ui.theme.theme import Mode, Theme
from rygtraening.ui.window import MainWindow


def run(data_dir: Path, exercises: Path | None, settings: Settings) -> int:
    """Open the window and stay until it is closed; the exit code. A ``KnownError`` is shown
    and raised again."""
    app = make_application()
    theme = themed(app, settings)
    wiring.make_data_dir(data_dir)
    only_one = OnlyOne(data_dir)
    if not only_one.claim():
        return 0
    try:
        with wiring.open_core(data_dir, exercises, settings) as core:
            _log_to_file(data_dir)
            window = open_window(core, theme)
            only_one.started_again.connect(window.raise_up)
            return app.exec()
    except KnownError as error:
        tell(theme, str(error))
        raise
    finally:
        only_one.release()


def make_application() -> QApplication:
    """The one ``QApplication``, with its name, icon and the standard buttons' words."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(paths.APP_NAME)
    app.setDesktopFileName(paths.APP_NAME)
    app.setWindowIcon(QIcon(str(paths.bundled("resources") / "icons" / "rygtraening.svg")))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if i18n.language() == i18n.DANISH and translator.load(QLocale("da"), "qtbase", "_", folder):
        app.installTranslator(translator)
    return app


def themed(app: QApplication, settings: Settings) -> Theme:
    """The chosen theme and text size, applied."""
    chosen = settings.get("theme", Mode.SYSTEM)
    size = settings.get("text_size", "100")
    theme = Theme(
        Mode(chosen) if chosen in {mode.value for mode in Mode} else Mode.SYSTEM,
        int(size) / 100 if size.isdigit() else 1.0,
        parent=app,
    )
    theme.apply(app)
    return theme


def open_window(core: Core, theme: Theme) -> MainWindow:
    """The window on its first page, shown."""
    window = MainWindow(theme, core.settings)
    CrashReporter(theme, window).install()
    journey = Journey(core, window, theme)
    journey.begin()
    window.show()
    return window


def _log_to_file(data_dir: Path) -> None:
    """Bugs are kept in the data folder; nothing is sent anywhere."""
    try:
        handler = logging.FileHandler(data_dir / "bugs.log", encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    logging.getLogger("rygtraening").addHandler(handler)
