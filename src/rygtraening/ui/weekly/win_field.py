"""A line for a small win: written, kept, and taken back if it was not meant."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.weekly.one_line import OneLine
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.words import weekly

_WIN_MOST = 200
_LINE_LEAST = 240
"""The button stands beside the line while that has this much room (px at 100 % text)."""


class WinField(Card):
    """A card with the question, the line and *Keep*. It asks for the text to be kept, and says so only when told."""

    written = Signal(str)
    """A small win to be kept; what is written stays until ``show_kept``."""
    taken_back = Signal(str)
    """The id of the win that was kept last is not to be kept after all; ``show_taken_back`` says that it is so."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, weekly.win_question(), parent=parent)
        self._id = ""
        self._text = ""
        self.line = OneLine(theme, weekly.win_question(), most=_WIN_MOST, hint=_("Something that went well"))
        self.button = SecondaryButton(theme, _("Keep"))
        self.button.setAccessibleName(_("Keep the small win"))
        self.notice = Banner(theme, Tone.GREEN, "", action=_("Undo"), small=True)
        self.notice.hide()
        columns = Columns(theme, gap=Space.M, centred=True)
        columns.add(self.line, least=_LINE_LEAST)
        columns.add(self.button, stretch=0)
        column = QVBoxLayout()
        column.setSpacing(Space.M)
        column.addWidget(columns)
        column.addWidget(self.notice)
        self.add_layout(column)
        self.line.textChanged.connect(self._update)
        self.line.entered.connect(self._write)
        self.button.clicked.connect(self._write)
        self.notice.action.connect(lambda: self.taken_back.emit(self._id))
        self._update()

    def show_kept(self, id_: str) -> None:
        """What was written is kept as ``id_``: say so, with a way back, and be ready for another."""
        self._id, self._text = id_, self.line.written
        self.notice.show_text(Tone.GREEN, _("Kept: {text}").format(text=weekly.quoted(self._text)))
        self.notice.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.clear()

    def show_taken_back(self) -> None:
        """The last one is taken back: what was written stands in the line again."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(self._text)
        self.notice.hide()

    def _update(self) -> None:
        self.button.setEnabled(bool(self.line.written))

    def _write(self) -> None:
        if self.line.written:
            self.written.emit(self.line.written)
