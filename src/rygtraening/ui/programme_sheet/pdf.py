"""The sheet of a programme as a PDF: vectors, the text selectable, nothing in it but what is on the pages."""

from __future__ import annotations

from rygtraening.domain.programme_sheet import ProgrammeSheet
from rygtraening.ui.programme_sheet.pages import pages
from rygtraening.ui.report.ink import plain
from rygtraening.ui.report.pdf import Pdf, written
from rygtraening.ui.theme.theme import Theme
from rygtraening.words.doses import say


def pdf(theme: Theme, sheet: ProgrammeSheet) -> Pdf:
    """``sheet`` as a PDF in the language spoken now."""
    return written(pages(theme, sheet), plain(say(sheet.programme.name)))
