"""Fremgang: dose and pain on one time axis, with a plain sentence over it and a table behind it.

The page is there before what it shows has been read, so the charts and the table are made when first needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.ports import Settings
from rygtraening.domain.progress import Range, Series, Step, reach
from rygtraening.domain.progress_headline import Kind
from rygtraening.domain.progress_values import Dose
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.progress.cards.picture import picture
from rygtraening.ui.progress.chart import Chart, hint
from rygtraening.ui.progress.choice import chosen
from rygtraening.ui.progress.history import History
from rygtraening.ui.progress.legend import Legend
from rygtraening.ui.progress.readout import Readout
from rygtraening.ui.progress.table import DayTableView, table_name
from rygtraening.ui.progress.views import SHARE, Views
from rygtraening.ui.raised_later import raised_later
from rygtraening.ui.theme.icons import IconName
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import QuietButton, SecondaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Split
from rygtraening.ui.widgets.empty_state import EmptyState
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Headline, Muted, Small
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import progress as words
from rygtraening.words import progress_cards
from rygtraening.words import progress_headline as sentences

if TYPE_CHECKING:
    from rygtraening.ui.progress.further import FurtherCharts

RANGE_KEY, DOSE_KEY = "progress.range", "progress.dose"


class ProgressPage(Page):
    """Shows the days it is given; the range and the way to count are remembered in ``settings``."""

    decisions_wanted = Signal(object)
    """The kept decisions from this day (a ``date``) on are needed, and ``show_decisions`` is to be called with them:
    they are many, so only those of the range that is looked at are read."""
    further_wanted = Signal(object)
    """The charts under the main one are to be filled, from this day (a ``date``) on."""
    year_wanted = Signal(int)
    """The year so many steps before the newest is wanted, as its card says."""
    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""
    report_wanted = Signal(str)
    """The pages for the physiotherapist are wanted, of this ``Range``."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Progress"), parent=parent)
        self._theme = theme
        self._settings = settings
        self._history: History | None = None
        self._decided_from: date | None = None
        self._asking = False
        self._further_from: date | None = None
        self._further: FurtherCharts | None = None
        self._range = chosen(settings.get(RANGE_KEY), Range.THREE_MONTHS)
        self._dose = chosen(settings.get(DOSE_KEY), Dose.PERCENT)
        self._as_table, self._stale = False, True
        spans = [(span, words.range_name(span)) for span in Range]
        self.ranges = Segmented(theme, _("Period"), spans, value=self._range)
        self.ranges.chosen.connect(self._choose_range)
        ways = [(dose, words.dose_name(dose)) for dose in Dose]
        self.doses = Segmented(theme, _("Dose counted as"), ways, value=self._dose)
        self.doses.chosen.connect(self._choose_dose)
        self.headline = Headline(theme)
        self.detail = Muted(theme)
        self.switch = QuietButton(theme, _("As a table"), icon=IconName.TABLE)
        self.switch.clicked.connect(self._toggle_table)
        self.copy = QuietButton(theme, progress_cards.copy_picture())
        self.copy.clicked.connect(self._copy)
        self.report = SecondaryButton(theme, _("To the physiotherapist"))
        self.report.clicked.connect(lambda: self.report_wanted.emit(self._range.value))
        self.readout = Readout(theme)
        self.legend = Legend(theme)
        self.explanation = Small(theme)
        self.empty = EmptyState(theme, IconName.PROGRESS, sentences.nothing_yet())
        self._nothing = Card(theme)
        self._nothing.add(self.empty)
        self._views = Views(theme, self.copy)
        self._views.read.connect(self._read_out)
        self._views.day_chosen.connect(self.day_chosen)
        self._card = self._make_card()
        for action in (self.ranges, self.report):
            self.add_action(action)
            action.hide()
        for part in (self._nothing, self._card):
            self.add(part)
            part.hide()

    @property
    def table(self) -> DayTableView:
        """The same as a table."""
        return self._views.table

    @property
    def further(self) -> FurtherCharts:
        """The charts under the main one."""
        if self._further is None:
            from rygtraening.ui.progress.further import FurtherCharts

            further = self._further = FurtherCharts(self._theme)
            further.day_chosen.connect(self.day_chosen)
            further.year_wanted.connect(self.year_wanted)
            self.add(further)
            further.setVisible(self._history is not None and bool(self._history.days))
        return self._further

    # What the window asks

    def expect_days(self) -> None:
        """There is something to show, which will come: the head of the page is there already, and takes the focus."""
        self.ranges.show()
        self.report.show()

    def take(self, history: History) -> None:
        """Other days, which ``show_taken`` shows. The rest is asked for anew."""
        self._history = history
        self._decided_from, self._further_from, self._stale = None, None, True

    def show_taken(self) -> None:
        """Show the days that were taken."""
        if self._stale and self.isVisible():
            self._show()

    def show_decisions(self, decisions: Sequence[DoseDecision]) -> None:
        """The answer to ``decisions_wanted``: every decision from that day on, in order of moment."""
        if self._history is not None:
            self._history.show_decisions(decisions)
        if not self._asking and self.isVisible():
            self._show()

    def reckon_ahead(self, span: Range | None = None) -> None:
        """Have a range, the chosen one unless told, ready before it is shown."""
        if self._history is not None:
            self._history.longest(span or self._range)

    @property
    def chart(self) -> Chart | None:
        """The chart, once there has been something to draw."""
        return self._views.chart

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """The chart is made the first time it is seen."""
        super().showEvent(event)
        if self._stale:
            raised_later(self, self._show)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the page scrolls, the wheel scrolls it."""
        super().resizeEvent(event)
        self._tell_chart()

    def _make_card(self) -> Card:
        card = Card(self._theme)
        sentence, buttons = QVBoxLayout(), FlowBox(gap=Space.L)
        sentence.setSpacing(Space.XS)
        sentence.addWidget(self.headline)
        sentence.addWidget(self.detail)
        card.add_layout(sentence)
        buttons.add(self.switch)
        buttons.add(self.copy)
        card.add(Split(self._theme, self.doses, buttons))
        card.body.addLayout(self._views, SHARE)
        for widget in (self.legend, self.explanation, self.readout):
            card.add(widget)
        card.body.addStretch(1)
        return card

    def _choose_range(self, value: str) -> None:
        self._range = Range(value)
        self._settings.set(RANGE_KEY, value)
        self._show()

    def _choose_dose(self, value: str) -> None:
        self._dose = Dose(value)
        self._settings.set(DOSE_KEY, value)
        self._show()

    def _toggle_table(self) -> None:
        self._as_table = not self._as_table
        self._show()

    def _show(self) -> None:
        self._stale = False
        history = self._history
        if history is None:  # it is not known yet what there is
            return
        for part in self._told():
            part.setVisible(bool(history.days))
        self._nothing.setVisible(not history.days)
        if not history.days:
            return
        self._ask_for_decisions(history)
        shown = history.series(self._range)
        anything = shown.headline.kind is not Kind.NOTHING_HERE
        self.headline.setText(sentences.headline(shown.headline, self._dose))
        self.detail.setText(sentences.detail(shown.headline, shown))
        self.switch.setText(_("As a chart") if self._as_table else _("As a table"))
        self.switch.set_icon(IconName.PROGRESS if self._as_table else IconName.TABLE)
        drawn = anything and not self._as_table
        self.copy.setText(progress_cards.copy_table() if self._as_table else progress_cards.copy_picture())
        for button in (self.switch, self.copy):  # there is a pair of them for each chart of the page
            button.setVisible(anything)
            button.setAccessibleName(f"{button.text()}: {table_name()}")
        self.doses.setVisible(anything)
        self.legend.setVisible(drawn)
        self.explanation.setVisible(drawn or (anything and bool(shown.flares)))
        self.readout.setVisible(drawn)
        self.explanation.setText(words.table_legend() if self._as_table else words.line_legend(shown))
        self.legend.show_series(shown, self._dose)
        if self._as_table:
            self._views.show_table(shown, history.exercises)
        elif drawn and self.isVisible():
            self._draw(history, shown)
        self._views.see(chart=drawn, table=anything and self._as_table)
        if self._further_from != shown.first:
            self._further_from = shown.first
            self.further_wanted.emit(shown.first)

    def _copy(self) -> None:
        """Put what is shown on the clipboard: the picture, or the table as text."""
        if self._as_table:
            self.table.copy()
        elif self.chart is not None:
            self.chart.clear_cursor()
            parts = [self.headline, self.detail, self.legend, self.chart, self.explanation]
            QGuiApplication.clipboard().setPixmap(picture(self._theme, parts))
        said = progress_cards.table_copied() if self._as_table else progress_cards.picture_copied()
        self.readout.setText(said)
        # Over the table there is nothing else to read out, and yet this is to be seen.
        self.readout.show()
        announce(self, said)

    def _ask_for_decisions(self, history: History) -> None:
        """Where weeks or months are drawn, only the table tells single decisions."""
        first, step = reach(history.days, self._range, history.today)
        known = self._decided_from is not None and self._decided_from <= first
        if not known and (step is Step.DAY or self._as_table):
            self._decided_from, self._asking = first, True
            self.decisions_wanted.emit(first)
            self._asking = False

    def _told(self) -> list[QWidget]:
        """What is there where anything was ever kept."""
        return [self._card, self.ranges, self.report, *([] if self._further is None else [self._further])]

    def _draw(self, history: History, shown: Series) -> None:
        self._views.show_chart(shown, self._dose, history.exercises)
        self.readout.set_longest(max(hint(), history.longest(self._range), key=len))
        self._read_out("")
        self._tell_chart()

    def _read_out(self, text: str) -> None:
        """Say what stands under the crosshair, to the eye and to a screen reader."""
        self.readout.setText(text or hint())
        if self.chart is not None:
            self.chart.setAccessibleDescription(f"{self.headline.text()}. {text or hint()}")
        if text and self.chart is not None and self.chart.hasFocus():
            announce(self.chart, text)

    def _tell_chart(self) -> None:
        if self.chart is not None:
            self.chart.page_scrolls = self.verticalScrollBar().maximum() > 0
