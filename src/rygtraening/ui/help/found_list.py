"""What was found in the help, the best first: a row a topic, with a piece of what it says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.help import Found
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.heading import Headline, Muted
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words.doses import say


class FoundList(QWidget):
    """Each row opens its topic."""

    topic_wanted = Signal(str)
    """The id of a topic."""

    def __init__(self, theme: Theme, found: Sequence[Found], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self.rows: dict[str, RowButton] = {}
        """The rows by the id of their topic, the best first."""
        for each in found:
            title = say(each.topic.title)
            row = RowButton(theme, title, card=True)
            row.setAccessibleDescription(each.piece)
            inside = QVBoxLayout(row)
            inside.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
            inside.setSpacing(Space.XS)
            inside.addWidget(Headline(theme, title))
            if each.piece:
                inside.addWidget(Muted(theme, each.piece))
            row.settle()
            row.clicked.connect(lambda _on=False, name=each.topic.id: self.topic_wanted.emit(name))
            self.rows[each.topic.id] = row
            column.addWidget(row)
