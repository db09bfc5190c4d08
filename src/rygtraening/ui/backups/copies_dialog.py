"""The copies there are, each with its day, its size and what it holds; one of them is gone back to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.backups import Copy
from rygtraening.domain.ports import Backups
from rygtraening.i18n import _
from rygtraening.ui.backups.going_back import GoingBack
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Type
from rygtraening.ui.widgets.heading import Body, Muted, TextLabel, TextStack
from rygtraening.ui.widgets.row_button import RowButton
from rygtraening.words import backups as words


class CopiesDialog(GoingBack):
    """Reads the copies as soon as it opens."""

    def __init__(
        self, theme: Theme, backups: Backups, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, _("Copies of your log"), backups, now, parent)
        self.rows: list[RowButton] = []
        self.begin(_("The copies are being read through …"), backups.copies)

    def show_found(self, found: object) -> None:
        """Show what came of it."""
        if isinstance(found, list):
            self._show_list(found)
        else:
            super().show_found(found)

    def _show_list(self, copies: Sequence[Copy]) -> None:
        self.show_buttons(leave=_("Close"))
        if not copies:
            self.show_only([Body(self.theme, words.last_good(None, self.now()))])
            return
        shown: list[QWidget] = [
            Muted(self.theme, _("Choose one to see what would be otherwise. Nothing is changed before you say so."))
        ]
        shown += [self._row(copy) for copy in copies]
        self.show_only(shown)
        if self.rows:
            self.rows[0].setFocus()

    def _row(self, copy: Copy) -> QWidget:
        """A whole copy can be chosen; one that cannot be read is only named."""
        when, known = words.moment(copy.name, self.now()), words.details(copy)
        stack = TextStack(TextLabel(self.theme, when, role=Type.STRONG), Muted(self.theme, known))
        row = RowButton(self.theme, f"{when}: {known}", card=True) if copy.inside is not None else QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        column.addWidget(stack)
        if isinstance(row, RowButton):
            row.clicked.connect(partial(self.look_at, copy))
            row.settle()
            self.rows.append(row)
        return row
