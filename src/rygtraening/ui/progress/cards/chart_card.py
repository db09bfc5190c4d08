"""What every chart under the main one stands in: a sentence, a quiet line, the picture or its table, the line that
reads it out, and the buttons that switch and copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QPixmap, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.ui.announcing import announce
from rygtraening.ui.progress.cards.card_plot import CardPlot
from rygtraening.ui.progress.cards.card_table import CardTableView, Row
from rygtraening.ui.progress.cards.picture import picture
from rygtraening.ui.progress.readout import Readout
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline, Muted, Small
from rygtraening.words import progress_cards as words

Rows = Callable[[], tuple[tuple[str, ...], Sequence[Row]]]
"""Makes the headings and rows of the table; asked only while the table is looked at."""


class ChartCard(Card):
    """The frame; each chart's own card fills it by ``show_chart`` or ``show_nothing``."""

    day_chosen = Signal(object)
    """A day (a ``date``) is to be opened."""

    def __init__(self, theme: Theme, name: str, plot: CardPlot, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setAccessibleName(name)
        self.plot = plot
        self._hint = hint
        self._rows: Rows | None = None
        self._as_table = False
        self._stale = False
        self.headline, self.detail = Headline(theme), Muted(theme)
        self.note = Small(theme)
        self.switch = QuietButton(theme, words.as_table(), icon=IconName.TABLE)
        self.copy = QuietButton(theme, words.copy_picture())
        self.table = CardTableView(theme, name)
        self.readout = Readout(theme)
        self.buttons = FlowBox(gap=Space.L)
        self.buttons.add(self.switch)
        self.buttons.add(self.copy)
        sentence = QVBoxLayout()
        sentence.setSpacing(Space.XS)
        sentence.addWidget(self.headline)
        sentence.addWidget(self.detail)
        self.add_layout(sentence)
        for widget in (self.buttons, self.table, self.plot, self.note, self.readout):
            self.add(widget)
        self.body.addStretch(1)
        self.switch.clicked.connect(self._toggle)
        self.copy.clicked.connect(self.copy_shown)
        self.table.copy_asked.connect(self.copy_shown)
        self.table.day_chosen.connect(self.day_chosen)
        plot.day_chosen.connect(self.day_chosen)
        plot.read.connect(self._read_out)

    # What a chart's own card fills in

    def show_chart(self, headline: str, detail: str, rows: Rows, note: str = "") -> None:
        """The plot has its values: show it, or its table. ``note`` says what its marks are."""
        self._rows = rows
        self.headline.setText(headline)
        self.detail.setText(detail)
        self.note.setText(note)
        self._stale = True
        self._show_parts()

    def show_nothing(self, headline: str, detail: str) -> None:
        """There is nothing to draw: say what will appear, and how."""
        self._rows = None
        self.headline.setText(headline)
        self.detail.setText(detail)
        self._show_parts()

    def copy_shown(self) -> None:
        """Put what is shown on the clipboard: the picture, or the table as text."""
        if self._rows is None:
            return
        if self._as_table:
            self.table.copy()
        else:
            QGuiApplication.clipboard().setPixmap(self.picture())
        self._announce(words.table_copied() if self._as_table else words.picture_copied())

    def picture(self) -> QPixmap:
        """The card without its buttons, twice as fine as on the screen."""
        self.plot.clear_cursor()
        return picture(self._theme, [self.headline, self.detail, self.plot, self.note])

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """The room for the longest words is measured when it is first seen."""
        super().showEvent(event)
        self._measure()

    # Parts

    def _toggle(self) -> None:
        self._as_table = not self._as_table
        self._show_parts()

    def _show_parts(self) -> None:
        there = self._rows is not None
        drawn = there and not self._as_table
        self.buttons.setVisible(there)
        self.plot.setVisible(drawn)
        self.note.setVisible(drawn and bool(self.note.text()))
        self.readout.setVisible(there)
        self.table.setVisible(there and self._as_table)
        self.switch.setText(words.as_chart() if self._as_table else words.as_table())
        self.switch.set_icon(IconName.PROGRESS if self._as_table else IconName.TABLE)
        self.copy.setText(words.copy_table() if self._as_table else words.copy_picture())
        for button in (self.switch, self.copy):  # there is a pair of them for each chart of the page
            button.setAccessibleName(f"{button.text()}: {self.accessibleName()}")
        if self._rows is not None and self._as_table:
            self.table.show_rows(*self._rows())
        if self.isVisible():
            self._measure()
        self._read_out("")

    def _measure(self) -> None:
        if self._stale and self._rows is not None:
            self._stale = False
            self.readout.set_longest(max(self._hint, self.plot.longest(), key=len))

    def _read_out(self, text: str) -> None:
        """Say what stands under the crosshair, to the eye and to a screen reader."""
        hint = "" if self._as_table else self._hint
        self.readout.setText(text or hint)
        self.plot.setAccessibleDescription(". ".join(part for part in (self.headline.text(), text or hint) if part))
        if text and self.plot.hasFocus():
            announce(self.plot, text)

    def _announce(self, text: str) -> None:
        self.readout.setText(text)
        announce(self, text)
