"""A number that is written, or set with a button on either side; what cannot be is said under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.weekly.one_line import OneLine
from rygtraening.ui.widgets.buttons import SecondaryButton
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.heading import Muted, SectionTitle, TextLabel

_MOST_LETTERS = 6
_DIGITS = 6
"""So many of them have room."""


class NumberField(Group):
    """A number from ``least`` to ``most``. ``name`` stands over it, ``unit`` after it."""

    changed = Signal(object)
    """The person has given another number (a ``float``); ``None`` where the field is empty and may be."""
    faulty = Signal()
    """What is written is, or is no longer, something that cannot be."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        value: float | None,
        *,
        least: float,
        most: float,
        unit: str = "",
        step: float = 1,
        usual: float | None = None,
        fractions: bool = False,
        of: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``of`` is what it is a number of, for somebody who does not see where it stands. ``usual`` is what counts
        while the field is empty; where there is none, it may not be. ``fractions``: the number need not be a whole
        one."""
        called = f"{name}, {of}" if of else name
        super().__init__(called, parent)
        self._theme, self._name, self._step = theme, name, step
        self._least, self._most, self._usual, self._fractions = least, most, usual, fractions
        self._value = value
        self.fault = ""
        """What is wrong with what is written; empty where nothing is."""
        self.less, self.more = (SecondaryButton(theme, "", icon=icon) for icon in (IconName.MINUS, IconName.PLUS))
        for button, words, by in ((self.less, _("{name}: less"), -step), (self.more, _("{name}: more"), step)):
            button.setAccessibleName(words.format(name=called))
            button.setAutoRepeat(True)
            button.clicked.connect(lambda _on=False, by=by: self._go(by))
        hint = "" if usual is None else i18n.decimal(usual)
        self.edit = OneLine(theme, called, "" if value is None else i18n.decimal(value), most=_MOST_LETTERS, hint=hint)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.textEdited.connect(self._read)
        self.error = TextLabel(theme, "", tone=Tone.RED)
        self.error.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        for widget in (self.less, self.edit, self.more):
            row.addWidget(widget)
        unit_label = Muted(theme, unit)
        unit_label.setWordWrap(False)
        row.addSpacing(Space.XS)
        row.addWidget(unit_label)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(SectionTitle(theme, name))
        column.addLayout(row)
        column.addWidget(self.error)
        column.addStretch(1)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def value(self) -> float | None:
        """The last number that can be."""
        return self._value

    def focus(self) -> None:
        """Put the focus on the number, all of it chosen, to be written anew."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def _go(self, by: float) -> None:
        now = self._value if self._value is not None else self._usual if self._usual is not None else self._least
        value = min(self._most, max(self._least, now + by))
        self.edit.setText(i18n.decimal(value))
        self._tell("")
        self._take(value)

    def _read(self) -> None:
        written = self.edit.written
        if not written and self._usual is not None:
            self._tell("")
            self._take(None)
            return
        value = self._number(written)
        if value is None:
            bounds = {"least": i18n.decimal(self._least), "most": i18n.decimal(self._most)}
            whole = _("Write a whole number from {least} to {most}.")
            sentence = _("Write a number from {least} to {most}.") if self._fractions else whole
            self._tell(sentence.format(**bounds))
        else:
            self._tell("")
            self._take(value)

    def _number(self, written: str) -> float | None:
        try:
            value = float(written.replace(",", "."))
        except ValueError:
            return None
        if not self._least <= value <= self._most or (not self._fractions and value != int(value)):
            return None
        return round(value, 1)

    def _take(self, value: float | None) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def _tell(self, fault: str) -> None:
        if fault == self.fault:
            return
        self.fault = fault
        self.error.setText(fault)
        self.error.setVisible(bool(fault))
        self.edit.setAccessibleDescription(fault)
        announce(self.edit, fault)
        self.faulty.emit()

    def _fit(self) -> None:
        digits = self.edit.fontMetrics().horizontalAdvance("0") * _DIGITS
        self.edit.setFixedWidth(digits + 2 * Space.M)
