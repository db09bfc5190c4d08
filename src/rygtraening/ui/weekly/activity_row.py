"""One activity of the person's own: its name, which can be written here, and how well it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.weekly_record import OwnActivity
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.weekly.one_line import OneLine
from rygtraening.ui.weekly.score_row import ScoreRow
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.words import weekly

_NAME_MOST = 60


class ActivityRow(QWidget):
    """Begins with ``given``; without a name, or after *change*, the name is a line to write in.

    A score belongs to the name it was given to: another name begins without one.
    """

    changed = Signal()
    """The name or the score is another one: see ``activity``."""
    passed = Signal()
    """The person went on from here with the keyboard."""

    def __init__(self, theme: Theme, place: int, given: OwnActivity | None, parent: QWidget | None = None) -> None:
        """``place`` counts the activities from 1, for the name of the line."""
        super().__init__(parent)
        self._name = given.name if given else ""
        self.row = ScoreRow(theme, weekly.activity(self._name), shows_question=False)
        self.label = SectionTitle(theme, self._name)
        self.change = QuietButton(theme, _("Change"))
        self.line = OneLine(
            theme, _("Name of thing {n}").format(n=place), self._name, most=_NAME_MOST, hint=_("Write it here")
        )
        self._named = FlowBox()
        self._named.add(self.label)
        self._named.add(self.change)
        self.row.head.addWidget(self._named)
        self.row.head.addWidget(self.line)
        self.row.scale.set_value(given.score if given else None)
        self._show_name(writing=given is None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        self.change.clicked.connect(self._write)
        self.line.textChanged.connect(self._update)
        self.line.left.connect(self.keep_name)
        self.line.entered.connect(self._go_on_from_name)
        self.row.answered.connect(self._on_answered)
        self.row.passed.connect(self.passed)
        self._update()

    @property
    def activity(self) -> OwnActivity | None:
        """The activity as far as it is known; ``None`` without a name."""
        return OwnActivity(self._name, self.row.value) if self._name else None

    @property
    def value(self) -> int | None:
        """The score, or ``None``."""
        return self.row.value

    def arrive(self) -> None:
        """Put the focus on the numbers, or on the line while there is no name."""
        if self._name:
            self.row.arrive()
        else:
            self.line.arrive()

    def keep_name(self) -> None:
        """Take over what is written, if it is another name."""
        written = self.line.written
        if self.line.isHidden() or written == self._name:
            return
        self._name = written
        self.row.scale.clear()
        self._update()
        self.changed.emit()

    def _show_name(self, *, writing: bool) -> None:
        self._named.setVisible(not writing)
        self.line.setVisible(writing)

    def _write(self) -> None:
        self._show_name(writing=True)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.selectAll()

    def _update(self) -> None:
        """The numbers wait for a name, and are called after it."""
        name = self.line.written
        self.change.setAccessibleName(_("Change {name}").format(name=name))
        self.row.scale.setEnabled(bool(name))
        self.row.scale.setAccessibleName(name)
        for number, button in enumerate(self.row.scale.buttons()):
            button.setAccessibleName(_("{number} out of 10, {place}").format(number=number, place=name))

    def _go_on_from_name(self) -> None:
        self.keep_name()
        if self._name:
            self.row.arrive()
        else:
            self.passed.emit()

    def _on_answered(self) -> None:
        self.keep_name()
        self.changed.emit()
