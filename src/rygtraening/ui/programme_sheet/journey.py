"""From a programme to its sheet: reads what is to be on it, shows it, and has it written where it is wanted.

The pages are imported when they are first asked for: nobody who looks at a programme waits for them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from rygtraening.domain.ports import Core, KnownError
from rygtraening.domain.programme import Programme
from rygtraening.domain.programme_sheet import read_sheet
from rygtraening.i18n import _
from rygtraening.ui import window as frame
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import programme_sheet as words

if TYPE_CHECKING:
    from rygtraening.ui.programme_sheet.page import ProgrammeSheetPage
    from rygtraening.ui.report.journey import Choose, Write
    from rygtraening.ui.window import MainWindow


class ProgrammeSheetJourney(QObject):
    """The sheet of a programme, on the place of Øvelser in the rail."""

    def __init__(
        self, core: Core, window: MainWindow, theme: Theme, write: Write, *, choose: Choose | None = None
    ) -> None:
        """``write`` keeps a file; ``choose`` asks where to, unless the system's own dialog is to."""
        super().__init__(window)
        self._core = core
        self._window = window
        self._theme = theme
        self._write = write
        self._choose = choose
        self._page: ProgrammeSheetPage | None = None
        self._programme: Programme | None = None
        self._back: Callable[[], object] | None = None

    def forget(self) -> None:
        """The pages of the window are gone: make this one anew, in another language."""
        self._page = None

    def open(self, programme: Programme, back: Callable[[], object]) -> None:
        """The preview of the sheet of ``programme`` as it is now; ``back`` leads from it to where the person came
        from."""
        self._programme, self._back = programme, back
        if self._page is None:
            self._page = self._build()
        if self._show():
            self._window.show_page(self._page, frame.EXERCISES)

    def _build(self) -> ProgrammeSheetPage:
        from rygtraening.ui.programme_sheet.page import ProgrammeSheetPage

        page = ProgrammeSheetPage(self._theme)
        page.wanted.connect(self._show)
        page.save_wanted.connect(self._save)
        page.left.connect(self._leave)
        return page

    def _leave(self) -> None:
        if self._back is not None:
            self._back()

    def _show(self) -> bool:
        page, programme = self._page, self._programme

        def show() -> None:
            if page is None or programme is None:
                return
            sheet = read_sheet(self._core, programme, page.dose, morning=page.morning)
            if sheet is None:
                raise KnownError(words.locked())
            page.show_sheet(sheet)

        return self._window.attempt(show)

    def _save(self) -> None:
        """Ask where to, and write it there."""
        from rygtraening.ui.programme_sheet.pdf import pdf
        from rygtraening.ui.report.journey import choose_file
        from rygtraening.ui.report.language import speaking

        page = self._page
        if page is None or page.sheet is None:
            return
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        sheet = page.sheet
        path = (self._choose or choose_file)(
            page, Path(documents) / f"{sheet.programme.id}-{sheet.day.isoformat()}.pdf"
        )
        if path is None:
            return
        with speaking(page.language):
            content = pdf(self._theme, sheet).content
        if self._window.attempt(lambda: self._write(path, content), again=self._save):
            self._window.say(
                _("Saved as {path}. Open it to print it.").format(path=path),
                _("Open it"),
                lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))),
            )
