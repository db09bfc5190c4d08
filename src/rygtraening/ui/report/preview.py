"""The preview of the pages for the physiotherapist: what is to be on them, and how they look."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.progress import Range
from rygtraening.domain.report import MOST_NAME, Note, Report
from rygtraening.i18n import _
from rygtraening.ui.report.language import speaking
from rygtraening.ui.report.notes_list import NotesList
from rygtraening.ui.report.paper_view import PaperView
from rygtraening.ui.report.sheets import Sheet, set_in_turns
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.turns import Turns
from rygtraening.ui.weekly.one_line import OneLine
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import progress as progress_words
from rygtraening.words import report as words


class ReportPage(Page):
    """Shows a ``Report`` as the pages it becomes. Which notes are on them, the name and the language are chosen here;
    for another period it asks for another report."""

    period_chosen = Signal(str)
    """Another ``Range`` is wanted, by its value."""
    name_given = Signal(str)
    """The name that was typed; empty for none."""
    save_wanted = Signal()
    """``report`` is to be written as a PDF, in ``language``."""
    left = Signal()

    def __init__(self, theme: Theme, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("For your physiotherapist"),
            _("One or two pages to take along. Look them through first: nothing is sent anywhere."),
            parent,
        )
        self._theme = theme
        self._report: Report | None = None
        self._drawn: tuple[str, tuple[Note, ...], str] | None = None
        """With what the pages on show were drawn from the report: name, notes and language."""
        back = QuietButton(theme, _("Back"))
        back.clicked.connect(self.left)
        self.add_action(back)
        self.save = PrimaryButton(theme, _("Save as PDF …"))
        self.save.clicked.connect(self._want_save)
        self.save.setEnabled(False)
        self.add_action(self.save)
        self.name = OneLine(theme, _("Name"), name, most=MOST_NAME, hint=_("Leave it empty if you like"))
        self.periods = Segmented(
            theme,
            _("Period"),
            [(span, progress_words.range_name(span)) for span in Range],
            value=Range.THREE_MONTHS,
        )
        self.languages = Segmented(
            theme,
            _("Language of the pages"),
            i18n.named_languages(),
            value=i18n.language(),
        )
        self.notes = NotesList(theme)
        self.paper = PaperView(theme, _("Preview"))
        self.setting = Turns(self)
        """Sets the pages."""
        self.add(self._choices())
        self.add(self.paper)
        self.notes.changed.connect(self._show)
        self.name.entered.connect(self._take_name)
        self.name.left.connect(self._take_name)
        self.periods.chosen.connect(self.period_chosen)
        self.languages.chosen.connect(lambda _language: self._show())

    @property
    def report(self) -> Report | None:
        """What is shown, with the name and the notes chosen here."""
        if self._report is None:
            return None
        return replace(self._report, name=self.name.written, notes=self.notes.chosen(self._report.all_notes))

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.languages.value

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The pages as they are shown; none before there is a report."""
        self.make_whole()
        return self.paper.sheets

    def show_report(self, report: Report, span: Range) -> None:
        """Show ``report``, which is that of ``span``; notes that were ticked stay so."""
        self._report, self._drawn = report, None
        self.save.setEnabled(True)
        self.periods.set_value(span)
        self.notes.show_notes(report.all_notes)
        self._show()

    def make_whole(self) -> None:
        """Show now what is being set."""
        super().make_whole()
        self.setting.finish()

    def _choices(self) -> Card:
        card, choices = Card(self._theme), Columns(self._theme, gap=Space.XL)
        choices.add(self._named(_("Period"), self.periods))
        choices.add(self._named(_("Language of the pages"), self.languages), stretch=0)
        card.add(choices)
        card.add(self._named(_("Name"), self.name))
        card.add(self.notes)
        return card

    def _named(self, title: str, control: QWidget) -> QWidget:
        named = QWidget()
        column = QVBoxLayout(named)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(SectionTitle(self._theme, title))
        if isinstance(control, Segmented):
            row = FlowBox()
            row.add(control)
            control = row
        column.addWidget(control)
        return named

    def _take_name(self) -> None:
        self.name_given.emit(self.name.written)
        self._show()

    def _want_save(self) -> None:
        self._take_name()
        self.save_wanted.emit()

    def _show(self) -> None:
        report = self.report
        chosen = (report.name, report.notes, self.language) if report is not None else None
        if report is None or chosen == self._drawn:
            return
        self._drawn = chosen
        self.setting.begin(self._set(report, self.language))

    def _set(self, report: Report, language: str) -> Iterator[None]:
        """Set the pages, a part in a turn of the loop, and show them when they are all there."""
        with speaking(language):
            letter = words.letter(report)
            work = set_in_turns(self._theme, letter, report)
        while True:
            yield
            try:
                with speaking(language):
                    next(work)
            except StopIteration as done:
                self.paper.show_sheets(done.value, ". ".join((letter.title, letter.headline, letter.detail)))
                return
