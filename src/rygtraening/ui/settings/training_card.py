"""The card *Din træning* of Settings: the choices of the rule, the region of the phone numbers, and the rule itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from rygtraening.domain.safety import Region
from rygtraening.i18n import _
from rygtraening.ui.safety.region_choice import RegionChoice
from rygtraening.ui.settings.training_choices import TrainingChoices
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.buttons import QuietButton
from rygtraening.ui.widgets.card import Card
from rygtraening.ui.widgets.heading import Muted, SectionTitle


class TrainingCard(Card):
    """Shows what is chosen; the choices of the dose are there only for somebody who trains here."""

    region_chosen = Signal(str)
    """The id of a region, "" for none."""
    explanation_wanted = Signal()

    def __init__(self, theme: Theme, regions: Sequence[Region], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Your training"), parent=parent)
        self.choices = TrainingChoices(theme)
        self.region = RegionChoice(theme, regions)
        self.explanation = QuietButton(theme, _("How the program chooses"))
        self.add(self.choices)
        self.add(SectionTitle(theme, _("Your region")))
        self.add(self.region)
        self.add(Muted(theme, _("Its out-of-hours doctor is named first where the program says whom to call.")))
        self.body.addWidget(self.explanation, 0, Qt.AlignmentFlag.AlignLeft)
        self.region.chosen.connect(self.region_chosen)
        self.explanation.clicked.connect(self.explanation_wanted)

    def show_choices(self, days_per_week: int, opt_in: bool, region: str) -> None:
        """Show what is chosen now, without a signal; ``region`` is an id, "" where none is chosen."""
        self.choices.show()
        self.choices.show_choices(days_per_week, opt_in)
        self.region.show_region(region)

    def show_region_only(self, region: str) -> None:
        """Before the first run, and for somebody the program is not for, there is no dose to choose."""
        self.choices.hide()
        self.region.show_region(region)
