"""High contrast and less movement, in Indstillinger."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rygtraening.i18n import _
from rygtraening.ui.theme.theme import Contrast, Theme
from rygtraening.ui.theme.tokens import Space
from rygtraening.ui.widgets.check_row import CheckRow
from rygtraening.ui.widgets.flow import FlowBox
from rygtraening.ui.widgets.heading import Muted, SectionTitle
from rygtraening.ui.widgets.segmented import Segmented


class SeeingChoices(QWidget):
    """Each choice takes effect at once."""

    contrast_chosen = Signal(str)
    less_motion_chosen = Signal(bool)

    def __init__(self, theme: Theme, *, less_motion: bool, parent: QWidget | None = None) -> None:
        """``less_motion``: the person wants it so, whatever the system wants."""
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        self.contrast = Segmented(
            theme,
            _("Contrast"),
            (
                (Contrast.SYSTEM.value, _("As the system")),
                (Contrast.NORMAL.value, _("Ordinary")),
                (Contrast.HIGH.value, _("High")),
            ),
            value=theme.contrast.value,
        )
        row = FlowBox()
        row.add(self.contrast)
        self.less_motion = CheckRow(theme, _("Less movement"))
        self.less_motion.setChecked(less_motion)
        said = _(
            "The figure then shows each position and does not glide between them, and nothing slides in. Where your "
            "system asks for less movement, it is so without a tick too."
        )
        column.addWidget(SectionTitle(theme, _("Contrast")))
        column.addWidget(row)
        column.addWidget(SectionTitle(theme, _("Movement")))
        column.addWidget(self.less_motion)
        column.addWidget(Muted(theme, said))
        self.contrast.chosen.connect(self.contrast_chosen)
        self.less_motion.clicked.connect(self.less_motion_chosen)
