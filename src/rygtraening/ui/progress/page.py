"""Fremgang: dose and pain on one time axis, with a plain sentence over it and a table behind it.

Importing this module costs nothing: the chart and what draws it are imported when there is something to draw and the
page is first shown.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.dose_record import DoseDecision
from rygtraening.domain.flare import Flare
from rygtraening.domain.ports import Settings
from rygtraening.domain.progress import Range, Series, Step, reach, read_days, series, stops
from rygtraening.domain.progress_changes import Changes, by_day
from rygtraening.domain.progress_headline import Kind
from rygtraening.domain.progress_values import Day, Dose
from rygtraening.domain.summary import DaySummary
from rygtraening.i18n import _
from rygtraening.ui.announcing import announce
from rygtraening.ui.progress.cards.picture import picture
from rygtraening.ui.progress.choice import chosen
from rygtraening.ui.progress.further import FurtherCharts
from rygtraening.ui.progress.legend import Legend
from rygtraening.ui.progress.readout import Readout
from rygtraening.ui.progress.table import DayTableView
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
from rygtraening.ui.widgets.reading_order import read_in_order
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import progress as words
from rygtraening.words import progress_cards
from rygtraening.words import progress_headline as sentences
from rygtraening.words.progress_changes import Exercises

if TYPE_CHECKING:
    from rygtraening.ui.progress.chart import Chart

RANGE_KEY, DOSE_KEY = "progress.range", "progress.dose"
CARD_SHARE = 100
"""In the card the chart takes the room that is left, before its end does."""


class ProgressPage(Page):
    """Shows the days it is given; the range and the way to count are remembered in ``settings``."""

    decisions_wanted = Signal(object)
    """The kept decisions from this day (a ``date``) on are needed, and ``show_decisions`` is to be called with them:
    they are many, so only those of the range that is looked at are read."""

    further_wanted = Signal(object)
    """The charts under the main one are to be filled, from this day (a ``date``) on."""
    day_chosen = Signal(object)
    """The page of a day (a ``date``) is wanted."""
    report_wanted = Signal(str)
    """The pages for the physiotherapist are wanted, of this ``Range``."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Progress"), parent=parent)
        self._theme = theme
        self._settings = settings
        self._history: tuple[Day, ...] = ()
        self._flares: tuple[Flare, ...] = ()
        self._exercises: Exercises = words.NONE_KNOWN
        self._changes: Changes = {}
        self._decided_from: date | None = None
        self._asking = False
        self._today: date | None = None
        self._series: Series | None = None
        self._chart: Chart | None = None
        self._range = chosen(settings.get(RANGE_KEY), Range.THREE_MONTHS)
        self._dose = chosen(settings.get(DOSE_KEY), Dose.PERCENT)
        self._as_table = False
        self._stale = True
        self.ranges = Segmented(
            theme, _("Period"), [(span, words.range_name(span)) for span in Range], value=self._range
        )
        self.ranges.chosen.connect(self._choose_range)
        self.doses = Segmented(
            theme, _("Dose counted as"), [(dose, words.dose_name(dose)) for dose in Dose], value=self._dose
        )
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
        self.table = DayTableView(theme)
        self.table.day_chosen.connect(self.day_chosen)
        self.further = FurtherCharts(theme)
        self.further.day_chosen.connect(self.day_chosen)
        self.empty = EmptyState(theme, IconName.PROGRESS, sentences.nothing_yet())
        self._nothing = Card(theme)
        self._nothing.add(self.empty)
        self._place = QVBoxLayout()
        self._card = self._make_card()
        self.add_action(self.ranges)
        self.add_action(self.report)
        for part in (self._nothing, self._card, self.further):
            self.add(part)
        self._show()

    # What the window asks

    def show_days(
        self,
        summaries: Sequence[DaySummary],
        today: date,
        flares: Sequence[Flare] = (),
        exercises: Exercises = words.NONE_KNOWN,
    ) -> None:
        """Show what there is up to ``today``; one summary a day, in any order. ``flares`` are all there were;
        ``exercises`` by id are where the names of what changed are found. Decisions are asked for anew."""
        self._history = read_days(summaries, today, flares)
        self._flares = tuple(flares)
        self._exercises = exercises
        self._changes, self._decided_from = {}, None
        self._today = today
        self._stale = True
        if self.isVisible():
            self._show()

    def show_decisions(self, decisions: Sequence[DoseDecision]) -> None:
        """The answer to ``decisions_wanted``: every decision from that day on, in order of moment."""
        self._changes = by_day(decisions)
        if self.isVisible() and not self._asking:
            self._show()

    @property
    def chart(self) -> Chart | None:
        """The chart, once there has been something to draw."""
        return self._chart

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

    # Parts

    def _make_card(self) -> Card:
        card = Card(self._theme)
        sentence = QVBoxLayout()
        sentence.setSpacing(Space.XS)
        sentence.addWidget(self.headline)
        sentence.addWidget(self.detail)
        card.add_layout(sentence)
        buttons = FlowBox(gap=Space.L)
        buttons.add(self.switch)
        buttons.add(self.copy)
        card.add(Split(self._theme, self.doses, buttons))
        self._place.setContentsMargins(0, 0, 0, 0)
        self._place.addWidget(self.table)
        card.body.addLayout(self._place, CARD_SHARE)
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
        if self._today is None or not self._history:
            self._show_nothing()
            return
        self._ask_for_decisions(self._today)
        self._series = shown = series(self._history, self._range, self._today, self._flares, self._changes)
        facts = shown.headline
        anything = facts.kind is not Kind.NOTHING_HERE
        self._nothing.hide()
        self._card.show()
        self.ranges.show()
        self.report.show()
        self.further.show()
        self.further_wanted.emit(shown.first)
        self.headline.setText(sentences.headline(facts, self._dose))
        self.detail.setText(sentences.detail(facts, shown))
        self.switch.setText(_("As a chart") if self._as_table else _("As a table"))
        self.switch.set_icon(IconName.PROGRESS if self._as_table else IconName.TABLE)
        drawn = anything and not self._as_table
        self.copy.setText(progress_cards.copy_table() if self._as_table else progress_cards.copy_picture())
        for button in (self.switch, self.copy):  # there is a pair of them for each chart of the page
            button.setVisible(anything)
            button.setAccessibleName(f"{button.text()}: {self.table.accessibleName()}")
        self.doses.setVisible(anything)
        self.legend.setVisible(drawn)
        self.explanation.setVisible(drawn or (anything and bool(shown.flares)))
        self.readout.setVisible(drawn)
        self.table.setVisible(anything and self._as_table)
        self.explanation.setText(words.table_legend() if self._as_table else words.line_legend(shown))
        self.legend.show_series(shown, self._dose)
        if self._as_table:
            self.table.show_series(shown, self._exercises)
        if drawn and self.isVisible():
            self._draw(shown)
        if self._chart is not None:
            self._chart.setVisible(drawn)

    def _copy(self) -> None:
        """Put what is shown on the clipboard: the picture, or the table as text."""
        if self._as_table:
            self.table.copy()
        elif self._chart is not None:
            self._chart.clear_cursor()
            parts = [self.headline, self.detail, self.legend, self._chart, self.explanation]
            QGuiApplication.clipboard().setPixmap(picture(self._theme, parts))
        said = progress_cards.table_copied() if self._as_table else progress_cards.picture_copied()
        self.readout.setText(said)
        # Over the table there is nothing else to read out, and yet this is to be seen.
        self.readout.show()
        announce(self, said)

    def _ask_for_decisions(self, today: date) -> None:
        """Where weeks or months are drawn, only the table tells single decisions."""
        first, step = reach(self._history, self._range, today)
        known = self._decided_from is not None and self._decided_from <= first
        if known or (step is not Step.DAY and not self._as_table):
            return
        self._decided_from, self._asking = first, True
        self.decisions_wanted.emit(first)
        self._asking = False

    def _show_nothing(self) -> None:
        for part in (self._card, self.ranges, self.report, self.further):
            part.hide()
        self._nothing.show()

    def _draw(self, shown: Series) -> None:
        if self._chart is None:
            from rygtraening.ui.progress.chart import Chart

            self._chart = Chart(self._theme)
            self._chart.read.connect(self._read_out)
            self._chart.day_chosen.connect(self.day_chosen)
            self._place.addWidget(self._chart)
            read_in_order(self._card.body)
            QWidget.setTabOrder(self.table, self._chart)
        self._chart.show_series(shown, self._dose, self._exercises)
        said = (words.spoken(slot, shown.step, self._exercises) for slot in stops(shown))
        self.readout.set_longest(max([_hint(), *said], key=len))
        self._read_out("")
        self._tell_chart()

    def _read_out(self, text: str) -> None:
        """Say what stands under the crosshair, to the eye and to a screen reader."""
        self.readout.setText(text or _hint())
        if self._chart is not None:
            self._chart.setAccessibleDescription(f"{self.headline.text()}. {text or _hint()}")
        if text and self._chart is not None and self._chart.hasFocus():
            announce(self._chart, text)

    def _tell_chart(self) -> None:
        if self._chart is not None:
            self._chart.page_scrolls = self.verticalScrollBar().maximum() > 0


def _hint() -> str:
    return _("Point at a day, or use ← and →. Click or Enter opens it. + and − zoom, Esc shows everything.")
