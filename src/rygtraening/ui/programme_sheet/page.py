"""The preview of a programme's sheet: which doses are on it, and how it looks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening import i18n
from rygtraening.domain.programme_sheet import DoseChoice, ProgrammeSheet
from rygtraening.i18n import _
from rygtraening.ui.programme_sheet.pages import pages
from rygtraening.ui.report.language import speaking
from rygtraening.ui.report.paper_view import PaperView
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.buttons import PrimaryButton, QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import SectionTitle
from rygtraening.ui.widgets.page import Page
from rygtraening.ui.widgets.segmented import Segmented
from rygtraening.words import programme_sheet as words


class ProgrammeSheetPage(Page):
    """Shows a ``ProgrammeSheet`` as the pages it becomes. The language is chosen here; for other doses, and for a line
    for the morning's pain, it asks for another sheet."""

    wanted = Signal()
    """Another sheet is wanted: ``dose`` and ``morning`` say which."""
    save_wanted = Signal()
    """``sheet`` is to be written as a PDF, in ``language``."""
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            _("Programme on paper"),
            _("For the wall or the floor: figures, doses and boxes to tick for a week. Nothing is sent anywhere."),
            parent,
        )
        self._theme = theme
        self.sheet: ProgrammeSheet | None = None
        """What is shown."""
        back = QuietButton(theme, _("Back"))
        back.clicked.connect(self.left)
        self.add_action(back)
        self.save = PrimaryButton(theme, _("Save as PDF …"))
        self.save.clicked.connect(self.save_wanted)
        self.add_action(self.save)
        self.doses = Segmented(
            theme,
            _("Doses on the sheet"),
            [(choice, words.dose_choice(choice)) for choice in DoseChoice],
            value=DoseChoice.TODAY,
        )
        self.languages = Segmented(theme, _("Language of the pages"), i18n.named_languages(), value=i18n.language())
        self.pain = CheckRow(theme, _("With boxes for the pain when you get up, 0–10"))
        self.paper = PaperView(theme, _("Preview"))
        self.add(self._choices())
        self.add(self.paper)
        self.doses.chosen.connect(lambda _choice: self.wanted.emit())
        self.pain.toggled.connect(lambda _on: self.wanted.emit())
        self.languages.chosen.connect(lambda _language: self._show())

    @property
    def dose(self) -> DoseChoice:
        """Which doses are wanted."""
        return DoseChoice(self.doses.value)

    @property
    def morning(self) -> bool:
        """Whether a line for the morning's pain is wanted."""
        return self.pain.isChecked()

    @property
    def language(self) -> str:
        """The language of the pages."""
        return self.languages.value

    def show_sheet(self, sheet: ProgrammeSheet) -> None:
        """Show ``sheet``."""
        self.sheet = sheet
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _choices(self) -> Card:
        card, choices = Card(self._theme), Columns(self._theme, gap=Space.XL)
        choices.add(self._named(_("Doses on the sheet"), self.doses))
        choices.add(self._named(_("Language of the pages"), self.languages), stretch=0)
        card.add(choices)
        card.add(self.pain)
        return card

    def _named(self, title: str, control: QWidget) -> QWidget:
        named, row = QWidget(), FlowBox()
        row.add(control)
        column = QVBoxLayout(named)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(SectionTitle(self._theme, title))
        column.addWidget(row)
        return named

    def _show(self) -> None:
        if self.sheet is None:
            return
        with speaking(self.language):
            drawn, said = pages(self._theme, self.sheet), words.said(self.sheet)
        self.paper.show_sheets(drawn, said)
