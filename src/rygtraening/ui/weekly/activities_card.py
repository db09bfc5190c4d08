"""Up to three activities of the person's own, each with a number for how well it goes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.weekly_record import MOST_ACTIVITIES, OwnActivity
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.weekly.activity_row import ActivityRow
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card, Line
from rygtraening.ui.widgets.heading import Muted, Small
from rygtraening.words import weekly


class ActivitiesCard(Card):
    """Asks about ``given``, and for a first one where there is none."""

    answered = Signal(tuple)
    """The activities (``OwnActivity``) as they stand."""
    passed = Signal()
    """The person went on from the last row with the keyboard."""

    def __init__(self, theme: Theme, given: Sequence[OwnActivity], parent: QWidget | None = None) -> None:
        super().__init__(theme, weekly.activities(), parent=parent)
        self._told = tuple(given)
        self.rows: list[ActivityRow] = []
        self.add(Muted(theme, weekly.activities_hint()))
        self._stack = QVBoxLayout()
        self._stack.setSpacing(Space.M)
        self.add_layout(self._stack)
        self.more = QuietButton(theme, _("Add one more thing"))
        self.more.clicked.connect(self._on_more)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(Small(theme, weekly.credit()))
        for activity in given:
            self._add_row(activity)
        if not given:
            self._add_row(None)

    @property
    def activities(self) -> tuple[OwnActivity, ...]:
        """Those that have a name; of two with the same name the first."""
        kept: dict[str, OwnActivity] = {}
        for row in self.rows:
            if row.activity is not None:
                kept.setdefault(row.activity.name.casefold(), row.activity)
        return tuple(kept.values())

    def arrive(self) -> None:
        """The person came here from the question before with the keyboard."""
        self.rows[0].arrive()

    def keep_names(self) -> None:
        """Take over a name that is still being written."""
        for row in self.rows:
            row.keep_name()

    def _add_row(self, given: OwnActivity | None) -> ActivityRow:
        if self.rows:
            self._stack.addWidget(Line(self._theme))
        row = ActivityRow(self._theme, len(self.rows) + 1, given)
        row.changed.connect(self._tell)
        row.passed.connect(lambda row=row: self._go_on(row))
        self.rows.append(row)
        self._stack.addWidget(row)
        if len(self.rows) == MOST_ACTIVITIES:
            self.more.hide()
        return row

    def _on_more(self) -> None:
        """Another line to write in, unless there is an empty one."""
        empty = next((row for row in self.rows if row.activity is None), None)
        (empty or self._add_row(None)).line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self, row: ActivityRow) -> None:
        place = self.rows.index(row) + 1
        if place < len(self.rows):
            self.rows[place].arrive()
        else:
            self.passed.emit()

    def _tell(self) -> None:
        if self.activities != self._told:
            self._told = self.activities
            self.answered.emit(self._told)
