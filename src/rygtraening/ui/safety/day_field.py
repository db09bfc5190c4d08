"""A day, today or earlier: written, or stepped to with a button on either side."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLineEdit, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme import style
from rygtraening.ui.theme.dress import Dress
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import SecondaryButton


class DayField(QWidget):
    """Asks for the day called ``name``; begins at ``latest``, and nothing after it can be chosen."""

    def __init__(self, theme: Theme, name: str, latest: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QDateEdit(QDate(latest.year, latest.month, latest.day))
        Dress(theme, self.edit, style.field)
        self.edit.setMaximumDate(self.edit.date())
        # Translators: a day in figures: day (dd), month (MM) and year (yyyy), in your order, with your signs.
        self.edit.setDisplayFormat(_("dd/MM/yyyy"))
        self.edit.setFixedHeight(theme.target())
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for field in (self.edit, *self.edit.findChildren(QLineEdit)):
            field.setAccessibleName(name)
        self.earlier = SecondaryButton(theme, "", icon=IconName.MINUS)
        self.later = SecondaryButton(theme, "", icon=IconName.PLUS)
        for button, words, days in ((self.earlier, _("One day earlier"), -1), (self.later, _("One day later"), 1)):
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.clicked.connect(lambda _checked=False, days=days: self._step(days))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        row.addWidget(self.earlier)
        row.addWidget(self.edit)
        row.addWidget(self.later)
        self.edit.dateChanged.connect(self._update)
        self._update()

    @property
    def day(self) -> date:
        """The day that is chosen."""
        chosen = self.edit.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _step(self, days: int) -> None:
        self.edit.setDate(self.edit.date().addDays(days))

    def _update(self) -> None:
        self.later.setEnabled(self.edit.date() < self.edit.maximumDate())
