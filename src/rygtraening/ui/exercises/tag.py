"""A word in a soft pill: something about an exercise or a programme, not something to press."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rygtraening.domain.exercise import Source
from rygtraening.i18n import _
from rygtraening.ui.theme.dress import dress_tip
from rygtraening.ui.theme.theme import Theme
from rygtraening.ui.theme.tokens import Space, Tone, Type
from rygtraening.ui.widgets.heading import TextLabel
from rygtraening.ui.widgets.painting import draw_tint


class Tag(TextLabel):
    """Small text on the raised colour; ``strong`` puts it on the tint of the primary colour."""

    def __init__(self, theme: Theme, text: str, *, strong: bool = False, parent: QWidget | None = None) -> None:
        self.strong = strong
        role = Type.SMALL_STRONG if strong else Type.SMALL
        super().__init__(theme, text, role=role, muted=True, parent=parent)
        self.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Its tip may come."""
        dress_tip(self._theme, self)
        super().enterEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill under the word."""
        palette = self._theme.palette
        painter = QPainter(self)
        fill, edge = (palette.green_tint, palette.green) if self.strong else (palette.raised, palette.card_border)
        draw_tint(painter, self._theme, QRectF(self.rect()), fill=fill, edge=edge, radius=self.height() / 2)
        painter.end()
        super().paintEvent(event)

    def _restyle(self) -> None:
        super()._restyle()
        if self.strong and self._tone is None:
            self.set_tone(Tone.GREEN)


def awaiting_review(theme: Theme, source: Source) -> Tag | None:
    """The quiet tag on what no clinician has read through yet; ``None`` where one has."""
    if source.reviewed:
        return None
    tag = Tag(theme, _("awaiting review"))
    tag.setToolTip(_("No health professional has read this text through yet."))
    return tag
