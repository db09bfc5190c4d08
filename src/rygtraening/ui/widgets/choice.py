"""Answers as chips: one of several, or any of several."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import ChoiceChip
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.group import Group
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.roving import Roving

Option = tuple[str, str]
"""What an answer is called in the program, and its words on the screen."""


class _Chips(Group):
    """The question and its chips."""

    def __init__(
        self, theme: Theme, question: str, options: Sequence[Option], show_question: bool, parent: QWidget | None
    ) -> None:
        super().__init__(question, parent)
        self._chips: dict[str, _Chip] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(Space.S)
        if show_question:
            layout.addWidget(SectionTitle(theme, question))
        self._row = FlowBox(gap=Space.S)
        layout.addWidget(self._row)
        for key, words in options:
            self._chips[key] = chip = _Chip(theme, words)
            self._row.add(chip)

    def chip(self, key: str) -> ChoiceChip:
        """The chip of the answer ``key``; a ``KeyError`` if there is none."""
        return self._chips[key]


class SingleChoice(_Chips):
    """One answer of several; nothing is chosen beforehand. One Tab stop, arrows move, Space or Enter chooses."""

    chosen = Signal(str)
    """An answer was chosen by the person."""

    def __init__(
        self,
        theme: Theme,
        question: str,
        options: Sequence[Option],
        *,
        show_question: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, question, options, show_question, parent)
        for chip in self._chips.values():
            chip.setAutoExclusive(True)
            chip.clicked.connect(self._on_clicked)
        self._roving = Roving(list(self._chips.values()), self)

    @property
    def value(self) -> str | None:
        """The answer chosen, or ``None``."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), None)

    def set_value(self, value: str | None) -> None:
        """Show ``value`` as chosen without a signal; ``None`` clears. A ``KeyError`` for no answer of this question."""
        if value is None:
            self.clear()
        else:
            self._chips[value].setChecked(True)

    def clear(self) -> None:
        """Nothing is chosen."""
        for chip in self._chips.values():
            chip.setAutoExclusive(False)
            chip.setChecked(False)
            chip.setAutoExclusive(True)

    def focus(self) -> None:
        """Put the focus on the row."""
        stop = self._roving.stop()
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        value = self.value
        if value is not None:
            self.chosen.emit(value)


class MultiChoice(_Chips):
    """Any of several answers. Answers in ``alone`` ("none of these") exclude all others."""

    changed = Signal(list)
    """The person changed the answers: their keys, in the order of the options."""

    def __init__(
        self,
        theme: Theme,
        question: str,
        options: Sequence[Option],
        *,
        alone: Iterable[str] = (),
        show_question: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, question, options, show_question, parent)
        self._alone = frozenset(alone)
        for key, chip in self._chips.items():
            chip.clicked.connect(lambda _checked, key=key: self._on_clicked(key))

    @property
    def values(self) -> tuple[str, ...]:
        """The answers chosen, in the order of the options."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def set_values(self, values: Iterable[str]) -> None:
        """Show ``values`` as chosen without a signal."""
        chosen = frozenset(values)
        for key, chip in self._chips.items():
            chip.setChecked(key in chosen)

    def _on_clicked(self, clicked: str) -> None:
        if self._chips[clicked].isChecked():
            for key, chip in self._chips.items():
                if key != clicked and (clicked in self._alone or key in self._alone):
                    chip.setChecked(False)
        self.changed.emit(list(self.values))


class _Chip(ChoiceChip):
    """A chip of a question: Enter on the chosen one goes on to the page."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses; once it is chosen, Enter is the page's."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isChecked():
            event.ignore()
        else:
            super().keyPressEvent(event)
