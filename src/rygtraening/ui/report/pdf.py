"""The pages as a PDF: vector, the text selectable, nothing in it but what is on the pages."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from rygtraening.domain.report import Report
from rygtraening.ui.report.sheets import Sheet, sheets
from rygtraening.ui.theme import paper
from rygtraening.ui.theme.theme import Theme
from rygtraening.words import report as words


class Pdf(Struct, frozen=True):
    """The file, and how many pages it has."""

    content: bytes
    pages: int


def pdf(theme: Theme, report: Report) -> Pdf:
    """``report`` as a PDF in the language spoken now; one or two pages of A4."""
    return written(sheets(theme, report), words.title())


def written(drawn: Sequence[Sheet], title: str) -> Pdf:
    """``drawn`` as a PDF with this ``title``."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("rygtraening")
    writer.setResolution(paper.RESOLUTION)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    painter = QPainter(writer)
    for place, sheet in enumerate(drawn):
        if place:
            writer.newPage()
        sheet.draw(painter)
    painter.end()
    del writer  # it writes the end of the file
    buffer.close()
    return Pdf(bytes(data.data()), len(drawn))
