"""Where one begins: what the try-outs showed, and one's own choices of days and doses."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.domain.tryout import Beginning
from rygtraening.i18n import _
from rygtraening.ui.settings.training_choices import TrainingChoices
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone
from rygtraening.ui.widgets.banner import Banner
from rygtraening.ui.widgets.buttons import PrimaryButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.columns import Columns
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Body, Muted, SectionTitle, TextLabel
from rygtraening.ui.widgets.page import Page
from rygtraening.words import doses
from rygtraening.words import tryout as words


class BeginningPage(Page):
    """Shows the first doses. Enter anywhere goes on, but on a choice it chooses."""

    days_chosen = Signal(int)
    """Days a week, 2-7."""
    opt_in_chosen = Signal(bool)
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.choices: TrainingChoices | None = None
        self.onward = PrimaryButton(theme, "")

    def show_beginnings(
        self, beginnings: Sequence[Beginning], *, first: bool, hurt: bool, days_per_week: int, opt_in: bool
    ) -> None:
        """Show where one begins with each exercise. ``first``: it is the end of the first run, with the choices;
        ``hurt``: something hurt in the try-out, and the safety questions come next."""
        self.clear()
        self.set_title(_("Here is where you begin"))
        self.set_subtitle(
            _("Step 4 of 4 · From here it grows, a little at a time, when it goes well.") if first else ""
        )
        if hurt:
            self.add(Banner(self._theme, Tone.YELLOW, words.hurt()))
        card = Card(self._theme, _("Your first doses"))
        columns = Columns(self._theme)
        for beginning in beginnings:
            columns.add(self._row(beginning))
        card.add(columns)
        self.add(card)
        self.choices = None
        if first:
            self._add_choices(days_per_week, opt_in)
        self.onward = PrimaryButton(self._theme, _("Go on to the questions") if hurt else _("Go on to today"))
        self.onward.clicked.connect(self.done)
        buttons = FlowBox()
        buttons.add(self.onward)
        self.add(buttons)

    def _row(self, beginning: Beginning) -> QWidget:
        labels: list[TextLabel] = [SectionTitle(self._theme, doses.say(beginning.exercise.name))]
        if words.did(beginning):
            labels.append(Muted(self._theme, words.did(beginning)))
        labels.append(Body(self._theme, words.begins(beginning)))
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for label in labels:
            column.addWidget(label)
        column.addStretch(1)  # the names of all stand on one line
        return row

    def _add_choices(self, days_per_week: int, opt_in: bool) -> None:
        card = Card(self._theme, _("Your choices"))
        self.choices = TrainingChoices(self._theme)
        self.choices.show_choices(days_per_week, opt_in)
        self.choices.days_chosen.connect(self.days_chosen)
        self.choices.opt_in_chosen.connect(self.opt_in_chosen)
        card.add(self.choices)
        self.add(card)

    def showEvent(self, event: QShowEvent) -> None:
        """The page itself takes the focus: it is read from the top."""
        super().showEvent(event)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; so does Esc, for there is nothing here that must be answered."""
        onward = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if event.key() in onward and not event.isAutoRepeat():
            self.onward.click()
        else:
            super().keyPressEvent(event)
