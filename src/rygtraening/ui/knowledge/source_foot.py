"""Where a card comes from: plain text under a hairline. Nothing here opens by itself; an address can be copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.knowledge import KnowledgeSource, Standing
from rygtraening.i18n import _, ngettext
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Line
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Small
from rygtraening.words import knowledge as words


class SourceFoot(QWidget):
    """A line a source, how far the card is looked at, and a button for each address."""

    address_copied = Signal(str)
    """An address is wanted on the clipboard."""

    def __init__(
        self, theme: Theme, sources: Sequence[KnowledgeSource], standing: Standing, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(Line(theme))
        column.addSpacing(Space.XS)
        lead = ngettext("Source: {source}", "Sources: {source}", len(sources))
        for number, source in enumerate(sources):
            said = words.source(source)
            column.addWidget(Small(theme, said if number else lead.format(source=said)))
        column.addWidget(Small(theme, words.standing(standing, len(sources))))
        self.copies: dict[str, QuietButton] = {}
        """The buttons by address."""
        row = FlowBox(gap=Space.L, line_gap=Space.NONE)
        for source in sources:
            if source.address:
                self._add_copy(theme, source.address, row)
        if self.copies:
            column.addWidget(row)

    def _add_copy(self, theme: Theme, address: str, row: FlowBox) -> None:
        shown = address.partition("://")[2]
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        text = Small(theme, shown)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        copy = QuietButton(theme, _("Copy the address"))
        copy.setAccessibleDescription(shown)
        copy.clicked.connect(lambda: self.address_copied.emit(address))
        self.copies[address] = copy
        line = FlowBox(gap=Space.M, line_gap=Space.NONE)
        line.add(text)
        line.add(copy)
        row.add(line)
