"""The person's region, chosen from a list that folds out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from rygtraening.domain.safety import Region
from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.widgets.dropdown import Dropdown
from rygtraening.words.doses import say


class RegionChoice(Dropdown):
    """One of ``regions`` by its id, or none: ""."""

    def __init__(self, theme: Theme, regions: Sequence[Region], parent: QWidget | None = None) -> None:
        options = [("", _("All regions")), *((region.id, say(region.name)) for region in regions)]
        super().__init__(theme, _("Your region"), options, parent=parent)

    def show_region(self, region: str) -> None:
        """Show ``region`` as chosen, without a signal; a region there is not any more counts as none."""
        self.set_value(region if self.findData(region) >= 0 else "")
