"""From the button on Fremgang to the file: reads what is asked for, shows it, and has it written where it is wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.progress import Range
from rygtraening.domain.report import Report, Wish
from rygtraening.domain.report_reading import read
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.beside_reading import BesideReading
from rygtraening.ui.report.language import speaking
from rygtraening.ui.report.pdf import written
from rygtraening.ui.report.preview import ReportPage
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.window import MainWindow
from rygtraening.words import report as words

NAME_KEY = "report.name"
Write = Callable[[Path, bytes], None]
"""Writes a file whole or not at all, over what is there; a ``KnownError`` where it cannot."""
Choose = Callable[[QWidget, Path], Path | None]
"""Asks where to, with a proposal; asks before something is replaced. ``None`` where nowhere was chosen."""


def choose_file(parent: QWidget, proposed: Path) -> Path | None:
    """The system's own dialog."""
    dialog = QFileDialog(parent, _("Save as PDF"), str(proposed.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(proposed.name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class ReportJourney(QObject):
    """The pages for the physiotherapist, on the place of Fremgang in the rail."""

    left = Signal()
    """Back to where the person came from."""

    def __init__(
        self, core: Core, window: MainWindow, theme: Theme, write: Write, *, choose: Choose = choose_file
    ) -> None:
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._write = write
        self._choose = choose
        self._page: ReportPage | None = None
        self._wanted = Range.THREE_MONTHS
        self._reading = BesideReading(core, window)
        self._reading.read.connect(self._show)
        self._reading.failed.connect(self._tell)

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None

    def open(self, span: Range = Range.THREE_MONTHS) -> None:
        """The preview of ``span`` as it is now: the page at once, and what is on it when it has been read."""
        if self._page is None:
            self._page = self._build()
        self._window.show_page(self._page, frame.PROGRESS)
        self._read(span)

    def _build(self) -> ReportPage:
        settings = self._core.settings
        page = ReportPage(self._theme, settings.get(NAME_KEY))
        page.period_chosen.connect(lambda span: self._read(Range(span)))
        page.name_given.connect(lambda name: settings.set(NAME_KEY, name))
        page.save_wanted.connect(self._save)
        page.left.connect(self.left)
        return page

    def _read(self, span: Range) -> None:
        wish = Wish(span)
        self._wanted = span
        self._reading.begin(lambda core: read(core, wish))

    def _show(self, report: Report) -> None:
        page = self._page
        if page is not None:
            self._window.attempt(lambda: page.show_report(report, self._wanted))

    def _tell(self, why: str) -> None:
        def fail() -> None:
            raise KnownError(why)

        self._window.attempt(fail)

    def _save(self) -> None:
        """Ask where to, and write it there."""
        page = self._page
        report = page.report if page is not None else None
        if page is None or report is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = self._choose(page, Path(documents) / f"rygtraening-{report.today.isoformat()}.pdf")
        if path is None:
            return
        with speaking(page.language):
            content = written(page.sheets, words.title()).content
        if self._window.attempt(lambda: self._write(path, content), again=self._save):
            self._window.say(
                _("Saved as {path}. It is about your health: keep it where only those you choose can read it.").format(
                    path=path
                ),
                _("Open it"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            )
