"""The person's own notes, to be ticked one by one; folded away until they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.report import Note
from rygtraening.i18n import _
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.heading import Muted
from rygtraening.words.progress import table_day

MOST = 20
"""So many of the newest notes can be ticked."""


class NotesList(QWidget):
    """The newest notes of what is shown. None is ticked until the person does it; what was ticked stays so."""

    changed = Signal()
    """Another choice was made."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._ticked: set[UUID] = set()
        self._offered: tuple[Note, ...] = ()
        self.rows: dict[UUID, CheckRow] = {}
        """Those that can be ticked, by their session; none before the list was first opened."""
        self.fold = QuietButton(theme, "", icon=IconName.CHEVRON_DOWN)
        self.fold.clicked.connect(self._turn)
        self._hint = Muted(theme, _("None of them is on the pages unless you tick it."))
        self._open = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        self._column.addWidget(self.fold)
        self._column.addWidget(self._hint)

    def chosen(self, notes: Sequence[Note]) -> tuple[Note, ...]:
        """Those of ``notes`` that are ticked."""
        return tuple(note for note in notes if note.session in self._ticked)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Offer the newest of these; they are newest first. Hidden where there is none."""
        self._offered = tuple(notes[:MOST])
        for row in self.rows.values():
            row.hide()
            self._column.removeWidget(row)
            row.deleteLater()
        self.rows = {}
        self.setVisible(bool(notes))
        self._show()

    def _turn(self) -> None:
        self._open = not self._open
        self._show()

    def _make_rows(self) -> None:
        """The rows are made when they are first to be seen."""
        for note in self._offered:
            row = self.rows[note.session] = CheckRow(self._theme, f"{table_day(note.day)}: {note.text}")
            row.setChecked(note.session in self._ticked)
            row.toggled.connect(lambda on, session=note.session: self._tick(session, on=on))
            self._column.addWidget(row)

    def _tick(self, session: UUID, *, on: bool) -> None:
        (self._ticked.add if on else self._ticked.discard)(session)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        if self._open and not self.rows:
            self._make_rows()
        count = sum(note.session in self._ticked for note in self._offered)
        self.fold.setText(_("Your notes: {n} of {total} chosen").format(n=count, total=len(self._offered)))
        self.fold.set_icon(IconName.CHEVRON_UP if self._open else IconName.CHEVRON_DOWN)
        for widget in (self._hint, *self.rows.values()):
            widget.setVisible(self._open)
